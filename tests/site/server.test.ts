import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { publicKeys } from '../../cms/files/store.ts';
import type { PressReleaseRecord, PublicationRecord } from '../../cms/publish/publicRecord.ts';
import { department, page, pressRelease, publication, settings } from '../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { seeded, seedLibrary } from '../support/seedLibrary.ts';
import { startTestSite, type TestSite, testSiteUrl } from '../support/startTestSite.ts';
import { removeFromLibrary, writeLibrary } from '../support/writeLibrary.ts';

let database: TestDatabase;
let site: TestSite;
let release: PressReleaseRecord;

beforeAll(async () => {
  database = await createTestDatabase();
  const entries = await seedLibrary(database.databaseUrl);
  site = await startTestSite(database.libraryDatabaseUrl);
  const store = await openLocalStore(site.publicFolder);
  const records = entries.map(({ record }) => record);
  release = records.find((record): record is PressReleaseRecord => record.kind === 'press-release')!;
  const third = records.find(
    (record): record is PublicationRecord => record.kind === 'publication' && record.number === 3,
  )!;
  await store.put(publicKeys.document(3, third.files[0]!.sha256), Buffer.from('0123456789'));
  const image = page(3, 1, '').image!;
  await store.put(publicKeys.pageImage(3, image, 1200), Buffer.from('RIFFxxxxWEBP'));
  for (const one of release.images) {
    await store.put(publicKeys.pressImage(1, one.image, one.sha256), Buffer.alloc(one.size, one.image));
    await store.put(publicKeys.pressPreview(1, one.image, one.sha256), Buffer.from('preview'));
  }
});
afterAll(async () => {
  await site?.stop();
});

