import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { department, page, publication, settings } from '../../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { startTestSite, type TestSite, testSiteUrl } from '../../support/startTestSite.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

/** What of a publication can be taken away besides its PDF: its text, and citations. */

const volume = 95;
let database: TestDatabase;
let site: TestSite;

beforeAll(async () => {
  database = await createTestDatabase();
  site = await startTestSite(database.libraryDatabaseUrl);
  await writeLibrary(database.databaseUrl, [
    { record: settings() },
    { record: department(1, 'Yazı İşleri Müdürlüğü') },
    {
      record: publication({
        number: 1,
        title: 'Işıklı “Çınarlı”',
        year: 1957,
        departments: [1],
        rights: { licence: 'unknown', statement: 'Önce sorun.\nSonra basın.' },
        pageCount: 3,
      }),
      pages: [
        page(1, 1, '', { label: 'kapak' }),
        page(1, 2, 'İlk satır\nikinci satır', { label: 'iv', checked: true }),
        page(1, 3, 'Son sayfa', { label: '1', otherTexts: ['GÖRÜNMEZ'] }),
      ],
    },
    {
      record: publication({ number: 2, title: 'Uzun cilt', pageCount: volume }),
      pages: Array.from({ length: volume }, (_, index) => page(2, index + 1, `sayfa metni ${index + 1}`)),
    },
    { record: publication({ number: 3, title: 'Yalnızca künye', objectAccess: 'metadata' }), pages: [] },
    { record: publication({ number: 4, title: 'Geri çekilecek' }), pages: [page(4, 1, 'gizli')] },
    { record: publication({ number: 5, title: 'Kaldırılacak' }), pages: [page(5, 1, 'gizli')] },
  ]);
  await removeFromLibrary(database.databaseUrl, 'publication', 4, { title: 'Geri çekildi' });
  await removeFromLibrary(database.databaseUrl, 'publication', 5);
});
afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

describe('the text of a publication', () => {
  it('is one file: what it is, where it comes from, and each page under its label', async () => {
    const { status, headers, text } = await site.get('/tr/yayin/1/metin.txt');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-language']).toBe('tr');
    expect(headers['content-disposition']).toContain("filename*=UTF-8''I%C5%9F%C4%B1kl%C4%B1");
    expect(text).toBe(
      [
        'Işıklı “Çınarlı”',
        'Bülten, 1957',
        'Yazı İşleri Müdürlüğü',
        '',
        'Kaynak: Çınarlı Belediyesi, Çınarlı Yayın Kütüğü, No. 1',
        `Kalıcı adres: ${testSiteUrl}/p/1`,
        'Basabilir miyim? Önce sorun. Belirlenmedi.',
        'Önce sorun.',
        'Sonra basın.',
        '',
        'Her sayfanın başında yayındaki numarası yazar. “Denetlenmemiş makine okuması” denen sayfalarda yanlışlar olabilir; esas olan, kalıcı adresteki sayfa görüntüsüdür.',
        '',
        '',
        '[s. kapak]',
        '',
        '(Bu sayfanın metni yok.)',
        '',
        '',
        '[s. iv]',
        '',
        'İlk satır',
        'ikinci satır',
        '',
        '',
        '[s. 1 | Denetlenmemiş makine okuması]',
        '',
        'Son sayfa',
        '',
      ].join('\n'),
    );
    expect((await site.get('/en/publication/1/text.txt')).text).toContain('\n[p. 1 | ');
  });

  it('is made while it is sent, compressed for those who take that, and of a volume whole and in order', async () => {
    const { headers, body } = await site.get('/tr/yayin/2/metin.txt', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-length']).toBeUndefined();
    const found = [
      ...gunzipSync(body)
        .toString()
        .matchAll(/sayfa metni (\d+)\n/g),
    ].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: volume }, (_, index) => index + 1));
  });

  it('has an ETag that changes with the record and with the language', async () => {
    const first = await site.get('/tr/yayin/1/metin.txt');
    const etag = String(first.headers.etag);
    expect((await site.get('/tr/yayin/1/metin.txt', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await site.get('/en/publication/1/text.txt', { headers: { 'if-none-match': etag } })).status).toBe(200);
    const head = await site.get('/tr/yayin/1/metin.txt', { method: 'HEAD' });
    expect([head.status, head.headers.etag, head.body.byteLength]).toEqual([200, etag, 0]);
    await writeLibrary(database.databaseUrl, [
      { record: publication({ number: 1, title: 'Yeni ad', pageCount: 1 }), pages: [page(1, 1, 'Yeni metin')] },
    ]);
    const second = await site.get('/tr/yayin/1/metin.txt', { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(200);
    expect(second.text).toContain('Yeni metin');
  });

  it.each([
    ['of what is only a record', '/tr/yayin/3/metin.txt', 404],
    ['of what was withdrawn', '/en/publication/4/text.txt', 410],
    ['of what is no longer there', '/tr/yayin/5/metin.txt', 404],
    ['of what never was', '/tr/yayin/99/metin.txt', 404],
    ['by the other language’s name', '/tr/yayin/2/text.txt', 404],
  ])('is not given away %s', async (_of, path, status) => {
    const answer = await site.get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('gizli');
  });
});

describe('a citation file', () => {
  it('is a download with an ETag', async () => {
    for (const [format, type, begin] of [
      ['bib', 'application/x-bibtex; charset=utf-8', '@misc{kutuk-2,'],
      ['ris', 'application/x-research-info-systems; charset=utf-8', 'TY  - SER\r\n'],
    ] as const) {
      const { status, headers, text } = await site.get(`/p/2/citation.${format}`);
      expect([status, headers['content-type']]).toEqual([200, type]);
      expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="kutuk-2\\.${format}"`));
      expect(text.startsWith(begin)).toBe(true);
      expect(text).toContain(`${testSiteUrl}/p/2`);
      const again = await site.get(`/p/2/citation.${format}`, { headers: { 'if-none-match': String(headers.etag) } });
      expect(again.status).toBe(304);
    }
  });

  it.each([
    ['/p/4/citation.bib', 410],
    ['/p/5/citation.ris', 404],
    ['/p/2/citation.json', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await site.get(path)).status).toBe(status);
  });
});
