import type { FacetName, SearchQuery, SearchResult } from '../engine.ts';
import { facetNames } from '../engine.ts';
import type { Columns } from './columnsOf.ts';
import { noFacets } from './noResult.ts';
import type { Facts } from './openFacts.ts';

export interface Counted {
  /** Places of those that pass every filter. */
  passing: readonly number[];
  facets: SearchResult['facets'];
  years: SearchResult['years'];
  undated: number;
}

/** At most this many values a facet, as the contract of the engine says. */
const mostValues = 100;

/** How many of some publications have each facet value, by its id, and how many are of each year. */
interface Counts {
  values: Int32Array;
  byYear: Map<number, number>;
  undated: number;
}

/**
 * Filters publications, and counts every facet without its own filter and the years without their bounds: a publication
 * that fails one filter alone is counted for that facet, one that fails two for none.
 *
 * @param places each once
 */
export function countFacets(facts: CountedFacts, places: readonly number[], query: Filtering): Counted {
  const filtered = facetNames.some((facet) => query.filters[facet] !== undefined);
  const whole = !filtered && query.years?.from === undefined && query.years?.to === undefined;
  if (whole) return { passing: places, ...countWhole(facts, places) };
  const { passing, counts } = countPassing(facts, places, query);
  return { passing, ...summarize(facts, counts) };
}

type Summary = Omit<Counted, 'passing'>;

function summarize({ valueNames }: CountedFacts, { values, byYear, undated }: Counts): Summary {
  const years = [...byYear].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
  return { facets: mostFrequent(valueNames, values), years, undated };
}

type CountedFacts = Pick<Facts, 'columns' | 'valueNames' | 'valueId'>;
type Filtering = Pick<SearchQuery, 'filters' | 'years'>;

const noCounts = (values: number): Counts => ({ values: new Int32Array(values), byYear: new Map(), undated: 0 });

/** What most publications have is what all have but for the few others. */
function countWhole(facts: CountedFacts, places: readonly number[]): Summary {
  const { columns, valueNames } = facts;
  const all = columns.numbers.length;
  if (places.length * 2 < all) return summarize(facts, add(noCounts(valueNames.length), columns, places, 1));
  const { counts, summary } = ofAll(facts);
  if (places.length === all) return summary;
  const rest = { values: counts.values.slice(), byYear: new Map(counts.byYear), undated: counts.undated };
  return summarize(facts, add(rest, columns, others(places, all), -1));
}

/** Counted once for each state of the library. */
function ofAll(facts: CountedFacts): { counts: Counts; summary: Summary } {
  const { columns, valueNames } = facts;
  const known = countedOfAll.get(columns);
  if (known) return known;
  const counts = add(noCounts(valueNames.length), columns, columns.numbers.keys(), 1);
  const counted = { counts, summary: summarize(facts, counts) };
  countedOfAll.set(columns, counted);
  return counted;
}

const countedOfAll = new WeakMap<Columns, { counts: Counts; summary: Summary }>();

/** The places, of so many, that are not among these. */
function others(places: readonly number[], all: number): number[] {
  const among = new Uint8Array(all);
  for (const place of places) among[place] = 1;
  const missing: number[] = [];
  for (let place = 0; place < all; place += 1) if (among[place] === 0) missing.push(place);
  return missing;
}

/** Counts publications so many times, in place. */
function add(counts: Counts, columns: Columns, places: Iterable<number>, times: 1 | -1): Counts {
  for (const place of places) {
    addYear(counts, columns, place, times);
    addValues(counts, columns, place, times);
  }
  return counts;
}

function addYear(counts: Counts, { yearFrom }: Columns, place: number, times: number): void {
  const year = yearFrom[place] ?? Number.NaN;
  if (Number.isNaN(year)) {
    counts.undated += times;
    return;
  }
  const count = (counts.byYear.get(year) ?? 0) + times;
  if (count === 0) counts.byYear.delete(year);
  else counts.byYear.set(year, count);
}

function addValues(counts: Counts, { values, starts }: Columns, place: number, times: number): void {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const id = values[at] ?? 0;
    counts.values[id] = (counts.values[id] ?? 0) + times;
  }
}

function countPassing({ columns, valueNames, valueId }: CountedFacts, places: readonly number[], query: Filtering) {
  const filtered = facetNames.filter((facet) => query.filters[facet] !== undefined);
  const selected = new Map<number, FacetName>();
  for (const facet of filtered) {
    for (const value of query.filters[facet] ?? []) {
      const id = valueId(facet, value);
      if (id !== undefined) selected.set(id, facet);
    }
  }
  const { values, starts } = columns;
  const counts = noCounts(valueNames.length);
  const passing: number[] = [];
  for (const place of places) {
    const failed = failedFilters(columns, place, filtered, selected);
    const inYears = isInYears(columns, place, query.years);
    if (failed.length > 1 || (failed.length === 1 && !inYears)) continue;
    const [facet] = failed;
    if (facet) {
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const id = values[at] ?? 0;
        if (valueNames[id]?.facet === facet) counts.values[id] = (counts.values[id] ?? 0) + 1;
      }
      continue;
    }
    addYear(counts, columns, place, 1);
    if (!inYears) continue;
    addValues(counts, columns, place, 1);
    passing.push(place);
  }
  return { passing, counts };
}

function mostFrequent(valueNames: Facts['valueNames'], counts: Int32Array): SearchResult['facets'] {
  const ids = noFacets<number>();
  for (let id = 0; id < counts.length; id += 1) {
    const name = valueNames[id];
    if (name && counts[id] !== 0) ids[name.facet].push(id);
  }
  const facets: SearchResult['facets'] = noFacets();
  for (const facet of facetNames) {
    // Of thousands of names only the frequent ones are worth comparing letter by letter.
    const least = greatest(ids[facet], counts, mostValues);
    for (const id of ids[facet]) {
      const count = counts[id] ?? 0;
      if (count >= least) facets[facet].push({ value: valueNames[id]?.value ?? '', count });
    }
    facets[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).splice(mostValues);
  }
  return facets;
}

/** The count of the `nth` most frequent value, 0 when there are fewer. */
function greatest(ids: readonly number[], counts: Int32Array, nth: number): number {
  if (ids.length < nth) return 0;
  const sorted = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) sorted[at] = counts[ids[at] ?? 0] ?? 0;
  return sorted.sort().at(-nth) ?? 0;
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
