import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadRequest } from 'payload';

/** Folder of the bytes of unfinished uploads, one file each; backups leave it out. Made when it does not exist. */
export async function uploadsFolder(req: PayloadRequest): Promise<string> {
  const folder = resumableFolder(String(req.payload.config.custom.dataFolder));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const resumableFolder = (dataFolder: string) => join(dataFolder, 'uploads', 'resumable');

/** Bytes that have arrived; 0 when there is no file. */
export async function receivedBytes(folder: string, id: string): Promise<number> {
  const found = await stat(join(folder, id)).catch(() => undefined);
  return found?.size ?? 0;
}

export async function removeUploadFile(folder: string, id: string): Promise<void> {
  await rm(join(folder, id), { force: true });
}

/** Bytes that this process may still write on the volume of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
