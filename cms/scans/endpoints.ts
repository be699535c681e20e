import { Readable } from 'node:stream';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { archiveStore, jobQueue } from '../archive.ts';
import { archiveKeys, pageImageSizes } from '../files/store.ts';
import { queueIngest } from '../ingest/queue.ts';
import { scanImageEndpoint } from '../pages/endpoints.ts';
import { forgetFailedParts } from '../pages/forgetFailedParts.ts';
import { archivistEndpoint, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { demandScan } from './demandScan.ts';
import { overviewQuerySchema, readOverview } from './overview.ts';
import { passwordEndpoint } from './passwords/endpoint.ts';
import { readScanProgress } from './readScanProgress.ts';
import { replacingEndpoints } from './replacing/endpoints.ts';

/** Scans that are tried again by one request. */
const manyScans = 1000;
const againSchema = z.object({ scans: z.array(z.number().int().positive()).min(1).max(manyScans) });

export const scanEndpoints: Endpoint[] = [
  staffEndpoint('get', '/of-publication/:id', async (req) =>
    Response.json({ scans: await readScanProgress(req, routeNumber(req)) }),
  ),
  staffEndpoint('get', '/overview', async (req) => {
    const query = overviewQuerySchema.safeParse(req.query ?? {});
    if (!query.success) throw notFound(req);
    return Response.json(await readOverview(req, query.data));
  }),
  archivistEndpoint('post', '/ingest-again', async (req) => {
    const given = againSchema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) throw notFound(req);
    return Response.json({ queued: await ingestAgain(req, given.data.scans) });
  }),
  archivistEndpoint('post', '/:id/ingest-again', async (req) => {
    const { id } = await demandScan(req, routeNumber(req));
    await ingestAgain(req, [id]);
    return Response.json({ queued: true });
  }),
  passwordEndpoint,
  ...replacingEndpoints,
  scanImageEndpoint,
  /** The image of a sheet for staff, whether a page shows it or not. */
  staffEndpoint('get', '/:id/frames/:frame/:size', async (req) => {
    const { id } = await demandScan(req, routeNumber(req));
    // the first frame is 0
    const frame = z.coerce.number().int().nonnegative().safeParse(req.routeParams?.frame);
    const size = pageImageSizes.find((known) => `${known}.webp` === req.routeParams?.size);
    if (!frame.success || !size) throw notFound(req);
    const image = await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const { rows } = await client.query<{ image: string | null }>(
        'select image from archive.frame where scan = $1 and index = $2',
        [id, frame.data],
      );
      return rows[0]?.image;
    });
    if (!image) throw notFound(req);
    return file(req, archiveKeys.pageImage(id, image, size), {
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=3600',
    });
  }),
  /** The preserved original, for staff. */
  staffEndpoint('get', '/:id/file', async (req) => {
    const scan = await demandScan(req, routeNumber(req));
    if (!scan.sha256) throw notFound(req);
    return file(req, archiveKeys.original(scan.sha256), {
      'content-type': scan.mimeType ?? 'application/octet-stream',
      'content-length': String(scan.filesize ?? ''),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(scan.filename ?? `${scan.id}`)}`,
    });
  }),
];

async function file(req: PayloadRequest, key: string, headers: Record<string, string>): Promise<Response> {
  const store = await archiveStore(req);
  return new Response(Readable.toWeb(await store.open(key)) as ReadableStream, { headers });
}

/** Those that are under way already are left alone. @returns how many were queued */
async function ingestAgain(req: PayloadRequest, scans: number[]): Promise<number> {
  const queue = await jobQueue();
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<{ id: number }>(
      `select s.id from public.scans s left join archive.ingest i on i.scan = s.id
       where s.id = any ($1) and coalesce(i.state, 'failed') in ('done', 'failed') order by s.id for update of s`,
      [scans],
    );
    const ids = rows.map(({ id }) => id);
    await client.query('update archive.frame set failure = null where scan = any ($1)', [ids]);
    await forgetFailedParts(client, ids);
    // somebody waits for one; many would keep others waiting
    for (const id of ids) await queueIngest(queue, client, id, { bulk: ids.length > 1 });
    return ids.length;
  });
}
