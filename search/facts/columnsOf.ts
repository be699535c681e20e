import type { PublicationFacts } from './openFacts.ts';

/**
 * What is counted and sorted by, an array each: a search for a frequent word goes through all publications, and finding
 * each in a map and following it to its values was most of its time. The place of a publication in all of them is that
 * of its number among the numbers.
 */
export interface Columns {
  /** Ascending. */
  numbers: readonly number[];
  /** By number. */
  places: ReadonlyMap<number, number>;
  /** Ids of facet values: those of a place are from `starts[place]` to `starts[place + 1]`. */
  values: Int32Array;
  starts: Int32Array;
  /** Not a number when undated. */
  yearFrom: Float64Array;
  yearTo: Float64Array;
  /** Places in the three orders, 0 first. */
  ranks: Record<SortedBy, Int32Array>;
}

export type SortedBy = 'title' | 'oldest' | 'newest';

/** @param orders all publications, in each order */
export function columnsOf(
  publications: ReadonlyMap<number, PublicationFacts>,
  orders: Record<SortedBy, readonly PublicationFacts[]>,
): Columns {
  const sorted = [...publications.values()].sort((a, b) => a.number - b.number);
  const { length } = sorted;
  const places = new Map(sorted.map(({ number }, place) => [number, place]));
  const starts = new Int32Array(length + 1);
  for (const [place, { values }] of sorted.entries()) starts[place + 1] = (starts[place] ?? 0) + values.length;
  const values = new Int32Array(starts[length] ?? 0);
  for (const [place, publication] of sorted.entries()) values.set(publication.values, starts[place]);
  const ranks = { title: new Int32Array(length), oldest: new Int32Array(length), newest: new Int32Array(length) };
  for (const by of ['title', 'oldest', 'newest'] as const) {
    for (const [rank, { number }] of orders[by].entries()) ranks[by][places.get(number) ?? 0] = rank;
  }
  return {
    numbers: sorted.map(({ number }) => number),
    places,
    values,
    starts,
    yearFrom: Float64Array.from(sorted, ({ yearFrom }) => yearFrom ?? Number.NaN),
    yearTo: Float64Array.from(sorted, ({ yearTo }) => yearTo ?? Number.NaN),
    ranks,
  };
}
