import type { ClientBase } from 'pg';
import { lockRecord } from '../publish/lockRecord.ts';
import { formerKeys, takeKeys } from './keys.ts';

/**
 * A publication is being deleted for good. Pages that it was given from another one's scan go back to that, left out, so
 * that somebody decides what becomes of them; its own go with it. Its own scans of which others were given pages become
 * theirs.
 *
 * @returns publications that got pages back
 */
export async function returnPages(client: ClientBase, publication: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string; owner: number }>(
    `select p.id, s.publication_id as owner from archive.page p
     join public.scans s on s.id = p.scan join public.publications o on o.id = s.publication_id
     where p.publication = $1 and s.publication_id <> $1 order by s.publication_id, p.position`,
    [publication],
  );
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  for (const owner of owners) {
    // before the library's clock, which hiding the publication takes
    await lockRecord(client, 'publication', owner);
    const pages = rows.filter((row) => row.owner === owner).map(({ id }) => Number(id));
    await giveBack(client, owner, pages);
  }
  await client.query('delete from archive.page where publication = $1', [publication]);
  await client.query('delete from archive.derived_document where publication = $1', [publication]);
  await client.query(
    `update public.scans s set publication_id = (
       select p.publication from archive.page p where p.scan = s.id group by p.publication order by count(*) desc limit 1)
     where (s.publication_id = $1 or s.publication_id is null) and exists (select from archive.page p where p.scan = s.id)`,
    [publication],
  );
  return owners;
}

async function giveBack(client: ClientBase, owner: number, pages: readonly number[]): Promise<void> {
  const former = await formerKeys(client, owner, pages);
  const fresh = await takeKeys(client, owner, pages.filter((page) => !former.has(page)).length);
  const keys = pages.map((page) => former.get(page) ?? fresh.shift());
  await client.query('delete from archive.moved_page where publication = $1 and key = any ($2)', [owner, keys]);
  await client.query(
    `update archive.page p set publication = $1, key = g.key, left_out = true,
       position = (select coalesce(max(position), 0) from archive.page where publication = $1) + g.nth
     from unnest($2::bigint[], $3::int[]) with ordinality as g (id, key, nth) where p.id = g.id`,
    [owner, pages, keys],
  );
}
