import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type OperationType, operationSchema } from './operations.ts';
import { pageChangeSchema } from './pageState.ts';

/** What one step did: enough to undo it, and to do it again. */
export const stepChangesSchema = z.object({
  pages: z.array(pageChangeSchema),
  /** Permanent keys of the publication's cover. */
  cover: z.object({ before: z.number().int().nullable(), after: z.number().int().nullable() }).optional(),
  /** Drafts that were made for issues. */
  drafts: z.array(z.number().int().positive()).default([]),
  /** The last key given in each publication: a page with a higher one came after the step. */
  lastKeys: z.record(z.string(), z.number().int()).default({}),
});
export type StepChanges = z.infer<typeof stepChangesSchema>;

export interface Step {
  id: number;
  publication: number;
  kind: OperationType;
  changes: StepChanges;
}

export interface StepOwner {
  id: number | null;
  name: string;
}

export const kindSchema = z.enum(operationSchema.options.map((option) => option.shape.type.value));

interface Row {
  id: string;
  publication: number;
  kind: string;
  changes: unknown;
}

const parse = (row: Row): Step => ({
  id: Number(row.id),
  publication: row.publication,
  kind: kindSchema.parse(row.kind),
  changes: stepChangesSchema.parse(row.changes),
});

const columns = 'id, publication, kind, changes';

/** SQL: the step that Undo takes back, the newest that stands. */
export const undoable = `select id from archive.arrangement_step where publication = $1 and undone_at is null
  order by id desc limit 1`;

/** SQL: the step that Redo does again: of those undone since the last one that stands, the one undone last. */
export const redoable = `select id from archive.arrangement_step s where publication = $1 and undone_at is not null
  and id > coalesce((select max(id) from archive.arrangement_step where publication = $1 and undone_at is null), 0)
  order by undone_at desc limit 1`;

export async function readStep(
  client: ClientBase,
  publication: number,
  which: 'undo' | 'redo',
): Promise<Step | undefined> {
  const { rows } = await client.query<Row>(
    `select ${columns} from archive.arrangement_step where id = (${which === 'undo' ? undoable : redoable}) for update`,
    [publication],
  );
  return rows[0] && parse(rows[0]);
}

export async function storeStep(
  client: ClientBase,
  step: Omit<Step, 'id'> & { detail: Record<string, string | number>; by: StepOwner },
): Promise<void> {
  await client.query(
    `insert into archive.arrangement_step (publication, kind, detail, changes, by_user, by_name)
     values ($1, $2, $3, $4, $5, $6)`,
    [step.publication, step.kind, JSON.stringify(step.detail), JSON.stringify(step.changes), step.by.id, step.by.name],
  );
}

/** Marks a step as undone, or as standing again, with the readings that were shown until now. */
export async function storeTurn(client: ClientBase, step: Step, which: 'undo' | 'redo'): Promise<void> {
  await client.query(
    `update archive.arrangement_step set changes = $2, undone_at = case when $3 then clock_timestamp() end where id = $1`,
    [step.id, JSON.stringify(step.changes), which === 'undo'],
  );
}

/** Whoever has seen the sheets of these publications as they were has to look again. */
export async function countVersion(client: ClientBase, publications: Iterable<number>): Promise<void> {
  await client.query(
    `insert into archive.arrangement (publication, version) select n, 1 from unnest($1::int[]) n
     on conflict (publication) do update set version = archive.arrangement.version + 1`,
    [[...new Set(publications)].sort((one, other) => one - other)],
  );
}

export async function readVersion(client: ClientBase, publication: number): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select version from archive.arrangement where publication = $1',
    [publication],
  );
  return rows[0]?.version ?? 0;
}

/** Who arranged pages of the publication last, on whichever sheet. */
export async function lastArranger(client: ClientBase, publication: number): Promise<string> {
  const { rows } = await client.query<{ by_name: string | null }>(
    `select by_name from archive.arrangement_step
     where publication = $1 or changes->'pages' @> $2::jsonb or changes->'pages' @> $3::jsonb
     order by coalesce(undone_at, at) desc limit 1`,
    [publication, JSON.stringify([{ after: { publication } }]), JSON.stringify([{ before: { publication } }])],
  );
  return rows[0]?.by_name ?? 'Kütük';
}
