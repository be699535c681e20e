import type { ClientBase } from 'pg';
import type { Target } from './outbox.ts';

/**
 * Records whose public page shows something of a publication: its authorities (lists and counts), the publications it
 * is related to in either direction, its neighbours in each series and on each subject, and the
 * collections that hold it.
 */
export async function dependentsOf(client: ClientBase, publication: number): Promise<Target[]> {
  const { rows } = await client.query<Target>(
    `select kind, number from library.link where publication = $1
     union
     select 'publication', publication from library.link where kind = 'publication' and number = $1
     union
     select 'publication', neighbour.publication
     from library.link m
     cross join lateral (
       (select l.publication from library.link l
        where l.kind = m.kind and l.number = m.number and (l.sort_key, l.publication) < (m.sort_key, m.publication)
        order by l.sort_key desc, l.publication desc limit 1)
       union all
       (select l.publication from library.link l
        where l.kind = m.kind and l.number = m.number and (l.sort_key, l.publication) > (m.sort_key, m.publication)
        order by l.sort_key, l.publication limit 1)
     ) neighbour
     where m.publication = $1 and m.kind in ('series', 'subject')
     union
     select kind, number from library.record
     where kind = 'collection' and (record -> 'publications' @> to_jsonb($1::int) or record -> 'cover' = to_jsonb($1::int))`,
    [publication],
  );
  return rows;
}
