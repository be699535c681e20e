import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import type { AuthorityName, Proposal, RowNote, SourceRow } from '../contract.ts';
import { type Lease, withLease } from '../lease.ts';
import { buildData, type PublicationData } from '../plan/buildData.ts';
import { authorityKey, type Catalogue } from '../plan/catalogue.ts';
import { differences, normal, toSave, valueAt } from '../plan/differences.ts';
import { findExisting } from '../plan/findExisting.ts';
import { judgeRow, type Verdict } from '../plan/judgeRow.ts';
import { comparable } from '../plan/likeRows.ts';
import { readCurrent } from '../plan/readCurrent.ts';
import { settleAuthorities } from '../plan/settleAuthorities.ts';
import { proposeRow } from '../read/proposeRow.ts';
import type { ImportRecord } from '../readImport.ts';
import type { Reason } from '../reasons.ts';
import { addScans } from './addScans.ts';
import { makeAuthority } from './makeAuthority.ts';
import { saveChange } from './saveChange.ts';
import type { TakenFile } from './takeFiles.ts';

/** A row of the plan, as it waits for the run. */
export interface WaitingRow {
  row: number;
  raw: Record<string, string>;
  ditto: Record<string, string> | null;
  rest: unknown;
  outcome: 'create' | 'change';
  files: string[];
  target: number | null;
  notes: RowNote[];
  differences: { field: string; before: unknown; after: unknown }[] | null;
}

/** The row can not be taken as things are; the others go on. */
export class RowFailed extends Error {
  override name = 'RowFailed';
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}

export interface RowContext {
  record: ImportRecord;
  lease: Lease;
  catalogue: Catalogue;
}

/**
 * Makes of a row what the plan says, in one transaction: the publication, its scans with their jobs, and the row that
 * says so are there together or not at all. What the catalogue says is looked at again.
 *
 * @returns whether it did anything; not when the row was done before
 * @throws RowFailed, LeaseLost
 */
export async function writeRow(
  req: PayloadRequest,
  { record, lease, catalogue }: RowContext,
  waiting: WaitingRow,
  taken: readonly TakenFile[],
): Promise<boolean> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rowCount } = await client.query(
      `select from archive.import i join archive.import_row r on r.import = i.id
       where i.id = $1 and i.claim = $2 and r.row = $3 and r.state = 'waiting' for update of r for key share of i`,
      [record.id, lease.claim, waiting.row],
    );
    if (rowCount === 0) {
      await withLease(client, lease);
      return false;
    }
    const row: SourceRow = {
      row: waiting.row,
      values: waiting.raw,
      ...(waiting.ditto && { ditto: waiting.ditto }),
      ...(waiting.rest !== null && { rest: waiting.rest }),
    };
    const proposal = proposeRow({
      row,
      mapping: record.mapping ?? {},
      answers: record.answers,
      defaults: record.settings.defaults,
    });
    const { settled, notes } = settleAuthorities(proposal, catalogue);
    const made = await makeAll(req, record.id, proposal, settled);
    const ids = settled.map((one) =>
      typeof one === 'string' ? undefined : 'id' in one ? one.id : made.get(nameKey(one.create)),
    );
    const data = buildData(proposal, ids);
    const [existing = { named: [] }] = await findExisting(client, [
      { identity: proposal.identity, data, like: comparable(proposal, settled) },
    ]);
    const verdict = await judgeRow({
      proposal,
      notes,
      data,
      existing,
      likeExisting: record.settings.likeExisting,
      read: (id) => readCurrent(req.payload, id, req),
    });
    await write(req, { record, waiting, taken, row, data, verdict }, client);
    return true;
  });
}

const nameKey = ({ collection, name }: AuthorityName) => `${collection} ${authorityKey(name)}`;

/** Those that were decided to be created, always in one order: two rows that need the same two never wait in a ring. */
async function makeAll(
  req: PayloadRequest,
  importId: number,
  proposal: Proposal,
  settled: ReturnType<typeof settleAuthorities>['settled'],
): Promise<Map<string, number>> {
  const wanted = new Map<string, { name: AuthorityName; body: boolean }>();
  settled.forEach((one, at) => {
    const asked = proposal.authorities[at];
    if (typeof one === 'string' || 'id' in one || !asked) return;
    const rows = proposal.data[asked.field];
    const role = Array.isArray(rows) ? (rows[asked.index] as { role?: unknown } | undefined)?.role : undefined;
    wanted.set(nameKey(one.create), { name: one.create, body: role === 'pbl' || role === 'prt' });
  });
  const made = new Map<string, number>();
  for (const [key, { name, body }] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    made.set(key, await makeAuthority(req, importId, name, body));
  }
  return made;
}

