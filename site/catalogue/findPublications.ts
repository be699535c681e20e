import type { SearchEngine, SearchQuery, SearchResult, Suggestion } from '../../search/engine.ts';
import type { Library } from '../library.ts';

interface Sources<Method extends 'search' | 'suggest'> {
  search: Pick<SearchEngine, 'indexed' | Method>;
  library: Pick<Library, 'hiddenFrom'>;
}

/**
 * Asks the engine, leaving out what its index still holds but the library no longer shows. What is indexed in the
 * meantime takes no part (`asOf`): whether it may be shown was not asked.
 *
 * @throws SearchUnavailable, LibraryUnavailable
 */
export async function findPublications(
  { search, library }: Sources<'search'>,
  query: Omit<SearchQuery, 'hidden' | 'asOf'>,
): Promise<SearchResult> {
  const asOf = await search.indexed();
  return search.search({ ...query, hidden: await library.hiddenFrom(asOf), asOf });
}

/** As `findPublications`, for what is being typed. @throws SearchUnavailable, LibraryUnavailable */
export async function suggest(
  { search, library }: Sources<'suggest'>,
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const asOf = await search.indexed();
  return search.suggest(typed, { limit, hidden: await library.hiddenFrom(asOf), asOf });
}
