import { copyFile, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { acceptGivenFile } from '../imports/acceptGivenFile.ts';
import { notFound } from '../respond.ts';
import { addScan } from '../scans/addScan.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { receivedBytes, removeUploadFile, uploadsFolder } from './uploadFiles.ts';
import { uploadMessage } from './uploadMessages.ts';
import { readUpload, setOutcome, type UploadOutcome, type UploadRow } from './uploadRow.ts';

/**
 * Makes of an upload whose bytes are all there what it is for. The outcome is written in the same transaction, and the
 * uploaded file goes only after it: whoever asks again, after a crash or a lost answer, gets the same.
 *
 * @throws APIError 404 when there is no such upload of this person, 409 while bytes are missing
 */
export async function finishUpload(req: PayloadRequest, id: string): Promise<UploadOutcome> {
  const owner = Number(req.user?.id);
  const folder = await uploadsFolder(req);
  try {
    const outcome = await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const row = await readUpload(client, id, { owner, lock: true });
      if (!row) throw notFound(req);
      if (row.outcome) return row.outcome;
      if ((await receivedBytes(folder, id)) !== row.size) {
        throw new APIError(uploadMessage(req, 'incomplete', { name: row.name }), 409, undefined, true);
      }
      const made = await withLink(join(folder, id), (path) => useUpload(req, row, path));
      await setOutcome(client, id, made);
      return made;
    });
    await removeUploadFile(folder, id);
    return outcome;
  } catch (error) {
    const refusal = error instanceof Refusal ? error : undefined;
    if (!refusal) throw error;
    const outcome: UploadOutcome = { refused: refusal.why };
    await inTransaction(req, async () => setOutcome(await transactionClient(req), id, outcome));
    await removeUploadFile(folder, id);
    return outcome;
  }
}

/** The file itself is not wanted: uploading it again would not help. */
class Refusal extends Error {
  override name = 'Refusal';
  readonly why: { status: number; message: string; data?: unknown };
  constructor({ status, message, data }: APIError) {
    super(message);
    this.why = { status, message, ...(data !== undefined && data !== null && { data }) };
  }
}

async function useUpload(
  req: PayloadRequest,
  { target, name, batch }: UploadRow,
  path: string,
): Promise<UploadOutcome> {
  try {
    if ('publication' in target) {
      const { publication, replaces } = target;
      const scan = await addScan(req, { publication, path, name, batch, ...(replaces && { replaces }) });
      return { scan, publication };
    }
    const importId = target.import;
    const client = await transactionClient(req);
    // what was planned without this file is out of date
    const { rowCount } = await client.query('update archive.import set revision = revision + 1 where id = $1', [
      importId,
    ]);
    if (!rowCount) throw notFound(req);
    const dataFolder = String(req.payload.config.custom.dataFolder);
    return { import: importId, name: await acceptGivenFile(dataFolder, { importId, name, path }) };
  } catch (error) {
    if (error instanceof APIError && error.status >= 400 && error.status < 500) throw new Refusal(error);
    throw error;
  }
}

/** The archive takes files over by moving them; a rollback must still find this one. */
async function withLink<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  const second = `${path}.taken`;
  await rm(second, { force: true });
  await link(path, second).catch(() => copyFile(path, second));
  try {
    return await work(second);
  } finally {
    await rm(second, { force: true });
  }
}
