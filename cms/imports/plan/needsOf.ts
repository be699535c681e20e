import { mkdir, statfs } from 'node:fs/promises';
import type { ImportView } from '../api.ts';

/** Left free for the database, logs and what other people do meanwhile. */
export const headroom = 1024 ** 3;
/** A file takes its own bytes, and about as many again for page images and thumbnails. */
const bytesOfFile = 2;
/** Of a record with its first version, indexes included. */
const bytesOfRow = 16 * 1024;
/** What a small machine does: rows in a second, and bytes copied, checked and stored in a second. */
const rowsPerSecond = 80;
const bytesPerSecond = 40 * 1024 ** 2;

/** What a run will take of the disk and of time; reading what the files say comes after it and is not in it. */
export async function needsOf(
  dataFolder: string,
  work: { rows: number; fileBytes: number },
): Promise<NonNullable<ImportView['needs']>> {
  const bytes = work.fileBytes * bytesOfFile + work.rows * bytesOfRow;
  const free = Math.max(0, (await freeBytes(dataFolder)) - headroom);
  const seconds = Math.ceil(work.rows / rowsPerSecond + work.fileBytes / bytesPerSecond);
  return { bytes, free, enough: bytes <= free, seconds };
}

export async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
