import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { jobQueue } from '../archive.ts';
import { syncPublication } from '../publish/syncPublication.ts';
import { transactionClient } from '../transactionClient.ts';
import { queueArranging } from './queueArranging.ts';

/** What the public sees follows in the same transaction; images and texts of parts of frames are made after it. */
export async function syncPages(req: PayloadRequest, publications: readonly number[]): Promise<void> {
  const client = await transactionClient(req);
  for (const number of [...publications].sort((one, other) => one - other)) await syncPublication(req, number, false);
  const scans = await unsettledScans(client, publications);
  if (scans.length > 0) await queueArranging(await jobQueue(), client, scans);
}

async function unsettledScans(client: ClientBase, publications: readonly number[]): Promise<number[]> {
  const { rows } = await client.query<{ scan: number }>(
    `select distinct scan from archive.page
     where publication = any ($1) and shape <> '' and settled is distinct from shape`,
    [publications],
  );
  return rows.map(({ scan }) => scan);
}
