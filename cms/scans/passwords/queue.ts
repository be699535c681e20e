import type { ClientBase } from 'pg';
import type { PgBoss } from 'pg-boss';

/** Somebody waits at a screen: these jobs have a lane of their own, past all ingests. They name the scan only. */
export const passwordQueue = 'passwords';

export interface PasswordJob {
  scan: number;
}

export const passwordQueueOptions = {
  policy: 'standard',
  notify: true,
  retryLimit: 2,
  retryDelay: 1,
  expireInSeconds: 120,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/** Keeps what was given, sealed, and has it tried, in the transaction of `client`. */
export async function queuePassword(boss: PgBoss, client: ClientBase, given: PasswordJob & { sealed: Buffer }) {
  await client.query(
    `insert into archive.scan_password (scan, sealed, state) values ($1, $2, 'given')
     on conflict (scan) do update set sealed = excluded.sealed, state = 'given', at = now()`,
    [given.scan, given.sealed],
  );
  const job: PasswordJob = { scan: given.scan };
  await boss.send(passwordQueue, job, { db: { executeSql: (text, values) => client.query(text, values) } });
}
