import type { Payload } from 'payload';
import type { ClientBase, Pool } from 'pg';
import type { ImportProgress } from '../api.ts';
import type { FileMatches, OpenedTable, Proposal, RowFiles, SourceRow } from '../contract.ts';
import { type Lease, withLease } from '../lease.ts';
import { matchFiles } from '../read/matchFiles.ts';
import { proposeRow } from '../read/proposeRow.ts';
import { SourceRefused } from '../read/sourceRefused.ts';
import { suggestMapping } from '../read/suggestMapping.ts';
import { suggestPatterns } from '../read/suggestPatterns.ts';
import { type ImportRecord, readImport } from '../readImport.ts';
import { type ImportSource, openSource } from '../source/openSource.ts';
import { placeOf } from '../source/placeOf.ts';
import { readCatalogue } from './catalogue.ts';
import { judgeTable, type ReadRow } from './judgeTable.ts';
import { rememberedMapping } from './mappingMemory.ts';
import { needsOf } from './needsOf.ts';
import { clearPlan, storeFiles, storeRows } from './planStore.ts';
import { ownFacts, sourceRows } from './sourceRows.ts';

export interface MakePlanOptions {
  pool: Pool;
  dataFolder: string;
  lease: Lease;
  /** Loaded only when a row changes something: it takes seconds. */
  payload: () => Promise<Payload>;
  progress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

const chunk = 500;
/** A table that is larger is imported in parts: people can not look such a plan through. */
const maxRows = 250_000;

/**
 * The dry run: reads everything that was given, and writes down what each row would become. In one transaction: there
 * is the plan before, or the new one, and never a mixture.
 * @throws SourceRefused, LeaseLost
 */
export async function makePlan(options: MakePlanOptions): Promise<void> {
  const { pool, dataFolder, lease } = options;
  const record = await readImport(pool, lease.importId);
  const source = await openSource(dataFolder, await placeOf(pool, record));
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const table = await source.openTable(record.settings);
    try {
      await client.query('begin');
      await withLease(client, lease);
      await writePlan({ ...options, client, record, source, table });
      await client.query('commit');
    } finally {
      await table.close();
    }
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
    await source.close();
  }
}

interface Planning extends MakePlanOptions {
  client: ClientBase;
  record: ImportRecord;
  source: ImportSource;
  table: OpenedTable;
}

async function writePlan(planning: Planning): Promise<void> {
  const { client, record, payload, source, table, dataFolder, progress, signal } = planning;
  const facts = ownFacts(table.facts);
  const remembered = await rememberedMapping(client, facts.columns);
  const suggestions = suggestMapping(facts, remembered);
  const mapping =
    record.mapping ?? Object.fromEntries(suggestions.flatMap(({ column, field }) => (field ? [[column, field]] : [])));
  const patterns = facts.format === 'folder' ? suggestPatterns(source.files) : [];
  await clearPlan(client, record.id);

  const propose = (row: SourceRow) =>
    proposeRow({ row, mapping, answers: record.answers, defaults: record.settings.defaults });
  const matches = source.files.length > 0 ? await matchAll(planning, propose) : undefined;
  const judge = judgeTable({
    client,
    record,
    payload,
    catalogue: await readCatalogue(client, record.id),
    matches,
    sizes: new Map(source.files.map(({ path, size }) => [path, size])),
  });
  let rows: ReadRow[] = [];
  let done = 0;
  let changing = 0;
  const flush = async () => {
    const planned = await judge.rows(rows);
    changing += planned.filter(({ outcome }) => outcome === 'create' || outcome === 'change').length;
    await storeRows(client, record.id, planned);
    done += rows.length;
    progress?.({ phase: 'matching', done, ...(facts.rows > 0 && { total: facts.rows + facts.badRows }) });
    rows = [];
    signal?.throwIfAborted();
  };
  for await (const read of sourceRows(table)) {
    if ('bad' in read) {
      const { row, problem, text } = read.bad;
      rows.push({ bad: { row, problem }, text: text ?? '' });
    } else rows.push({ row: read.row, proposal: propose(read.row) });
    if (done + rows.length > maxRows) throw new SourceRefused({ code: 'tooManyRows', detail: { limit: maxRows } });
    if (rows.length === chunk) await flush();
  }
  await flush();
  await judge.authorities.store(client, record.id);
  await judge.questions.store(client, record.id);
  const rowOf = new Map(
    [...(matches?.byRow ?? [])].flatMap(([row, paths]) => paths.map((path) => [path, row] as const)),
  );
  await storeFiles(client, record.id, { files: source.files, bad: source.bad, rowOf });
  const fileBytes = source.files.reduce((sum, { path, size }) => sum + (rowOf.has(path) ? size : 0), 0);
  const needs = await needsOf(dataFolder, { rows: changing, fileBytes });
  await client.query(
    `update archive.import set facts = $2, suggestions = $3, patterns = $4, mapping = $5, needs = $6,
       planned_revision = $7 where id = $1`,
    [
      record.id,
      ...[facts, suggestions, patterns, mapping, needs].map((value) => JSON.stringify(value)),
      record.revision,
    ],
  );
}

/** The table is read once more for this: which file belongs to a row is known when all rows are. */
async function matchAll(
  { table, source, progress, signal }: Planning,
  propose: (row: SourceRow) => Proposal,
): Promise<FileMatches> {
  const wanted: RowFiles[] = [];
  for await (const read of sourceRows(table)) {
    if ('bad' in read) continue;
    const { files, identity } = propose(read.row);
    const otherNames = [identity.accessionNumber, identity.identifier?.value].filter((name) => name !== undefined);
    wanted.push({ row: read.row.row, files, otherNames });
    if (wanted.length % chunk === 0) {
      progress?.({ phase: 'reading', done: wanted.length, ...(table.facts.rows > 0 && { total: table.facts.rows }) });
      signal?.throwIfAborted();
    }
  }
  return matchFiles(wanted, source.files);
}
