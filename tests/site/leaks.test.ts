import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalStore, openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys, pageImageSizes } from '../../cms/files/store.ts';
import type { Publisher } from '../../site/publisher/startPublisher.ts';
import { collection, department, page, publication, settings } from '../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { outboxSettles, startTestPublisher } from '../support/startTestPublisher.ts';
import { startTestSite, type TestSite } from '../support/startTestSite.ts';
import { inTransaction, removeFromLibrary, writeLibrary } from '../support/writeLibrary.ts';

let database: TestDatabase;
let site: TestSite;
let folder: string;
let archive: LocalStore;
let publisher: Publisher | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kutuk-leaks-'));
  archive = await openLocalStore(join(folder, 'archive'));
  site = await startTestSite(database.libraryDatabaseUrl, { publicFolder: join(folder, 'public') });
  await writeLibrary(
    database.databaseUrl,
    [settings(), department(1, 'Fen İşleri'), collection(1, { publications: numbers, featured: true })].map(
      (record) => ({
        record,
      }),
    ),
  );
  await inTransaction(database.databaseUrl, (client) =>
    client.query(
      `insert into archive.page (publication, key, position, label, scan, frame)
       select number, 1, 1, '1', number, 0 from generate_series(501, 506) number`,
    ),
  );
});
afterAll(async () => {
  await publisher?.stop();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

const numbers = [501, 502, 503, 504, 505, 506];

/** What is public of a publication now: every version has words and an image of its own. */
interface Version {
  word: string;
  image: string;
  pagesPublic: boolean;
}
const visible = new Map<number, Version>();
const words = new Set<string>();

async function publish(number: number, version: Version): Promise<void> {
  const { word, image, pagesPublic } = version;
  const sha256 = Buffer.from(word).toString('hex').padStart(64, '0');
  for (const size of pageImageSizes)
    await archive.put(archiveKeys.pageImage(number, image, size), Buffer.from(`${word} image`));
  await archive.put(archiveKeys.original(sha256), Buffer.from(`${word} document`));
  await writeLibrary(
    database.databaseUrl,
    [
      {
        record: publication({
          number,
          title: `Başlık ${word}`,
          year: 1900 + (number % 100) * 10,
          departments: [1],
          objectAccess: pagesPublic ? 'public' : 'metadata',
          pageCount: 1,
          files: pagesPublic
            ? [{ scan: number, fileName: `${word}.pdf`, size: 1, sha256, mimeType: 'application/pdf' }]
            : [],
          relations: [{ type: 'reprint', to: numbers[(number - 500) % numbers.length]! }],
        }),
        pages: pagesPublic ? [page(number, 1, `metin ${word}`, { image })] : [],
      },
    ],
    { takesAway: true },
  );
  visible.set(number, version);
}

const recordAddresses = numbers.flatMap((number) => [
  `/tr/yayin/${number}`,
  `/en/publication/${number}`,
  `/p/${number}`,
  `/tr/yayin/${number}/sayfa/1`,
  `/p/${number}/page/1/320.webp`,
  `/p/${number}/page/1/2400.webp`,
  `/p/${number}/file/${number}.pdf`,
]);
const listAddresses = [
  '/tr/',
  '/tr/yayinlar',
  '/tr/birim/1',
  '/tr/birimler',
  '/tr/koleksiyonlar',
  '/tr/koleksiyon/1',
  '/en/collection/1/feed.xml',
  '/tr/feed.xml',
  '/en/department/1/feed.xml',
  '/sitemap.xml',
];

/** Whatever was ever public and is not now may stand nowhere; asked with the ETags of before, as browsers do. */
const etags = new Map<string, string>();
const bodies = new Map<string, string>();
async function nothingLeaks(step: string): Promise<void> {
  const hidden = [...words].filter((word) => ![...visible.values()].some((version) => version.word === word));
  const last = hidden.slice(-4);
  const searches = last.map((word) => `/tr/ara?q=${word}`);
  const others = last.flatMap((word) => [`/tr/ara/oneriler.json?q=${word.slice(0, -1)}`, `/tr/ara/feed.xml?q=${word}`]);
  for (const path of [...recordAddresses, ...listAddresses, ...searches, ...others]) {
    const etag = etags.get(path);
    const answer = await site.get(path, { headers: etag ? { 'if-none-match': etag } : {} });
    // a browser that is told that nothing has changed shows what it has
    const text = answer.status === 304 ? (bodies.get(path) ?? '') : answer.text;
    for (const word of hidden) {
      const asked = path.includes(word) && text.replaceAll(`q=${word}`, '').replaceAll(`“${word}”`, '');
      if ((asked === false ? text : asked).includes(word)) throw new Error(`${step}: ${path} still says ${word}`);
    }
    if (searches.includes(path)) expect(text, `${step}: ${path}`).toContain('"total": 0');
    // counts of facets tell of what is hidden as well as its title would
    if (searches.includes(path)) expect(text, `${step}: ${path}`).not.toMatch(/"count": [1-9]/);
    if (path.includes('/feed.xml?q=')) expect(text, `${step}: ${path}`).not.toContain('<entry>');
    if (path.includes('oneriler')) {
      const { suggestions } = JSON.parse(text || '{"suggestions":[]}') as { suggestions: { text: string }[] };
      for (const { text: suggested } of suggestions) {
        const known = [...visible.values()].some(({ word }) => suggested.toLowerCase().includes(word));
        expect(known, `${step}: ${path} suggests ${suggested}`).toBe(true);
      }
    }
    if (answer.status === 200 && answer.headers.etag) {
      etags.set(path, answer.headers.etag);
      bodies.set(path, text);
    }
    const number = Number(/^\/(?:tr\/yayin|en\/publication|p)\/(\d+)/.exec(path)?.[1]);
    if (number && !visible.has(number)) expect([302, 404, 410], `${step}: ${path}`).toContain(answer.status);
    if (!number) {
      for (const one of numbers) {
        if (!visible.has(one))
          expect(text, `${step}: ${path}`).not.toMatch(
            new RegExp(`"number": ${one},|/(yayin|publication|p)/${one}[<"/]`),
          );
      }
    }
  }
  const { publications } = await counts();
  expect(publications, step).toBe(visible.size);
}

async function counts(): Promise<{ publications: number }> {
  const text = (await site.get('/tr/')).text.replaceAll('&amp;', '&');
  return { publications: Number(/"publications": (\d+)/.exec(text)?.[1]) };
}

it('through random lives of publications nothing leaks, and in the end nothing is missing', {
  timeout: 240_000,
}, async () => {
  const random = seededRandom(20_260_301);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const startPublisher = () =>
    startTestPublisher({
      databaseUrl: database.databaseUrl,
      publicFolder: join(folder, 'public'),
      archive,
      index: { ...site.search, close: async () => {} },
    });

  for (let step = 1; step <= 60; step++) {
    const number = pick(numbers);
    const action = pick(['publish', 'publish', 'publish', 'edit', 'withdraw', 'unpublish', 'settle', 'publisher']);
    const said = `step ${step}, ${action} ${number}`;
    if (action === 'publish' || (action === 'edit' && visible.has(number))) {
      const word = `gizlisoz${step}x`;
      words.add(word);
      await publish(number, { word, image: `${step}`.padStart(32, 'a'), pagesPublic: random() < 0.8 });
    } else if ((action === 'withdraw' || action === 'unpublish') && visible.has(number)) {
      visible.delete(number);
      await removeFromLibrary(
        database.databaseUrl,
        'publication',
        number,
        action === 'withdraw' ? { reason: 'Test' } : undefined,
      );
    } else if (action === 'settle' && publisher) {
      await outboxSettles(database.databaseUrl);
    } else if (action === 'publisher') {
      // half of the time everything happens with no publisher at all
      if (publisher) await publisher.stop();
      publisher = publisher ? undefined : await startPublisher();
    }
    await nothingLeaks(said);
  }

  publisher ??= await startPublisher();
  await outboxSettles(database.databaseUrl);
  await nothingLeaks('in the end');
  for (const [number, { word, pagesPublic }] of visible) {
    for (const path of [
      `/tr/yayin/${number}`,
      `/tr/ara?q=${word}`,
      `/tr/ara/oneriler.json?q=${word}`,
      '/tr/yayinlar',
      '/tr/birim/1',
      '/tr/feed.xml',
    ]) {
      expect((await site.get(path)).text, path).toContain(word);
    }
    expect((await site.get('/sitemap.xml')).text).toContain(`/tr/yayin/${number}<`);
    expect((await site.get(`/tr/ara/feed.xml?q=${word}`)).text).toContain(`/yayin/${number}"`);
    const image = await site.get(`/p/${number}/page/1/1200.webp`);
    expect([image.status, image.text.includes(word)]).toEqual(pagesPublic ? [200, true] : [404, false]);
    expect((await site.get(`/p/${number}/file/${number}.pdf`)).status).toBe(pagesPublic ? 200 : 404);
  }
  expect(visible.size).toBeGreaterThan(1);
});
