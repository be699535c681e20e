import { IndexingFailed, type SearchIndex } from '../engine.ts';
import type { Change } from './openWriter.ts';
import { openThread } from './thread.ts';
import type { WriterCalls } from './writerThread.ts';

/** As many changes, or as many pages, as go into one transaction: what waits for it stays small. */
const mostChanges = 64;
const mostPages = 4_000;

/**
 * The writing side of the embedded engine; one for each folder. Calls that come while a transaction runs share the next
 * one, so that giving it several publications at a time builds an index much faster.
 */
export async function openSqliteIndex(place: { folder: string; generation?: number }): Promise<SearchIndex> {
  const thread = openThread<WriterCalls>(new URL('./writerThread.ts', import.meta.url), place);
  const queue: { change: Change; resolve(): void; reject(error: unknown): void }[] = [];
  let running: Promise<void> | undefined;

  const nextBatch = () => {
    let pages = 0;
    let count = 0;
    for (const { change } of queue) {
      pages += 'replace' in change ? change.replace.pages.length : 0;
      if (count === mostChanges || (count > 0 && pages > mostPages)) break;
      count += 1;
    }
    return queue.splice(0, count);
  };

  const run = async () => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      try {
        const outcomes = await thread.call(
          'apply',
          batch.map(({ change }) => change),
        );
        for (const [index, { change, resolve, reject }] of batch.entries()) {
          const failed = outcomes[index]?.failed;
          if (failed !== undefined) reject(new IndexingFailed(`${nameOf(change)} was not indexed: ${failed}`));
          else resolve();
        }
      } catch (cause) {
        for (const { change, reject } of batch)
          reject(new IndexingFailed(`${nameOf(change)} was not indexed`, { cause }));
      }
    }
    running = undefined;
  };

  const enqueue = (change: Change): Promise<void> =>
    new Promise((resolve, reject) => {
      queue.push({ change, resolve, reject });
      // After this turn of the loop, so that calls made together share the first transaction too.
      running ??= Promise.resolve().then(run);
    });

  await thread.call('indexed', undefined);
  return {
    replace: (document) => enqueue({ replace: document }),
    remove: (number) => enqueue({ remove: number }),
    async indexed() {
      await running;
      return new Map(await thread.call('indexed', undefined));
    },
    async close() {
      await running;
      await thread.close();
    },
  };
}

const nameOf = (change: Change): string => `publication ${'replace' in change ? change.replace.number : change.remove}`;
