import type { ClientBase, Pool } from 'pg';
import { type Claim, withClaim } from './claim.ts';
import { frameComplete } from './frameComplete.ts';

/** Copies changed pages to what the public sees, when their publication is visible. Given by the gate. */
export type ProjectPages = (client: ClientBase, publication: number, pages: number[]) => Promise<void>;

export interface ScanPages {
  claim: Claim;
  publication: number;
  pages: number;
  projectPages: ProjectPages;
}

/**
 * Gives every page of the document its place and its permanent key in the publication, before any of them is read. Run
 * again it adds only what is missing.
 */
export async function layPages(pool: Pool, { claim, publication, pages, projectPages }: ScanPages): Promise<void> {
  await withClaim(pool, claim, async (client) => {
    await client.query(
      `update archive.ingest set pages_total = $2,
         pages_done = (select count(*) from archive.frame where scan = $1 and ${frameComplete})
       where scan = $1`,
      [claim.scan, pages],
    );
    // locks the publication's keys: two scans of one publication never share a place
    const { rows: keys } = await client.query<{ last: number }>(
      `insert into archive.page_key (publication, last) values ($1, 0)
       on conflict (publication) do update set last = archive.page_key.last returning last`,
      [publication],
    );
    const { rows } = await client.query<{ id: string }>(
      `with missing as (
         select frame, row_number() over (order by frame) as nth from generate_series(0, $3::int - 1) as frame
         where not exists (select from archive.page p where p.publication = $1 and p.scan = $2 and p.frame = frame.frame)
       ), before as (select coalesce(max(position), 0) as position from archive.page where publication = $1)
       insert into archive.page (publication, key, position, label, scan, frame)
       select $1, $4::int + nth, before.position + nth, before.position + nth, $2, frame from missing, before
       returning id`,
      [publication, claim.scan, pages, keys[0]?.last ?? 0],
    );
    if (rows.length === 0) return;
    await client.query('update archive.page_key set last = last + $2 where publication = $1', [
      publication,
      rows.length,
    ]);
    await projectPages(
      client,
      publication,
      rows.map((row) => Number(row.id)),
    );
  });
}
