import type { PayloadRequest } from 'payload';
import { transactionClient } from '../../transactionClient.ts';
import type { AuthorityName } from '../contract.ts';
import { authorityKey } from '../plan/catalogue.ts';

/**
 * The authority that was decided to be created, made by whichever row needs it first, in that row's transaction: the
 * others wait for it. The lock is on the import's own row, so no second import is kept waiting.
 *
 * @param body that an agent is a body and not a person
 */
export async function makeAuthority(
  req: PayloadRequest,
  importId: number,
  { collection, name }: AuthorityName,
  body: boolean,
): Promise<number> {
  const client = await transactionClient(req);
  const key = authorityKey(name);
  const { rows } = await client.query<{ made: number | null; name: string }>(
    `select a.name, case when exists (select from public.${collection} c where c.id = a.made) then a.made end as made
     from archive.import_authority a where a.import = $1 and a.collection = $2 and a.key = $3 for update`,
    [importId, collection, key],
  );
  const known = rows[0];
  if (typeof known?.made === 'number') return known.made;
  const { rows: twins } = await client.query<{ id: number }>(
    `select id from public.${collection} where name = $1 order by id limit 1`,
    [known?.name ?? name],
  );
  // somebody made it after the dry run: it is not the import's own, and the undo leaves it
  if (twins[0]) return twins[0].id;
  const { id } = await req.payload.create({
    collection,
    data: { name: known?.name ?? name, ...(collection === 'agents' && { type: body ? 'body' : 'person' }) },
    depth: 0,
    overrideAccess: true,
    req,
  });
  await client.query(
    `update archive.import_authority set made = $4, made_at = (select updated_at from public.${collection} where id = $4)
     where import = $1 and collection = $2 and key = $3`,
    [importId, collection, key, id],
  );
  return id;
}
