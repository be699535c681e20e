import { bestOf } from '../facts/bestOf.ts';
import { orderOf } from '../facts/orderPage.ts';
import type { ResolvedClause } from './matchClause.ts';
import { type MatchQuery, matchPages, rarity } from './matchPages.ts';
import type { Matches } from './matchPublications.ts';
import { openTogether, type TogetherWord } from './openTogether.ts';

/** A clause with the terms of its words. */
interface PlainClause {
  clause: ResolvedClause;
  ids: number[];
}

/** The clauses, when the query is nothing but words and phrases that are wanted as they were typed. */
export function plainClauses({ clauses, among }: MatchQuery): PlainClause[] | undefined {
  if (among) return undefined;
  const plain: PlainClause[] = [];
  for (const clause of clauses) {
    if (clause.excluded || clause.phrases) return undefined;
    const ids: number[] = [];
    for (const { terms, forms } of clause.words) {
      const [term, other] = terms;
      if (!term || other || term.weight !== 1 || forms) return undefined;
      ids.push(term.id);
    }
    plain.push({ clause, ids });
  }
  return plain;
}

/**
 * Several words, or a phrase: the same publications as `matchPages` finds, without looking at more pages than it takes
 * to know that there is one. How good the best page is, is looked up for those that can be among the best, which the
 * greatest weight of each word in the publication tells.
 */
export function matchTogether(
  query: MatchQuery,
  clauses: readonly PlainClause[],
): Pick<Matches, 'places' | 'scores' | 'settle'> {
  const { columns } = query;
  const scores = new Float64Array(columns.numbers.length);
  const settled = new Uint8Array(columns.numbers.length);

  // Those with a word in their metadata, which not all of them need on a page, are few.
  const headed = withHeadings(query, clauses);
  const among = headed.map((place) => columns.numbers[place] ?? 0);
  for (const [number, score] of matchPages({ ...query, among }).scores) scores[columns.places.get(number) ?? 0] = score;
  for (const place of headed) settled[place] = 1;

  const words = wordsOf(query, clauses);
  const together = openTogether(words);
  eachWithAll(words, words[0]?.rows.places ?? nowhere, (place, rows, most) => {
    if (settled[place] === 0 && together.anywhere(rows)) scores[place] = most;
  });
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1) if (scores[place] !== 0) places.push(place);

  return {
    places,
    scores,
    settle(among, count) {
      const order = orderOf('relevance', columns, scores);
      let best = bestOf(
        among.filter((place) => settled[place] === 1),
        count,
        order,
      );
      const open = among.filter((place) => settled[place] === 0);
      for (const { places: next, most } of byScore(open, scores)) {
        const last = best[count - 1];
        const least = last === undefined ? 0 : (scores[last] ?? 0);
        if (most < least) return;
        const promising = Int32Array.from(next.filter((place) => (scores[place] ?? 0) >= least));
        eachWithAll(words, promising, (place, rows) => {
          scores[place] = together.best(rows);
          settled[place] = 1;
        });
        best = bestOf([...best, ...promising], count, order);
      }
    },
  };
}

/** So many parts are what is left open divided into. */
const parts = 256;

/** Places by how much they score at most, the greatest first, without sorting them; ascending in each part. */
function* byScore(places: readonly number[], scores: Float64Array): Generator<{ places: number[]; most: number }> {
  let greatest = 0;
  for (const place of places) greatest = Math.max(greatest, scores[place] ?? 0);
  const found = Array.from({ length: parts }, (): { places: number[]; most: number } => ({ places: [], most: 0 }));
  for (const place of places) {
    const score = scores[place] ?? 0;
    const part = found[Math.min(parts - 1, Math.floor((score / greatest) * parts))];
    if (!part) continue;
    part.places.push(place);
    part.most = Math.max(part.most, score);
  }
  for (const part of found.reverse()) if (part.places.length > 0) yield part;
}

/** Places of the publications that may have a clause in their metadata, ascending. */
function withHeadings({ rows }: MatchQuery, clauses: readonly PlainClause[]): number[] {
  const places = new Set<number>();
  for (const { ids } of clauses) {
    const found = ids.map((term) => rows.best('heading', term));
    // A phrase is nowhere where one of its words is not.
    const fewest = found.reduce((a, b) => (b.places.length < a.places.length ? b : a));
    for (const place of fewest.places) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

/** The words of all clauses with their rows, the rarest first. */
function wordsOf(query: MatchQuery, clauses: readonly PlainClause[]): TogetherWord[] {
  const words = clauses.flatMap(({ clause, ids }) => {
    const factor = rarity(query, clause) / ids.length / 255;
    const positions = ids.length > 1;
    return ids.map((id, offset) => ({ rows: query.rows.whole('posting', id, { positions }), clause, offset, factor }));
  });
  return words.sort((a, b) => a.rows.places.length - b.rows.places.length);
}

const nowhere = new Int32Array();

/** A little more than the most, so that what is added up in another order is never greater. */
const margin = 1 + 1e-9;

/**
 * Visits those of the places, which ascend, that have all of the words: with each word's row, and with what a page can
 * score at most.
 */
function eachWithAll(
  words: readonly TogetherWord[],
  among: Int32Array,
  visit: (place: number, rows: Int32Array, most: number) => void,
): void {
  const at = new Int32Array(words.length);
  for (const place of among) {
    let most = 0;
    let all = true;
    let index = 0;
    for (const { rows, factor } of words) {
      const row = rowFrom(rows.places, place, at[index] ?? 0);
      at[index++] = row;
      most += (rows.weights[row] ?? 0) * factor;
      all = rows.places[row] === place;
      if (!all) break;
    }
    if (all) visit(place, at, most * margin);
  }
}

/** The first row from `from` on whose place is `place` or later: looks ahead in steps that double, then in halves. */
function rowFrom(places: Int32Array, place: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; high < places.length && (places[high] ?? 0) < place; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, places.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
