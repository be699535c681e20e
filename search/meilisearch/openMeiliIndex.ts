import type { SearchIndex } from '../engine.ts';
import { type MeiliOptions, openClient } from './openClient.ts';
import { openGenerations } from './openGenerations.ts';
import { openGenerationWriter } from './openGenerationWriter.ts';
import { openWriteQueue } from './openWriteQueue.ts';
import { readPointer } from './pointer.ts';
import { defaultPrefix } from './settings.ts';

/**
 * The writing side, of which there is one. All of a batch is one task of the server, which does it whole or not at all:
 * a publication is never half replaced, and pages that a shorter version no longer has are taken out in the same task.
 * It follows the pointer: what was under way to an index that was replaced meanwhile is written to the new one.
 *
 * The server may be away at any time, at the start too: then calls fail with `SearchUnavailable`.
 */
export async function openMeiliIndex(options: MeiliOptions): Promise<SearchIndex> {
  const client = openClient(options);
  const prefix = options.prefix ?? defaultPrefix;
  const generations = openGenerations(client, prefix);
  return openWriteQueue({
    async open() {
      const pointer = await generations.current();
      const writer = await openGenerationWriter(client, await generations.prepare(pointer));
      await generations.removeOlder();
      return { writer, made: pointer.made };
    },
    isCurrent: async (made) => (await readPointer(client, prefix))?.made === made,
  });
}
