import type { ClientBase, Pool } from 'pg';
import type { z } from 'zod';
import type { Decision, decisionsGivenSchema, ImportAuthority } from '../api.ts';

/** Names that the catalogue lacks or has several times. */
export async function listAuthorities(client: ClientBase | Pool, importId: number): Promise<ImportAuthority[]> {
  const { rows } = await client.query<
    Omit<ImportAuthority, 'decision'> & { decision: Decision['do'] | null; decided: number | null }
  >(
    `select collection, key, name, rows, first_row as "firstRow", state, nearest, decision, decided
     from archive.import_authority where import = $1 and state <> 'found' order by collection, first_row, key`,
    [importId],
  );
  return rows.map(({ decision, decided, ...authority }) => ({ ...authority, ...decisionOf(decision, decided) }));
}

function decisionOf(decision: Decision['do'] | null, decided: number | null): { decision?: Decision } {
  if (decision === null) return {};
  if (decision !== 'use') return { decision: { do: decision } };
  return decided === null ? {} : { decision: { do: 'use', id: decided } };
}

/** An authority that was chosen is not there. */
export class NoSuchAuthority extends Error {
  override name = 'NoSuchAuthority';
  readonly id: number;
  constructor(id: number) {
    super(`there is no authority ${id}`);
    this.id = id;
  }
}

/** @throws NoSuchAuthority */
export async function decideAuthorities(
  client: ClientBase,
  importId: number,
  { decisions, rest }: z.output<typeof decisionsGivenSchema>,
): Promise<void> {
  for (const { collection, key, decision } of decisions) {
    const id = decision?.do === 'use' ? decision.id : null;
    if (id !== null) {
      const { rowCount } = await client.query(`select from public.${collection} where id = $1`, [id]);
      if (rowCount === 0) throw new NoSuchAuthority(id);
    }
    await client.query(
      `update archive.import_authority set decision = $4, decided = $5
       where import = $1 and collection = $2 and key = $3 and made is null`,
      [importId, collection, key, decision?.do ?? null, id],
    );
  }
  if (rest) {
    await client.query(
      `update archive.import_authority set decision = $2 where import = $1 and decision is null and state <> 'found'`,
      [importId, rest],
    );
  }
  await client.query('update archive.import set revision = revision + 1 where id = $1', [importId]);
}
