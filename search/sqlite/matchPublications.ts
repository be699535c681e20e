import type { ResolvedClause } from './matchClause.ts';
import { matchClause } from './matchClause.ts';
import type { PageScores, PageSource, WantedPages } from './pageScores.ts';
import type { PageWeights } from './postings.ts';
import { headingFields } from './replacePublication.ts';
import type { Rows } from './rows.ts';

export interface MatchQuery {
  rows: Rows;
  pageScores: PageScores;
  clauses: ResolvedClause[];
  /** Every publication of the index. */
  all: ReadonlyMap<number, unknown>;
  /** Only these, when given. */
  among?: readonly number[] | undefined;
}

/** A word in a title outweighs any number of occurrences in pages, a name nearly so; a note is as good as a page. */
const fieldWeights: Record<(typeof headingFields)[number], number> = { titles: 6, names: 4, notes: 1 };

/**
 * Publications that match, with scores.
 *
 * A page matches when each clause is on it or in the metadata of its publication; so "faaliyet raporu 1954 su" finds
 * the pages about water in the report with that title. When the metadata has every clause, the publication matches even
 * without such a page, and its pages need all of them. An excluded clause takes out pages, and the publication when its
 * metadata has it; without any other clause it takes out every publication that has it at all.
 */
export function matchPublications(query: MatchQuery): Map<number, number> {
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  const [only] = wanted;
  if (!only) return matchExcluded(query);
  const [word] = only.words;
  const plain = query.clauses.length === 1 && only.words.length === 1 && word && !word.forms && !query.among;
  if (plain) return matchWord(query, only, word.terms);
  const scores = new Map<number, number>();
  eachMatch(query, wanted, ({ number, pages, unwanted, needed, headingScore }) => {
    const best = query.pageScores.best(pages, unwanted);
    if (best > 0 || !needed) scores.set(number, best + headingScore);
  });
  return scores;
}

/** The matching pages of publications, with scores, in no order. Those without any are left out. */
export function matchPages(query: MatchQuery): Map<number, PageWeights> {
  const found = new Map<number, PageWeights>();
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  eachMatch(query, wanted, ({ number, pages, unwanted }) => {
    const collected = query.pageScores.collect(pages, unwanted);
    if (collected.ordinals.length > 0) found.set(number, collected);
  });
  return found;
}

function matchExcluded({ rows, all, among, clauses }: MatchQuery): Map<number, number> {
  const scores = new Map<number, number>();
  for (const number of among ?? all.keys()) scores.set(number, 0);
  for (const clause of clauses) {
    for (const table of ['heading', 'posting'] as const) {
      for (const number of matchClause({ rows, table, clause, among }).keys()) scores.delete(number);
    }
  }
  return scores;
}

/** One word, without looking into pages. */
function matchWord(query: MatchQuery, clause: ResolvedClause, terms: { id: number; weight: number }[]) {
  const { rows } = query;
  const rare = rarity(query, clause);
  const scores = new Map<number, number>();
  for (const { id, weight } of terms) {
    const { publications, weights } = rows.best('posting', id);
    for (let at = 0; at < publications.length; at += 1) {
      const number = publications[at] ?? 0;
      const score = rare * weight * (weights[at] ?? 0);
      if (terms.length === 1 || score > (scores.get(number) ?? 0)) scores.set(number, score);
    }
  }
  for (const [number, sources] of matchClause({ rows, table: 'heading', clause })) {
    scores.set(number, rare * fieldScore(query, sources) + (scores.get(number) ?? 0));
  }
  return scores;
}

interface Match {
  number: number;
  pages: WantedPages[];
  unwanted: PageSource[];
  /** Whether it only matches with a page. */
  needed: boolean;
  headingScore: number;
}

function eachMatch(query: MatchQuery, wanted: ResolvedClause[], visit: (match: Match) => void): void {
  const { rows } = query;
  const unwanted = query.clauses.filter((clause) => clause.excluded);
  // The rarest first: the others are then read in few publications.
  const ordered = wanted.map((clause) => ({ clause, rare: rarity(query, clause) })).sort((a, b) => b.rare - a.rare);
  const clauses: { rare: number; text: Map<number, PageSource[]>; heading: Map<number, PageSource[]> }[] = [];
  let among = query.among;
  for (const { clause, rare } of ordered) {
    const text = matchClause({ rows, table: 'posting', clause, among });
    const heading = matchClause({ rows, table: 'heading', clause, among });
    clauses.push({ rare, text, heading });
    among = among
      ? among.filter((number) => text.has(number) || heading.has(number))
      : [...new Set([...text.keys(), ...heading.keys()])].sort((a, b) => a - b);
  }
  const without = unwanted.map((clause) => ({
    text: matchClause({ rows, table: 'posting', clause, among }),
    heading: matchClause({ rows, table: 'heading', clause, among }),
  }));
  for (const number of among ?? []) {
    if (without.some(({ heading }) => heading.has(number))) continue;
    const onPages = clauses.filter(({ heading }) => !heading.has(number));
    const needed = onPages.length > 0;
    let headingScore = 0;
    for (const { rare, heading } of clauses) {
      const sources = heading.get(number);
      if (sources) headingScore += rare * fieldScore(query, sources);
    }
    visit({
      number,
      pages: (needed ? onPages : clauses).map(({ rare, text }) => ({ sources: text.get(number) ?? [], factor: rare })),
      unwanted: without.flatMap(({ text }) => text.get(number) ?? []),
      needed,
      headingScore,
    });
  }
}

/** How rare a clause is, as BM25 has it, from publications. */
export function rarity({ rows, all }: MatchQuery, clause: ResolvedClause): number {
  // A phrase is at least as rare as its rarest word.
  const counts = clause.words.map(({ terms }) => Math.max(0, ...terms.map(({ id }) => rows.roughCount(id))));
  return Math.log(1 + all.size / Math.max(1, Math.min(...counts)));
}

function fieldScore({ pageScores }: MatchQuery, sources: PageSource[]): number {
  const { ordinals, weights } = pageScores.collect([{ sources, factor: 1 }], []);
  let score = 0;
  for (const [index, ordinal] of ordinals.entries()) {
    const field = headingFields[ordinal];
    if (field) score += fieldWeights[field] * (weights[index] ?? 0);
  }
  return score;
}
