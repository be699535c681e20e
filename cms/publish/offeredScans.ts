import type { ClientBase, Pool } from 'pg';
import { isShown } from './publicationPages.ts';

/**
 * Which of a publication's originals the public may take away once an editor has released them. Only a PDF that needs no
 * password, and that holds nothing but pages which are shown here as they lie: pages that are left out, set aside for staff
 * or belong to another publication would go out with it, and parts of a sheet that were cut off. Photographs stay in the archive: they tell where and by whom they were
 * taken.
 */
export async function offeredScans(client: ClientBase | Pool, publication: number): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ id: number }>(
    `select s.id from public.scans s
     left join archive.ingest i on i.scan = s.id
     where s.publication_id = $1 and s.mime_type = 'application/pdf'
       and not exists (select from archive.scan_password w where w.scan = s.id)
       and coalesce(i.reason->>'code', '') not like 'password%'
       and (s.replaces_id is null or exists (select from archive.page p where p.scan = s.id))
       and not exists (
         select from archive.page p where p.scan = s.id and not (p.publication = s.publication_id and p.crop is null and ${isShown}))
       and (select count(distinct p.frame) from archive.page p where p.scan = s.id) >= coalesce(i.pages_total, 0)`,
    [publication],
  );
  return new Set(rows.map(({ id }) => id));
}
