import { rm } from 'node:fs/promises';
import type { Payload } from 'payload';
import { APIError } from 'payload';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { derivedFolder, noteLoose, sweepLooseFiles } from '../../files/looseFiles.ts';
import { archiveKeys, type FileStore } from '../../files/store.ts';
import { recordEvent } from '../../publish/recordEvent.ts';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import type { ImportProgress } from '../api.ts';
import { endLease, type Lease, withLease } from '../lease.ts';
import { readImport } from '../readImport.ts';
import { importRequest } from '../run/importRequest.ts';
import { inLanes } from '../run/inLanes.ts';
import { measureRate } from '../run/measureRate.ts';
import { takingFolder } from '../run/takeFiles.ts';
import { undoRow } from './undoRow.ts';
import { unusedAuthorities } from './unusedAuthorities.ts';

export interface UndoImportOptions {
  payload: Payload;
  pool: Pool;
  store: FileStore;
  dataFolder: string;
  lease: Lease;
  log: Logger;
  progress?: (progress: ImportProgress) => void;
  signal: AbortSignal;
  lanes?: number;
}

const batch = 200;

/**
 * Takes a whole import back, row by row, the last first. May end at any moment and go on later. Ends the lease with
 * `undone`.
 * @returns whether all rows were looked at
 */
export async function undoImport(options: UndoImportOptions): Promise<boolean> {
  const { payload, pool, lease, signal, log, lanes = 4, store } = options;
  const record = await readImport(pool, lease.importId);
  // in the name of whoever asked for the undo
  const who = { ...record, byEmail: record.undoBy ?? record.byEmail };
  const also = new Set(record.undoAlso);
  const { rows: counted } = await pool.query<{ count: number }>(
    `select count(*)::int as count from archive.import_row where import = $1 and state in ('made', 'changed')`,
    [record.id],
  );
  const rate = measureRate('undoing', counted[0]?.count ?? 0, options.progress);
  let before = 2_147_483_647;
  for (;;) {
    const { rows } = await pool.query<{ row: number }>(
      `select row from archive.import_row where import = $1 and state in ('made', 'changed') and row < $2
       order by row desc limit ${batch}`,
      [record.id, before],
    );
    const last = rows.at(-1);
    if (signal.aborted) return false;
    if (!last) break;
    before = last.row;
    await inLanes(rows, lanes, signal, async ({ row }) => {
      try {
        await undoRow(await importRequest(payload, who), lease, { row, also });
      } catch (error) {
        if (!(error instanceof APIError) || error.status >= 500) throw error;
        log.warn({ err: error, import: record.id, row }, 'a row could not be undone');
        await pool.query(`update archive.import_row set state = 'kept', failure = $3 where import = $1 and row = $2`, [
          record.id,
          row,
          JSON.stringify({ code: 'rowRefused', detail: { why: error.message } }),
        ]);
      }
      rate.count();
    });
  }
  for (const { collection, id } of await unusedAuthorities(pool, record.id)) {
    const req = await importRequest(payload, who);
    await inTransaction(req, async () => {
      await withLease(await transactionClient(req), lease);
      await payload.delete({ collection, id, depth: 0, overrideAccess: true, req });
    });
  }
  await removeFiles(pool, store, record.id);
  await rm(takingFolder(options.dataFolder, record.id), { recursive: true, force: true });
  const req = await importRequest(payload, who);
  await inTransaction(req, async () => {
    const client = await transactionClient(req);
    await withLease(client, lease);
    const { rows } = await client.query<{ undone: number; kept: number }>(
      `select count(*) filter (where state = 'undone')::int as undone, count(*) filter (where state = 'kept')::int as kept
       from archive.import_row where import = $1`,
      [record.id],
    );
    await recordEvent(req, {
      action: 'importUndone',
      kind: 'import',
      number: record.id,
      summary: `${record.name}: −${rows[0]?.undone ?? 0}, =${rows[0]?.kept ?? 0}`,
    });
    await endLease(client, lease, { state: 'undone', finished: true });
  });
  return true;
}

/** Files of scans that are gone, but for originals that another scan has too. */
async function removeFiles(pool: Pool, store: FileStore, importId: number): Promise<void> {
  const { rows } = await pool.query<{ scan: number; sha256: string }>(
    `select (t->>'scan')::int as scan, t->>'sha256' as sha256
     from archive.import_row r, jsonb_array_elements(r.taken) t
     where r.import = $1 and not exists (select from public.scans s where s.id = (t->>'scan')::int)`,
    [importId],
  );
  const keys = rows.flatMap(({ scan, sha256 }) => [archiveKeys.original(sha256), derivedFolder(scan)]);
  await pool.query(noteLoose, [keys]);
  await sweepLooseFiles(pool, store, keys);
}
