import { expect, it } from 'vitest';
import type { SearchQuery } from '../../../search/engine.ts';
import { findPublications } from '../../../site/catalogue/findPublications.ts';
import { settings } from '../../support/madeRecords.ts';

it('searches with the synonyms of the library, or with those that the page names', async () => {
  const asked: SearchQuery[] = [];
  const library = {
    settings: async () => settings({ synonyms: [['uçak', 'tayyare']] }),
    hiddenFrom: async () => [],
  };
  const search = {
    indexed: async () => new Map<number, number>(),
    search: async (query: SearchQuery) => {
      asked.push(query);
      return {} as never;
    },
  };
  const query = {
    text: 'uçak',
    filters: {},
    sort: 'relevance',
    page: 1,
    perPage: 1,
    pagesPerPublication: 1,
  } as const;
  await findPublications({ search, library }, query);
  await findPublications({ search, library }, { ...query, synonyms: [] });
  expect(asked.map(({ synonyms }) => synonyms)).toEqual([[['uçak', 'tayyare']], []]);
});