describe('the page of a record', () => {
  it('is there in both languages', async () => {
    const turkish = await site.get('/tr/yayin/5');
    expect(turkish.status).toBe(200);
    expect(turkish.text).toContain('Çınarlı Belediye Bülteni');
    expect(turkish.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await site.get('/en/publication/5')).status).toBe(200);
  });

  it('is 404 under the other language’s word, and for what is absent', async () => {
    for (const path of [
      '/tr/publication/5',
      '/en/yayin/5',
      '/tr/yayin/999',
      '/tr/yayin/0',
      '/tr/yayin/05',
      '/tr/yayin/99999999999999',
      '/tr/yayin/5/page/1',
      '/fr/yayin/5',
    ]) {
      expect((await site.get(path)).status, path).toBe(404);
    }
  });

  it('has one address: what is nearly it leads there, and nothing else is it', async () => {
    for (const [path, location] of [
      ['/tr', '/tr/'],
      ['/en?a=1', '/en/?a=1'],
      ['/tr/yayin/5/', '/tr/yayin/5'],
      ['/tr/yayinlar//?sayfa=2', '/tr/yayinlar?sayfa=2'],
    ]) {
      const answer = await site.get(path!);
      expect([answer.status, answer.headers.location], path).toEqual([301, location]);
    }
    expect((await site.get('/tr/yay%69n/5')).status).toBe(404);
  });

  it('is 410 with a tombstone once withdrawn', async () => {
    const gone = await site.get(`/tr/yayin/${seeded.withdrawn}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Kişisel veri içeriyordu.');
    expect(gone.headers.etag).toBeUndefined();
  });

  it('is 301 after a merger', async () => {
    const moved = await site.get(`/en/publication/${seeded.alias}`);
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toBe(`/en/publication/${seeded.aliasTarget}`);
  });

  it('is not modified until its revision changes', async () => {
    const first = await site.get('/tr/yayin/6');
    const etag = first.headers.etag!;
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await site.get('/tr/yayin/6', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 6, title: 'Değişti' }) }]);
    const changed = await site.get('/tr/yayin/6', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('Değişti');
  });

  it('changes with the settings, which stand on every page', async () => {
    const etag = (await site.get('/tr/yayin/5')).headers.etag!;
    await writeLibrary(database.databaseUrl, [
      { record: settings({ libraryName: { tr: 'Yeni Ad', en: 'New Name' } }) },
    ]);
    const changed = await site.get('/tr/yayin/5', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain('Yeni Ad');
  });
});

describe('the permanent form', () => {
  it('leads to the visitor’s language, Turkish by default', async () => {
    const cases = [
      [undefined, '/tr/yayin/5'],
      ['en-GB,en;q=0.9,tr;q=0.8', '/en/publication/5'],
      ['de,en;q=0.2,tr;q=0.5', '/tr/yayin/5'],
    ] as const;
    for (const [language, location] of cases) {
      const answer = await site.get('/p/5', language ? { headers: { 'accept-language': language } } : {});
      expect(answer.status).toBe(302);
      expect(answer.headers.location).toBe(location);
      expect(answer.headers.vary).toContain('accept-language');
    }
    expect((await site.get('/p/department/1')).headers.location).toBe('/tr/birim/1');
    expect((await site.get(`/p/${seeded.alias}`)).headers.location).toBe('/tr/yayin/5');
    expect((await site.get(`/p/${seeded.withdrawn}`)).headers.location).toBe(`/tr/yayin/${seeded.withdrawn}`);
    expect((await site.get('/p/999')).status).toBe(404);
    expect((await site.get('/p/birim/1')).status).toBe(404);
  });
});

describe('requests', () => {
  it('may only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const refused = await site.get('/tr/', { method });
      expect(refused.status, method).toBe(405);
      expect(refused.headers.allow).toBe('GET, HEAD');
    }
  });

  it('with bad addresses are refused', async () => {
    for (const path of [
      '/tr/%E0%A4%A',
      '/tr/ara?q=%',
      '/tr/%00',
      '//evil.example/tr/',
      '/tr\\yayin',
      '/tr/ara?q=a%00',
    ]) {
      expect((await site.get(path)).status, path).toBe(400);
    }
    expect((await site.get('http://evil.example/tr/')).status).toBe(400);
    expect((await site.get(`/tr/ara?q=${'a'.repeat(3000)}`)).status).toBe(414);
  });

  it('never decide what links say', async () => {
    const answer = await site.get('/tr/yayin/7', {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(answer.text).not.toContain('evil');
    expect(answer.text).toContain(`${testSiteUrl}/tr/yayin/7`);
  });

  it('with HEAD get the same headers and no body', async () => {
    for (const path of ['/tr/yayin/7', '/p/3/file/3.pdf', '/p/press/1/kit.zip', '/icon.svg', '/tr/yayin/999']) {
      const [whole, head] = [await site.get(path), await site.get(path, { method: 'HEAD' })];
      expect(head.body, path).toHaveLength(0);
      const { date: _, ...headers } = head.headers;
      expect(whole.headers, path).toMatchObject(headers);
      expect(whole.status).toBe(head.status);
    }
  });

  it('get a page compressed as they accept', async () => {
    const plain = await site.get('/tr/yayin/7');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await site.get('/tr/yayin/7', { headers: { 'accept-encoding': 'gzip, deflate' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    const brotli = await site.get('/tr/yayin/7', { headers: { 'accept-encoding': 'gzip;q=1.0, br;q=0.9' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text);
    const refused = await site.get('/tr/yayin/7', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0.0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(refused.headers.vary).toBe('accept-encoding');
  });

  it('are answered with a policy that allows nothing inline, and set no cookie', async () => {
    for (const path of ['/tr/', '/p/3/file/3.pdf', '/tr/yayin/999', '/robots.txt']) {
      const { headers } = await site.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeDefined();
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('for what the site’s code fails at get a kind page', async () => {
    for (const path of ['/broken', '/boom']) {
      const failed = await site.get(path);
      expect(failed.status).toBe(500);
      expect(failed.text).toContain('Something went wrong');
      expect(failed.text).not.toContain('a fault in the site');
    }
  });
});

describe('code', () => {
  it('is kept for ever when its name holds a hash, and only then', async () => {
    const hashed = await site.get('/_astro/stub.Ab12Cd34.js');
    expect(hashed.headers['cache-control']).toContain('immutable');
    const icon = await site.get('/icon.svg');
    expect(icon.headers['cache-control']).toBe('no-cache');
    expect((await site.get('/icon.svg', { headers: { 'if-none-match': icon.headers.etag! } })).status).toBe(304);
    for (const path of ['/_astro/../../server/entry.mjs', '/%2e%2e/server/entry.mjs', '/server/entry.mjs']) {
      expect((await site.get(path)).status, path).toBe(404);
    }
  });
});

describe('files', () => {
  it('are read whole, in ranges, and on condition', async () => {
    const whole = await site.get('/p/3/file/3.pdf');
    expect(whole).toMatchObject({ status: 200, text: '0123456789' });
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-disposition': `inline; filename="3.pdf"; filename*=UTF-8''3.pdf`,
    });
    const ranges = [
      ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
      ['bytes=7-', 206, '789', 'bytes 7-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=5-900', 206, '56789', 'bytes 5-9/10'],
      ['bytes=0-1,4-5', 200, '0123456789', undefined],
      ['bytes=10-', 416, '', 'bytes */10'],
      ['lines=1-2', 200, '0123456789', undefined],
    ] as const;
    for (const [range, status, text, contentRange] of ranges) {
      const part = await site.get('/p/3/file/3.pdf', { headers: { range } });
      expect([part.status, part.text, part.headers['content-range']], range).toEqual([status, text, contentRange]);
    }
    const etag = whole.headers.etag!;
    expect((await site.get('/p/3/file/3.pdf', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const resumed = { range: 'bytes=2-4', 'if-range': etag };
    expect((await site.get('/p/3/file/3.pdf', { headers: resumed })).status).toBe(206);
    expect((await site.get('/p/3/file/3.pdf', { headers: { ...resumed, 'if-range': '"other"' } })).status).toBe(200);
  });

  it('are given only under the record that names them', async () => {
    expect((await site.get('/p/3/page/1/1200.webp')).status).toBe(200);
    for (const path of [
      '/p/4/file/3.pdf',
      '/p/3/file/4.pdf',
      '/p/3/page/9/1200.webp',
      '/p/999/page/1/1200.webp',
      '/p/press/2/image/1',
      '/p/press/1/image/9',
    ]) {
      expect((await site.get(path)).status, path).toBe(404);
    }
    expect((await site.get(`/p/${seeded.withdrawn}/file/1.pdf`)).status).toBe(410);
  });

  it('that the publisher has not brought yet are asked for again later', async () => {
    const early = await site.get('/p/5/page/1/1200.webp');
    expect(early.status).toBe(503);
    expect(early.headers['retry-after']).toBe('2');
  });

  it('of a press release are downloads', async () => {
    const image = await site.get('/p/press/1/image/1');
    expect(image.headers['content-type']).toBe('image/jpeg');
    expect(image.headers['content-disposition']).toContain('attachment; filename="acilis-1.jpg"');
    expect((await site.get('/p/press/1/image/1/preview.webp')).text).toBe('preview');
  });
});

describe('feeds', () => {
  it('tell of what is new, and of one authority', async () => {
    const all = await site.get('/tr/feed.xml');
    expect(all.headers['content-type']).toContain('application/atom+xml');
    expect(all.text).toContain(`<id>${testSiteUrl}/p/5</id>`);
    expect(all.text).toContain(`<id>${testSiteUrl}/p/press/1</id>`);
    const one = await site.get('/tr/birim/4/feed.xml');
    expect(one.text).toContain('İmar ve Şehircilik Müdürlüğü');
    expect(one.text.match(/<entry>/g)).toHaveLength(1);
    expect((await site.get('/tr/birim/999/feed.xml')).status).toBe(404);
    expect((await site.get('/tr/yayin/5/feed.xml')).status).toBe(404);
  });
});

describe('for crawlers', () => {
  it('there are robots.txt and a sitemap of all that is visible', async () => {
    expect((await site.get('/robots.txt')).text).toContain(`Sitemap: ${testSiteUrl}/sitemap.xml`);
    const map = await site.get('/sitemap.xml');
    expect(map.text).toContain(`<loc>${testSiteUrl}/tr/yayin/5</loc>`);
    expect(map.text).toContain(`hreflang="en" href="${testSiteUrl}/en/publication/5"`);
    expect(map.text).not.toContain(`/yayin/${seeded.withdrawn}<`);
    expect((await site.get('/sitemap-1.xml')).status).toBe(404);
  });
});

describe('GET /health', () => {
  it('names the state of what the site depends on', async () => {
    const healthy = await site.get('/health');
    expect(healthy.status).toBe(200);
    expect(JSON.parse(healthy.text)).toMatchObject({ ok: true, database: { ok: true }, search: { ok: true } });
    site.search.down = true;
    try {
      const lame = await site.get('/health');
      expect(lame.status).toBe(200);
      expect(JSON.parse(lame.text)).toMatchObject({ ok: false, database: { ok: true }, search: { ok: false } });
      expect((await site.get('/tr/yayin/7')).status).toBe(200);
    } finally {
      site.search.down = false;
    }
  });
});

describe('a withdrawal', () => {
  it('holds at once at every address, though files and index still have all of it', async () => {
    const secret = 'Gizlenecek';
    const image = { ...release.images[0]!, image: 70, caption: { tr: secret } };
    const hidden = publication({
      number: 700,
      title: secret,
      year: 1912,
      departments: [1],
      pageCount: 1,
      files: [{ scan: 700, fileName: 'x.pdf', size: 3, sha256: 'a'.repeat(64), mimeType: 'application/pdf' }],
      memberships: [{ series: 2, enumeration: [], sortKey: '1000' }],
      relations: [{ type: 'reprint', to: 8 }],
      objectAccess: 'public',
    });
    const store = await openLocalStore(site.publicFolder);
    await store.put(publicKeys.document(700, 'a'.repeat(64)), Buffer.from(secret));
    await store.put(publicKeys.pageImage(700, page(700, 1, '').image!, 1200), Buffer.from(secret));
    await store.put(publicKeys.pressImage(700, 70, image.sha256), Buffer.from(secret));
    const revision = await writeLibrary(database.databaseUrl, [
      { record: department(70, 'Gizlenecek Müdürlük') },
      { record: pressRelease(700, { title: { tr: secret }, images: [image] }) },
      { record: hidden, pages: [page(700, 1, `${secret} metin`)] },
    ]);
    await site.search.replace({
      number: 700,
      revision,
      kind: 'bulletin',
      titles: [secret],
      series: [],
      departments: [],
      subjects: [],
      agents: [],
      places: [],
      languages: ['tr'],
      holding: ['digital'],
      notes: [],
      pages: [{ key: 1, position: 1, label: '1', text: `${secret} metin` }],
    });
    const addresses = [
      '/tr/yayin/700',
      '/en/publication/700',
      '/p/700',
      '/tr/yayin/700/sayfa/1',
      '/en/publication/700/page/1',
      '/p/700/file/700.pdf',
      '/p/700/page/1/1200.webp',
      '/tr/basin/700',
      '/p/press/700',
      '/p/press/700/image/70',
      '/p/press/700/image/70/preview.webp',
      '/p/press/700/kit.zip',
    ];
    const shows = async (path: string) => (await site.get(path)).text.includes(secret);
    const lists = [
      '/tr/',
      '/tr/ara?q=gizlenecek',
      '/tr/yayinlar',
      '/tr/basin-odasi',
      '/tr/feed.xml',
      '/tr/birim/1/feed.xml',
      '/tr/yayin/8',
      '/tr/yayin/24',
      '/sitemap.xml',
    ];
    const before = await Promise.all(lists.map((path) => site.get(path)));
    for (const path of [
      '/tr/yayin/700',
      '/tr/yayin/700/sayfa/1',
      '/p/700/file/700.pdf',
      '/p/700/page/1/1200.webp',
      '/p/press/700/image/70',
      '/tr/ara?q=gizlenecek',
      '/tr/yayin/8',
      '/tr/yayin/24',
      '/tr/feed.xml',
    ]) {
      expect(await shows(path), path).toBe(true);
    }
    expect(before[0]!.text).toContain('1910');

    await removeFromLibrary(database.databaseUrl, 'publication', 700, { reason: 'Hak sahibi istedi.' });
    await removeFromLibrary(database.databaseUrl, 'press-release', 700);

    for (const path of addresses) {
      const answer = await site.get(path, { headers: { 'if-none-match': '*' } });
      expect(answer.text, path).not.toContain(secret);
      expect([302, 404, 410], path).toContain(answer.status);
    }
    for (const [index, path] of lists.entries()) {
      const answer = await site.get(path, { headers: { 'if-none-match': before[index]!.headers.etag ?? '""' } });
      expect(answer.status, path).toBe(200);
      expect(answer.text, path).not.toContain(secret);
      expect(answer.text, path).not.toMatch(/"number": ?700|\/700[<"/]/);
    }
    expect((await site.get('/tr/')).text).not.toContain('1910');
    expect((await site.get('/tr/ara?q=gizlenecek')).text).toContain('"total": 0');
    expect((await site.get('/tr/yayin/700')).status).toBe(410);
    expect((await site.get('/tr/basin/700')).status).toBe(404);
  });
});

describe('the press kit', () => {
  it('is a ZIP of all photographs with credits in both languages', async () => {
    const kit = await site.get('/p/press/1/kit.zip');
    expect(kit.headers).toMatchObject({ 'content-type': 'application/zip', 'content-length': String(kit.body.length) });
    const entries = storedEntries(kit.body);
    expect([...entries.keys()]).toEqual([
      'BULTEN-TR.txt',
      'RELEASE-EN.txt',
      'KUNYE-CREDITS.txt',
      'acilis-1.jpg',
      'acilis-2.jpg',
    ]);
    expect(entries.get('acilis-2.jpg')).toEqual(Buffer.alloc(2048, 2));
    const credits = entries.get('KUNYE-CREDITS.txt')!.toString();
    for (const words of [
      'FOTOĞRAF KÜNYELERİ',
      'PHOTOGRAPH CREDITS',
      'Güzide Ilgaz',
      'Free for press use with credit',
      `${testSiteUrl}/p/press/1`,
    ]) {
      expect(credits).toContain(words);
    }
    expect(entries.get('RELEASE-EN.txt')!.toString()).toContain('The new library is open.');
  });
});

/** Entries of a ZIP that were stored uncompressed, by the central directory (APPNOTE 4.3.12). */
function storedEntries(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, extra, comment] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.set(name, zip.subarray(start, start + size));
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
