import type { SearchIndex, SearchRebuild } from '../../search/engine.ts';
import type { LibraryReader } from '../library.ts';
import type { Connection } from '../readLibrary/connect.ts';
import { publishSearch } from './publishSearch.ts';
import type { Task, TaskQueue } from './taskQueue.ts';

export interface RebuildOptions {
  library: LibraryReader;
  query: Connection['query'];
  rebuild: SearchRebuild;
  /** Told after each publication; `all` may grow while it runs. */
  progress(done: number, all: number): void;
  signal: AbortSignal;
}

/** Publications, and pages of them, that are read and not yet in the index. */
const atOnce = 300;
const mostPages = 15_000;
/** Each pass brings what changed during the one before; after so many the publisher brings the rest. */
const mostPasses = 5;

/**
 * Fills an index that is built beside the one in use with all that is visible, and puts it in its place. What an
 * interrupted run has brought is not brought again. Ends at the signal, with what it has kept for the next time.
 */
export async function rebuildIndex({ library, query, rebuild, progress, signal }: RebuildOptions): Promise<void> {
  const work = publishSearch({ library, index: rebuild, query, queue: { repair: async () => 0 } });
  for (let pass = 1; pass <= mostPasses; pass++) {
    const { tasks, all } = await missing(library, rebuild);
    if (tasks.length === 0) break;
    let done = all - tasks.length;
    progress(done, all);
    await eachOf(tasks, async (task) => {
      await work.apply(task);
      progress(++done, all);
    });
  }
  signal.throwIfAborted();
  await rebuild.use();

  /** Many at a time, for the index takes large helpings; as few as fit into memory when they are large. */
  async function eachOf(tasks: Sized[], run: (task: Task) => Promise<void>): Promise<void> {
    const left = tasks.values();
    let pages = 0;
    const under: Set<Promise<void>> = new Set();
    try {
      for (const task of left) {
        signal.throwIfAborted();
        while (under.size > 0 && (under.size >= atOnce || pages + task.pages > mostPages)) await Promise.race(under);
        pages += task.pages;
        const running: Promise<void> = run(task).finally(() => {
          pages -= task.pages;
          under.delete(running);
        });
        // whoever waits for one of them is told; nobody may be waiting just now
        running.catch(() => {});
        under.add(running);
      }
      await Promise.all(under);
    } finally {
      // nothing is under way any more when whoever asked for it is told that it failed
      await Promise.allSettled(under);
    }
  }
}

interface Sized extends Task {
  pages: number;
}

/** What the index lacks, and what it has and should not; `all` is what it will hold. */
async function missing(library: LibraryReader, index: SearchIndex): Promise<{ tasks: Sized[]; all: number }> {
  const indexed = await index.indexed();
  const now = await library.now();
  const seen = await now.revision();
  const visible = (await now.visible()).filter(({ kind }) => kind === 'publication');
  const lacking = visible.filter(({ number, revision }) => (indexed.get(number) ?? -1) < revision);
  const tasks: Sized[] = [];
  for (let at = 0; at < lacking.length; at += 500) {
    const some = lacking.slice(at, at + 500);
    const records = await now.records(
      'publication',
      some.map(({ number }) => number),
    );
    for (const task of some) tasks.push({ ...task, pages: records.get(task.number)?.record.pageCount ?? 0 });
  }
  const stay = new Set(visible.map(({ number }) => number));
  for (const number of indexed.keys()) {
    if (!stay.has(number)) tasks.push({ kind: 'publication', number, revision: seen, pages: 0 });
  }
  return { tasks, all: visible.length };
}

/**
 * Asks the publisher for what was written to the former index while the new one took its place. It may have been about to
 * say that it was done: asked again until there is nothing.
 * @returns how many publications are still to come
 */
export async function askForTheRest({
  library,
  query,
  queue,
  indexed,
}: Pick<RebuildOptions, 'library' | 'query'> & {
  queue: Pick<TaskQueue, 'repair'>;
  /** What the index in use holds. */
  indexed(): Promise<ReadonlyMap<number, number>>;
}): Promise<number> {
  const has = await indexed();
  const rows = await query<{ number: number; revision: number }>(
    `select number, revision from delivery.done where channel = 'search' and kind = 'publication'`,
  );
  const done = new Map(rows.map(({ number, revision }) => [number, revision]));
  const visible = (await (await library.now()).visible()).filter(({ kind }) => kind === 'publication');
  const rest = visible.filter(
    ({ number, revision }) => (has.get(number) ?? -1) < Math.min(done.get(number) ?? revision, revision),
  );
  await queue.repair('search', rest);
  return rest.length;
}
