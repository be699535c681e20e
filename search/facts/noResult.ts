import type { FacetName, SearchResult } from '../engine.ts';

/** A fresh result without anything. */
export const noResult = (): SearchResult => ({
  total: 0,
  hits: [],
  facets: noFacets(),
  years: [],
  undated: 0,
  matched: { words: [] },
});

/** A list for each facet, with nothing in it. */
export function noFacets<Value = SearchResult['facets'][FacetName][number]>(): Record<FacetName, Value[]> {
  return {
    kind: [],
    decade: [],
    year: [],
    series: [],
    department: [],
    subject: [],
    agent: [],
    place: [],
    language: [],
    holding: [],
  };
}
