import { createLocalReq } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import type { SettingsRecord } from '../../../cms/publish/publicRecord.ts';
import { crestEndpoints } from '../../../cms/settings/crest.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { startTestSite } from '../../support/startTestSite.ts';
import { makePages } from '../readings/makePages.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

const publicSettings = async () => {
  const { rows } = await archive.pool.query<{ record: SettingsRecord; revision: string }>(
    `select record, revision from library.record where kind = 'settings'`,
  );
  return rows[0]!;
};
const save = async (data: object, locale: 'tr' | 'en' = 'tr', who: Role = 'administrator') =>
  archive.payload.updateGlobal({
    slug: 'settings',
    locale,
    data: data as never,
    req: await archive.as(who),
    overrideAccess: false,
  });
const richText = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
      },
    ],
  },
});

async function crest(who: Role | undefined, method: 'get' | 'post' | 'delete', body?: Uint8Array) {
  const req = who ? await archive.as(who) : await createLocalReq({}, archive.payload);
  const endpoint = crestEndpoints.find((one) => one.method === method)!;
  Object.assign(req, { arrayBuffer: async () => new Uint8Array(body ?? []).buffer });
  try {
    const response = await endpoint.handler(req);
    return { status: response.status, answer: await response.json() };
  } catch (error) {
    return { status: (error as { status: number }).status, answer: String(error) };
  }
}
const picture = (width: number, height: number, colour = '#8c2f1b') =>
  sharp({ create: { width, height, channels: 4, background: colour } });

describe('the municipality’s own words', () => {
  it('pass the gate in both languages, and every page is made anew', async () => {
    const { number } = await makePages(archive, [{ text: 'bir' }]);
    const revisionOf = async () =>
      Number(
        (
          await archive.pool.query(`select revision from library.record where kind = 'publication' and number = $1`, [
            number,
          ])
        ).rows[0].revision,
      );
    const before = await revisionOf();
    await save({
      municipality: 'Çınarlı Belediyesi',
      privacy: richText('Veri sorumlusu belediyedir.'),
      cookieFree: richText('Çerez kullanmıyoruz.'),
      accessibility: richText('Bize yazın.'),
      crestDescription: 'Bir çınar ağacı',
      retention: { satisfaction: 6, report: 12, correction: 18, counts: 36 },
    });
    await save(
      { municipality: 'Municipality of Çınarlı', privacy: richText('The municipality is the controller.') },
      'en',
    );
    const { record } = await publicSettings();
    expect(record).toMatchObject({
      municipality: { tr: 'Çınarlı Belediyesi', en: 'Municipality of Çınarlı' },
      privacy: { tr: { text: 'Veri sorumlusu belediyedir.' }, en: { text: 'The municipality is the controller.' } },
      cookieFree: { tr: { html: '<p>Çerez kullanmıyoruz.</p>' } },
      accessibility: { tr: { text: 'Bize yazın.' } },
      retention: { satisfaction: 6, report: 12, correction: 18, counts: 36 },
    });
    expect(await revisionOf()).toBeGreaterThan(before);
  });

  it('are an administrator’s to write', async () => {
    await expect(save({ municipality: 'Başka' }, 'tr', 'editor')).rejects.toThrow();
    await expect(save({ retention: { satisfaction: 0, report: 1, correction: 1, counts: 1 } })).rejects.toThrow();
  });
});

describe('the accent', () => {
  it('is refused when it can’t be read, with its ratio and a colour that can', async () => {
    const error = await save({ accent: '#e8b04a' }).catch((reason: unknown) => reason);
    const message = JSON.stringify((error as { data: unknown }).data);
    expect(message).toMatch(/#e8b04a kâğıt rengi üzerinde okunmuyor: karşıtlığı 1,8, en az 4,5/);
    const better = /(#[0-9a-f]{6}) yeterli olur/.exec(message)?.[1];
    await save({ accent: better });
    expect((await publicSettings()).record.accent).toBe(better);
    await expect(save({ accent: 'red' })).rejects.toThrow();
  });
});

describe('the arms', () => {
  it('are made small and anew of a PNG, JPEG or WebP, and are public at once', async () => {
    const site = await startTestSite(archive.database.libraryDatabaseUrl);
    try {
      expect((await site.get('/p/crest.webp')).status).toBe(404);
      const given = await picture(1200, 900)
        .withExif({ IFD0: { Artist: 'Gizli Kişi' } })
        .png()
        .toBuffer();
      expect((await crest('administrator', 'post', given)).status).toBe(200);
      const { record } = await publicSettings();
      expect(record.crest).toMatchObject({ width: 384, height: 288, description: { tr: 'Bir çınar ağacı' } });
      const shown = await site.get(`/p/crest.webp?v=${record.crest?.version}`);
      expect([shown.status, shown.headers['content-type'], shown.headers.etag]).toEqual([
        200,
        'image/webp',
        `"crest-${record.crest?.version}"`,
      ]);
      const meta = await sharp(shown.body).metadata();
      expect([meta.format, meta.width, meta.exif]).toEqual(['webp', 384, undefined]);
      for (const body of [
        await picture(40, 80, '#123456').jpeg().toBuffer(),
        await picture(40, 40).webp().toBuffer(),
      ]) {
        expect((await crest('administrator', 'post', body)).status).toBe(200);
        const now = (await publicSettings()).record.crest;
        expect((await site.get('/p/crest.webp')).headers.etag).toBe(`"crest-${now?.version}"`);
      }
      const { rows } = await archive.pool.query('select version from library.crest');
      expect(rows).toHaveLength(1);
      expect((await crest('administrator', 'delete')).status).toBe(200);
      expect((await publicSettings()).record.crest).toBeUndefined();
      expect((await site.get('/p/crest.webp')).status).toBe(404);
      expect((await archive.pool.query('select from library.crest')).rowCount).toBe(0);
    } finally {
      await site.stop();
    }
  });

  it.each([
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ],
    ['what is no image', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1)],
  ])('are not %s', async (_, body) => {
    expect((await crest('administrator', 'post', body)).status).toBe(400);
    expect((await publicSettings()).record.crest).toBeUndefined();
  });

  it('are an administrator’s to change', async () => {
    const body = await picture(40, 40).png().toBuffer();
    for (const who of ['editor', 'archivist', 'pressOfficer'] as const) {
      expect((await crest(who, 'post', body)).status).toBe(403);
      expect((await crest(who, 'delete')).status).toBe(403);
    }
    expect((await crest(undefined, 'post', body)).status).toBe(401);
    expect((await crest(undefined, 'get')).status).toBe(401);
  });
});
