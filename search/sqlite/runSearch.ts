import type { PublicationHit, SearchQuery, SearchResult } from '../engine.ts';
import { parseQuery } from '../parseQuery.ts';
import type { CheckCancelled } from './answerCalls.ts';
import { bestOf } from './bestOf.ts';
import { countFacets, noFacets } from './countFacets.ts';
import type { PublicationFacts } from './facts.ts';
import type { Hiding } from './hiddenFrom.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { matchPages, matchPublications } from './matchPublications.ts';
import type { Generation } from './openGeneration.ts';
import type { PageWeights } from './postings.ts';

/** A query as it is sent to the thread. */
export type ThreadQuery = Omit<SearchQuery, 'signal' | 'asOf'> & Hiding;

/** A fresh result without anything. */
export const noResult = (): SearchResult => ({
  total: 0,
  hits: [],
  facets: noFacets(),
  years: [],
  undated: 0,
  matched: { words: [] },
});

export function runSearch(index: Generation, query: ThreadQuery, check: CheckCancelled): SearchResult {
  const { facts } = index;
  const parsed = parseQuery(query.text, { exactLetters: query.exactLetters ?? false });
  // Signs without a word find nothing; only an empty text browses.
  if (parsed.clauses.length === 0 && !parsed.empty) return noResult();
  const rows = index.rows(check);
  const hidden = hiddenFrom(index, query);
  const { clauses, matched, correction } = index.resolver.resolve(parsed.clauses, { rows, hidden });
  const asked = { rows, pageScores: index.pageScores, clauses, all: facts.publications };
  const among = query.within === undefined ? undefined : [query.within];

  const scores = parsed.empty ? undefined : matchPublications({ ...asked, among });
  const candidates = Iterator.from(scores?.keys() ?? among ?? facts.publications.keys());
  const { passing, ...counted } = countFacets(
    facts,
    candidates.filter((number) => !hidden.has(number)),
    query,
  );
  const page = orderPage(passing, scores, query);
  const pages = scores && matchPages({ ...asked, among: page.map(({ number }) => number).sort((a, b) => a - b) });
  const hits = page.map(({ number }) => hitOf(number, pages?.get(number), index.keysOf, query));
  return { total: passing.length, hits, ...counted, matched, ...(correction && { correction }) };
}

function orderPage(
  passing: PublicationFacts[],
  scores: ReadonlyMap<number, number> | undefined,
  { sort, page, perPage }: ThreadQuery,
): PublicationFacts[] {
  const from = (Math.max(1, page) - 1) * perPage;
  if (from >= passing.length) return [];
  const order = sort === 'relevance' && !scores ? 'newest' : sort;
  const first = ({ number, rank }: PublicationFacts) =>
    order === 'relevance' ? -(scores?.get(number) ?? 0) : rank[order];
  return bestOf(passing, from + perPage, { first, second: ({ rank }) => rank.newest }).slice(from);
}

function hitOf(
  number: number,
  found: PageWeights | undefined,
  keysOf: Generation['keysOf'],
  { pagesPerPublication }: ThreadQuery,
): PublicationHit {
  if (!found) return { number, pages: [], matchingPages: 0 };
  const keys = keysOf(number);
  const pages = found.ordinals
    .map((ordinal, index) => ({ ordinal, score: found.weights[index] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, pagesPerPublication)
    .map(({ ordinal, score }) => ({ key: keys[ordinal] ?? 0, score }));
  return { number, pages, matchingPages: found.ordinals.length };
}
