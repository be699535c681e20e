import type { FacetName, SearchQuery, SearchResult } from '../engine.ts';
import { facetNames } from '../engine.ts';
import type { Columns } from './columnsOf.ts';
import { noFacets } from './noResult.ts';
import type { Facts } from './openFacts.ts';

export interface Counted {
  /** Places of those that pass every filter. */
  passing: number[];
  facets: SearchResult['facets'];
  years: SearchResult['years'];
  undated: number;
}

/** At most this many values a facet, as the contract of the engine says. */
const mostValues = 100;

/**
 * Filters publications, and counts every facet without its own filter and the years without their bounds: a publication
 * that fails one filter alone is counted for that facet, one that fails two for none.
 */
export function countFacets(
  { columns, valueNames, valueId }: Pick<Facts, 'columns' | 'valueNames' | 'valueId'>,
  places: Iterable<number>,
  query: Pick<SearchQuery, 'filters' | 'years'>,
): Counted {
  const filtered = facetNames.filter((facet) => query.filters[facet] !== undefined);
  const selected = new Map<number, FacetName>();
  for (const facet of filtered) {
    for (const value of query.filters[facet] ?? []) {
      const id = valueId(facet, value);
      if (id !== undefined) selected.set(id, facet);
    }
  }
  const { values, starts, yearFrom } = columns;
  const counts = new Int32Array(valueNames.length);
  const byYear = new Map<number, number>();
  const passing: number[] = [];
  let undated = 0;

  for (const place of places) {
    const failed = failedFilters(columns, place, filtered, selected);
    const inYears = isInYears(columns, place, query.years);
    if (failed.length > 1 || (failed.length === 1 && !inYears)) continue;
    const [facet] = failed;
    const end = starts[place + 1] ?? 0;
    if (facet) {
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const id = values[at] ?? 0;
        if (valueNames[id]?.facet === facet) counts[id] = (counts[id] ?? 0) + 1;
      }
      continue;
    }
    const year = yearFrom[place] ?? Number.NaN;
    if (Number.isNaN(year)) undated += 1;
    else byYear.set(year, (byYear.get(year) ?? 0) + 1);
    if (!inYears) continue;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const id = values[at] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    passing.push(place);
  }

  const years = [...byYear].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
  return { passing, facets: mostFrequent(valueNames, counts), years, undated };
}

function mostFrequent(valueNames: Facts['valueNames'], counts: Int32Array): SearchResult['facets'] {
  const facets = noFacets();
  for (let id = 0; id < counts.length; id += 1) {
    const count = counts[id] ?? 0;
    const name = valueNames[id];
    if (name && count > 0) facets[name.facet].push({ value: name.value, count });
  }
  for (const facet of facetNames) {
    const values = facets[facet];
    // Of thousands of names only the frequent ones are worth comparing letter by letter.
    const least =
      values.length > mostValues ? (values.map(({ count }) => count).sort((a, b) => b - a)[mostValues - 1] ?? 0) : 0;
    facets[facet] = values
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, mostValues);
  }
  return facets;
}

const none: FacetName[] = [];

function failedFilters(
  { values, starts }: Columns,
  place: number,
  filtered: FacetName[],
  selected: ReadonlyMap<number, FacetName>,
): FacetName[] {
  if (filtered.length === 0) return none;
  const passed = new Set<FacetName>();
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const facet = selected.get(values[at] ?? 0);
    if (facet) passed.add(facet);
  }
  return filtered.filter((facet) => !passed.has(facet));
}

/** A publication of several years is in the bounds when any of them is; an undated one never is. */
function isInYears({ yearFrom, yearTo }: Columns, place: number, years: SearchQuery['years']): boolean {
  if (years?.from === undefined && years?.to === undefined) return true;
  // no comparison with what is not a number holds
  return (
    (yearFrom[place] ?? Number.NaN) <= (years.to ?? Infinity) &&
    (yearTo[place] ?? Number.NaN) >= (years.from ?? -Infinity)
  );
}
