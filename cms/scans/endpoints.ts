import { Readable } from 'node:stream';
import type { Endpoint } from 'payload';
import { archiveStore, jobQueue } from '../archive.ts';
import { archiveKeys } from '../files/store.ts';
import { queueIngest } from '../ingest/queue.ts';
import { notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { readScanProgress } from './readScanProgress.ts';

export const scanEndpoints: Endpoint[] = [
  staffEndpoint('get', '/of-publication/:id', async (req) =>
    Response.json({ scans: await readScanProgress(req, routeNumber(req)) }),
  ),
  staffEndpoint('post', '/:id/ingest-again', async (req) => {
    const id = routeNumber(req);
    const scan = await req.payload.findByID({
      collection: 'scans',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
    if (!scan) throw notFound(req);
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const { rows } = await client.query<{ state: string }>(
        'select state from archive.ingest where scan = $1 for update',
        [id],
      );
      if (rows[0]?.state !== 'queued' && rows[0]?.state !== 'running') {
        await client.query('update archive.frame set failure = null where scan = $1', [id]);
        await queueIngest(await jobQueue(), client, id);
      }
    });
    return Response.json({ queued: true });
  }),
  /** The preserved original, for staff. */
  staffEndpoint('get', '/:id/file', async (req) => {
    const id = routeNumber(req);
    const scan = await req.payload.findByID({
      collection: 'scans',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
    if (!scan?.sha256) throw notFound(req);
    const store = await archiveStore(req);
    const body = Readable.toWeb(await store.open(archiveKeys.original(scan.sha256)));
    return new Response(body as ReadableStream, {
      headers: {
        'content-type': scan.mimeType ?? 'application/octet-stream',
        'content-length': String(scan.filesize ?? ''),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(scan.filename ?? `${id}`)}`,
      },
    });
  }),
];
