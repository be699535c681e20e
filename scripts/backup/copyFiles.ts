import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, type FileStore } from '../../cms/files/store.ts';
import { backupFiles, type FileEntry } from './manifest.ts';
import { measure, measureFile } from './measure.ts';

export interface CopiedFiles {
  count: number;
  bytes: number;
  /** Of `files.jsonl`. */
  list: { size: number; sha256: string };
  /** Keys of originals whose bytes are no longer those that were stored. */
  damaged: string[];
}

/**
 * Copies all files of the archive. To be called after the tables were dumped: files are stored before the rows that
 * name them, so that every file of a dumped row is there, unless it was deleted in between.
 */
export async function copyFiles(
  store: FileStore,
  folder: string,
  progress: (count: number, bytes: number) => void,
): Promise<CopiedFiles> {
  const path = join(folder, backupFiles.files);
  const list = await open(path, 'wx', 0o600);
  const damaged: string[] = [];
  let [count, bytes] = [0, 0];
  try {
    for await (const key of store.list('')) {
      const entry = await copyFile(store, key, folder);
      if (!entry) continue;
      if (isDamaged(entry)) damaged.push(key);
      await list.writeFile(`${JSON.stringify(entry)}\n`);
      count += 1;
      bytes += entry.size;
      progress(count, bytes);
    }
    await list.sync();
  } finally {
    await list.close();
  }
  return { count, bytes, list: await measureFile(path), damaged };
}

async function copyFile(store: FileStore, key: string, folder: string): Promise<FileEntry | undefined> {
  const target = join(folder, backupFiles.archive, ...key.split('/'));
  let body: Readable;
  try {
    body = await store.open(key);
  } catch (error) {
    // deleted since it was listed
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const measured = measure();
  await pipeline(body, measured.through, createWriteStream(target, { mode: 0o600, flags: 'wx' }));
  return { key, ...measured.result() };
}

/** Originals are stored under the SHA-256 of their bytes: `originals/ab/abc…`, `press/ab/abc…`. */
function isDamaged({ key, sha256 }: FileEntry): boolean {
  const named = /^(?:originals|press)\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key)?.[1];
  return named !== undefined && named !== sha256;
}
