import type { PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsRecordSchema } from '../../../cms/publish/publicRecord.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
let archivist: PayloadRequest;

beforeAll(async () => {
  archive = await openTestArchive();
  archivist = await archive.as('archivist');
}, 120_000);
afterAll(() => archive?.close());

const shown = async () => {
  const { rows } = await archive.pool.query("select revision, record from library.record where kind = 'settings'");
  return { revision: Number(rows[0].revision), synonyms: settingsRecordSchema.parse(rows[0].record).synonyms };
};
const add = (words: string, more: { enabled?: boolean; note?: string } = {}, req = archivist) =>
  archive.payload.create({ collection: 'synonyms', data: { words, ...more }, overrideAccess: false, user: req.user });

describe('synonyms', () => {
  it('come with groups for municipalities, all switched off', async () => {
    const { docs } = await archive.payload.find({ collection: 'synonyms', pagination: false });
    expect(docs.length).toBeGreaterThan(50);
    expect(docs.filter(({ enabled }) => enabled)).toEqual([]);
    const group = docs.find(({ words }) => words.includes('şehremini'));
    expect(group?.words.split('\n')).toEqual(['belediye başkanı', 'belediye reisi', 'şehremini']);
    expect((await shown()).synonyms).toEqual([]);
  });

  it('reach the library when they are switched on, and leave it when they are switched off or deleted', async () => {
    const { id } = await add('tayyare\n  uçak \n\nuçaklar\n', { note: 'Yalnız çalışanlara' });
    expect((await shown()).synonyms).toEqual([['tayyare', 'uçak']]);
    const change = (data: { enabled?: boolean; words?: string }) =>
      archive.payload.update({ collection: 'synonyms', id, data, overrideAccess: false, user: archivist.user });
    await change({ words: 'tayyare\nuçak\nhava gemisi' });
    expect((await shown()).synonyms).toEqual([['tayyare', 'uçak', 'hava gemisi']]);
    await change({ enabled: false });
    expect((await shown()).synonyms).toEqual([]);
    await change({ enabled: true });
    expect((await shown()).synonyms).toHaveLength(1);
    await archive.payload.delete({ collection: 'synonyms', id, overrideAccess: false, user: archivist.user });
    expect((await shown()).synonyms).toEqual([]);
    const { rows } = await archive.pool.query('select record::text from library.record');
    expect(JSON.stringify(rows)).not.toContain('Yalnız çalışanlara');
  });

  it('make no page of the library anew, and stay when the settings are saved', async () => {
    const { id } = await add('mektep\nokul');
    const before = await shown();
    const { rows } = await archive.pool.query(
      "select count(*)::int as waiting from delivery.task where channel = 'pages'",
    );
    await archive.payload.updateGlobal({ slug: 'settings', data: { foundedYear: 1871 } });
    const after = await shown();
    expect(after.synonyms).toEqual([['mektep', 'okul']]);
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(rows).toEqual([{ waiting: 0 }]);
    await archive.payload.delete({ collection: 'synonyms', id });
  });

  it('are all there when several are saved at once', async () => {
    const made = await Promise.all(
      ['nafıa\nbayındırlık', 'muallim\nöğretmen', 'reis\nbaşkan', 'tanzifat\ntemizlik'].map((words) => add(words)),
    );
    expect((await shown()).synonyms.map(([first]) => first).sort()).toEqual(['muallim', 'nafıa', 'reis', 'tanzifat']);
    await archive.payload.delete({ collection: 'synonyms', where: { id: { in: made.map(({ id }) => id) } } });
    expect((await shown()).synonyms).toEqual([]);
  });

  it.each([
    ['okul', /En az iki|two different/],
    ['okul\nOKULLAR', /En az iki|two different/],
    ['okul\n***', /\*\*\*/],
    [`okul\n${'a'.repeat(81)}`, /80/],
    [Array.from({ length: 21 }, (_, at) => `söz ${at + 10}`).join('\n'), /21/],
  ])('are refused when they make no group: %j', async (words, message) => {
    const refused = await add(words).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ValidationError);
    expect(JSON.stringify((refused as ValidationError).data)).toMatch(message);
  });

  it('are not for press officers to change, nor for the public to read', async () => {
    const officer = await archive.as('pressOfficer');
    await expect(add('okul\nmektep', {}, officer)).rejects.toThrow(/izniniz yok|allowed/);
    await expect(archive.payload.find({ collection: 'synonyms', overrideAccess: false })).rejects.toThrow(
      /izniniz yok|allowed/,
    );
    expect(
      (await archive.payload.find({ collection: 'synonyms', overrideAccess: false, user: officer.user })).totalDocs,
    ).toBeGreaterThan(0);
  });
});
