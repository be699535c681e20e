import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../search/parseQuery.ts';
import { matchPages } from '../../search/sqlite/matchPages.ts';
import { matchPublications } from '../../search/sqlite/matchPublications.ts';
import { openGeneration } from '../../search/sqlite/openGeneration.ts';
import { openWriter } from '../../search/sqlite/openWriter.ts';
import { readPointer } from '../../search/sqlite/pointer.ts';
import { madeLibrary } from './madeLibrary.ts';

const asked = [
  'belediye kütüphane ',
  'belediye itfaiye ',
  'çöp yangın ',
  'belediye kütüphane meclis ',
  '"belediye meclis"',
  '"belediye kütüphane belediye"',
  '"kütüphane belediye" tramvay ',
  'konu belediye ',
  'yangın yangında ',
];

describe('words and phrases that are looked for together', () => {
  let folder: string;
  let index: ReturnType<typeof openGeneration>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kutuk-search-'));
    const writer = openWriter(folder);
    writer.apply(madeLibrary({ seed: 21, publications: 300, pages: 12 }).map((replace) => ({ replace })));
    writer.close();
    index = openGeneration(folder, readPointer(folder)?.generation ?? 0);
    index.refresh();
  });

  afterAll(async () => {
    index.database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(asked)('are found where looking at every page finds them, and the best have the same scores: %s', (text) => {
    const { facts, pageScores, resolver } = index;
    const { columns } = facts;
    const rows = index.rows(() => undefined, facts);
    const { clauses } = resolver.resolve(parseQuery(text).clauses, { rows, hidden: new Set(), errors: false });
    const query = { rows, pageScores, clauses, columns };
    const { scores } = matchPages(query);
    expect(scores.size).toBeGreaterThan(0);

    const found = matchPublications(query);
    expect(new Set(found.places.map((place) => columns.numbers[place]))).toEqual(new Set(scores.keys()));
    // of those of even numbers, as a filter would leave them
    const some = found.places.filter((place) => (columns.numbers[place] ?? 0) % 2 === 0);
    // what is added up in another order differs in the last digit
    const scoreAt = (place: number) => Number((scores.get(columns.numbers[place] ?? 0) ?? 0).toFixed(9));
    const order = (score: (place: number) => number) => (a: number, b: number) =>
      score(b) - score(a) || (columns.ranks.newest[a] ?? 0) - (columns.ranks.newest[b] ?? 0);
    found.settle?.(some, 5);
    const best = [...some].sort(order((place) => found.scores[place] ?? 0)).slice(0, 5);
    expect(best).toEqual([...some].sort(order(scoreAt)).slice(0, 5));
    for (const place of best) expect(found.scores[place]).toBeCloseTo(scoreAt(place), 9);
  });

  it('are not looked for page by page where one look is enough', () => {
    const { facts, pageScores, resolver } = index;
    const rows = index.rows(() => undefined, facts);
    const resolve = (text: string) =>
      resolver.resolve(parseQuery(text).clauses, { rows, hidden: new Set(), errors: false });
    const match = (text: string) =>
      matchPublications({ rows, pageScores, clauses: resolve(text).clauses, columns: facts.columns });
    expect(match('belediye kütüphane ').settle).toBeDefined();
    expect(match('"belediye kütüphane"').settle).toBeDefined();
    expect(match('belediye -kütüphane ').settle).toBeUndefined();
  });
});
