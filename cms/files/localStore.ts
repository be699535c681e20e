import { createHash, randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { checkKey, FileMissing, type FileStore, type StoredFile } from './store.ts';

/** Unfinished files lie here; a key can't begin with it, so `list` and readers never meet one. */
const unfinished = '.unfinished';

export interface LocalStore extends FileStore {
  /** Absolute path of the folder. */
  readonly folder: string;
}

/**
 * Files in a local folder, which is made when it does not exist. Files that a crash left unfinished are removed when
 * they are older than a day, so that a second process may open the same folder while the first one writes.
 */
export async function openLocalStore(path: string): Promise<LocalStore> {
  const folder = resolve(path);
  const workshop = join(folder, unfinished);
  await mkdir(workshop, { recursive: true });
  await sweep(workshop);

  const pathOf = (key: string) => {
    checkKey(key);
    if (key === unfinished || key.startsWith(`${unfinished}/`)) throw new FileMissing(key);
    return join(folder, ...key.split('/'));
  };

  /** Runs `write` on a temporary path, then gives the file its name and makes the name last. */
  async function place<T>(key: string, write: (temporary: string) => Promise<T>): Promise<T> {
    const target = pathOf(key);
    const temporary = join(workshop, randomUUID());
    try {
      const result = await write(temporary);
      await makeFolders(dirname(target), folder);
      await rename(temporary, target);
      await syncFolder(dirname(target));
      return result;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  const store: LocalStore = {
    folder,

    put(key, body) {
      return place(key, async (temporary) => {
        const seen = counting();
        const handle = await open(temporary, 'wx', 0o640);
        try {
          for await (const chunk of body instanceof Readable ? body : [body]) {
            const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            seen.add(bytes);
            await handle.writeFile(bytes);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        return seen.result();
      });
    },

    take(key, from) {
      return place(key, async (temporary) => {
        await moveOrCopy(from, temporary);
        const seen = counting();
        const handle = await open(temporary, 'r+');
        try {
          const chunk = Buffer.allocUnsafe(1 << 18);
          for (let read = await handle.read(chunk); read.bytesRead > 0; read = await handle.read(chunk)) {
            seen.add(chunk.subarray(0, read.bytesRead));
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        return seen.result();
      });
    },

    async copyFrom(source, sourceKey, key) {
      if (!isLocal(source)) {
        await store.put(key, await source.open(sourceKey));
        return;
      }
      const from = await source.localPath(sourceKey);
      await place(key, (temporary) => linkOrCopy(from, temporary));
    },

    async open(key, range) {
      const handle = await open(pathOf(key), 'r').catch((error: unknown) => {
        throw missing(error) ? new FileMissing(key) : error;
      });
      return handle.createReadStream(range ? { start: range.start, end: range.end } : {});
    },

    async stat(key) {
      const found = await stat(pathOf(key)).catch((error: unknown) => {
        if (missing(error)) return undefined;
        throw error;
      });
      return found?.isFile() ? { size: found.size, modified: found.mtime } : undefined;
    },

    async remove(key) {
      const target = pathOf(key);
      try {
        await unlink(target);
        await syncFolder(dirname(target));
      } catch (error) {
        if (!missing(error)) throw error;
      }
    },

    list: (prefix) => listBelow(folder, prefix),

    async localPath(key) {
      const target = pathOf(key);
      const found = await stat(target).catch(() => undefined);
      if (!found?.isFile()) throw new FileMissing(key);
      return target;
    },
  };
  return store;
}

function isLocal(store: FileStore): store is LocalStore {
  return 'folder' in store && typeof store.folder === 'string';
}

function missing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function counting() {
  const hash = createHash('sha256');
  let size = 0;
  return {
    add(chunk: Uint8Array) {
      hash.update(chunk);
      size += chunk.byteLength;
    },
    result: (): StoredFile => ({ size, sha256: hash.digest('hex') }),
  };
}

async function moveOrCopy(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await unlink(from);
  }
}

/** Hard links need the same volume, and some file systems have none. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error;
    await copyFile(from, to);
    const handle = await open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** A new folder lasts only once the folder that holds it was synced. */
async function makeFolders(path: string, root: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length && made !== root; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* listBelow(folder: string, prefix: string): AsyncIterable<string> {
  const start = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  if (start !== '') checkKey(start);
  const top = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
  yield* walk(top);

  async function* walk(inside: string): AsyncIterable<string> {
    const entries = await readdir(join(folder, ...inside.split('/')), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (missing(error)) return [];
        throw error;
      },
    );
    for (const entry of entries) {
      const key = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (key === unfinished) continue;
      if (entry.isDirectory() && (key.startsWith(prefix) || prefix.startsWith(`${key}/`))) yield* walk(key);
      else if (entry.isFile() && key.startsWith(prefix)) yield key;
    }
  }
}

async function sweep(workshop: string): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(workshop)) {
    const path = join(workshop, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < dayAgo) await rm(path, { recursive: true, force: true });
  }
}
