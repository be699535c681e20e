import type { ResolvedClause } from './matchClause.ts';
import { matchClause } from './matchClause.ts';
import { asTyped, asTypedFirst, fieldScore, isWidened, type MatchQuery, matchPages, rarity } from './matchPages.ts';
import { matchTogether, plainClauses } from './matchTogether.ts';
import type { PageWeights } from './postings.ts';

export interface Matches {
  /** Places of the publications. */
  places: readonly number[];
  /** By place; of some it is only known that they score no more than this. */
  scores: Float64Array;
  /** Makes sure of the scores of the best so many of some of the publications. */
  settle?: (places: readonly number[], count: number) => void;
  /** Matching pages of some of the publications, with scores, in no order. Those without any are left out. */
  pages(numbers: readonly number[]): Map<number, PageWeights>;
}

/**
 * Publications that match.
 *
 * A page matches when each clause is on it or in the metadata of its publication; so "faaliyet raporu 1954 su" finds
 * the pages about water in the report with that title. When the metadata has every clause, the publication matches even
 * without such a page, and its pages need all of them. An excluded clause takes out pages, and the publication when its
 * metadata has it; without any other clause it takes out every publication that has it at all.
 */
export function matchPublications(query: MatchQuery): Matches {
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  const [only] = wanted;
  if (!only) return { ...byPlace(query, matchExcluded(query)), pages: () => new Map() };
  const [word] = only.words;
  // Looked up only when asked for, and only for those that are shown.
  const pages = (among: readonly number[]) => matchPages({ ...query, among }).pages(among);
  if (query.clauses.length === 1 && only.words.length === 1 && word && !word.forms && !only.phrases && !query.among)
    return { ...matchWord(query, only, word.terms), pages };
  const plain = plainClauses(query);
  if (plain) return { ...matchTogether(query, plain), pages };
  const all = matchPages(query);
  return { ...byPlace(query, all.scores), pages: all.pages };
}

function byPlace({ columns }: MatchQuery, found: ReadonlyMap<number, number>): Pick<Matches, 'places' | 'scores'> {
  const scores = new Float64Array(columns.numbers.length);
  const places: number[] = [];
  for (const [number, score] of found) {
    const place = columns.places.get(number);
    if (place === undefined) continue;
    places.push(place);
    scores[place] = score;
  }
  return { places, scores };
}

function matchExcluded({ rows, columns, among, clauses }: MatchQuery): Map<number, number> {
  const scores = new Map<number, number>();
  for (const number of among ?? columns.numbers) scores.set(number, 0);
  for (const clause of clauses) {
    for (const table of ['heading', 'posting'] as const) {
      for (const number of matchClause({ rows, table, clause, among }).keys()) scores.delete(number);
    }
  }
  return scores;
}

/** One word, without looking into pages. */
function matchWord(
  query: MatchQuery,
  clause: ResolvedClause,
  terms: { id: number; weight: number }[],
): Pick<Matches, 'places' | 'scores'> {
  const { rows, columns } = query;
  const rare = rarity(query, clause);
  const widened = isWidened(clause);
  const scores = new Float64Array(columns.numbers.length);
  for (const { id, weight } of terms) {
    const best = rows.best('posting', id);
    const first = widened && weight === 1 ? asTypedFirst : 0;
    for (let at = 0; at < best.places.length; at += 1) {
      const place = best.places[at] ?? 0;
      const score = rare * weight * ((best.weights[at] ?? 0) / 255) + first;
      if (score > (scores[place] ?? 0)) scores[place] = score;
    }
  }
  for (const [number, sources] of matchClause({ rows, table: 'heading', clause })) {
    const place = columns.places.get(number);
    if (place === undefined) continue;
    const score = scores[place] ?? 0;
    const first = widened && score < asTypedFirst && sources.some(asTyped) ? asTypedFirst : 0;
    scores[place] = rare * fieldScore(query, sources) + score + first;
  }
  // A word that is found has some weight.
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1) if (scores[place] !== 0) places.push(place);
  return { places, scores };
}
