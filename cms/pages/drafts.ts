import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';

/**
 * Drafts that a step made go to the trash when it is undone, unless somebody has made something of them: published them,
 * or given them pages or a scan.
 */
export async function discardDrafts(req: PayloadRequest, client: ClientBase, drafts: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `select d.id from public.publications d
     where d.id = any ($1) and d._status is distinct from 'published' and d.deleted_at is null
       and not exists (select from archive.page p where p.publication = d.id)
       and not exists (select from public.scans s where s.publication_id = d.id) order by d.id`,
    [drafts],
  );
  for (const { id } of rows) await setTrashed(req, id, new Date().toISOString());
}

export async function restoreDrafts(req: PayloadRequest, drafts: readonly number[]): Promise<void> {
  for (const id of drafts) {
    const { totalDocs } = await req.payload.count({
      collection: 'publications',
      where: { and: [{ id: { equals: id } }, { deletedAt: { exists: true } }] },
      trash: true,
      overrideAccess: true,
      req,
    });
    if (totalDocs > 0) await setTrashed(req, id, null);
  }
}

async function setTrashed(req: PayloadRequest, id: number, deletedAt: string | null): Promise<void> {
  await req.payload.update({
    collection: 'publications',
    id,
    data: { deletedAt },
    trash: true,
    depth: 0,
    overrideAccess: true,
    req,
  });
}
