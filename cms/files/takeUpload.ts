import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { archiveStore } from '../archive.ts';
import { translate } from '../translate.ts';
import type { MagicType } from './magic.ts';
import { magicType } from './magic.ts';
import type { StoredFile } from './store.ts';

/**
 * Checks the uploaded temporary file by its bytes, and moves it into the archive store under its SHA-256.
 *
 * @param options.storing runs before anything is stored.
 * @throws APIError 400, naming the file and what to do.
 */
export async function takeUpload(
  req: PayloadRequest,
  options: {
    accepts: readonly MagicType[];
    refusal: 'fileNotScan' | 'fileNotImage';
    keyOf: (sha256: string) => string;
    storing?: (sha256: string) => Promise<void>;
  },
): Promise<StoredFile & { mimeType: MagicType; name: string; key: string }> {
  const file = req.file;
  if (!file?.tempFilePath) throw new APIError(translate(req, 'fileMissing'), 400, undefined, true);
  const mimeType = await magicType(file.tempFilePath);
  if (!mimeType || !options.accepts.includes(mimeType)) {
    throw new APIError(translate(req, options.refusal, { name: file.name }), 400, undefined, true);
  }
  const store = await archiveStore(req);
  const { sha256, size } = await sha256Of(file.tempFilePath);
  await options.storing?.(sha256);
  const key = options.keyOf(sha256);
  if (!(await store.stat(key))) {
    await store.take(key, file.tempFilePath);
    // Payload removes the temporary file at the end, and fails when there is none.
    delete file.tempFilePath;
  }
  return { sha256, size, mimeType, name: file.name, key };
}

async function sha256Of(path: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
