import type { ClientBase, Pool } from 'pg';
import {
  type ImportProgress,
  type ImportSettings,
  type ImportState,
  type ImportSummary,
  type ImportView,
  importSettingsSchema,
  type RowOutcome,
  type RowState,
  rowOutcomes,
  rowStates,
} from './api.ts';
import type { Answers, Mapping, MappingSuggestion, PatternSuggestion, TableFacts } from './contract.ts';
import { importQueue } from './queue.ts';
import type { Reason } from './reasons.ts';

/** As it is stored. */
export interface ImportRecord {
  id: number;
  name: string;
  state: ImportState;
  byUser: number | null;
  byEmail: string;
  byRole: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  source: string | null;
  tableFile: string | null;
  tablePath: string | null;
  filesOf: number | null;
  facts: TableFacts | null;
  suggestions: MappingSuggestion[];
  patterns: PatternSuggestion[];
  settings: ImportSettings;
  mapping: Mapping | null;
  answers: Answers;
  revision: number;
  plannedRevision: number | null;
  needs: ImportView['needs'] | null;
  progress: ImportProgress | null;
  reason: Reason | null;
  /** A process works on it now. */
  claimed: boolean;
  /** That, or it waits in the queue for one. */
  live: boolean;
  wantsPause: boolean;
  undoAlso: number[];
  undoBy: string | null;
}

const columns = `id, name, state, by_user as "byUser", by_email as "byEmail", by_role as "byRole", created_at as "createdAt",
  started_at as "startedAt", finished_at as "finishedAt", source, table_file as "tableFile", table_path as "tablePath", files_of as "filesOf", facts,
  suggestions, patterns, settings, mapping, answers, revision, planned_revision as "plannedRevision", needs, progress,
  reason, coalesce(claimed_until > now(), false) as claimed,
  coalesce(claimed_until > now(), false) or (state in ('planning', 'running', 'undoing') and exists (
    select from pgboss.job j where j.name = '${importQueue}' and j.state in ('created', 'retry', 'active')
      and (j.data->>'importId')::int = import.id)) as live, wants_pause as "wantsPause", undo_also as "undoAlso",
  undo_by as "undoBy"`;

export class NoSuchImport extends Error {
  override name = 'NoSuchImport';
  readonly importId: number;
  constructor(importId: number) {
    super(`there is no import ${importId}`);
    this.importId = importId;
  }
}

/** @throws NoSuchImport */
export async function readImport(client: ClientBase | Pool, id: number, lock = false): Promise<ImportRecord> {
  const { rows } = await client.query<ImportRecord>(
    `select ${columns} from archive.import where id = $1 ${lock ? 'for no key update' : ''}`,
    [id],
  );
  const found = rows[0];
  if (!found) throw new NoSuchImport(id);
  return { ...found, settings: importSettingsSchema.parse(found.settings) };
}

export async function listImports(client: ClientBase | Pool): Promise<ImportSummary[]> {
  const { rows } = await client.query<ImportRecord>(`select ${columns} from archive.import order by id desc limit 200`);
  const counts = await countRows(
    client,
    rows.map((row) => row.id),
  );
  return rows.map((row) => summaryOf(row, counts.get(row.id)));
}

interface RowCounts {
  outcomes: Record<RowOutcome, number>;
  states: Record<RowState, number>;
}

const none = <Key extends string>(map: Record<Key, unknown>): Record<Key, number> =>
  Object.fromEntries(Object.keys(map).map((key) => [key, 0])) as Record<Key, number>;

async function countRows(client: ClientBase | Pool, ids: number[]): Promise<Map<number, RowCounts>> {
  const { rows } = await client.query<{ import: number; outcome: RowOutcome; state: RowState; count: number }>(
    `select import, outcome, state, count(*)::int as count from archive.import_row where import = any($1)
     group by import, outcome, state`,
    [ids],
  );
  const counts = new Map<number, RowCounts>();
  for (const row of rows) {
    const found = counts.get(row.import) ?? { outcomes: none(rowOutcomes), states: none(rowStates) };
    found.outcomes[row.outcome] += row.count;
    found.states[row.state] += row.count;
    counts.set(row.import, found);
  }
  return counts;
}

function summaryOf(record: ImportRecord, counts: RowCounts | undefined): ImportSummary {
  return {
    id: record.id,
    name: record.name,
    state: record.state,
    by: record.byEmail,
    createdAt: record.createdAt.toISOString(),
    ...(record.startedAt && { startedAt: record.startedAt.toISOString() }),
    ...(record.finishedAt && { finishedAt: record.finishedAt.toISOString() }),
    outcomes: counts?.outcomes ?? none(rowOutcomes),
    states: counts?.states ?? none(rowStates),
  };
}

/** @throws NoSuchImport */
export async function readImportView(client: ClientBase | Pool, id: number): Promise<ImportView> {
  const record = await readImport(client, id);
  const counts = (await countRows(client, [id])).get(id);
  const { rows } = await client.query<{
    questions: number;
    answered: number;
    authorities: number;
    decided: number;
    matched: number;
    unmatched: number;
    bad: number;
  }>(
    `select
       (select count(*)::int from archive.import_question where import = $1) as questions,
       (select count(*)::int from archive.import_question where import = $1 and $2::jsonb ? key) as answered,
       (select count(*)::int from archive.import_authority where import = $1 and state <> 'found') as authorities,
       (select count(*)::int from archive.import_authority where import = $1 and state <> 'found'
          and decision is not null) as decided,
       count(*) filter (where row is not null)::int as matched,
       count(*) filter (where row is null and problem is null)::int as unmatched,
       count(*) filter (where problem is not null)::int as bad
     from archive.import_file where import = $1`,
    [id, JSON.stringify(record.answers)],
  );
  const found = rows[0];
  const stale = record.plannedRevision !== null && record.plannedRevision !== record.revision;
  const { live, state } = record;
  const made = (counts?.states.made ?? 0) + (counts?.states.changed ?? 0);
  return {
    ...summaryOf(record, counts),
    live,
    pauseAsked: record.wantsPause,
    ...(record.source && { source: record.source }),
    ...((record.tablePath ?? record.tableFile) && { table: record.tablePath ?? record.tableFile ?? '' }),
    ...(record.facts && { facts: record.facts }),
    suggestions: record.suggestions,
    patterns: record.patterns,
    settings: record.settings,
    ...(record.mapping && { mapping: record.mapping }),
    stale,
    questions: { open: (found?.questions ?? 0) - (found?.answered ?? 0), answered: found?.answered ?? 0 },
    authorities: { open: (found?.authorities ?? 0) - (found?.decided ?? 0), decided: found?.decided ?? 0 },
    files: { matched: found?.matched ?? 0, unmatched: found?.unmatched ?? 0, bad: found?.bad ?? 0 },
    ...(record.needs && { needs: record.needs }),
    ...(record.progress && live && { progress: record.progress }),
    ...(record.reason && { reason: record.reason }),
    may: {
      plan: mayPlan(record),
      run: mayRun(record) && !stale,
      pause: live && state === 'running',
      undo: mayUndo(record),
      remove: !live && made === 0 && state !== 'running' && state !== 'undoing',
    },
  };
}

const standing = ({ live }: ImportRecord) => !live;
export const mayPlan = (record: ImportRecord) =>
  standing(record) && ['collecting', 'planning', 'planned', 'failed'].includes(record.state);
export const mayRun = (record: ImportRecord) =>
  standing(record) && ['planned', 'running', 'paused'].includes(record.state);
export const mayUndo = (record: ImportRecord) =>
  standing(record) && ['running', 'paused', 'done', 'undoing'].includes(record.state);
