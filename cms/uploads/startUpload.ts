import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '@tus/server';
import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { givenFolder } from '../imports/importFolder.ts';
import { notFound } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { uploadLimits } from './limits.ts';
import { freeBytes, receivedBytes, uploadsFolder } from './uploadFiles.ts';
import { uploadMessage } from './uploadMessages.ts';
import {
  finishedTwin,
  insertUpload,
  type UploadOutcome,
  type UploadTarget,
  unfinishedUploads,
  uploadTargetSchema,
} from './uploadRow.ts';

/** `Upload-Metadata` of a new upload: text all of it. */
const metadataSchema = z
  .object({
    name: z
      .string()
      .min(1)
      .max(1024)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
      .regex(/^[^\u0000-\u001f]+$/),
    modified: z.coerce.number().int().nonnegative(),
    batch: z.uuid(),
  })
  .and(uploadTargetSchema);

/**
 * Writes down a new upload before its first byte, when it may begin.
 *
 * @throws APIError naming the file and what to do: 400 for what is no proper beginning, 404 when what it is for does not
 * exist, 412 when the same file was uploaded for it a short while ago, 429 with too many unfinished uploads, 507 when the
 * disk is too full.
 */
export async function startUpload(req: PayloadRequest, upload: Upload): Promise<void> {
  const metadata = metadataSchema.safeParse(upload.metadata);
  if (!metadata.success || upload.size === undefined) {
    throw new APIError(uploadMessage(req, 'notUnderstood'), 400, undefined, true);
  }
  const { name, modified, batch } = metadata.data;
  const target: UploadTarget =
    'publication' in metadata.data
      ? {
          publication: metadata.data.publication,
          ...(metadata.data.replaces && { replaces: metadata.data.replaces }),
        }
      : { import: metadata.data.import };
  const { id, size } = upload;
  if (size === 0) throw new APIError(uploadMessage(req, 'empty', { name }), 400, undefined, true);
  const owner = Number(req.user?.id);
  await inTransaction(req, async () => {
    const client = await transactionClient(req);
    await demandTarget(req, target);
    const twin = await finishedTwin(client, { target, name, size, modified });
    if (twin && (await stillThere(req, twin))) {
      throw new APIError(uploadMessage(req, 'uploadedAlready', { name }), 412, twin, true);
    }
    // one count at a time for each person
    await client.query('select pg_advisory_xact_lock(7210302, $1)', [owner]);
    const unfinished = await unfinishedUploads(client, owner);
    if (unfinished.length >= uploadLimits.unfinished) {
      throw new APIError(uploadMessage(req, 'tooMany', { count: unfinished.length }), 429, undefined, true);
    }
    await demandRoom(req, { name, size });
    await insertUpload(client, { id, owner, target, name, size, modified, batch });
  });
}

async function demandTarget(req: PayloadRequest, target: UploadTarget): Promise<void> {
  if ('import' in target) {
    const client = await transactionClient(req);
    const { rowCount } = await client.query('select from archive.import where id = $1', [target.import]);
    if (!rowCount) throw notFound(req);
    return;
  }
  const { publication: id } = target;
  const found = await req.payload.findByID({
    collection: 'publications',
    id,
    depth: 0,
    draft: true,
    select: {},
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (!found) throw notFound(req);
}

async function stillThere(req: PayloadRequest, outcome: UploadOutcome): Promise<boolean> {
  if ('import' in outcome) {
    // it may have been taken out of the import again
    const folder = givenFolder(String(req.payload.config.custom.dataFolder), outcome.import);
    return existsSync(join(folder, outcome.name));
  }
  if (!('scan' in outcome)) return false;
  const { totalDocs } = await req.payload.count({
    collection: 'scans',
    where: { id: { equals: outcome.scan }, publication: { equals: outcome.publication } },
    req,
  });
  return totalDocs > 0;
}

/** What others' unfinished uploads still need is theirs. */
async function demandRoom(req: PayloadRequest, file: { name: string; size: number }): Promise<void> {
  const folder = await uploadsFolder(req);
  const client = await transactionClient(req);
  const { rows } = await client.query<{ id: string; size: string }>(
    'select id, size from archive.upload where outcome is null',
  );
  const promised = await Promise.all(
    rows.map(async ({ id, size }) => Math.max(0, Number(size) - (await receivedBytes(folder, id)))),
  );
  const needed = promised.reduce((sum, bytes) => sum + bytes, file.size + uploadLimits.reserve);
  const free = await freeBytes(folder);
  if (free >= needed) return;
  const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1);
  throw new APIError(
    uploadMessage(req, 'diskFull', { name: file.name, needed: gigabytes(needed), free: gigabytes(free) }),
    507,
    undefined,
    true,
  );
}
