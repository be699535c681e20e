import type { PayloadRequest } from 'payload';
import { transactionClient } from '../transactionClient.ts';

const tables = {
  publications: 'publications',
  'press-releases': 'press_releases',
  collections: 'collections',
} as const;

/** The status of the row that the public side is made from, whatever drafts were saved over it. */
export async function mainStatus(
  req: PayloadRequest,
  collection: keyof typeof tables,
  id: unknown,
): Promise<string | undefined> {
  const client = await transactionClient(req);
  const { rows } = await client.query<{ _status: string }>(`select _status from ${tables[collection]} where id = $1`, [
    id,
  ]);
  return rows[0]?._status;
}
