import type { ClientBase } from 'pg';

export interface PagesPlace {
  /** The new pages come after this position. */
  after: number;
  /** A better scan of what is here already: its pages are kept aside until it takes the other's place. */
  aside: boolean;
}

/**
 * Where the pages of a scan belong in a publication: behind those of earlier scans and before those of later ones,
 * whichever was read first. Scans stand in the order of their arrival; those that were given together, in the natural
 * order of their names. Where pages no longer stand in that order somebody has arranged them: new ones go to the end.
 */
export async function placeOfPages(client: ClientBase, publication: number, scan: number): Promise<PagesPlace> {
  const { rows } = await client.query<{ after: number; last: number; arranged: boolean; aside: boolean }>(
    `with scans as (
       select scan from archive.page where publication = $1 union select $2::int
     ), ranked as (
       select scan, row_number() over (order by
         coalesce((select min(o.scan) from archive.scan_batch o where o.batch = b.batch), scan),
         b.name collate archive.natural_order, scan) as rank
       from scans left join archive.scan_batch b using (scan)
     ), placed as (
       select p.position, r.rank, p.frame, lag(r.rank) over w as before_rank, lag(p.frame) over w as before_frame
       from archive.page p join ranked r using (scan) where p.publication = $1 window w as (order by p.position, p.id)
     )
     select coalesce(max(position) filter (where rank <= (select rank from ranked where scan = $2)), 0) as after,
       coalesce(max(position), 0) as last,
       coalesce(bool_or((rank, frame) < (before_rank, before_frame)), false) as arranged,
       exists (select from public.scans where id = $2 and replaces_id is not null) as aside
     from placed`,
    [publication, scan],
  );
  const { after = 0, last = 0, arranged = false, aside = false } = rows[0] ?? {};
  return { after: arranged || aside ? last : after, aside };
}
