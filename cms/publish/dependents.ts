import type { ClientBase } from 'pg';
import type { Target } from './outbox.ts';

/**
 * SQL: publications whose page shows the card of one of the publications $1: those that it is related to in either
 * direction, and its neighbours in each series and on each subject.
 */
const showingCards = /* sql */ `
  select 'publication' as kind, number from library.link where kind = 'publication' and publication = any ($1::int[])
  union
  select 'publication', publication from library.link where kind = 'publication' and number = any ($1::int[])
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
  where m.publication = any ($1::int[]) and m.kind in ('series', 'subject')`;

/**
 * Records whose public page shows something of a publication: its authorities (lists and counts), publications that
 * show its card, and the collections that hold it.
 */
export async function dependentsOf(client: ClientBase, publication: number): Promise<Target[]> {
  const { rows } = await client.query<Target>(
    `select kind, number from library.link where publication = $2
     union
     ${showingCards}
     union
     select kind, number from library.record
     where kind = 'collection' and (record -> 'publications' @> to_jsonb($2::int) or record -> 'cover' = to_jsonb($2::int))`,
    [[publication], publication],
  );
  return rows;
}

/** What shows a name that stands on the cards of these publications: their own pages, and those with their cards. */
export async function pagesWithCardsOf(client: ClientBase, publications: readonly number[]): Promise<Target[]> {
  const { rows } = await client.query<Target>(
    `select 'publication' as kind, number from unnest($1::int[]) number
     union
     ${showingCards}`,
    [publications],
  );
  return rows;
}
