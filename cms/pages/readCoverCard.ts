import type { ClientBase } from 'pg';

/** The page that stands for a publication, as its form shows it. */
export interface CoverCard {
  pages: number;
  /** Somebody chose it; else it is the first page that is shown. */
  chosen: boolean;
  /** Undefined as long as the page has no image. */
  key?: number;
  label?: string;
}

export async function readCoverCard(client: ClientBase, publication: number): Promise<CoverCard> {
  const { rows } = await client.query<{
    key: number;
    label: string;
    chosen: boolean;
    pages: number;
    pictured: boolean;
  }>(
    `select p.key, p.label, coalesce(p.key = d.cover_page and not p.left_out, false) as chosen, count(*) over ()::int as pages,
       coalesce(p.image, f.image) is not null as pictured
     from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame join public.publications d on d.id = p.publication
     where p.publication = $1 order by chosen desc, p.left_out, p.position, p.key limit 1`,
    [publication],
  );
  const row = rows[0];
  return row
    ? { pages: row.pages, chosen: row.chosen === true, label: row.label, ...(row.pictured && { key: row.key }) }
    : { pages: 0, chosen: false };
}
