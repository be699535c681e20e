import { APIError, type CollectionBeforeDeleteHook } from 'payload';
import { transactionClient } from './transactionClient.ts';
import { translate } from './translate.ts';

/**
 * Refuses to delete a record that others name: they would lose what they say of it, or could not be saved any more.
 * Earlier versions of theirs do not count.
 */
export const keepUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const client = await transactionClient(req);
  const { rows: references } = await client.query<{ name: string; column: string; parent: string }>(
    `select c.conrelid::regclass::text as name, quote_ident(a.attname) as column, coalesce(quote_ident(p.attname), 'id') as parent
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     left join pg_attribute p on p.attrelid = c.conrelid and p.attname in ('_parent_id', 'parent_id')
     where c.contype = 'f' and c.confrelid = to_regclass($1) and a.attname is distinct from p.attname
       and c.conrelid::regclass::text !~ '^"?(_|payload_)'`,
    [collection.slug.replaceAll('-', '_')],
  );
  let records = 0;
  for (const { name, column, parent } of references) {
    const { rows } = await client.query<{ count: number }>(
      `select count(distinct ${parent})::int as count from ${name} where ${column} = $1`,
      [id],
    );
    records += rows[0]?.count ?? 0;
  }
  if (records > 0) throw new APIError(translate(req, 'usedElsewhere', { records }), 409, undefined, true);
};
