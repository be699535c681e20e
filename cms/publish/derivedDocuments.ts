import type { ClientBase, Pool } from 'pg';
import { offeredScans } from './offeredScans.ts';
import { imageColumn, publicPages } from './publicationPages.ts';

/** A PDF of what is shown of a scan in a publication, where the original holds more than that. */
export interface DerivedDocument {
  scan: number;
  sha256: string;
  /** Bytes. */
  size: number;
}

/** SQL: of each scan that is shown in publication $1, which pages in which order, and whether all have their images. */
const shown = /* sql */ `
  select p.scan, bool_and(${imageColumn('image')} is not null) as whole,
    md5(string_agg(p.key || ' ' || coalesce(${imageColumn('image')}, ''), ',' order by p.position, p.key)) as fingerprint
  from (select p.* ${publicPages}) p
  left join archive.frame f on f.scan = p.scan and f.index = p.frame
  group by p.scan`;

/** Those that show exactly what the publication shows now: any other is offered no longer. */
export async function derivedDocuments(client: ClientBase, publication: number): Promise<DerivedDocument[]> {
  const offered = await offeredScans(client, publication);
  const { rows } = await client.query<DerivedDocument>(
    `select d.scan, d.sha256, d.size::float8 as size from (${shown}) s
     join archive.derived_document d on d.publication = $1 and d.scan = s.scan and d.fingerprint = s.fingerprint
     order by d.scan`,
    [publication],
  );
  return rows.filter(({ scan }) => !offered.has(scan));
}

/** Scans whose pages are public and ready, whose original may not be taken away, and that have no derived PDF yet. */
export async function wantedDocuments(
  client: ClientBase | Pool,
  publication: number,
): Promise<{ scan: number; fingerprint: string }[]> {
  const offered = await offeredScans(client, publication);
  const { rows } = await client.query<{ scan: number; fingerprint: string }>(
    `select s.scan, s.fingerprint from (${shown}) s
     where s.whole and exists (select from library.record r where r.kind = 'publication' and r.number = $1
         and r.record->>'objectAccess' = 'public')
       and not exists (select from archive.derived_document d
         where d.publication = $1 and d.scan = s.scan and d.fingerprint = s.fingerprint)
     order by s.scan`,
    [publication],
  );
  return rows.filter(({ scan }) => !offered.has(scan));
}
