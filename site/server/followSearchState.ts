import { randomBytes } from 'node:crypto';
import { type SearchEngine, SearchUnavailable } from '../../search/engine.ts';

/**
 * Names for the states of the index: the same map of `indexed()` has the same name. Names hold for this process, as the
 * maps do.
 */
export function followSearchState(search: Pick<SearchEngine, 'indexed'>): () => Promise<string | undefined> {
  const names = new WeakMap<ReadonlyMap<number, number>, string>();
  const run = randomBytes(6).toString('base64url');
  let last = 0;
  return async () => {
    try {
      const indexed = await search.indexed();
      const known = names.get(indexed);
      if (known !== undefined) return known;
      last += 1;
      const name = `${run}.${last}`;
      names.set(indexed, name);
      return name;
    } catch (error) {
      if (error instanceof SearchUnavailable) return undefined;
      throw error;
    }
  };
}
