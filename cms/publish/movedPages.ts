import type { ClientBase } from 'pg';

/**
 * Where pages are that once stood at another address: told only where both the publication of the old address and the
 * page at the new one are public. Run whenever either may have become so, or ceased to be.
 */
export async function showMovedPages(client: ClientBase, publication: number): Promise<void> {
  await client.query('delete from library.moved_page where publication = $1 or to_publication = $1', [publication]);
  await client.query(
    `with recursive former as (
       select m.publication, m.key, m.page from archive.moved_page m
       where m.publication = $1
         or m.page in (select id from archive.page where publication = $1)
         or m.page in (select j.page from archive.joined_page j join archive.page i on i.id = j.into_page
           where i.publication = $1)
     ), now_at as (
       select publication, key, page, 0 as steps from former
       union all
       select n.publication, n.key, j.into_page, n.steps + 1
       from now_at n join archive.joined_page j on j.page = n.page where n.steps < 16
     )
     insert into library.moved_page (publication, key, to_publication, to_key)
     select n.publication, n.key, p.publication, p.key
     from now_at n
     join archive.page p on p.id = n.page
     join library.page l on l.publication = p.publication and l.key = p.key
     join library.record r on r.kind = 'publication' and r.number = n.publication
     where (n.publication, n.key) <> (p.publication, p.key)
     on conflict (publication, key) do update set to_publication = excluded.to_publication, to_key = excluded.to_key`,
    [publication],
  );
}
