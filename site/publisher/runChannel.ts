import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { SearchUnavailable } from '../../search/engine.ts';
import { LibraryUnavailable } from '../library.ts';
import type { Bell } from './bell.ts';
import type { Channel, DoneTask, Task, TaskQueue } from './taskQueue.ts';

/** One consumer of the outbox. `apply` re-reads the current state, and may run twice. */
export interface ChannelWork {
  channel: Channel;
  /** Tasks under way at a time. */
  atOnce: number;
  /** Runs before a batch is claimed. */
  prepare?(): Promise<void>;
  /** Reads for a whole batch what its targets would each read alone. */
  foresee?(tasks: readonly Task[]): Promise<void>;
  /**
   * Brings one target up to date.
   * @returns what it read; undefined when the world changed under it and a newer task will come, or this one again
   */
  apply(task: Task): Promise<{ revision: number; seen: number } | undefined>;
}

const batch = { newest: 48, oldest: 16 };
/** Milliseconds after which a batch gives way to what was asked for since. */
const giveWayAfter = 200;
const pollEvery = 1_000;

interface Parts {
  queue: TaskQueue;
  bell: Bell;
  log: Logger;
  signal: AbortSignal;
}

/** Works until the signal; what is under way then is finished and acknowledged. */
export async function runChannel(work: ChannelWork, { queue, bell, log, signal }: Parts): Promise<void> {
  const { channel } = work;
  while (!signal.aborted) {
    try {
      const heard = bell.heard();
      await work.prepare?.();
      const tasks = await queue.claim(channel, batch);
      await work.foresee?.(tasks);
      const finished = tasks.length > 0 ? await runBatch(tasks, heard) : 0;
      // nothing came of the batch: what it waits for takes a moment
      if (tasks.length === 0 || finished === 0) await bell.next(heard, { timeout: pollEvery, signal });
    } catch (error) {
      const known = error instanceof LibraryUnavailable || error instanceof SearchUnavailable;
      log[known ? 'warn' : 'error']({ err: error, channel }, 'publishing waits a moment');
      await wait(pollEvery, undefined, { signal }).catch(() => undefined);
    }
  }

  async function runBatch(tasks: readonly Task[], heard: number): Promise<number> {
    const started = Date.now();
    const left = [...tasks];
    const done: DoneTask[] = [];
    let broken: unknown;
    const gaveWay = () =>
      signal.aborted || broken !== undefined || (bell.heard() !== heard && Date.now() - started > giveWayAfter);
    const worker = async () => {
      for (let task = left.shift(); task !== undefined; task = gaveWay() ? undefined : left.shift()) {
        try {
          const result = await work.apply(task);
          if (result) done.push({ ...task, ...result });
        } catch (error) {
          if (error instanceof LibraryUnavailable || error instanceof SearchUnavailable) broken = error;
          log.warn({ err: error, channel, ...task }, 'a target could not be brought up to date');
          if (error instanceof LibraryUnavailable) continue;
          await queue.fail(channel, task, reasonOf(error), { soon: error instanceof SearchUnavailable });
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: work.atOnce }, worker));
    } finally {
      await queue.acknowledge(channel, done);
    }
    if (broken !== undefined) throw broken;
    return done.length;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
