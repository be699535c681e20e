import { expect, it } from 'vitest';
import type { SearchQuery } from '../../../search/engine.ts';
import type { LibraryReader } from '../../../site/library.ts';
import type { SiteLocals } from '../../../site/locals.ts';
import { renderAddress } from '../../../site/server/answerRendered.ts';
import { settings } from '../../support/madeRecords.ts';

it('searches with the synonyms of the library, or with those that the page names', async () => {
  const asked: SearchQuery[] = [];
  const library = {
    settings: async () => settings({ synonyms: [['uçak', 'tayyare']] }),
    hiddenFrom: async () => [],
  } as unknown as LibraryReader;
  const indexed = new Map<number, number>();
  const search = {
    indexed: async () => indexed,
    search: async (query: SearchQuery) => {
      asked.push(query);
      return {} as never;
    },
  };
  const render = async (_: Request, locals: SiteLocals) => {
    const query = {
      text: 'uçak',
      filters: {},
      sort: 'relevance',
      page: 1,
      perPage: 1,
      pagesPerPublication: 1,
    } as const;
    await locals.findPublications(query);
    await locals.findPublications({ ...query, synonyms: [] });
    return new Response('');
  };
  const context = { library, render, siteUrl: 'https://kutuk.example', search, now: () => new Date() };
  await renderAddress(context as never, library, { address: '/tr/ara?q=u%C3%A7ak' });
  expect(asked.map(({ synonyms }) => synonyms)).toEqual([[['uçak', 'tayyare']], []]);
});
