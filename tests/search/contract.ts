import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../search/documents.ts';
import { facetNames, type SearchEngine, type SearchIndex, type SearchQuery, sorts } from '../../search/engine.ts';
import { highlight } from '../../search/highlight.ts';
import { openEngine, openIndex, type SearchOptions } from '../../search/openEngine.ts';
import { bruteForce, type Part } from './bruteForce.ts';
import { madeLibrary, madePublication, seeded, vocabulary } from './madeLibrary.ts';

export interface SearchHarness {
  /** Options of a fresh, empty index. */
  fresh(): Promise<SearchOptions>;
  /** Throws away whatever `fresh` made. */
  clean(): Promise<void>;
}

const log = pino({ level: 'silent' });

const query = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  page: 1,
  perPage: 100,
  pagesPerPublication: 100,
  hidden: [],
  ...more,
});

const publication = (number: number, more: Partial<PublicationDocument> = {}): PublicationDocument => ({
  number,
  revision: 1,
  kind: 'book',
  titles: [`Başlık ${number}`],
  series: [],
  departments: [],
  subjects: [],
  agents: [],
  places: [],
  languages: ['tr'],
  holding: [],
  notes: [],
  pages: [],
  ...more,
});

const page = (key: number, text: string) => ({ key, position: key, label: String(key), text });

