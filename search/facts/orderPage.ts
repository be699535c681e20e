import type { SearchQuery, Sort } from '../engine.ts';
import { bestOf } from './bestOf.ts';
import type { PublicationFacts } from './openFacts.ts';

/** What comes first: by score, or by a place in one of the orders that are kept. Without scores the newest. */
export const orderOf = (sort: Sort, scores: ReadonlyMap<number, number> | undefined) => {
  const order = sort === 'relevance' && !scores ? 'newest' : sort;
  return {
    first: ({ number, rank }: PublicationFacts) => (order === 'relevance' ? -(scores?.get(number) ?? 0) : rank[order]),
    second: ({ rank }: PublicationFacts) => rank.newest,
  };
};

/** The publications on the page that was asked for. */
export function orderPage(
  passing: PublicationFacts[],
  scores: ReadonlyMap<number, number> | undefined,
  { sort, page, perPage }: Pick<SearchQuery, 'sort' | 'page' | 'perPage'>,
): PublicationFacts[] {
  const from = (Math.max(1, page) - 1) * perPage;
  if (from >= passing.length) return [];
  return bestOf(passing, from + perPage, orderOf(sort, scores)).slice(from);
}
