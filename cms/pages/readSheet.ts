import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { mayCatalogue, mayPublish } from '../access.ts';
import type { Reason } from '../ingest/reasons.ts';
import { imageColumn } from '../publish/publicationPages.ts';
import { notFound } from '../respond.ts';
import { unseenFrames } from './lookAtFrames.ts';
import type { ArrangeSheet, SheetPage, SheetScan, SheetSeries, SheetStep } from './sheet.ts';
import { readVersion, redoable, undoable } from './step.ts';

/** Steps that the screen lists. */
const listedSteps = 30;

/** All that the contact sheet of a publication shows. @throws APIError 404 */
export async function readSheet(req: PayloadRequest, client: ClientBase, publication: number): Promise<ArrangeSheet> {
  const { rows } = await client.query<{
    title: string | null;
    published: boolean;
    visible: boolean;
    cover: number | null;
    languages: string[];
  }>(
    `select coalesce((select v.version_title from public._publications_v v where v.parent_id = d.id and v.latest limit 1),
         d.title) as title,
       d._status = 'published' as published, d.cover_page::int as cover,
       exists (select from library.record r where r.kind = 'publication' and r.number = d.id) as visible,
       array(select l.value::text from public.publications_languages l where l.parent_id = d.id order by l."order") as languages
     from public.publications d where d.id = $1`,
    [publication],
  );
  const record = rows[0];
  if (!record) throw notFound(req);
  return {
    publication: {
      number: publication,
      title: record.title ?? '',
      published: record.published,
      visible: record.visible,
      rightToLeft: record.languages.some((language) => language === 'ota-Arab' || language === 'ar'),
    },
    version: await readVersion(client, publication),
    mayArrange: mayCatalogue(req) && (!record.published || mayPublish(req, 'publications')),
    cover: record.cover,
    pages: await readPages(client, publication),
    scans: await readScans(client, publication),
    series: await readSeries(client, publication),
    steps: await readSteps(client, publication),
    ...(await readTurns(client, publication)),
    away: await readAway(client, publication),
  };
}

async function readPages(client: ClientBase, publication: number): Promise<SheetPage[]> {
  const { rows } = await client.query<{
    id: string;
    key: number;
    label: string;
    scan: number;
    frame: number;
    crop: SheetPage['crop'];
    rotation: SheetPage['rotation'];
    left_out: boolean;
    staff: boolean;
    image: string | null;
    frame_image: string | null;
    frame_width: number | null;
    frame_height: number | null;
    gutter: number | null;
    blank: boolean | null;
    settled: boolean;
    failure: Reason | null;
    typed: boolean;
  }>(
    `select p.id, p.key, p.label, p.scan, p.frame, p.crop, p.rotation, p.left_out, p.access <> 'public' as staff,
       ${imageColumn('image')} as image, f.image as frame_image, f.width as frame_width, f.height as frame_height,
       l.gutter, l.blank, p.shape = '' or p.settled is not distinct from p.shape as settled,
       coalesce(i.failure, f.failure) as failure,
       exists (select from archive.page_text t where t.page = p.id and t.shape = p.shape and t.by_user is not null
         and t.taken_from is null) as typed
     from archive.page p
     left join archive.frame f on f.scan = p.scan and f.index = p.frame
     left join archive.frame_look l on l.scan = p.scan and l.frame = p.frame and l.image = f.image
     left join archive.shaped_image i on i.scan = p.scan and i.frame = p.frame and i.shape = p.shape
     where p.publication = $1 order by p.position, p.key`,
    [publication],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    key: row.key,
    label: row.label,
    scan: row.scan,
    frame: row.frame,
    crop: row.crop,
    rotation: row.rotation,
    leftOut: row.left_out,
    staff: row.staff,
    settled: row.settled,
    typed: row.typed,
    ...(row.image && { image: row.image }),
    ...(row.frame_image &&
      row.frame_width &&
      row.frame_height && {
        frameImage: { image: row.frame_image, width: row.frame_width, height: row.frame_height },
      }),
    ...(row.gutter !== null && { gutter: row.gutter }),
    blank: row.blank ?? false,
    ...(row.failure && { failure: row.failure }),
  }));
}

async function readScans(client: ClientBase, publication: number): Promise<SheetScan[]> {
  const { rows } = await client.query<SheetScan>(
    `select s.id, coalesce(s.filename, '') as "fileName", coalesce(i.state in ('queued', 'running'), false) as reading,
       coalesce(i.pages_done, 0) as done, coalesce(i.pages_total, 0) as total,
       exists (select from archive.frame f where f.scan = s.id and ${unseenFrames}) as unseen
     from public.scans s left join archive.ingest i on i.scan = s.id
     where s.publication_id = $1 or s.id in (select scan from archive.page where publication = $1) order by s.id`,
    [publication],
  );
  return rows;
}

async function readSeries(client: ClientBase, publication: number): Promise<SheetSeries[]> {
  const { rows } = await client.query<SheetSeries>(
    `select s.id as number, s.name,
       coalesce((select max(o.running_number) from public.publications_memberships o where o.series_id = s.id), 0)::int + 1
         as next
     from public.publications_memberships m join public.series s on s.id = m.series_id
     where m._parent_id = $1 order by m._order`,
    [publication],
  );
  return rows;
}

async function readSteps(client: ClientBase, publication: number): Promise<SheetStep[]> {
  const { rows } = await client.query<{
    id: string;
    kind: SheetStep['kind'];
    detail: SheetStep['detail'];
    at: Date;
    by_name: string | null;
    undone_at: Date | null;
  }>(
    `select id, kind, detail, at, by_name, undone_at from archive.arrangement_step where publication = $1
     order by id desc limit ${listedSteps}`,
    [publication],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind,
    detail: row.detail,
    at: row.at.toISOString(),
    by: row.by_name ?? '',
    undone: row.undone_at !== null,
  }));
}

async function readTurns(client: ClientBase, publication: number): Promise<Pick<ArrangeSheet, 'undo' | 'redo'>> {
  const { rows } = await client.query<{ undo: string | null; redo: string | null }>(
    `select (${undoable}) as undo, (${redoable}) as redo`,
    [publication],
  );
  const { undo, redo } = rows[0] ?? {};
  return { ...(undo && { undo: Number(undo) }), ...(redo && { redo: Number(redo) }) };
}

/** Publications to which pages of this one's scans were given. */
async function readAway(client: ClientBase, publication: number): Promise<ArrangeSheet['away']> {
  const { rows } = await client.query<{ number: number; title: string; pages: number }>(
    `select d.id as number, coalesce(d.title, '') as title, count(*)::int as pages
     from public.scans s join archive.page p on p.scan = s.id and p.publication <> $1
     join public.publications d on d.id = p.publication
     where s.publication_id = $1 group by d.id order by min(p.frame)`,
    [publication],
  );
  return rows;
}
