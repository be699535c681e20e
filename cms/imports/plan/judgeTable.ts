import type { Payload } from 'payload';
import type { ClientBase } from 'pg';
import type { FileMatches, Proposal, SourceRow } from '../contract.ts';
import type { ImportRecord } from '../readImport.ts';
import type { Reason } from '../reasons.ts';
import { buildData } from './buildData.ts';
import { authorityKey, type Catalogue } from './catalogue.ts';
import { type Existing, findExisting } from './findExisting.ts';
import { judgeRow, type Verdict } from './judgeRow.ts';
import { comparable, rowKeys } from './likeRows.ts';
import { namedChanges } from './namedChanges.ts';
import { gatherAuthorities, gatherQuestions, type PlannedRow } from './planStore.ts';
import { readCurrent } from './readCurrent.ts';
import { settleAuthorities } from './settleAuthorities.ts';

export type ReadRow = { row: SourceRow; proposal: Proposal } | { bad: { row: number; problem: Reason }; text: string };

interface Judging {
  client: ClientBase;
  record: ImportRecord;
  payload: () => Promise<Payload>;
  catalogue: Catalogue;
  matches: FileMatches | undefined;
  /** Bytes, by path. */
  sizes: ReadonlyMap<string, number>;
}

/** Judges the rows of a table for the dry run, some at a time and in their order, and gathers what is to be asked. */
export function judgeTable({ client, record, payload, catalogue, matches, sizes }: Judging) {
  const authorities = gatherAuthorities();
  const questions = gatherQuestions();
  const problems = Map.groupBy(matches?.problems ?? [], ({ row }) => row);
  /** The first row of each publication that the table describes. */
  const firstRows = new Map<string, number>();
  const standIns = new Map<string, number>();

  /** A row before it that is the same publication. */
  function doubleOf(row: number, proposal: Proposal): number | undefined {
    const keys = rowKeys(proposal, record.settings.likeExisting !== 'create');
    const known = keys.map((key) => firstRows.get(key)).find((first) => first !== undefined);
    if (known === undefined) for (const key of keys) firstRows.set(key, row);
    return known;
  }

  /** Fields with numbers of authorities; those that the run will create have stand-ins below zero. */
  function dataOf(proposal: Proposal) {
    const { settled, notes } = settleAuthorities(proposal, catalogue);
    const names = new Map<number, string>();
    const ids = settled.map((one) => {
      if (typeof one === 'string') return undefined;
      if ('id' in one) return one.id;
      const key = `${one.create.collection} ${authorityKey(one.create.name)}`;
      const standIn = standIns.get(key) ?? -1 - standIns.size;
      standIns.set(key, standIn);
      names.set(standIn, one.create.name);
      return standIn;
    });
    return { data: buildData(proposal, ids), notes, names, comparable: comparable(proposal, settled) };
  }

  async function judge(
    { row, proposal }: { row: SourceRow; proposal: Proposal },
    { data, notes, names }: ReturnType<typeof dataOf>,
    existing: Existing,
  ): Promise<PlannedRow> {
    for (const { name } of proposal.authorities) authorities.add(name, catalogue.match(name), row.row);
    questions.add(proposal.notes, row.row);
    const missing = (problems.get(row.row) ?? []).map(({ reason }) => ({ severity: 'error' as const, reason }));
    const verdict = await judgeRow({
      proposal,
      notes: [...notes, ...missing],
      data,
      existing,
      likeExisting: record.settings.likeExisting,
      read: async (id) => readCurrent(await payload(), id),
    });
    const files = matches?.byRow.get(row.row) ?? [];
    const { outcome, told } = await withFiles(verdict, files, existing);
    const settled = outcome === 'error' || outcome === 'question';
    const double = settled ? undefined : doubleOf(row.row, proposal);
    const doubled: Reason | undefined =
      double === undefined ? undefined : { code: 'doubledInTable', detail: { row: double } };
    return {
      row: row.row,
      raw: row.values,
      ...(row.ditto && { ditto: row.ditto }),
      ...(row.rest !== undefined && { rest: row.rest }),
      outcome: doubled ? 'skip' : outcome,
      title: String(data.title ?? verdict.current?.data.title ?? ''),
      notes: [
        ...verdict.notes,
        ...[told, doubled].flatMap((reason) => (reason ? [{ severity: 'note' as const, reason }] : [])),
      ],
      differences: namedChanges(verdict.changes, (collection, id) => names.get(id) ?? catalogue.nameOf(collection, id)),
      files,
      ...(verdict.target !== undefined && { target: verdict.target }),
    };
  }

  /** A publication that says the same already may still lack the row's files; they are known by their sizes until they are read. */
  async function withFiles(verdict: Verdict, files: string[], existing: Existing) {
    const { outcome, target } = verdict;
    const adds = target !== undefined && files.length > 0 && (outcome === 'change' || existing.named.length > 0);
    if (!adds || (outcome !== 'skip' && outcome !== 'change')) return { outcome };
    const { rows } = await client.query<{ filesize: string | null }>(
      'select filesize from public.scans where publication_id = $1',
      [target],
    );
    const known = new Set(rows.map(({ filesize }) => Number(filesize)));
    const count = files.filter((file) => !known.has(sizes.get(file) ?? -1)).length;
    if (count === 0) return { outcome };
    return { outcome: 'change' as const, told: { code: 'filesAdded' as const, detail: { count } } };
  }

  return {
    authorities,
    questions,
    async rows(read: ReadRow[]): Promise<PlannedRow[]> {
      const good = read.flatMap((one) => ('proposal' in one ? [{ ...one, made: dataOf(one.proposal) }] : []));
      const existing = await findExisting(
        client,
        good.map(({ proposal, made }) => ({ identity: proposal.identity, data: made.data, like: made.comparable })),
      );
      const planned = read.flatMap((one) => ('bad' in one ? [unreadable(one)] : []));
      for (const [at, one] of good.entries()) planned.push(await judge(one, one.made, existing[at] ?? { named: [] }));
      return planned;
    },
  };
}

function unreadable({ bad, text }: { bad: { row: number; problem: Reason }; text: string }): PlannedRow {
  return {
    row: bad.row,
    raw: text ? { '?': text } : {},
    outcome: 'error',
    title: '',
    notes: [{ severity: 'error', reason: bad.problem }],
    differences: [],
    files: [],
  };
}
