import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { publicKeys } from '../../cms/files/store.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { page } from '../support/madeRecords.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { seedLibrary } from '../support/seedLibrary.ts';
import { type BreakableLine, startBreakableLine } from '../support/startBreakableLine.ts';
import { startTestSite, type TestSite } from '../support/startTestSite.ts';
import { removeFromLibrary } from '../support/writeLibrary.ts';

let databaseUrl: string;
let line: BreakableLine;
let site: TestSite;

beforeAll(async () => {
  const database = await createTestDatabase();
  databaseUrl = database.databaseUrl;
  await seedLibrary(databaseUrl);
  line = await startBreakableLine(database.libraryDatabaseUrl);
  site = await startTestSite(line.url);
  const store = await openLocalStore(site.publicFolder);
  await store.put(publicKeys.pageImage(3, page(3, 1, '').image!, 1200), Buffer.from('image'));
});
afterAll(async () => {
  await site?.stop();
  await line?.stop();
});

const content = [
  '/tr/',
  '/tr/yayin/5',
  '/en/publication/5',
  '/p/3/page/1/1200.webp',
  '/tr/feed.xml',
  '/sitemap.xml',
  '/tr/yayin/90',
  '/p/5',
  '/tr/ara?q=su',
];

describe('while Postgres is down', () => {
  it('nothing of the library is shown, kindly, and all of it comes back by itself', async () => {
    const before = await Promise.all(content.map((path) => site.get(path)));
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 410, 302, 200]);
    const etag = before[1]!.headers.etag!;

    await line.cut();
    for (const path of content) {
      const answer = await site.get(path, { headers: { 'if-none-match': etag } });
      expect(answer.status, path).toBe(503);
      expect(answer.headers, path).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
      expect(answer.text, path).toContain('Kütüphane şu anda yanıt veremiyor.');
      expect(answer.text, path).toContain('The library can’t answer at the moment.');
      expect(answer.text, path).not.toContain('Çınarlı');
    }
    const health = await site.get('/health');
    expect(health.status).toBe(503);
    expect(JSON.parse(health.text)).toMatchObject({ ok: false, database: { ok: false } });
    expect((await site.get('/_astro/stub.Ab12Cd34.js')).status).toBe(200);

    await line.restore();
    const after = await Promise.all(content.map((path) => site.get(path)));
    expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status));
    expect((await site.get('/tr/yayin/5', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('what was withdrawn meanwhile never shows again', async () => {
    expect((await site.get('/tr/yayin/6')).status).toBe(200);
    await line.cut();
    await removeFromLibrary(databaseUrl, 'publication', 6);
    expect((await site.get('/tr/yayin/6')).status).toBe(503);
    await line.restore();
    expect((await site.get('/tr/yayin/6')).status).toBe(404);
  });

  it('one that hangs counts as down', async () => {
    line.hang();
    expect((await site.get('/tr/yayin/5')).status).toBe(503);
    await line.restore();
    expect(await waitUntil(async () => (await site.get('/tr/yayin/5')).status === 200, { timeout: 20_000 })).toBe(true);
  });
});
