import type { ClientBase } from 'pg';
import { freeBytes, headroom } from '../plan/needsOf.ts';
import type { ImportTask } from '../queue.ts';
import { type ImportRecord, mayPlan, mayRun, mayUndo } from '../readImport.ts';

export type Refused = { why: 'notNow' | 'stale' } | { why: 'diskFull'; needed: number; free: number };

const states = { plan: 'planning', run: 'running', undo: 'undoing' } as const;
const allowed = { plan: mayPlan, run: mayRun, undo: mayUndo };

/**
 * Puts an import into the state in which its process takes it up; the caller holds its row locked, and starts that
 * process or queues it.
 * @returns why not; megabytes
 */
export async function startTask(
  client: ClientBase,
  task: ImportTask,
  record: ImportRecord,
  dataFolder: string,
): Promise<Refused | undefined> {
  if (!allowed[task](record)) return { why: 'notNow' };
  if (task === 'run') {
    if (record.plannedRevision !== record.revision) return { why: 'stale' };
    const free = (await freeBytes(dataFolder)) - headroom;
    // what a run before has copied is no longer needed; it asks for too much rather than too little
    const needed = record.state === 'planned' ? (record.needs?.bytes ?? 0) : 0;
    if (needed > free) return { why: 'diskFull', needed: megabytes(needed), free: megabytes(free) };
  }
  await client.query('update archive.import set state = $2, reason = null, wants_pause = false where id = $1', [
    record.id,
    states[task],
  ]);
  return undefined;
}

const megabytes = (bytes: number) => Math.max(0, Math.round(bytes / 1024 ** 2));
