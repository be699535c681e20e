import type { ClientBase } from 'pg';
import { PgBoss } from 'pg-boss';

/** Jobs with leases on the same Postgres (pg-boss): a worker that dies gives its job back when its heartbeats stop. */
export const ingestQueue = 'ingest';

export interface IngestJob {
  scan: number;
}

const connections = 2;

/** Makes the queue. Run once, by the migration: every other process may then rely on it. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: connections, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    if (!(await boss.getQueue(ingestQueue))) {
      await boss.createQueue(ingestQueue, {
        policy: 'standard',
        notify: true,
        retryLimit: 4,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: 24 * 60 * 60 - 1,
        heartbeatSeconds: 20,
        deleteAfterSeconds: 30 * 24 * 60 * 60,
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** For processes that queue jobs and run none. */
export async function openQueue(databaseUrl: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: connections,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  return boss.start();
}

/**
 * Queues the ingest of a scan in the transaction of `client`, and says so in `archive.ingest`: after a rollback there
 * is neither, after a commit there are both.
 */
export async function queueIngest(boss: PgBoss, client: ClientBase, scan: number): Promise<void> {
  const job: IngestJob = { scan };
  const id = await boss.send(ingestQueue, job, {
    db: { executeSql: (text, values) => client.query(text, values) },
  });
  await client.query(
    `insert into archive.ingest (scan, state, job) values ($1, 'queued', $2)
     on conflict (scan) do update set state = 'queued', job = $2, reason = null, queued_at = now(), started_at = null,
       finished_at = null`,
    [scan, id],
  );
}