/** What every search engine has to do; each implementation runs it from a test file of its own. */
export function searchContract(harness: SearchHarness): void {
  let options: SearchOptions;
  let engine: SearchEngine;
  let index: SearchIndex;

  const open = async () => {
    options = await harness.fresh();
    index = await openIndex(options);
    engine = await openEngine({ ...options, log });
  };
  const close = async () => {
    await engine.close();
    await index.close();
  };
  const numbers = async (text: string, more: Partial<SearchQuery> = {}) =>
    (await engine.search(query(text, more))).hits.map(({ number }) => number).sort((a, b) => a - b);

  afterAll(() => harness.clean());

  describe('a made library', () => {
    const library = madeLibrary({ seed: 4, publications: 70 });
    beforeAll(async () => {
      await open();
      await Promise.all(library.map((document) => index.replace(document)));
    });
    afterAll(() => close());

    const word = fc.integer({ min: 0, max: vocabulary.length - 1 }).chain((at) => fc.constantFrom(...vocabulary[at]!));
    const part: fc.Arbitrary<Part> = fc.record({
      words: fc.oneof(
        { weight: 4, arbitrary: fc.tuple(word) },
        { weight: 1, arbitrary: fc.array(word, { minLength: 2, maxLength: 3 }) },
      ),
      excluded: fc.constantFrom(true, false, false),
    });
    const asked = fc.record({
      parts: fc.array(part, { maxLength: 3 }),
      // Mostly none or one: three at a time leave next to nothing to compare.
      filters: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.record({ kind: fc.subarray(['book', 'bulletin', 'report'], { minLength: 1 }) }) },
        { weight: 1, arbitrary: fc.record({ decade: fc.subarray(['1920', '1950', '1980'], { minLength: 1 }) }) },
        {
          weight: 1,
          arbitrary: fc.record({
            subject: fc.subarray(['1', '2', '3', '99'], { minLength: 1 }),
            holding: fc.subarray(['digital', 'paper'], { minLength: 1 }),
          }),
        },
      ),
      years: fc.option(
        fc.record(
          { from: fc.integer({ min: 1915, max: 1980 }), to: fc.integer({ min: 1940, max: 2015 }) },
          { requiredKeys: [] },
        ),
        { nil: undefined, freq: 2 },
      ),
      // Few enough, so that no word is so rare without them that it is taken for a misspelling.
      hidden: fc.subarray(
        library.map(({ number }) => number),
        { maxLength: 8 },
      ),
      within: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 72 }) },
      ),
    });
    const textOf = (parts: Part[]) =>
      parts
        .map(({ words, excluded }) => `${excluded ? '-' : ''}${words.length > 1 ? `"${words.join(' ')}"` : words[0]} `)
        .join('');

    it('finds the publications, pages and counts that looking at each one finds', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(asked, async ({ parts, filters, years, hidden, within }) => {
          const narrowed = { filters, hidden, ...(years && { years }), ...(within !== undefined && { within }) };
          const result = await engine.search(query(textOf(parts), narrowed));
          const expected = bruteForce(library, parts, narrowed);
          expect(result.total).toBe(expected.pages.size);
          expect(result.hits.map(({ number }) => number).sort((a, b) => a - b)).toEqual([...expected.pages.keys()]);
          for (const { number, pages, matchingPages } of result.hits) {
            expect(pages.map(({ key }) => key).sort((a, b) => a - b)).toEqual(expected.pages.get(number));
            expect(matchingPages).toBe(pages.length);
          }
          for (const facet of facetNames) {
            const counted = result.facets[facet];
            expect(Object.fromEntries(counted.map(({ value, count }) => [value, count]))).toEqual(
              expected.facets[facet],
            );
            expect(counted).toEqual([...counted].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)));
          }
          expect(Object.fromEntries(result.years.map(({ year, count }) => [year, count]))).toEqual(expected.years);
          expect(result.undated).toBe(expected.undated);
          expect(result.correction).toBeUndefined();
        }),
        { numRuns: 600, seed: 42 },
      );
    });

    it('gives every publication once over all pages, in every order', async () => {
      for (const sort of sorts) {
        const whole = await engine.search(query('belediye ', { sort }));
        const paged: number[] = [];
        for (let at = 1; paged.length < whole.total; at += 1) {
          const { hits } = await engine.search(query('belediye ', { sort, page: at, perPage: 7 }));
          expect(hits.length).toBeGreaterThan(0);
          paged.push(...hits.map(({ number }) => number));
        }
        expect(paged).toEqual(whole.hits.map(({ number }) => number));
        expect(new Set(paged).size).toBe(whole.total);
      }
    });

    it('browses with an empty text', async () => {
      const result = await engine.search(query('  '));
      expect(result.total).toBe(library.length);
      expect(result.hits.every(({ pages, matchingPages }) => pages.length === 0 && matchingPages === 0)).toBe(true);
    });

    it('takes whatever looks like query syntax for words', async () => {
      const hostile = [
        '"',
        '""',
        '*',
        'NEAR(belediye meclis)',
        "' OR 1=1 --",
        'titles:belediye',
        '(((',
        '\\',
        '{"$gt":""}',
        '%',
        '_',
      ];
      hostile.push(
        'belediye*',
        '^belediye',
        'belediye AND',
        'NOT belediye',
        '\0',
        '\ud800',
        '-',
        '--',
        '-"',
        'a'.repeat(50_000),
      );
      hostile.push('kind = book', '; DROP TABLE publication', '„', '«', '-*', '?', '😀', '\u202e');
      for (const text of hostile) expect((await engine.search(query(text))).total).toBeGreaterThanOrEqual(0);
      expect(await numbers('*')).toEqual([]);
      expect(await numbers('belediye* ')).toEqual(await numbers('belediye '));
      expect(await numbers('(belediye) ')).toEqual(await numbers('belediye '));
    });

    it('answers whatever is typed', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 200 }),
            fc
              .array(fc.constantFrom('"', '-', ' ', 'ş', 'belediye', "'", '*', '“', 'İ', '\u00ad', '1'), {
                maxLength: 40,
              })
              .map((p) => p.join('')),
          ),
          async (text) => {
            const result = await engine.search(query(text, { perPage: 5 }));
            expect(result.hits.length).toBeLessThanOrEqual(Math.min(5, result.total));
            await engine.suggest(text, { limit: 5, hidden: [] });
          },
        ),
        { numRuns: 400, seed: 7 },
      );
    });

    it('narrows with a query of many words', async () => {
      const made = publication(500, { pages: [page(1, vocabulary.map(([first]) => first).join(' '))] });
      await index.replace(made);
      expect(await numbers(`${vocabulary.map(([first]) => first).join(' ')} `)).toContain(500);
      expect(await numbers(`${vocabulary.map(([first]) => first).join(' ')} bulunmayansözcük `)).toEqual([]);
      await index.remove(500);
    });

    it('gives up when it is told to', async () => {
      await expect(engine.search(query('belediye', { signal: AbortSignal.abort() }))).rejects.toThrow(/abort/i);
      const controller = new AbortController();
      const searching = engine.search(query('belediye', { signal: controller.signal }));
      controller.abort(new Error('gone'));
      await expect(searching).rejects.toThrow('gone');
      expect((await engine.search(query('belediye '))).total).toBeGreaterThan(0);
    });

    it('says how it is, and what it has indexed', async () => {
      const pages = library.reduce((sum, document) => sum + document.pages.length, 0);
      expect(await engine.health()).toMatchObject({ ok: true, publications: library.length, pages });
      const indexed = await engine.indexed();
      expect([...indexed].sort(([a], [b]) => a - b)).toEqual(library.map(({ number, revision }) => [number, revision]));
      expect(await engine.indexed()).toBe(indexed);
    });
  });

  describe('words', () => {
    beforeAll(async () => {
      await open();
      const texts = [
        'Belediye meclisinin kararı okundu.',
        'Meclis binası, belediye karşısında.',
        'Kütüphanelerin açılışı ve kütüphane yönetmeliği.',
        'Sınır taşları ve sınırdaki köy.',
        'Sinir hastalıkları hastanesi.',
        'İzmir’in ışıkları'.normalize('NFD'),
        'eski bele-\ndiye bahçe\u00adsi',
      ];
      await Promise.all(texts.map((text, at) => index.replace(publication(at + 1, { pages: [page(1, text)] }))));
      const frequent = Array.from({ length: 30 }, (_, at) =>
        publication(100 + at, { pages: [page(1, 'kanalizasyon işleri')] }),
      );
      await Promise.all(frequent.map((document) => index.replace(document)));
      await index.replace(publication(200, { titles: ['Kanalizasyon rehberi'], pages: [page(1, 'boru')] }));
      await index.replace(publication(201, { agents: [{ number: 5, names: ['Halide Erkmen', 'H. Erkmen'] }] }));
      await index.replace(
        publication(202, { notes: ['ISBN 978-975-000'], subjects: [{ number: 9, names: ['Çocuk parkları'] }] }),
      );
    });
    afterAll(() => close());

    it('finds all forms of a word, typed with or without Turkish letters', async () => {
      for (const typed of ['kütüphane', 'kutuphane', 'KÜTÜPHANELERİ', 'kütüphanesinin'])
        expect(await numbers(`${typed} `)).toEqual([3]);
      for (const typed of ['izmir', 'İZMİR', 'Izmir', "İzmir'de", 'ışık', 'isik'])
        expect(await numbers(`${typed} `)).toEqual([6]);
      expect(await numbers('belediye ')).toEqual([1, 2, 7]);
      expect(await numbers('bahçe ')).toEqual([7]);
    });

    it('keeps the order of a phrase', async () => {
      expect(await numbers('"belediye meclisi"')).toEqual([1]);
      expect(await numbers('„meclis binası“')).toEqual([2]);
      expect(await numbers('“meclis belediye”')).toEqual([]);
      expect(await numbers('belediye meclisi ')).toEqual([1, 2]);
    });

    it('leaves out what is excluded', async () => {
      expect(await numbers('belediye -meclis')).toEqual([7]);
      expect(await numbers('belediye -"belediye meclisi"')).toEqual([2, 7]);
    });

    it('keeps letters apart when asked to', async () => {
      expect(await numbers('sınır ')).toEqual([4, 5]);
      expect(await numbers('sınır ', { exactLetters: true })).toEqual([4]);
      expect(await numbers('SİNİR ', { exactLetters: true })).toEqual([5]);
      expect((await engine.search(query('sınır', { exactLetters: true }))).matched.words).toEqual([
        { stem: 'sınır', exact: true },
      ]);
    });

    it('completes the word that is being typed', async () => {
      const result = await engine.search(query('kütüph'));
      expect(result.hits.map(({ number }) => number)).toEqual([3]);
      expect(highlight('kütüphaneler', result.matched)).toEqual([{ start: 0, end: 12 }]);
      expect(await numbers('kütüph ')).toEqual([]);
      expect(await numbers('"kütüph"')).toEqual([]);
    });

    it('corrects typing errors, says so, and leaves quoted words alone', async () => {
      for (const typed of ['kanalizasyn', 'kanlaizasyon', 'kanalizasyom']) {
        const result = await engine.search(query(`${typed} `));
        expect(result.total).toBe(31);
        expect(result.correction).toEqual({ typed, used: 'kanalizasyon' });
        expect(highlight('Kanalizasyonlar', result.matched)).toHaveLength(1);
        expect(await numbers(`"${typed}"`)).toEqual([]);
      }
      expect((await engine.search(query('kanalizasyon '))).correction).toBeUndefined();
      expect((await engine.search(query('kanalizasyonlarındaki '))).correction).toBeUndefined();
    });

    it('is not misled by a misspelling that looks like a suffix', async () => {
      const pole = Array.from({ length: 3 }, (_, at) => publication(400 + at, { pages: [page(1, 'kutup yıldızı')] }));
      const library = Array.from({ length: 5 }, (_, at) => publication(410 + at, { pages: [page(1, 'kütüphane')] }));
      await Promise.all([...pole, ...library].map((document) => index.replace(document)));
      const result = await engine.search(query('kütüpane '));
      expect(result.correction).toEqual({ typed: 'kütüpane', used: 'kütüphane' });
      expect(result.hits.map(({ number }) => number)).toEqual(expect.arrayContaining([410, 414]));
      expect((await engine.search(query('kutuptan '))).correction).toBeUndefined();
      await Promise.all([...pole, ...library].map(({ number }) => index.remove(number)));
    });

    it('puts titles and names above pages', async () => {
      expect((await engine.search(query('kanalizasyon '))).hits[0]?.number).toBe(200);
      expect(await numbers('halide erkmen ')).toEqual([201]);
      expect(await numbers('çocuk parkı ')).toEqual([202]);
      expect(await numbers('978 975 000 ')).toEqual([202]);
    });

    it('suggests titles, names and words', async () => {
      const texts = async (typed: string) =>
        (await engine.suggest(typed, { limit: 8, hidden: [] })).map(({ kind, text }) => `${kind} ${text}`);
      expect(await texts('kanal')).toEqual(expect.arrayContaining(['title Kanalizasyon rehberi', 'word kanalizasyon']));
      expect(await texts('erk')).toContain('agent Halide Erkmen');
      expect(await texts('çocuk p')).toContain('subject Çocuk parkları');
      expect(await texts('')).toEqual([]);
      expect((await engine.suggest('erk', { limit: 8, hidden: [] }))[0]?.number).toBe(5);
      expect(await engine.suggest('b', { limit: 2, hidden: [] })).toHaveLength(2);
    });

    it('sorts titles as Turkish does', async () => {
      const titles = [
        'Zeytin',
        'Çay',
        'Cami',
        'Sayı 10',
        'Sayı 9',
        'Şehir',
        'Irmak',
        'İskele',
        'Ürün',
        'Uzun',
        'Ödev',
        'Ordu',
      ];
      await Promise.all(
        titles.map((title, at) => index.replace(publication(300 + at, { kind: 'map', titles: [title] }))),
      );
      const { hits } = await engine.search(query('', { sort: 'title', filters: { kind: ['map'] } }));
      const sorted = [
        'Cami',
        'Çay',
        'Irmak',
        'İskele',
        'Ordu',
        'Ödev',
        'Sayı 9',
        'Sayı 10',
        'Şehir',
        'Uzun',
        'Ürün',
        'Zeytin',
      ];
      expect(hits.map(({ number }) => titles[number - 300])).toEqual(sorted);
    });
  });

  describe('what changes', () => {
    beforeAll(() => open());
    afterAll(() => close());

    it('leaves no pages of a publication behind that is replaced by a shorter one', async () => {
      const pages = [page(1, 'tramvay'), page(2, 'tramvay durağı'), page(3, 'tramvay deposu')];
      await index.replace(publication(1, { revision: 1, pages }));
      await index.replace(publication(1, { revision: 2, pages: pages.slice(0, 1) }));
      const { hits } = await engine.search(query('tramvay '));
      expect(hits).toMatchObject([{ number: 1, matchingPages: 1, pages: [{ key: 1 }] }]);
      expect(await numbers('depo ')).toEqual([]);
      expect((await engine.health()).pages).toBe(1);
      await index.replace(publication(1, { revision: 3 }));
      expect(await numbers('tramvay ')).toEqual([]);
    });

    it('sees new titles of a publication whose pages are the same', async () => {
      const pages = [page(1, 'vapur iskelesi')];
      await index.replace(publication(2, { revision: 1, titles: ['Eski rehber'], pages }));
      await index.replace(publication(2, { revision: 2, titles: ['Yeni kılavuz'], pages }));
      expect(await numbers('rehber ')).toEqual([]);
      expect(await numbers('kılavuz vapur ')).toEqual([2]);
    });

    it('ignores older revisions', async () => {
      await index.replace(publication(3, { revision: 5, titles: ['Güncel'] }));
      await index.replace(publication(3, { revision: 4, titles: ['Bayat'] }));
      expect(await numbers('bayat ')).toEqual([]);
      expect((await index.indexed()).get(3)).toBe(5);
    });

    it('forgets what is removed', async () => {
      await index.replace(publication(4, { titles: ['Gidecek olan'], pages: [page(1, 'mezbaha')] }));
      expect(await numbers('mezbaha ')).toEqual([4]);
      await index.remove(4);
      await index.remove(4);
      await index.remove(4_444);
      expect(await numbers('mezbaha ')).toEqual([]);
      expect((await engine.indexed()).has(4)).toBe(false);
      expect(await engine.suggest('mezb', { limit: 5, hidden: [] })).toEqual([]);
      expect(await engine.suggest('gidecek', { limit: 5, hidden: [] })).toEqual([]);
    });

    it('gives another map of what is indexed only when it changed', async () => {
      const before = await engine.indexed();
      expect(await engine.indexed()).toBe(before);
      await index.replace(publication(5, { revision: 9 }));
      expect(await engine.indexed()).not.toBe(before);
      expect((await engine.indexed()).get(5)).toBe(9);
    });

    it('never shows half of a replaced publication', async () => {
      const version = (revision: number) =>
        publication(6, {
          revision,
          titles: [`ortak ${revision % 2 ? 'tek' : 'çift'}`],
          pages: Array.from({ length: 40 }, (_, at) =>
            page(at + 1, `ortak ${revision % 2 ? 'tekli' : 'çiftli'} sayfa`),
          ),
        });
      await index.replace(version(1));
      let done = false;
      const writing = (async () => {
        for (let revision = 2; revision <= 25; revision += 1) await index.replace(version(revision));
        done = true;
      })();
      let seen = 0;
      while (!done) {
        const [odd, even] = [await engine.search(query('"tekli sayfa"')), await engine.search(query('"çiftli sayfa"'))];
        for (const { hits } of [odd, even]) {
          for (const hit of hits) expect(hit.matchingPages).toBe(40);
          seen += hits.length;
        }
        const whole = await engine.search(query('ortak ', { within: 6 }));
        expect(whole.hits).toMatchObject([{ number: 6, matchingPages: 40 }]);
      }
      await writing;
      expect(seen).toBeGreaterThan(0);
    });
  });

  describe('hidden publications', () => {
    const secret = publication(2, {
      kind: 'report',
      titles: ['Gizliktan muhtırası'],
      yearFrom: 1977,
      subjects: [{ number: 3, names: ['Müstesnalar'] }],
      agents: [{ number: 4, names: ['Zübeyir Kapıkulu'] }],
      series: [{ number: 8, names: ['Mahrem dizisi'] }],
      pages: [page(1, 'Serkatipliğin hususatı ve belediye tramvayı')],
    });
    beforeAll(async () => {
      await open();
      const shown = Array.from({ length: 8 }, (_, at) =>
        publication(10 + at, { yearFrom: 1950, pages: [page(1, 'belediye tramvayları serin')] }),
      );
      await Promise.all([secret, ...shown].map((document) => index.replace(document)));
    });
    afterAll(() => close());
    const hidden = [2];

    it('are not in hits, counts, facets or years', async () => {
      for (const text of [
        '',
        'belediye ',
        '"belediye tramvayı"',
        'belediye -serin',
        'gizliktan ',
        '-serin',
        'serkatiplik ',
      ]) {
        const result = await engine.search(query(text, { hidden }));
        expect(result.hits.map(({ number }) => number)).not.toContain(2);
        expect(result.total).toBe(result.hits.length);
        expect(JSON.stringify(result.facets)).not.toMatch(/report|1970|"3"|"4"|"8"/);
        expect(result.years.map(({ year }) => year)).not.toContain(1977);
      }
      expect(await numbers('belediye ', { hidden, within: 2 })).toEqual([]);
      expect(await numbers('belediye ')).toContain(2);
    });

    it('are not in corrections, completions or suggestions', async () => {
      for (const text of [
        'serkatiplık ',
        'serkatipliğın ',
        'hususaty ',
        'gizliktn ',
        'müstesnlar ',
        'serkat',
        'husus',
        'gizlik',
      ]) {
        const result = await engine.search(query(text, { hidden }));
        expect(result.total).toBe(0);
        expect(result.correction).toBeUndefined();
      }
      for (const typed of ['serk', 'hus', 'giz', 'müs', 'züb', 'kapı', 'mah', 'muht']) {
        expect(await engine.suggest(typed, { limit: 10, hidden })).toEqual([]);
        expect(await engine.suggest(typed, { limit: 10, hidden: [] })).not.toEqual([]);
      }
      const words = await engine.suggest('tramvay', { limit: 10, hidden });
      expect(words.map(({ text }) => text)).toEqual(['tramvayları']);
    });
  });

  describe('a writer that is killed', () => {
    it('leaves an index that is whole, with all that it said was durable', { timeout: 90_000 }, async () => {
      await open();
      await index.close();
      const next = seeded(11);
      for (let round = 1; round <= 3; round += 1) {
        const durable = await killedWhileIndexing(options, { seed: round, lines: 10 + Math.floor(next() * 60) });
        index = await openIndex(options);
        const indexed = await index.indexed();
        for (const [number, revision] of durable) expect(indexed.get(number)).toBeGreaterThanOrEqual(revision);
        expect(new Map(await engine.indexed())).toEqual(new Map(indexed));
        for (const [number, revision] of indexed) {
          const mark = await engine.search(query(`"sürüm no${revision}"`, { within: number }));
          const pages = mark.hits[0]?.matchingPages ?? 0;
          expect(pages).toBeGreaterThan(0);
          expect(await numbers(`"sayfa${pages}"`, { within: number })).toEqual([number]);
          expect((await engine.search(query('"sürüm"', { within: number }))).hits[0]?.matchingPages).toBe(pages);
        }
        await index.replace(madePublication(next, { number: 1000 + round, pages: 3 }));
        expect((await engine.indexed()).has(1000 + round)).toBe(true);
        await index.remove(1000 + round);
        await index.close();
      }
      await engine.close();
    });
  });
}

/** Starts a writer, kills it after so many publications are durable, and says which and in which revision. */
async function killedWhileIndexing(
  options: SearchOptions,
  { seed, lines }: { seed: number; lines: number },
): Promise<Map<number, number>> {
  const script = new URL('./indexForever.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, JSON.stringify(options), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const durable = new Map<number, number>();
  let left = lines;
  for await (const line of createInterface({ input: child.stdout })) {
    const [number, revision] = line.split(' ').map(Number);
    durable.set(number!, revision!);
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return durable;
}
