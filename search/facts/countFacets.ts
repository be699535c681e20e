import type { FacetName, SearchQuery, SearchResult } from '../engine.ts';
import { facetNames } from '../engine.ts';
import { noFacets } from './noResult.ts';
import type { Facts, PublicationFacts } from './openFacts.ts';

export interface Counted {
  /** Those that pass every filter. */
  passing: PublicationFacts[];
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
  facts: Facts,
  numbers: Iterable<number>,
  query: Pick<SearchQuery, 'filters' | 'years'>,
): Counted {
  const filtered = facetNames.filter((facet) => query.filters[facet] !== undefined);
  const selected = new Map<number, FacetName>();
  for (const facet of filtered) {
    for (const value of query.filters[facet] ?? []) {
      const id = facts.valueId(facet, value);
      if (id !== undefined) selected.set(id, facet);
    }
  }
  const counts = new Int32Array(facts.valueNames.length);
  const byYear = new Map<number, number>();
  const passing: PublicationFacts[] = [];
  let undated = 0;

  for (const number of numbers) {
    const publication = facts.publications.get(number);
    if (!publication) continue;
    const failed = failedFilters(publication, filtered, selected);
    const inYears = isInYears(publication, query.years);
    if (failed.length > 1 || (failed.length === 1 && !inYears)) continue;
    const [facet] = failed;
    if (facet) {
      for (const id of publication.values)
        if (facts.valueNames[id]?.facet === facet) counts[id] = (counts[id] ?? 0) + 1;
      continue;
    }
    const { yearFrom } = publication;
    if (yearFrom === undefined) undated += 1;
    else byYear.set(yearFrom, (byYear.get(yearFrom) ?? 0) + 1);
    if (!inYears) continue;
    for (const id of publication.values) counts[id] = (counts[id] ?? 0) + 1;
    passing.push(publication);
  }

  const years = [...byYear].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
  return { passing, facets: mostFrequent(facts, counts), years, undated };
}

function mostFrequent(facts: Facts, counts: Int32Array): SearchResult['facets'] {
  const facets = noFacets();
  for (let id = 0; id < counts.length; id += 1) {
    const count = counts[id] ?? 0;
    const name = facts.valueNames[id];
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
  publication: PublicationFacts,
  filtered: FacetName[],
  selected: ReadonlyMap<number, FacetName>,
): FacetName[] {
  if (filtered.length === 0) return none;
  const passed = new Set<FacetName>();
  for (const id of publication.values) {
    const facet = selected.get(id);
    if (facet) passed.add(facet);
  }
  return filtered.filter((facet) => !passed.has(facet));
}

/** A publication of several years is in the bounds when any of them is; an undated one never is. */
function isInYears({ yearFrom, yearTo }: PublicationFacts, years: SearchQuery['years']): boolean {
  if (years?.from === undefined && years?.to === undefined) return true;
  if (yearFrom === undefined) return false;
  return yearFrom <= (years.to ?? Infinity) && (yearTo ?? yearFrom) >= (years.from ?? -Infinity);
}
