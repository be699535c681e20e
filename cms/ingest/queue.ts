import type { ClientBase } from 'pg';
import { PgBoss } from 'pg-boss';
import { importQueue, importQueueOptions } from '../imports/queue.ts';
import { documentQueue, documentQueueOptions } from '../pages/documents/queue.ts';
import { arrangeQueue, arrangeQueueOptions } from '../pages/queueArranging.ts';
import { passwordQueue, passwordQueueOptions } from '../scans/passwords/queue.ts';
import { tilesQueue, tilesQueueOptions } from '../scans/tiles/queue.ts';

/** Jobs with leases on the same Postgres (pg-boss): a worker that dies gives its job back when its heartbeats stop. */
export const queues = {
  /** What somebody waits for: a scan that was uploaded, or is tried again. */
  ingest: 'ingest',
  /** Scans of an import. They have places of their own, and stand back where both want the same. */
  bulkIngest: 'ingest-bulk',
} as const;

export interface IngestJob {
  scan: number;
}

const ingestQueueOptions = {
  policy: 'standard',
  notify: true,
  retryLimit: 4,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 24 * 60 * 60 - 1,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 30 * 24 * 60 * 60,
} as const;

/** Every queue that there is; who works on it is said in `cms/jobKinds.ts`. */
const allQueues = [
  [queues.ingest, ingestQueueOptions],
  [queues.bulkIngest, ingestQueueOptions],
  [passwordQueue, passwordQueueOptions],
  [arrangeQueue, arrangeQueueOptions],
  [documentQueue, documentQueueOptions],
  [importQueue, importQueueOptions],
  [tilesQueue, tilesQueueOptions],
] as const;

const connections = 2;

/** Makes the queues that are missing. Run once, by the migration: every other process may then rely on it. */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: connections, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const [queue, options] of allQueues) {
      if (!(await boss.getQueue(queue))) await boss.createQueue(queue, options);
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
 * is neither, after a commit there are both. In `bulk` it never keeps people waiting who upload one.
 */
export async function queueIngest(
  boss: PgBoss,
  client: ClientBase,
  scan: number,
  { bulk = false }: { bulk?: boolean } = {},
): Promise<void> {
  const job: IngestJob = { scan };
  const id = await boss.send(bulk ? queues.bulkIngest : queues.ingest, job, {
    db: { executeSql: (text, values) => client.query(text, values) },
  });
  await client.query(
    `insert into archive.ingest as i (scan, state, job, bulk) values ($1, 'queued', $2, $3)
     on conflict (scan) do update set state = 'queued', job = $2, bulk = $3, reason = null, queued_at = now(),
       started_at = null, finished_at = null,
       -- one that ended is tried anew; one that was lost has a past
       deaths = case when i.state in ('done', 'failed') then 0 else i.deaths end`,
    [scan, id, bulk],
  );
}
