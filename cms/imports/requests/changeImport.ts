import type { ClientBase } from 'pg';
import type { z } from 'zod';
import type { importChangeSchema } from '../api.ts';

/** Changes what an import is made by. Everything but its name puts the plan out of date. */
export async function changeImport(
  client: ClientBase,
  id: number,
  { name, settings, mapping, table }: z.output<typeof importChangeSchema>,
): Promise<void> {
  const changes = settings !== undefined || mapping !== undefined || table !== undefined;
  await client.query(
    `update archive.import set name = coalesce($2, name), settings = coalesce($3, settings),
       mapping = case when $4 then $5 else mapping end, table_file = case when $6 then $7 else table_file end,
       revision = revision + $8
     where id = $1`,
    [
      id,
      name ?? null,
      settings ? JSON.stringify(settings) : null,
      // another table has other columns
      mapping !== undefined || table !== undefined,
      mapping ? JSON.stringify(mapping) : null,
      table !== undefined,
      table ?? null,
      changes ? 1 : 0,
    ],
  );
}
