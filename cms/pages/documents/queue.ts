import type { ClientBase, Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { wantedDocuments } from '../../publish/derivedDocuments.ts';

/** PDFs of publications whose originals hold more than may be seen. */
export const documentQueue = 'documents';

export interface DocumentJob {
  publication: number;
}

/** `short`: a publication waits at most once. */
export const documentQueueOptions = {
  policy: 'short',
  notify: true,
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 6 * 60 * 60,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/** Queues what a publication lacks, in the transaction of `client`. */
export async function queueDocuments(boss: PgBoss, client: ClientBase, publication: number): Promise<void> {
  if ((await wantedDocuments(client, publication)).length === 0) return;
  const job: DocumentJob = { publication };
  await boss.send(documentQueue, job, {
    singletonKey: String(publication),
    // several steps one after another make one document
    startAfter: 5,
    db: { executeSql: (text, values) => client.query(text, values) },
  });
}

/** Queues visible publications that were arranged and lack a document: their images came later, or a job was given up. */
export async function requeueDocuments(pool: Pool, boss: PgBoss): Promise<void> {
  const { rows } = await pool.query<{ publication: number }>(
    `with arranged as (
       select publication from archive.page where left_out or shape <> ''
       union select publication from archive.moved_page
       union select p.publication from archive.moved_page m join archive.page p on p.id = m.page
     )
     select a.publication from arranged a
     join library.record r on r.kind = 'publication' and r.number = a.publication`,
  );
  const client = await pool.connect();
  try {
    for (const { publication } of rows) await queueDocuments(boss, client, publication);
  } finally {
    client.release();
  }
}
