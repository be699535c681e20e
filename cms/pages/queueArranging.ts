import type { ClientBase } from 'pg';
import type { PgBoss } from 'pg-boss';

/** Images and texts of pages that show a part of a frame, and looks at frames for suggestions. */
export const arrangeQueue = 'arrange';

export interface ArrangeJob {
  scan: number;
}

/** `short`: a scan waits at most once; what was asked for while it was being worked on is done after that. */
export const arrangeQueueOptions = {
  policy: 'short',
  notify: true,
  retryLimit: 4,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 24 * 60 * 60 - 1,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/** In the transaction of `client`: after a rollback nothing is queued. */
export async function queueArranging(boss: PgBoss, client: ClientBase, scans: readonly number[]): Promise<void> {
  for (const scan of scans) {
    const job: ArrangeJob = { scan };
    await boss.send(arrangeQueue, job, {
      singletonKey: String(scan),
      db: { executeSql: (text, values) => client.query(text, values) },
    });
  }
}
