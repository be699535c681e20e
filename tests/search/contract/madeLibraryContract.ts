import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetNames, sorts } from '../../../search/engine.ts';
import { bruteForce, type Part } from '../bruteForce.ts';
import { madeLibrary, vocabulary } from '../madeLibrary.ts';
import { page, publication, query, type Subject } from './subject.ts';

export function madeLibraryContract(subject: Subject, share: number): void {
  describe('a made library', () => {
    const library = madeLibrary({ seed: 4, publications: 70 });
    beforeAll(async () => {
      await subject.open();
      await Promise.all(library.map((document) => subject.index.replace(document)));
    });
    afterAll(() => subject.close());

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
        {
          weight: 1,
          arbitrary: fc.record({ decade: fc.subarray(['1920', '1950', '1980', 'undated'], { minLength: 1 }) }),
        },
        { weight: 1, arbitrary: fc.record({ year: fc.subarray(['1923', '1951', '1984', '2001'], { minLength: 1 }) }) },
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
          const result = await subject.engine.search(query(textOf(parts), narrowed));
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
        { numRuns: 600 * share, seed: 42 },
      );
    });

    it('gives every publication once over all pages, in every order', async () => {
      for (const sort of sorts) {
        const whole = await subject.engine.search(query('belediye ', { sort }));
        const paged: number[] = [];
        for (let at = 1; paged.length < whole.total; at += 1) {
          const { hits } = await subject.engine.search(query('belediye ', { sort, page: at, perPage: 7 }));
          expect(hits.length).toBeGreaterThan(0);
          paged.push(...hits.map(({ number }) => number));
        }
        expect(paged).toEqual(whole.hits.map(({ number }) => number));
        expect(new Set(paged).size).toBe(whole.total);
      }
    });

    it('browses with an empty text', async () => {
      const result = await subject.engine.search(query('  '));
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
      for (const text of hostile) expect((await subject.engine.search(query(text))).total).toBeGreaterThanOrEqual(0);
      expect(await subject.numbers('*')).toEqual([]);
      expect(await subject.numbers('belediye* ')).toEqual(await subject.numbers('belediye '));
      expect(await subject.numbers('(belediye) ')).toEqual(await subject.numbers('belediye '));
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
            const result = await subject.engine.search(query(text, { perPage: 5 }));
            expect(result.hits.length).toBeLessThanOrEqual(Math.min(5, result.total));
            await subject.engine.suggest(text, { limit: 5, hidden: [] });
          },
        ),
        { numRuns: 400 * share, seed: 7 },
      );
    });

    it('narrows with a query of many words', async () => {
      const made = publication(500, { pages: [page(1, vocabulary.map(([first]) => first).join(' '))] });
      await subject.index.replace(made);
      expect(await subject.numbers(`${vocabulary.map(([first]) => first).join(' ')} `)).toContain(500);
      expect(await subject.numbers(`${vocabulary.map(([first]) => first).join(' ')} bulunmayansözcük `)).toEqual([]);
      await subject.index.remove(500);
    });

    it('gives up when it is told to', async () => {
      await expect(subject.engine.search(query('belediye', { signal: AbortSignal.abort() }))).rejects.toThrow(/abort/i);
      const controller = new AbortController();
      const searching = subject.engine.search(query('belediye', { signal: controller.signal }));
      controller.abort(new Error('gone'));
      await expect(searching).rejects.toThrow('gone');
      expect((await subject.engine.search(query('belediye '))).total).toBeGreaterThan(0);
    });

    it('says how it is, and what it has indexed', async () => {
      const pages = library.reduce((sum, document) => sum + document.pages.length, 0);
      expect(await subject.engine.health()).toMatchObject({ ok: true, publications: library.length, pages });
      const indexed = await subject.engine.indexed();
      expect([...indexed].sort(([a], [b]) => a - b)).toEqual(library.map(({ number, revision }) => [number, revision]));
      expect(await subject.engine.indexed()).toBe(indexed);
    });
  });
}
