import type { SearchEngine, SearchQuery, SearchResult, Suggestion } from '../../search/engine.ts';
import type { Library } from '../library.ts';

interface Sources<Method extends 'search' | 'suggest', Read extends keyof Library> {
  search: Pick<SearchEngine, 'indexed' | Method>;
  library: Pick<Library, Read>;
}

/**
 * Asks the engine, leaving out what its index still holds but the library no longer shows. What is indexed in the
 * meantime takes no part (`asOf`): whether it may be shown was not asked. The library's synonyms take part, unless the
 * query names others.
 *
 * @throws SearchUnavailable, LibraryUnavailable
 */
export async function findPublications(
  { search, library }: Sources<'search', 'hiddenFrom' | 'settings'>,
  query: Omit<SearchQuery, 'hidden' | 'asOf'>,
): Promise<SearchResult> {
  const { synonyms } = await library.settings();
  const asOf = await search.indexed();
  return search.search({ synonyms, ...query, hidden: await library.hiddenFrom(asOf), asOf });
}

/** As `findPublications`, for what is being typed. @throws SearchUnavailable, LibraryUnavailable */
export async function suggest(
  { search, library }: Sources<'suggest', 'hiddenFrom'>,
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const asOf = await search.indexed();
  return search.suggest(typed, { limit, hidden: await library.hiddenFrom(asOf), asOf });
}
