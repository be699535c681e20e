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
import { buildData } from './buildData.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { findExisting, likeness } from './findExisting.ts';
import { judgeRow } from './judgeRow.ts';
import { rememberedMapping } from './mappingMemory.ts';
import { namedChanges } from './namedChanges.ts';
import { needsOf } from './needsOf.ts';
import { clearPlan, gatherAuthorities, gatherQuestions, type PlannedRow, storeFiles, storeRows } from './planStore.ts';
import { readCurrent } from './readCurrent.ts';
import { type Settled, settleAuthorities } from './settleAuthorities.ts';
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
  const { client, record, source, table, dataFolder, progress, signal } = planning;
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
  const judge = judging(planning, await readCatalogue(client, record.id), matches);
  let rows: Read[] = [];
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

type Read =
  | { row: SourceRow; proposal: Proposal }
  | { bad: { row: number; problem: PlannedRow['notes'][0]['reason'] }; text: string };

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

function judging({ client, record, payload }: Planning, catalogue: Catalogue, matches: FileMatches | undefined) {
  const authorities = gatherAuthorities();
  const questions = gatherQuestions();
  const problems = Map.groupBy(matches?.problems ?? [], ({ row }) => row);
  /** By what makes two rows the same publication: the first row of them. */
  const firstRows = new Map<string, number>();

  /** The row before it that is the same publication; notes itself for those after it. */
  function doubleOf(row: number, proposal: Proposal, likeKey: string): number | undefined {
    const { number, accessionNumber, identifier } = proposal.identity;
    const keys = [
      number !== undefined && `number ${number}`,
      accessionNumber !== undefined && `accession ${accessionNumber}`,
      identifier && `identifier ${identifier.type} ${identifier.value}`,
      record.settings.likeExisting !== 'create' && `like ${likeKey}`,
    ].filter((key) => typeof key === 'string');
    const known = keys.map((key) => firstRows.get(key)).find((first) => first !== undefined);
    if (known === undefined) for (const key of keys) firstRows.set(key, row);
    return known;
  }

  async function judgeOne(
    { row, proposal }: { row: SourceRow; proposal: Proposal },
    made: Made,
    existing: Awaited<ReturnType<typeof findExisting>>[number],
  ): Promise<PlannedRow> {
    for (const { name } of proposal.authorities) authorities.add(name, catalogue.match(name), row.row);
    questions.add(proposal.notes, row.row);
    const verdict = await judgeRow({
      proposal,
      notes: [
        ...made.notes,
        ...(problems.get(row.row) ?? []).map(({ reason }) => ({ severity: 'error' as const, reason })),
      ],
      data: made.data,
      existing,
      likeExisting: record.settings.likeExisting,
      read: async (id) => readCurrent(await payload(), id),
    });
    const files = matches?.byRow.get(row.row) ?? [];
    const double = verdict.outcome === 'error' ? undefined : doubleOf(row.row, proposal, likeness(made.data));
    const outcome =
      double !== undefined
        ? 'skip'
        : verdict.outcome === 'skip' && files.length > 0 && verdict.target !== undefined && existing.named.length > 0
          ? 'change'
          : verdict.outcome;
    return {
      row: row.row,
      raw: row.values,
      ...(row.ditto && { ditto: row.ditto }),
      ...(row.rest !== undefined && { rest: row.rest }),
      outcome,
      title: String(made.data.title ?? verdict.current?.data.title ?? ''),
      notes: [
        ...verdict.notes,
        ...(double === undefined
          ? []
          : [{ severity: 'note' as const, reason: { code: 'doubledInTable' as const, detail: { row: double } } }]),
      ],
      differences: namedChanges(
        verdict.changes,
        (collection, id) => made.names.get(id) ?? catalogue.nameOf(collection, id),
      ),
      files,
      ...(verdict.target !== undefined && { target: verdict.target }),
    };
  }

  return {
    authorities,
    questions,
    async rows(read: Read[]): Promise<PlannedRow[]> {
      const good = read.filter((one) => 'proposal' in one);
      const made = good.map(({ proposal }) => makeData(proposal, catalogue));
      const existing = await findExisting(
        client,
        good.map(({ proposal }, at) => ({ identity: proposal.identity, data: made[at]?.data ?? {} })),
      );
      const planned: PlannedRow[] = [];
      let at = 0;
      for (const one of read) {
        if ('bad' in one) {
          planned.push({
            row: one.bad.row,
            raw: one.text ? { '?': one.text } : {},
            outcome: 'error',
            title: '',
            notes: [{ severity: 'error', reason: one.bad.problem }],
            differences: [],
            files: [],
          });
          continue;
        }
        planned.push(
          await judgeOne(one, made[at] ?? { data: {}, notes: [], names: new Map() }, existing[at] ?? { named: [] }),
        );
        at += 1;
      }
      return planned;
    },
  };
}

interface Made {
  data: Record<string, unknown>;
  notes: PlannedRow['notes'];
  /** Of authorities that the run will create: stand-in numbers, which are below zero. */
  names: Map<number, string>;
}

function makeData(proposal: Proposal, catalogue: Catalogue): Made {
  const { settled, notes } = settleAuthorities(proposal, catalogue);
  const names = new Map<number, string>();
  const ids = settled.map((one: Settled, at) => {
    if (one === 'open' || one === 'leftOut') return undefined;
    if ('id' in one) return one.id;
    names.set(-1 - at, one.create.name);
    return -1 - at;
  });
  return { data: buildData(proposal, ids), notes, names };
}
