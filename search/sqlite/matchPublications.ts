import type { ClauseHit, ResolvedClause } from './matchClause.ts';
import { matchClause } from './matchClause.ts';
import type { PageWeights } from './postings.ts';
import { headingFields } from './replacePublication.ts';
import type { Rows } from './rows.ts';

export interface PublicationMatch {
  score: number;
  /** Ordinals of its matching pages with their scores, ascending by ordinal. */
  pages(): PageWeights;
}

export interface MatchQuery {
  rows: Rows;
  clauses: ResolvedClause[];
  /** Every publication that may be shown. */
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
export function matchPublications(query: MatchQuery): Map<number, PublicationMatch> {
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  const unwanted = query.clauses.filter((clause) => clause.excluded);
  const [only] = wanted;
  if (!only) return matchExcluded(query, unwanted);
  if (wanted.length === 1 && unwanted.length === 0 && !query.among) return matchSingle(query, only);
  return matchAll(query, wanted, unwanted);
}

const noPages: PageWeights = { ordinals: [], weights: [] };

/** How rare a clause is, as BM25 has it, from publications. */
function rarity({ rows, all }: MatchQuery, clause: ResolvedClause): number {
  const count = Math.max(
    1,
    ...clause.words.map((word) => Math.max(0, ...word.terms.map((term) => rows.roughCount(term.id)))),
  );
  return Math.log(1 + all.size / count);
}

function matchExcluded({ rows, all, among }: MatchQuery, unwanted: ResolvedClause[]): Map<number, PublicationMatch> {
  const matches = new Map<number, PublicationMatch>();
  for (const number of among ?? all.keys()) matches.set(number, { score: 0, pages: () => noPages });
  for (const clause of unwanted) {
    for (const table of ['heading', 'posting'] as const) {
      for (const number of matchClause(rows, table, clause, { needPages: false, among }).keys()) matches.delete(number);
    }
  }
  return matches;
}

/** Without looking into pages: those of the publications that are shown are looked up afterwards. */
function matchSingle(query: MatchQuery, clause: ResolvedClause): Map<number, PublicationMatch> {
  const rare = rarity(query, clause);
  const matches = new Map<number, PublicationMatch>();
  for (const [number, hit] of matchClause(query.rows, 'posting', clause, { needPages: false })) {
    matches.set(number, { score: rare * hit.best, pages: () => noPages });
  }
  for (const [number, hit] of matchClause(query.rows, 'heading', clause, { needPages: true })) {
    const score = rare * fieldScore(hit) + (matches.get(number)?.score ?? 0);
    matches.set(number, { score, pages: () => noPages });
  }
  return matches;
}

interface WantedClause {
  rare: number;
  text: Map<number, ClauseHit>;
  heading: Map<number, ClauseHit>;
}

function matchAll(query: MatchQuery, wanted: ResolvedClause[], unwanted: ResolvedClause[]) {
  const { rows } = query;
  // The rarest first: the others are then looked up in few publications.
  const ordered = wanted.map((clause) => ({ clause, rare: rarity(query, clause) })).sort((a, b) => b.rare - a.rare);
  const clauses: WantedClause[] = [];
  let candidates = query.among;
  for (const { clause, rare } of ordered) {
    const text = matchClause(rows, 'posting', clause, { needPages: true, among: candidates });
    const heading = matchClause(rows, 'heading', clause, { needPages: true, among: candidates });
    clauses.push({ rare, text, heading });
    candidates = candidates
      ? candidates.filter((number) => text.has(number) || heading.has(number))
      : [...new Set([...text.keys(), ...heading.keys()])].sort((a, b) => a - b);
  }
  const without = unwanted.map((clause) => ({
    text: matchClause(rows, 'posting', clause, { needPages: true, among: candidates }),
    heading: matchClause(rows, 'heading', clause, { needPages: false, among: candidates }),
  }));

  const matches = new Map<number, PublicationMatch>();
  for (const number of candidates ?? []) {
    if (without.some(({ heading }) => heading.has(number))) continue;
    const onPages = clauses.filter(({ heading }) => !heading.has(number));
    const pages = subtract(
      intersect((onPages.length > 0 ? onPages : clauses).map(({ rare, text }) => ({ rare, hit: text.get(number) }))),
      without.map(({ text }) => text.get(number)),
    );
    if (pages.ordinals.length === 0 && onPages.length > 0) continue;
    let score = greatest(pages.weights);
    for (const { rare, heading } of clauses) {
      const hit = heading.get(number);
      if (hit) score += rare * fieldScore(hit);
    }
    matches.set(number, { score, pages: () => pages });
  }
  return matches;
}

function fieldScore(hit: ClauseHit): number {
  const { ordinals, weights } = hit.pages();
  let score = 0;
  for (const [index, ordinal] of ordinals.entries()) {
    const field = headingFields[ordinal];
    if (field) score += fieldWeights[field] * (weights[index] ?? 0);
  }
  return score;
}

/** Pages that all have, with the weights added up. */
function intersect(parts: { rare: number; hit: ClauseHit | undefined }[]): PageWeights {
  let common: PageWeights | undefined;
  for (const { rare, hit } of parts) {
    if (!hit) return noPages;
    const pages = hit.pages();
    const next: PageWeights = { ordinals: [], weights: [] };
    let at = 0;
    for (const [index, ordinal] of pages.ordinals.entries()) {
      const weight = rare * (pages.weights[index] ?? 0);
      if (!common) {
        next.ordinals.push(ordinal);
        next.weights.push(weight);
        continue;
      }
      while ((common.ordinals[at] ?? Infinity) < ordinal) at += 1;
      if (common.ordinals[at] !== ordinal) continue;
      next.ordinals.push(ordinal);
      next.weights.push(weight + (common.weights[at] ?? 0));
    }
    common = next;
  }
  return common ?? noPages;
}

function subtract(pages: PageWeights, parts: (ClauseHit | undefined)[]): PageWeights {
  const gone = new Set(parts.flatMap((hit) => hit?.pages().ordinals ?? []));
  if (gone.size === 0) return pages;
  const kept = pages.ordinals.flatMap((ordinal, index) => (gone.has(ordinal) ? [] : [index]));
  return {
    ordinals: kept.map((index) => pages.ordinals[index] ?? 0),
    weights: kept.map((index) => pages.weights[index] ?? 0),
  };
}

function greatest(numbers: number[]): number {
  let found = 0;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
