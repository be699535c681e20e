import { setTimeout as delay } from 'node:timers/promises';
import type { Payload } from 'payload';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { FileStore } from '../../files/store.ts';
import type { ImportState } from '../api.ts';
import { endLease, keepLease, LeaseLost, takeLease } from '../lease.ts';
import { makePlan } from '../plan/makePlan.ts';
import type { ImportTask } from '../queue.ts';
import { SourceRefused } from '../read/sourceRefused.ts';
import type { Reason } from '../reasons.ts';
import { runImport } from '../run/runImport.ts';
import { undoImport } from '../undo/undoImport.ts';

export interface WorkOnImportOptions {
  task: ImportTask;
  importId: number;
  /** Of its lease. */
  claim?: string;
  pool: Pool;
  payload: () => Promise<Payload>;
  store: () => Promise<FileStore>;
  dataFolder: string;
  log: Logger;
  /** Aborts when the process is to end: the import then waits to be gone on with. */
  signal: AbortSignal;
  lanes?: number;
}

/**
 * `paused`: somebody asked for it, or there is a reason. `stopped`: the process was told to end. `busy`: another
 * process has it. `over`: it is not to be done any more.
 */
export type ImportOutcome = 'done' | 'paused' | 'failed' | 'stopped' | 'busy' | 'over';

const during: Record<ImportTask, ImportState> = { plan: 'planning', run: 'running', undo: 'undoing' };
/** Longer than a lease lasts whose holder was killed. */
const patience = 25_000;
/** Processes in a row that ended without having come any further. */
const mostDeaths = 3;

/** Does one task of an import under its lease, and leaves it in the state that it has reached. */
export async function workOnImport(options: WorkOnImportOptions): Promise<ImportOutcome> {
  const { task, pool, importId, dataFolder, log, payload } = options;
  const lease = await waitForLease(options);
  if (typeof lease === 'string') return lease;
  if (lease.deaths >= mostDeaths) {
    const reason: Reason = { code: 'importerDied', detail: { times: lease.deaths } };
    await endLease(pool, lease, { ...stoppedState(task), reason });
    return task === 'plan' ? 'failed' : 'paused';
  }
  const kept = keepLease(pool, lease);
  const signal = AbortSignal.any([kept.signal, options.signal]);
  const { progress } = kept;
  const common = { pool, dataFolder, lease, progress, signal, log, ...(options.lanes && { lanes: options.lanes }) };
  try {
    if (task === 'plan') {
      await makePlan({ ...common, payload });
      await endLease(pool, lease, { state: 'planned' });
      return 'done';
    }
    const whole =
      task === 'run'
        ? await runImport({ ...common, payload: await payload(), store: await options.store() })
        : await undoImport({ ...common, payload: await payload(), store: await options.store() });
    if (whole) return 'done';
    // a lost lease is not ours to give back
    if (kept.signal.reason instanceof Error) throw kept.signal.reason;
    const paused = kept.signal.aborted;
    await endLease(pool, lease, paused ? stoppedState(task) : {});
    return paused ? 'paused' : 'stopped';
  } catch (error) {
    if (error instanceof LeaseLost) return 'busy';
    if (error instanceof SourceRefused) {
      await endLease(pool, lease, { ...stoppedState(task), reason: error.reason });
      return task === 'plan' ? 'failed' : 'paused';
    }
    if (signal.aborted && error === signal.reason) {
      await endLease(pool, lease, kept.signal.aborted ? { state: 'collecting' } : {});
      return kept.signal.aborted ? 'paused' : 'stopped';
    }
    // the database is gone: the process ends, and another goes on once it is back
    if (isOutage(error)) throw error;
    log.error({ err: error, import: importId, task }, 'an import could not be worked on');
    const message = error instanceof Error ? error.message : String(error);
    await endLease(pool, lease, {
      ...stoppedState(task),
      reason: { code: 'importFailed', detail: { message: message.slice(0, 500) } },
    });
    return task === 'plan' ? 'failed' : 'paused';
  } finally {
    await kept.stop();
  }
}

const outages = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** The server is shutting down, starting or unreachable (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && outages.has(error.code)) return true;
  return /connection terminated|terminating connection/i.test(error.message) || isOutage(error.cause);
}

/** Where it waits for people; an undo that stands still is gone on with from where it stands. */
function stoppedState(task: ImportTask): { state?: ImportState } {
  if (task === 'plan') return { state: 'failed' };
  return task === 'run' ? { state: 'paused' } : {};
}

async function waitForLease({ pool, importId, task, signal, claim }: WorkOnImportOptions) {
  const end = Date.now() + patience;
  for (;;) {
    const lease = await takeLease(pool, importId, [during[task]], claim);
    if (lease !== 'busy' || Date.now() > end) return lease;
    await delay(1_000, undefined, { signal }).catch(() => {});
    if (signal.aborted) return 'stopped';
  }
}
