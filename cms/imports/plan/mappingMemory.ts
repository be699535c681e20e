import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { Mapping } from '../contract.ts';
import { foldName } from '../read/foldName.ts';

/** The same set of column names, in whatever order and however typed. */
const keyOf = (columns: string[]) => createHash('sha256').update(columns.map(foldName).sort().join('\0')).digest('hex');

export async function rememberedMapping(client: ClientBase | Pool, columns: string[]): Promise<Mapping | undefined> {
  const { rows } = await client.query<{ mapping: Mapping }>(
    'select mapping from archive.import_mapping where columns = $1',
    [keyOf(columns)],
  );
  const remembered = rows[0]?.mapping;
  if (!remembered) return undefined;
  // the same columns may be typed otherwise this time
  const byName = new Map(Object.entries(remembered).map(([name, field]) => [foldName(name), field]));
  return Object.fromEntries(
    columns.flatMap((column) => {
      const field = byName.get(foldName(column));
      return field ? [[column, field] as const] : [];
    }),
  );
}

/** Kept for the next table with these columns, once somebody has run an import with it. */
export async function rememberMapping(client: ClientBase | Pool, columns: string[], mapping: Mapping): Promise<void> {
  await client.query(
    `insert into archive.import_mapping (columns, mapping) values ($1, $2)
     on conflict (columns) do update set mapping = excluded.mapping, at = now()`,
    [keyOf(columns), JSON.stringify(mapping)],
  );
}
