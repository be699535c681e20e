import type { PayloadRequest } from 'payload';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import { type Lease, withLease } from '../lease.ts';
import type { PublicationData } from '../plan/buildData.ts';
import { normal, valueAt } from '../plan/differences.ts';
import { readCurrent } from '../plan/readCurrent.ts';
import { saveChange } from '../run/saveChange.ts';
import { touchedSince } from './touchedSince.ts';

interface Done {
  state: string;
  publication: number;
  scans: number[];
  before: PublicationData | null;
  after: PublicationData | null;
  touched: boolean;
}

/**
 * Takes back what a row has done, in one transaction. What people have worked on since stays, unless it was confirmed.
 * @throws LeaseLost, and APIError where the archive refuses: the row then stays as it is
 */
export async function undoRow(
  req: PayloadRequest,
  lease: Lease,
  given: { row: number; also: ReadonlySet<number> },
): Promise<void> {
  await inTransaction(req, async () => {
    const client = await transactionClient(req);
    await withLease(client, lease);
    const { rows } = await client.query<Done>(
      `select r.state, r.publication, r.scans, r.before, r.after, ${touchedSince} as touched
       from archive.import_row r where r.import = $1 and r.row = $2 and r.state in ('made', 'changed') for update of r`,
      [lease.importId, given.row],
    );
    const done = rows[0];
    if (!done) return;
    const keep = done.touched && !given.also.has(done.publication);
    if (done.state === 'changed') await giveBack(req, done);
    if (!keep) {
      await removeScans(req, done);
      if (done.state === 'made') await removePublication(req, done.publication);
    }
    await client.query('update archive.import_row set state = $3 where import = $1 and row = $2', [
      lease.importId,
      given.row,
      keep ? 'kept' : 'undone',
    ]);
  });
}

/** Fields that are still as the import left them become what they were; the others are somebody else's now. */
async function giveBack(req: PayloadRequest, { publication, before, after }: Done): Promise<void> {
  const current = await readCurrent(req.payload, publication, req);
  if (!current || !before || !after) return;
  const data: PublicationData = {};
  for (const [field, was] of Object.entries(before)) {
    const now = normal(valueAt(current.data, field)) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(normal(after[field]) ?? null)) continue;
    const [top = '', inner] = field.split('.');
    if (inner === undefined) data[field] = was;
    else {
      const group = (data[top] ?? { ...(current.data[top] as object | null) }) as Record<string, unknown>;
      // the derived form of a date follows from what is printed
      data[top] = { ...group, [inner]: was };
    }
  }
  if (Object.keys(data).length > 0) await saveChange(req, publication, current.published, data);
}

async function removeScans(req: PayloadRequest, { state, publication, scans }: Done): Promise<void> {
  const client = await transactionClient(req);
  const { rows } = await client.query<{ id: number }>(
    'select id from public.scans where id = any($1) or ($2 and publication_id = $3) order by id',
    [scans, state === 'made', publication],
  );
  for (const { id } of rows) {
    await req.payload.delete({ collection: 'scans', id, depth: 0, overrideAccess: true, req });
  }
}

async function removePublication(req: PayloadRequest, id: number): Promise<void> {
  const client = await transactionClient(req);
  const { rowCount } = await client.query('select from public.publications where id = $1', [id]);
  if (!rowCount) return;
  await req.payload.delete({ collection: 'publications', id, depth: 0, overrideAccess: true, trash: true, req });
  await client.query('delete from archive.page_key where publication = $1', [id]);
}
