import { type SearchEngine, SearchUnavailable } from '../../search/engine.ts';

/** Static pages show the library alone: one that searches can't be a file. */
export const withoutSearch: Pick<SearchEngine, 'indexed' | 'search'> = {
  indexed: () => Promise.reject(new SearchUnavailable('static pages are rendered without search')),
  search: () => Promise.reject(new SearchUnavailable('static pages are rendered without search')),
};
