import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { facetNames, type SearchEngine, sorts } from '../../search/engine.ts';
import { excerpt, highlight } from '../../search/highlight.ts';
import { openSqliteEngine } from '../../search/sqlite/openSqliteEngine.ts';
import { openSqliteIndex } from '../../search/sqlite/openSqliteIndex.ts';
import { soak } from '../support/soak.ts';
import { hostileQuery } from './hostileQueries.ts';
import { madeLibrary, seeded } from './madeLibrary.ts';

const library = madeLibrary({ seed: 7, publications: 80 });
const rounds = soak() ? 100_000 : 2_000;
/** A search that takes longer fails: what one asks must not hold up the others. */
const timeout = 2_000;

let folder: string;
let engine: SearchEngine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-fuzz-'));
  const index = await openSqliteIndex({ folder });
  await Promise.all(library.map((document) => index.replace(document)));
  await index.close();
  engine = await openSqliteEngine({ folder, log: pino({ level: 'silent' }), timeout });
});
afterAll(async () => {
  await engine?.close();
  await rm(folder, { recursive: true, force: true });
});

it(`answers ${rounds} random and hostile searches, each within its time, with sums that are right`, {
  timeout: soak() ? 3_600_000 : 120_000,
}, async () => {
  const next = seeded(20_261_123);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const hidden = library.slice(0, 5).map(({ number }) => number);
  const text = library[9]?.pages[0]?.text ?? '';
  for (let round = 0; round < rounds; round += 1) {
    const query = hostileQuery(next);
    const narrowed = next() < 0.3;
    try {
      const result = await engine.search({
        text: query,
        filters: narrowed ? { [pick(facetNames)]: [pick(['1', 'book', '1950', 'undated', "'", 'tr'])] } : {},
        sort: pick(sorts),
        page: 1 + Math.floor(next() * 3),
        perPage: 20,
        pagesPerPublication: 3,
        exactLetters: next() < 0.2,
        asTyped: next() < 0.2,
        ...(next() < 0.1 && { within: 1 + Math.floor(next() * 80) }),
        ...(next() < 0.2 && { years: { from: Math.floor(next() * 2100), to: Math.floor(next() * 2100) } }),
        hidden,
      });
      expect(result.hits.length).toBeLessThanOrEqual(Math.min(20, result.total));
      expect(result.hits.filter(({ number }) => hidden.includes(number))).toEqual([]);
      if (!narrowed) {
        const decades = result.facets.decade.reduce((sum, { count }) => sum + count, 0);
        expect(decades).toBe(result.total);
      }
      for (const { start, end } of highlight(text, result.matched)) expect(end).toBeGreaterThan(start);
      expect(excerpt(text, result.matched, { length: 200 }).text.length).toBeLessThanOrEqual(400);
      if (round % 4 === 0) {
        const suggestions = await engine.suggest(query, { limit: 8, hidden });
        expect(suggestions.length).toBeLessThanOrEqual(8);
        expect(suggestions.filter(({ kind, number }) => kind === 'title' && hidden.includes(number ?? 0))).toEqual([]);
      }
    } catch (error) {
      throw new Error(`round ${round}, ${JSON.stringify(query)}`, { cause: error });
    }
  }
});
