import type { ClientBase, Pool } from 'pg';
import { lockRecord } from '../publish/lockRecord.ts';
import { type Claim, withClaim } from './claim.ts';
import { frameComplete } from './frameComplete.ts';
import { placeOfPages } from './placeOfPages.ts';

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
 * again it adds only what is missing: a frame that was cut, or that now shows in another publication, is not.
 */
export async function layPages(pool: Pool, { claim, publication, pages, projectPages }: ScanPages): Promise<void> {
  await withClaim(pool, claim, async (client) => {
    // before keys and pages, as whoever arranges them takes it
    await lockRecord(client, 'publication', publication);
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
    const { rows: missing } = await client.query<{ frame: number }>(
      `select frame from generate_series(0, $2::int - 1) as frame
       where not exists (select from archive.page p where p.scan = $1 and p.frame = frame.frame)
       order by frame`,
      [claim.scan, pages],
    );
    if (missing.length === 0) return;
    const { after, aside } = await placeOfPages(client, publication, claim.scan);
    // a label that is nothing but the page's position follows it
    const { rows: moved } = await client.query<{ id: string }>(
      `update archive.page set position = position + $3,
         label = case when label = position::text then (position + $3)::text else label end
       where publication = $1 and position > $2 returning id`,
      [publication, after, missing.length],
    );
    const { rows } = await client.query<{ id: string }>(
      `insert into archive.page (publication, key, position, label, scan, frame, left_out)
       select $1, $4::int + nth, $5::int + nth, $5::int + nth, $2, frame, $6
       from unnest($3::int[]) with ordinality as missing (frame, nth) returning id`,
      [publication, claim.scan, missing.map(({ frame }) => frame), keys[0]?.last ?? 0, after, aside],
    );
    await client.query('update archive.page_key set last = last + $2 where publication = $1', [
      publication,
      rows.length,
    ]);
    await projectPages(
      client,
      publication,
      [...rows, ...moved].map((row) => Number(row.id)),
    );
  });
}
