import { rm } from 'node:fs/promises';
import type { Payload, PayloadRequest } from 'payload';
import { APIError, ValidationError } from 'payload';
import type { ClientBase, Pool } from 'pg';
import type { Logger } from 'pino';
import { readArchiveOptions } from '../../environment.ts';
import { sweepLooseFiles } from '../../files/looseFiles.ts';
import { archiveKeys, type FileStore } from '../../files/store.ts';
import { recordEvent } from '../../publish/recordEvent.ts';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import type { ImportProgress } from '../api.ts';
import { endLease, type Lease, LeaseLost, withLease } from '../lease.ts';
import { type Catalogue, readCatalogue } from '../plan/catalogue.ts';
import { rememberMapping } from '../plan/mappingMemory.ts';
import { freeBytes } from '../plan/needsOf.ts';
import { SourceRefused } from '../read/sourceRefused.ts';
import { type ImportRecord, readImport } from '../readImport.ts';
import type { Reason } from '../reasons.ts';
import { type ImportSource, openSource } from '../source/openSource.ts';
import { placeOf } from '../source/placeOf.ts';
import { importRequest } from './importRequest.ts';
import { inLanes } from './inLanes.ts';
import { measureRate } from './measureRate.ts';
import { dropFiles, takeFiles, takingFolder } from './takeFiles.ts';
import { RowFailed, type WaitingRow, writeRow } from './writeRow.ts';

export interface RunImportOptions {
  payload: Payload;
  pool: Pool;
  store: FileStore;
  dataFolder: string;
  lease: Lease;
  log: Logger;
  progress?: (progress: ImportProgress) => void;
  /** Aborts when the work is to end after the rows under way. */
  signal: AbortSignal;
  /** Largest file that is taken in. Default: as the settings say. */
  fileBytes?: number;
  /** Rows written at the same time. */
  lanes?: number;
}

/** Nothing is written any more when so little is free: the database needs room to end in order. */
const leastFree = 256 * 1024 ** 2;

/**
 * Writes the rows of a plan, each in a transaction of its own. What was written before a kill stays written, and is
 * not written again. Ends the lease with `done`; a signal leaves the rest waiting.
 * @returns whether all rows were looked at
 * @throws LeaseLost, SourceRefused when the disk is full or the source is gone
 */
