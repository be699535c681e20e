import { Readable } from 'node:stream';
import type { Endpoint, PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { archiveStore, jobQueue } from '../archive.ts';
import { archiveKeys, FileMissing, pageImageSizes } from '../files/store.ts';
import { archivistEndpoint, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { CannotArrange, refusals } from './cannotArrange.ts';
import { arrangeRequestSchema, turnRequestSchema } from './operations.ts';
import { queueArranging } from './queueArranging.ts';
import { readCoverCard } from './readCoverCard.ts';
import { readSheet } from './readSheet.ts';
import { takeStep } from './takeStep.ts';
import { turnStep } from './turnStep.ts';

/** serialization_failure and deadlock_detected: the other one goes first, then this is tried again. */
const retried = new Set(['40001', '40P01']);
const tries = 3;

/** Below `/api/publications`: the contact sheet and its steps. */
export const arrangeEndpoints: Endpoint[] = [
  staffEndpoint('get', '/:id/arrangement', async (req) => {
    const publication = routeNumber(req);
    const sheet = await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const read = await readSheet(req, client, publication);
      const unseen = read.scans.filter((scan) => scan.unseen && !scan.reading).map(({ id }) => id);
      if (unseen.length > 0) await queueArranging(await jobQueue(), client, unseen);
      return read;
    });
    return Response.json(sheet);
  }),
  staffEndpoint('get', '/:id/arrangement/cover', async (req) =>
    Response.json(await inTransaction(req, async () => readCoverCard(await transactionClient(req), routeNumber(req)))),
  ),
  archivistEndpoint('post', '/:id/arrangement', async (req) => {
    const given = arrangeRequestSchema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) throw notFound(req);
    const publication = routeNumber(req);
    return answer(req, publication, (client) => takeStep(req, client, { publication, ...given.data }));
  }),
  archivistEndpoint('post', '/:id/arrangement/turn', async (req) => {
    const given = turnRequestSchema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) throw notFound(req);
    const publication = routeNumber(req);
    return answer(req, publication, (client) => turnStep(req, client, { publication, ...given.data }));
  }),
];

/** Below `/api/scans`: any image of a scan, by its hash; what it shows never changes. */
export const scanImageEndpoint = staffEndpoint('get', '/:id/images/:image/:size', async (req) => {
  const scan = routeNumber(req);
  const image = String(req.routeParams?.image);
  const size = pageImageSizes.find((known) => `${known}.webp` === req.routeParams?.size);
  if (!/^[0-9a-f]{32}$/.test(image) || !size) throw notFound(req);
  const store = await archiveStore(req);
  const body = await store.open(archiveKeys.pageImage(scan, image, size)).catch((error: unknown) => {
    throw error instanceof FileMissing ? notFound(req) : error;
  });
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=31536000, immutable' },
  });
});

/** The sheet as it is afterwards; with the reason, when nothing was done. */
async function answer(
  req: PayloadRequest,
  publication: number,
  work: (client: ClientBase) => Promise<void>,
): Promise<Response> {
  const read = () => inTransaction(req, async () => readSheet(req, await transactionClient(req), publication));
  for (let attempt = 1; ; attempt++) {
    try {
      await inTransaction(req, async () => work(await transactionClient(req)));
      return Response.json({ sheet: await read() });
    } catch (error) {
      if (error instanceof CannotArrange) {
        return Response.json({ refusal: sentence(req, error), code: error.code, sheet: await read() }, { status: 409 });
      }
      if (!isRetried(error)) throw error;
      if (attempt >= tries) {
        const busy = new CannotArrange('busy');
        return Response.json({ refusal: sentence(req, busy), code: busy.code, sheet: await read() }, { status: 409 });
      }
    }
  }
}

function sentence(req: PayloadRequest, { code, values }: CannotArrange): string {
  const language = req.i18n?.language === 'en' ? 'en' : 'tr';
  return refusals[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function isRetried(error: unknown): boolean {
  const code = (value: unknown) =>
    value instanceof Error && 'code' in value && typeof value.code === 'string' ? value.code : '';
  return retried.has(code(error)) || (error instanceof Error && retried.has(code(error.cause)));
}
