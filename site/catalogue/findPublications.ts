import type { SearchEngine, SearchQuery, SearchResult, Suggestion } from '../../search/engine.ts';
import type { Library } from '../library.ts';

interface Sources {
  search: Pick<SearchEngine, 'indexed' | 'search'>;
  library: Pick<Library, 'hiddenFrom'>;
}

/** An index that grows all the time, as in a first filling, must not hold a reader up for ever. */
const attempts = 3;

/**
 * Asks the engine, leaving out what its index still holds but the library no longer shows. When the index changed in
 * the meantime, what must be left out was worked out for another index: it is asked again.
 *
 * @throws SearchUnavailable, LibraryUnavailable
 */
export async function findPublications(
  { search, library }: Sources,
  query: Omit<SearchQuery, 'hidden'>,
): Promise<SearchResult> {
  let indexed = await search.indexed();
  for (let attempt = 1; ; attempt++) {
    const result = await search.search({ ...query, hidden: await library.hiddenFrom(indexed) });
    const now = await search.indexed();
    if (now === indexed) return result;
    indexed = now;
    if (attempt < attempts) continue;
    const hidden = new Set(await library.hiddenFrom(indexed));
    return { ...result, hits: result.hits.filter(({ number }) => !hidden.has(number)) };
  }
}

/** @throws SearchUnavailable, LibraryUnavailable */
export async function suggest(
  { search, library }: Sources & { search: Pick<SearchEngine, 'suggest'> },
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const hidden = await library.hiddenFrom(await search.indexed());
  return search.suggest(typed, { limit, hidden });
}
