import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type NewFrame, type OldPage, pageViewSchema } from './pairPages.ts';

export const changeSchema = z.object({
  page: z.number().int(),
  /** The page that was kept aside for the new sheet: it keeps the old one, and its readings. */
  partner: z.number().int().nullable(),
  before: pageViewSchema,
  after: pageViewSchema,
});
export type ReplacedPage = z.infer<typeof changeSchema>;

export interface Replacement {
  oldScan: number;
  newScan: number;
  publication: number;
  state: 'queued' | 'running' | 'done' | 'failed';
  pages: (OldPage & { publication: number; key: number; label: string; position: number; image: string | null })[];
  frames: (NewFrame & { image: string | null })[];
  /** It stands in its place. */
  standing?: { id: number; changes: ReplacedPage[]; at: string; by: string | null };
}

/** What is known of a scan that is to replace another; undefined when it is none. */
export async function readReplacement(client: ClientBase, newScan: number): Promise<Replacement | undefined> {
  const { rows } = await client.query<{
    old: number;
    publication: number;
    state: Replacement['state'] | null;
  }>(
    `select s.replaces_id as old, s.publication_id as publication, i.state from public.scans s
     left join archive.ingest i on i.scan = s.id where s.id = $1 and s.replaces_id is not null`,
    [newScan],
  );
  const scan = rows[0];
  if (!scan) return undefined;
  const { rows: standing } = await client.query<{ id: string; changes: unknown; at: Date; by: string | null }>(
    'select id, changes, at, by_name as by from archive.replacement where new_scan = $1 and undone_at is null',
    [newScan],
  );
  const found = standing[0];
  return {
    oldScan: scan.old,
    newScan,
    publication: scan.publication,
    state: scan.state ?? 'queued',
    pages: await readPages(client, scan.old),
    frames: await readFrames(client, newScan),
    ...(found && {
      standing: {
        id: Number(found.id),
        changes: z.array(changeSchema).parse(found.changes),
        at: found.at.toISOString(),
        by: found.by,
      },
    }),
  };
}

/** Pages that show the scan, in whatever publication; none of those that are kept aside for another scan. */
async function readPages(client: ClientBase, scan: number): Promise<Replacement['pages']> {
  const { rows } = await client.query<{
    id: string;
    publication: number;
    key: number;
    label: string;
    position: number;
    frame: number;
    crop: OldPage['crop'];
    rotation: number;
    upright: boolean | null;
    image: string | null;
  }>(
    `select p.id, p.publication, p.key, p.label, p.position, p.frame, p.crop, p.rotation,
       f.height >= f.width as upright, case when p.shape = '' then f.image else p.image end as image
     from archive.page p left join archive.frame f on f.scan = p.scan and f.index = p.frame
     where p.scan = $1 order by p.frame, p.position`,
    [scan],
  );
  return rows.map(({ id, upright, ...row }) => ({ ...row, id: Number(id), scan, upright: upright ?? undefined }));
}

async function readFrames(client: ClientBase, scan: number): Promise<Replacement['frames']> {
  const { rows } = await client.query<{
    index: number;
    image: string | null;
    upright: boolean | null;
    page: string | null;
  }>(
    `select f.index, f.image, f.height >= f.width as upright, min(p.id) as page from archive.frame f
     left join archive.page p on p.scan = f.scan and p.frame = f.index and p.left_out
     where f.scan = $1 group by f.index, f.image, f.height, f.width order by f.index`,
    [scan],
  );
  return rows.map(({ index, image, upright, page }) => ({
    index,
    image,
    readable: image !== null,
    upright: upright ?? undefined,
    page: page === null ? undefined : Number(page),
  }));
}