export async function runImport(options: RunImportOptions): Promise<boolean> {
  const { payload, pool, store, dataFolder, lease, signal } = options;
  const record = await readImport(pool, lease.importId);
  // of rows at which it was killed
  await sweepLooseFiles(pool, store);
  await settlePlan(pool, record, lease);
  const work = await countWork(pool, record.id);
  const source = work.files > 0 ? await openSource(dataFolder, await placeOf(pool, record)) : undefined;
  const folder = takingFolder(dataFolder, record.id);
  await rm(folder, { recursive: true, force: true });
  try {
    const context = {
      ...options,
      record,
      source,
      folder,
      fileBytes: options.fileBytes ?? readArchiveOptions().fileBytes,
      catalogue: await readCatalogue(pool, record.id),
      rate: measureRate('running', work.rows, options.progress),
    };
    // a row that changes what another one makes comes after it
    for (const outcome of ['create', 'change'] as const) await writeRows(context, outcome);
    if (signal.aborted) return false;
    const req = await importRequest(payload, record);
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      await withLease(client, lease);
      await noteEnd(req, client, record);
      await endLease(client, lease, { state: 'done', finished: true });
    });
    return true;
  } finally {
    await source?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the plan keeps out is out from the beginning, with its reason. */
async function settlePlan(pool: Pool, record: ImportRecord, lease: Lease): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await withLease(client, lease);
    await client.query(
      `update archive.import_row set
         state = case outcome when 'skip' then 'skipped' else 'failed' end,
         failure = case outcome
           when 'question' then '{"code":"unanswered","detail":{}}'::jsonb
           when 'error' then jsonb_path_query_first(notes, '$[*] ? (@.severity == "error").reason') end
       where import = $1 and state = 'waiting' and outcome in ('skip', 'question', 'error')`,
      [record.id],
    );
    await client.query('update archive.import set started_at = coalesce(started_at, now()) where id = $1', [record.id]);
    if (record.facts && record.mapping) await rememberMapping(client, record.facts.columns, record.mapping);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function countWork(pool: Pool, importId: number): Promise<{ rows: number; files: number }> {
  const { rows } = await pool.query<{ rows: number; files: number }>(
    `select count(*)::int as rows, coalesce(sum(cardinality(files)), 0)::int as files
     from archive.import_row where import = $1 and state = 'waiting'`,
    [importId],
  );
  return rows[0] ?? { rows: 0, files: 0 };
}

interface Running extends RunImportOptions {
  record: ImportRecord;
  source: ImportSource | undefined;
  folder: string;
  fileBytes: number;
  catalogue: Catalogue;
  rate: ReturnType<typeof measureRate>;
}

const batch = 200;

async function writeRows(running: Running, outcome: WaitingRow['outcome']): Promise<void> {
  const { pool, record, lanes = 4, signal, rate, dataFolder } = running;
  let after = 0;
  for (;;) {
    const { rows } = await pool.query<WaitingRow>(
      `select row, raw, ditto, rest, outcome, files, target, notes, differences from archive.import_row
       where import = $1 and state = 'waiting' and outcome = $2 and row > $3 order by row limit ${batch}`,
      [record.id, outcome, after],
    );
    const last = rows.at(-1);
    if (!last || signal.aborted) return;
    after = last.row;
    const free = await freeBytes(dataFolder);
    if (free < leastFree) {
      throw new SourceRefused({ code: 'diskFull', detail: { free: Math.round(free / 1024 ** 2) } });
    }
    await inLanes(rows, lanes, signal, async (row) => {
      await takeRow(running, row);
      rate.count();
    });
  }
}

/** serialization_failure and deadlock_detected: the same once more succeeds */
const retried = new Set(['40001', '40P01']);
const tries = 3;

async function takeRow(running: Running, row: WaitingRow): Promise<void> {
  const { payload, record, source, folder, fileBytes, pool, store, lease, log } = running;
  const stored = new Set<string>();
  try {
    for (let attempt = 1; ; attempt++) {
      // the first attempt may have moved them into the store
      const taken = row.files.length > 0 && source ? await takeFiles(source, row.files, { folder, fileBytes }) : [];
      for (const { sha256 } of taken) stored.add(archiveKeys.original(sha256));
      try {
        await writeRow(await importRequest(payload, record), running, row, taken);
        return;
      } catch (error) {
        if (attempt >= tries || !retried.has(codeOf(error))) throw error;
      } finally {
        await dropFiles(taken);
      }
    }
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') {
      const free = Math.round((await freeBytes(running.dataFolder)) / 1024 ** 2);
      throw new SourceRefused({ code: 'diskFull', detail: { free } }, { cause: error });
    }
    const reason = reasonOf(error);
    if (reason === undefined) log.error({ err: error, import: record.id, row: row.row }, 'a row could not be imported');
    // when the database itself is gone this fails too, and the row stays as it was
    const { rowCount } = await pool.query(
      `update archive.import_row r set state = 'failed', failure = $3 from archive.import i
       where r.import = $1 and r.row = $2 and r.state = 'waiting' and i.id = r.import and i.claim = $4`,
      [record.id, row.row, JSON.stringify(reason ?? refused(String(error))), lease.claim],
    );
    if (rowCount === 0) throw error;
    if (stored.size > 0) await sweepLooseFiles(pool, store, [...stored]);
  }
}

const refused = (why: string): Reason => ({ code: 'rowRefused', detail: { why: why.slice(0, 500) } });

/** Why a row was refused; undefined when it was no refusal but a fault. */
function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof RowFailed || error instanceof SourceRefused) return error.reason;
  if (error instanceof ValidationError) {
    const { errors } = error.data;
    return refused(errors.map(({ label, path, message }) => `${label ?? path}: ${message}`).join('; '));
  }
  if (error instanceof APIError && error.status < 500) return refused(error.message);
  return undefined;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

async function noteEnd(req: PayloadRequest, client: ClientBase, record: ImportRecord): Promise<void> {
  const { rows } = await client.query<{ made: number; changed: number; failed: number }>(
    `select count(*) filter (where state = 'made')::int as made, count(*) filter (where state = 'changed')::int as changed,
       count(*) filter (where state = 'failed')::int as failed
     from archive.import_row where import = $1`,
    [record.id],
  );
  const { made = 0, changed = 0, failed = 0 } = rows[0] ?? {};
  await recordEvent(req, {
    action: 'imported',
    kind: 'import',
    number: record.id,
    summary: `${record.name}: +${made}, ~${changed}, ×${failed}`,
  });
}
