import type { SearchQuery, Sort } from '../engine.ts';
import { bestOf, type Order } from './bestOf.ts';
import type { Columns } from './columnsOf.ts';

/**
 * By score and then the newest first, or by one of the orders that are kept. Without scores the newest first.
 * @param scores by place
 */
export const orderOf = (sort: Sort, { ranks }: Columns, scores: Float64Array | undefined): Order =>
  sort === 'relevance' ? { scores, ranks: ranks.newest } : { scores: undefined, ranks: ranks[sort] };

/** Places of the publications on the page that was asked for. */
export function orderPage(
  passing: readonly number[],
  order: Order,
  { page, perPage }: Pick<SearchQuery, 'page' | 'perPage'>,
): number[] {
  const from = (Math.max(1, page) - 1) * perPage;
  if (from >= passing.length) return [];
  return bestOf(passing, from + perPage, order).slice(from);
}
