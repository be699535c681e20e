import type { ClientBase, Pool } from 'pg';
import type { AuthorityCollection } from '../plan/catalogue.ts';

export interface MadeAuthority {
  collection: AuthorityCollection;
  id: number;
}

/**
 * Authorities that the import made, that nobody edited, and that nothing uses: no publication, no newest draft of one,
 * no other authority.
 *
 * @param besideItsOwn leaves out what the import itself made, as it would be after the undo
 */
export async function unusedAuthorities(
  client: ClientBase | Pool,
  importId: number,
  besideItsOwn = false,
): Promise<MadeAuthority[]> {
  const { rows: collections } = await client.query<{ collection: AuthorityCollection }>(
    'select distinct collection from archive.import_authority where import = $1 and made is not null',
    [importId],
  );
  const own = besideItsOwn
    ? `(select publication from archive.import_row where import = $1 and state in ('made', 'changed'))`
    : '(select null::int where false)';
  const unused: MadeAuthority[] = [];
  for (const { collection } of collections) {
    const uses = (await readReferences(client, collection)).map((reference) => useOf(reference, own));
    const { rows } = await client.query<{ id: number }>(
      `select a.made as id from archive.import_authority a join public.${collection} c on c.id = a.made
       where a.import = $1 and a.collection = $2 and c.updated_at = a.made_at
       ${uses.map((use) => `and not exists (${use})`).join('\n')}`,
      [importId, collection],
    );
    unused.push(...rows.map(({ id }) => ({ collection, id })));
  }
  return unused;
}

interface Reference {
  table: string;
  column: string;
  /** The table that the referring one belongs to, and by which column. */
  owner: string | null;
  ownerColumn: string | null;
}

/** Every column that refers to the collection, as the database itself knows them: a new field is not forgotten. */
async function readReferences(client: ClientBase | Pool, collection: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select c.conrelid::regclass::text as table, a.attname as column, o.confrelid::regclass::text as owner,
       oa.attname as "ownerColumn"
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     left join lateral (
       select p.confrelid, p.conkey from pg_constraint p
       join pg_attribute pa on pa.attrelid = p.conrelid and pa.attnum = p.conkey[1]
       where p.contype = 'f' and p.conrelid = c.conrelid and pa.attname in ('_parent_id', 'parent_id') limit 1) o on true
     left join pg_attribute oa on oa.attrelid = c.conrelid and oa.attnum = o.conkey[1]
     where c.contype = 'f' and c.confrelid = to_regclass('public.' || $1)
       and a.attname not in ('_parent_id', 'parent_id')
       and c.conrelid::regclass::text not like 'payload\\_%'`,
    [collection],
  );
  return rows;
}

/** The tables' names come from the database's own catalogue. */
function useOf({ table, column, owner, ownerColumn }: Reference, own: string): string {
  const used = `select from ${table} u`;
  const names = `u.${column} = a.made`;
  if (owner === 'publications') return `${used} where ${names} and u.${ownerColumn} not in ${own}`;
  // older versions are history, not use
  if (owner === '_publications_v') {
    return `${used} join _publications_v v on v.id = u.${ownerColumn} where ${names} and v.latest and v.parent_id not in ${own}`;
  }
  // an entry of an array within an array of a version: its own parent is not looked up, and counts as use
  return `${used} where ${names}${owner === null ? '' : ` and u.${ownerColumn}::text <> a.made::text`}`;
}
