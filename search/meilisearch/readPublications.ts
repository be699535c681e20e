import type { Index } from 'meilisearch';
import { z } from 'zod';

const entrySchema = z.object({
  publication: z.number(),
  revision: z.number(),
  changed: z.number(),
  pages: z.number(),
  facts: z.string().optional(),
});
const stateSchema = z.object({ sequence: z.number() });

export type ReadEntry = z.output<typeof entrySchema> & { removed: boolean };

const atOnce = 1_000;

/**
 * Every publication that changed after a write, removed ones included.
 * @returns the number of the last write before; what is told may be newer already, and is told again next time
 */
export async function readPublications(
  library: Index,
  visit: (entry: ReadEntry) => void,
  { since = -1, signal, facts = true }: { since?: number; signal?: AbortSignal; facts?: boolean } = {},
): Promise<number> {
  const init = signal && { signal };
  const state = await library.search(
    '',
    { filter: 'type = state', limit: 1, attributesToRetrieve: ['sequence'] },
    init,
  );
  const known = stateSchema.safeParse(state.hits[0]);
  for (let page = 1; ; page += 1) {
    const found = await library.search(
      '',
      {
        filter: `type IN [publication, removed] AND changed > ${since}`,
        page,
        hitsPerPage: atOnce,
        attributesToRetrieve: ['type', 'publication', 'revision', 'changed', 'pages', ...(facts ? ['facts'] : [])],
      },
      init,
    );
    for (const hit of found.hits) {
      const entry = entrySchema.parse(hit);
      visit({ ...entry, removed: hit.type === 'removed' });
    }
    if (found.hits.length < atOnce) break;
  }
  return known.success ? known.data.sequence : 0;
}
