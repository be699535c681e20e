import type { Endpoint, PayloadRequest } from 'payload';
import { mayCatalogue } from '../access.ts';
import { notAllowed, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { answerTus } from './answerTus.ts';
import { finishUpload } from './finishUpload.ts';
import { receivedBytes, uploadsFolder } from './uploadFiles.ts';
import { type UploadTarget, unfinishedUploads } from './uploadRow.ts';

/** An upload that can be continued when the same file is chosen again. */
export interface UnfinishedUpload {
  id: string;
  target: UploadTarget;
  name: string;
  /** Bytes. */
  size: number;
  received: number;
  modified: number;
  batch: string;
  startedAt: string;
}

/** Resumable uploads, each of the person who began it. */
export const uploadEndpoints: Endpoint[] = [
  cataloguing('post', '/uploads', answerTus),
  cataloguing('head', '/uploads/:id', answerTus),
  cataloguing('patch', '/uploads/:id', answerTus),
  cataloguing('delete', '/uploads/:id', answerTus),
  cataloguing('get', '/uploads', async (req) => Response.json({ uploads: await readUnfinished(req) })),
  cataloguing('post', '/uploads/:id/finish', async (req) =>
    Response.json(await finishUpload(req, String(req.routeParams?.id))),
  ),
];

function cataloguing(
  method: Endpoint['method'],
  path: string,
  handler: (req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return staffEndpoint(method, path, async (req) => {
    if (!mayCatalogue(req)) throw notAllowed(req);
    return handler(req);
  });
}

async function readUnfinished(req: PayloadRequest): Promise<UnfinishedUpload[]> {
  const folder = await uploadsFolder(req);
  const rows = await inTransaction(req, async () =>
    unfinishedUploads(await transactionClient(req), Number(req.user?.id)),
  );
  return Promise.all(
    rows.map(async ({ id, target, name, size, modified, batch, startedAt }) => ({
      id,
      target,
      name,
      size,
      modified,
      batch,
      startedAt: startedAt.toISOString(),
      received: await receivedBytes(folder, id),
    })),
  );
}
