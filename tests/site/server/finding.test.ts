import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collection, department, page, publication, settings, subject } from '../../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { startTestSite, type TestSite, testSiteUrl } from '../../support/startTestSite.ts';
import { inTransaction, removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

let database: TestDatabase;
let site: TestSite;
let now = new Date('2026-11-22T20:59:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  const issued = (day: string) => [
    { role: 'issued' as const, calendar: 'gregorian' as const, earliest: day, latest: day, supplied: false },
  ];
  await writeLibrary(database.databaseUrl, [
    { record: settings() },
    { record: department(1, 'Fen İşleri Müdürlüğü') },
    { record: subject(1, 'Köprüler') },
    { record: publication({ number: 1, title: 'Dünkü', dates: issued('1950-11-22'), departments: [1] }) },
    { record: publication({ number: 2, title: 'Bugünkü', dates: issued('1950-11-23'), subjects: [1] }) },
    {
      record: publication({ number: 3, title: 'Okunan', pageCount: 2 }),
      pages: [page(3, 1, 'bir'), page(3, 2, 'iki')],
    },
    { record: collection(1, { title: { tr: 'Seçilmişler', en: 'Chosen' }, publications: [2, 50, 1] }) },
  ]);
  await inTransaction(database.databaseUrl, (client) =>
    client.query(
      `insert into library.alias (kind, number, target) values ('department', 90, 1), ('department', 91, 90)`,
    ),
  );
  site = await startTestSite(database.libraryDatabaseUrl, { now: () => now });
});
afterAll(async () => {
  await site?.stop();
});

describe('the home page', () => {
  it('is another one from the municipality’s midnight on, and only it', async () => {
    const [home, list] = [await site.get('/tr/'), await site.get('/tr/yayinlar')];
    expect(home.text).toContain('Dünkü');
    expect(home.text).not.toContain('Bugünkü');
    const again = (path: string, { headers }: typeof home) =>
      site.get(path, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect((await again('/tr/', home)).status).toBe(304);

    now = new Date('2026-11-22T21:00:00Z');
    const after = await again('/tr/', home);
    expect(after.status).toBe(200);
    expect(after.text).toContain('Bugünkü');
    expect(after.text).not.toContain('Dünkü');
    expect((await again('/tr/yayinlar', list)).status).toBe(304);
  });
});

describe('the page of a department', () => {
  it('is held as long as the library is as it was', async () => {
    const first = await site.get('/tr/birim/1');
    const ifNoneMatch = { 'if-none-match': first.headers.etag ?? '' };
    expect((await site.get('/tr/birim/1', { headers: ifNoneMatch })).status).toBe(304);
    await writeLibrary(database.databaseUrl, [
      { record: publication({ number: 4, title: 'Yenisi', departments: [1] }) },
    ]);
    const after = await site.get('/tr/birim/1', { headers: ifNoneMatch });
    expect(after.status).toBe(200);
    expect(after.text).toContain('Yenisi');
  });

  it('and its feed are redirected for ever when it was merged into another, however often', async () => {
    for (const [path, to] of [
      ['/tr/birim/90', '/tr/birim/1'],
      ['/en/department/91', '/en/department/1'],
      ['/tr/birim/91/feed.xml', '/tr/birim/1/feed.xml'],
    ] as const) {
      const { status, headers } = await site.get(path);
      expect([status, headers.location], path).toEqual([301, to]);
    }
  });
});

describe('a collection', () => {
  it('has a page and a feed in both languages, of what is visible', async () => {
    for (const path of ['/tr/koleksiyon/1', '/en/collection/1', '/tr/koleksiyon/1/feed.xml']) {
      const { status, text } = await site.get(path);
      expect(status, path).toBe(200);
      expect(text, path).toContain('Bugünkü');
    }
    expect((await site.get('/en/collection/1/feed.xml')).text).toContain('<title>Chosen – ');
    expect((await site.get('/p/collection/1')).headers.location).toBe('/tr/koleksiyon/1');
    expect((await site.get('/tr/koleksiyon/7')).status).toBe(404);
    expect((await site.get('/tr/koleksiyon/7/feed.xml')).status).toBe(404);
  });

  it('is gone once it is withdrawn', async () => {
    await removeFromLibrary(database.databaseUrl, 'collection', 1, {});
    expect((await site.get('/tr/koleksiyon/1')).status).toBe(410);
    expect((await site.get('/tr/koleksiyon/1/feed.xml')).status).toBe(410);
    expect((await site.get('/tr/koleksiyonlar')).text).not.toContain('Seçilmişler');
  });
});

describe('the site map', () => {
  const addressesIn = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');

  it('of a small library is one file', async () => {
    const addresses = addressesIn((await site.get('/sitemap.xml')).text);
    expect(addresses).toContain(`${testSiteUrl}/tr/koleksiyonlar`);
    expect(addresses).toContain(`${testSiteUrl}/en/publication/3/page/2`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect((await site.get('/sitemap-1.xml')).status).toBe(404);
  });

  it('names hubs and records, and then every page that can be read, each with its other language', async () => {
    await writeLibrary(database.databaseUrl, [
      { record: publication({ number: 3, title: 'Okunan', pageCount: 3_000 }) },
    ]);
    const index = (await site.get('/sitemap.xml')).text;
    const parts = addressesIn(index);
    expect(parts).toEqual([`${testSiteUrl}/sitemap-1.xml`, `${testSiteUrl}/sitemap-2.xml`]);
    const texts = await Promise.all(parts.map(async (part) => (await site.get(part.slice(testSiteUrl.length))).text));
    const addresses = texts.map(addressesIn);
    expect(addresses[0]).toEqual(
      expect.arrayContaining([`${testSiteUrl}/tr/birim/1`, `${testSiteUrl}/en/collections`]),
    );
    expect(addresses[1]).toEqual(
      [1, 2].flatMap((key) => [
        `${testSiteUrl}/tr/yayin/3/sayfa/${key}`,
        `${testSiteUrl}/en/publication/3/page/${key}`,
      ]),
    );
    expect(texts[1]).toContain(`hreflang="en" href="${testSiteUrl}/en/publication/3/page/1"`);
    expect((await site.get('/sitemap-3.xml')).status).toBe(404);
  });
});
