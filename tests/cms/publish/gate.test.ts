import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 120_000);
afterAll(() => archive?.close());

const visible = async (kind: string, number: number) => {
  const { rows } = await archive.pool.query<{ record: { titles: { text: string }[] }; revision: string }>(
    'select record, revision from library.record where kind = $1 and number = $2',
    [kind, number],
  );
  return rows[0];
};

describe('the gate', () => {
  it('shows a publication when it is published, and not before', async () => {
    const req = await archive.as('editor');
    const doc = await archive.payload.create({
      collection: 'publications',
      data: { title: 'Belediye Bülteni', type: 'bulletin', date: { asPrinted: 'Mart 1957' } } as never,
      draft: true,
      req,
    });
    expect(await visible('publication', doc.id)).toBeUndefined();
    await archive.payload.update({ collection: 'publications', id: doc.id, data: { _status: 'published' }, req });
    expect((await visible('publication', doc.id))?.record.titles[0]?.text).toBe('Belediye Bülteni');
  });

  it('keeps showing the published title while a draft is saved over it', async () => {
    const req = await archive.as('editor');
    const doc = await archive.payload.create({
      collection: 'publications',
      data: { title: 'Yayımlanmış', type: 'book', _status: 'published' } as never,
      req,
    });
    await archive.payload.update({
      collection: 'publications',
      id: doc.id,
      data: { title: 'Taslak' },
      draft: true,
      req,
    });
    expect((await visible('publication', doc.id))?.record.titles[0]?.text).toBe('Yayımlanmış');
  });

  it('keeps what is written in each language, also after it looked at all of them', async () => {
    const req = await archive.as('editor');
    const data = { title: 'Yeni park açıldı', date: '2026-05-01', _status: 'published' } as never;
    const release = await archive.payload.create({ collection: 'press-releases', data, req });
    const note = { name: 'Parklar', note: 'Parklar ve bahçeler' };
    const subject = await archive.payload.create({ collection: 'subjects', data: note, req });
    expect(subject.note).toBe('Parklar ve bahçeler');
    const shown = async () =>
      (await archive.pool.query(`select record->'title' as title from library.record where kind = 'press-release'`))
        .rows;
    expect(await shown()).toEqual([{ title: { tr: 'Yeni park açıldı' } }]);
    await archive.payload.update({
      collection: 'press-releases',
      id: release.id,
      data: { title: 'A new park', _status: 'published' },
      locale: 'en',
      req: await archive.as('editor'),
    });
    expect(await shown()).toEqual([{ title: { tr: 'Yeni park açıldı', en: 'A new park' } }]);
  });

  it('has a page made again when a name changes on the card of a neighbour that it shows', async () => {
    const req = await archive.as('editor');
    const make = (collection: 'departments' | 'subjects', name: string) =>
      archive.payload.create({ collection, data: { name } as never, req });
    const [roads, bridges] = [await make('departments', 'Yol Amirliği'), await make('subjects', 'Köprüler')];
    const publish = (asPrinted: string, department?: number) =>
      archive.payload.create({
        collection: 'publications',
        data: {
          title: `Köprü raporu, ${asPrinted}`,
          type: 'report',
          date: { asPrinted },
          subjects: [bridges.id],
          ...(department && { departments: [department] }),
          _status: 'published',
        } as never,
        req,
      });
    const [older, newer, newest] = [await publish('1951', roads.id), await publish('1957'), await publish('1960')];
    const before = await Promise.all([older, newer, newest].map(({ id }) => visible('publication', id)));
    await archive.payload.update({ collection: 'departments', id: roads.id, data: { name: 'Yollar Müdürlüğü' }, req });
    const after = await Promise.all([older, newer, newest].map(({ id }) => visible('publication', id)));
    const changed = after.map((record, index) => record?.revision !== before[index]?.revision);
    // the one of 1960 shows the card of 1957, and not that of 1951
    expect(changed).toEqual([true, true, false]);
  });

  it('has publications indexed again when a department before or after theirs changes its name, or goes', async () => {
    const req = await archive.as('editor');
    const make = (name: string, after?: number) =>
      archive.payload.create({
        collection: 'departments',
        data: { name, ...(after && { predecessors: [{ type: 'renamedFrom', to: after }] }) } as never,
        req,
      });
    const old = await make('Fen Heyeti');
    const current = await make('Fen İşleri', old.id);
    const issue = (title: string, department: number) =>
      archive.payload.create({
        collection: 'publications',
        data: { title, type: 'report', departments: [department], _status: 'published' } as never,
        req,
      });
    const first = await issue('İlk rapor', old.id);
    const toIndex = async () =>
      (
        await archive.pool.query<{ number: number }>(
          `delete from delivery.task where channel = 'search' and kind = 'publication' returning number`,
        )
      ).rows.map(({ number }) => number);
    await toIndex();

    const second = await issue('Son rapor', current.id);
    // the name of the later department is public from now on
    expect(await toIndex()).toEqual(expect.arrayContaining([first.id, second.id]));
    await archive.payload.update({ collection: 'departments', id: current.id, data: { name: 'Fen Dairesi' }, req });
    expect(await toIndex()).toEqual(expect.arrayContaining([first.id, second.id]));
    const remove = async () =>
      archive.payload.delete({ collection: 'departments', id: current.id, req: await archive.as('administrator') });
    await expect(remove()).rejects.toThrow(/1 kayıtta geçiyor/);
    await archive.payload.update({ collection: 'publications', id: second.id, data: { departments: [old.id] }, req });
    expect(await toIndex()).toEqual(expect.arrayContaining([first.id, second.id]));
    await remove();
  });

  it('lets a publication be saved whose related one was deleted, without the relation', async () => {
    const req = await archive.as('administrator');
    const make = (title: string, relations: { type: string; to: number }[] = []) =>
      archive.payload.create({
        collection: 'publications',
        data: { title, type: 'report', relations, _status: 'published' } as never,
        req,
      });
    const gone = await make('Ek cetvel');
    const kept = await make('Bütçe', [{ type: 'supplement', to: gone.id }]);
    await archive.payload.delete({ collection: 'publications', id: gone.id, req });
    const saved = await archive.payload.update({
      collection: 'publications',
      id: kept.id,
      data: { title: 'Bütçe 1957' },
      req,
    });
    expect(saved.relations).toEqual([]);
    expect((await visible('publication', kept.id))?.record.titles[0]?.text).toBe('Bütçe 1957');
  });
});
