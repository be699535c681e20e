import type { SearchResult } from '../engine.ts';

/** A fresh result without anything. */
export const noResult = (): SearchResult => ({
  total: 0,
  hits: [],
  facets: noFacets(),
  years: [],
  undated: 0,
  matched: { words: [] },
});

export function noFacets(): SearchResult['facets'] {
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