interface Writing {
  record: ImportRecord;
  waiting: WaitingRow;
  taken: readonly TakenFile[];
  row: SourceRow;
  data: PublicationData;
  verdict: Verdict;
}

async function write(req: PayloadRequest, writing: Writing, client: ClientBase): Promise<void> {
  const { verdict, waiting, taken } = writing;
  const failure = verdict.notes.find(({ severity }) => severity === 'error')?.reason;
  if (failure) throw new RowFailed(failure);
  if (verdict.outcome === 'question') throw new RowFailed({ code: 'unanswered', detail: {} });
  const target = verdict.target ?? null;
  const outdated = () => new RowFailed({ code: 'planOutdated', detail: { number: target ?? waiting.target ?? 0 } });
  if (verdict.outcome === 'skip') {
    // with files that the publication lacks there is something to do after all
    if (waiting.outcome === 'change' && waiting.target === target && target !== null && taken.length > 0) {
      await finish(client, writing, { publication: target, state: 'changed', before: {}, after: {} }, req);
      return;
    }
    await client.query(
      `update archive.import_row set state = 'skipped', target = $3, notes = $4 where import = $1 and row = $2`,
      [writing.record.id, waiting.row, target, JSON.stringify(verdict.notes)],
    );
    return;
  }
  if (verdict.outcome === 'create') {
    // the plan was to change one that is now gone
    if (waiting.outcome === 'change') throw outdated();
    const { id } = await req.payload.create({
      collection: 'publications',
      data: { ...ofRow(writing), ...writing.data, _status: 'draft' } as never,
      locale: 'tr',
      depth: 0,
      overrideAccess: true,
      req,
    });
    await finish(client, writing, { publication: id, state: 'made' }, req);
    return;
  }
  if (target === null || waiting.target !== target) throw outdated();
  const { before, after } = await changePublication(req, writing, target);
  await finish(client, writing, { publication: target, state: 'changed', before, after }, req);
}

/** What is kept with the record of where it came from. */
function ofRow({ record, row }: Writing): PublicationData {
  return {
    recordSource: record.name,
    importedRow: {
      import: record.id,
      row: row.row,
      values: row.values,
      ...(row.rest !== undefined && { rest: row.rest }),
    },
  };
}

async function changePublication(
  req: PayloadRequest,
  { verdict, data, waiting, ...writing }: Writing,
  target: number,
): Promise<{ before: PublicationData; after: PublicationData }> {
  const { current } = verdict;
  if (!current) throw new TypeError(`row ${waiting.row} changes ${target} without having read it`);
  const changes = differences(current.data, data);
  const planned = new Set((waiting.differences ?? []).map(({ field }) => field));
  // somebody edited what the archivist has not been shown
  if (changes.some(({ field }) => !planned.has(field))) {
    throw new RowFailed({ code: 'planOutdated', detail: { number: target } });
  }
  const saved = await saveChange(req, target, current.published, {
    ...toSave(current.data, data, changes),
    importedRow: ofRow({ ...writing, verdict, data, waiting }).importedRow,
  });
  const fields = [...changes.map(({ field }) => field), 'importedRow'];
  return {
    before: Object.fromEntries(fields.map((field) => [field, valueAt(current.data, field) ?? null])),
    after: Object.fromEntries(fields.map((field) => [field, normal(valueAt(saved, field)) ?? null])),
  };
}

interface Outcome {
  publication: number;
  state: 'made' | 'changed';
  before?: PublicationData;
  after?: PublicationData;
}

async function finish(client: ClientBase, writing: Writing, outcome: Outcome, req: PayloadRequest): Promise<void> {
  const { record, waiting, verdict } = writing;
  const { scans, notes } = await addScans(req, client, writing.taken, outcome.publication);
  await client.query(
    `update archive.import_row set state = $3, publication = $4, scans = $5, taken = $6, before = $7, after = $8,
       notes = $9, failure = null,
       version = (select max(id) from public._publications_v where parent_id = $4)
     where import = $1 and row = $2`,
    [
      record.id,
      waiting.row,
      outcome.state,
      outcome.publication,
      scans.map(({ scan }) => scan),
      JSON.stringify(scans),
      outcome.before ? JSON.stringify(outcome.before) : null,
      outcome.after ? JSON.stringify(outcome.after) : null,
      JSON.stringify([...verdict.notes, ...notes]),
    ],
  );
}
