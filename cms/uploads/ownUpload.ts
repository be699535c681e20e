import type { PayloadRequest } from 'payload';
import { notFound } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { readUpload, type UploadRow } from './uploadRow.ts';

/** @throws APIError 404 when there is none, or it is somebody else's */
export async function ownUpload(req: PayloadRequest, id: string): Promise<UploadRow> {
  const row = await inTransaction(req, async () =>
    readUpload(await transactionClient(req), id, { owner: Number(req.user?.id) }),
  );
  if (!row) throw notFound(req);
  return row;
}
