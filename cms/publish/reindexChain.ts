import type { ClientBase } from 'pg';
import { enqueue } from './outbox.ts';

/**
 * Visible departments that are one office through the years: predecessors of successors, and so on. A publication is
 * found by any of their names.
 */
export async function departmentChain(client: ClientBase, department: number): Promise<number[]> {
  const { rows } = await client.query<{ number: number }>(
    `with recursive succession as (
       select d.number as later, (p ->> 'to')::int as earlier
       from library.record d, jsonb_array_elements(d.record -> 'predecessors') p where d.kind = 'department'
     ), chain (number) as (
       select $1::int
       union
       select case when s.later = c.number then s.earlier else s.later end
       from chain c join succession s on c.number in (s.later, s.earlier)
     )
     select number from chain`,
    [department],
  );
  return rows.map(({ number }) => number);
}

/** Has the publications of departments indexed again, since a name of their chain came, went or changed. */
export async function reindexDepartments(client: ClientBase, departments: number[], revision: number): Promise<void> {
  if (departments.length === 0) return;
  const { rows } = await client.query<{ kind: 'publication'; number: number }>(
    `select distinct 'publication' as kind, publication as number from library.link
     where kind = 'department' and number = any ($1)`,
    [departments],
  );
  await enqueue(client, { targets: rows, channels: ['search'], revision });
}
