import type { ClientBase } from 'pg';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';

/** One import at a time is worked on; what people wait for has queues of its own. */
export const importQueue = 'imports';

export const importTasks = ['plan', 'run', 'undo'] as const;
export type ImportTask = (typeof importTasks)[number];
export const importJobSchema = z.object({ importId: z.number().int().positive(), task: z.enum(importTasks) });
export type ImportJob = z.output<typeof importJobSchema>;

export const importQueueOptions = {
  policy: 'standard',
  notify: true,
  // a table that keeps ending its process is set aside by the lease's own count, long before
  retryLimit: 1_000,
  retryDelay: 2,
  expireInSeconds: 24 * 60 * 60 - 1,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 30 * 24 * 60 * 60,
} as const;

/** Queues work on an import in the transaction of `client`. */
export async function queueImport(boss: PgBoss, client: ClientBase, job: ImportJob): Promise<void> {
  await boss.send(importQueue, job, { db: { executeSql: (text, values) => client.query(text, values) } });
}
