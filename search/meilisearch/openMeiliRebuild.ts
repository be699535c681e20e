import { RebuildOvertaken, type SearchRebuild } from '../engine.ts';
import { type MeiliOptions, openClient } from './openClient.ts';
import { openGenerations } from './openGenerations.ts';
import { openGenerationWriter } from './openGenerationWriter.ts';
import { openWriteQueue } from './openWriteQueue.ts';
import { readPointer } from './pointer.ts';
import { defaultPrefix } from './settings.ts';

/** New indexes beside those in use, and a pointer that is moved when they are whole. */
export async function openMeiliRebuild({ anew, ...options }: MeiliOptions & { anew: boolean }): Promise<SearchRebuild> {
  const client = openClient(options);
  const prefix = options.prefix ?? defaultPrefix;
  const generations = openGenerations(client, prefix);
  const next = await generations.next({ anew });
  const index = openWriteQueue({
    open: async () => ({
      writer: await openGenerationWriter(client, await generations.prepare(next)),
      made: next.made,
    }),
    // Nobody else knows of it.
    isCurrent: async () => true,
  });
  return {
    ...index,
    async use() {
      await index.close();
      const current = await readPointer(client, prefix);
      if ((current?.generation ?? 0) > next.generation) {
        throw new RebuildOvertaken(`generation ${current?.generation} is in use already`);
      }
      await generations.use(next);
      await generations.removeOlder();
    },
  };
}
