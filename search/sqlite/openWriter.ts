import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { PublicationDocument } from '../documents.ts';
import { indexPath, readPointer, writePointer } from './pointer.ts';
import { createWriter } from './replacePublication.ts';
import { createTables, format, hasTables, readFormat } from './schema.ts';
import { openVocabulary } from './vocabulary.ts';

export type Change = { replace: PublicationDocument } | { remove: number };
export interface Outcome {
  /** What went wrong; nothing when the change was made, or rightly ignored. */
  failed?: string;
}

export interface IndexWriter {
  /** One transaction; when a change fails, one for each, so that it is undone alone and named and the others are kept. */
  apply(changes: Change[]): Outcome[];
  indexed(): [number, number][];
  close(): void;
}

/**
 * Opens the folder's index for writing, and makes an empty one when there is none, when it is damaged, or when it has
 * another format: the index is a cache, and whoever owns the library fills it again. `anew` makes one in any case.
 */
export function openWriter(folder: string, { anew = false }: { anew?: boolean } = {}): IndexWriter {
  mkdirSync(folder, { recursive: true });
  const database = (anew ? undefined : openCurrent(folder)) ?? startNew(folder);
  removeOlder(folder);
  return writerOf(database);
}

/** Opens a generation that is not in use, or makes it. */
export function openBeside(folder: string, generation: number): IndexWriter {
  const database = openFile(indexPath(folder, generation), { create: true });
  if (!hasTables(database)) createTables(database);
  return writerOf(database);
}

/** The number of what an interrupted rebuild has left, or of a new one; `anew` throws away what is left. */
export function nextGeneration(folder: string, { anew }: { anew: boolean }): number {
  mkdirSync(folder, { recursive: true });
  const current = readPointer(folder)?.generation ?? 0;
  const begun = generations(folder).filter((generation) => generation > current);
  for (const generation of begun) {
    if (!anew && isOfFormat(indexPath(folder, generation))) return generation;
    removeGeneration(folder, generation);
  }
  return Math.max(current, ...begun) + 1;
}

function isOfFormat(path: string): boolean {
  try {
    const database = openFile(path, { create: false });
    try {
      return readFormat(database) === format;
    } finally {
      database.close();
    }
  } catch (error) {
    if (isBusy(error)) throw error;
    return false;
  }
}

function writerOf(database: DatabaseSync): IndexWriter {
  const vocabulary = openVocabulary(database);
  const writer = createWriter(database, vocabulary);
  const advance = database.prepare("UPDATE meta SET value = value + 1 WHERE key = 'sequence' RETURNING value");
  const indexed = database.prepare('SELECT number, revision FROM publication WHERE removed = 0 ORDER BY number');
  indexed.setReturnArrays(true);

  const inOneTransaction = (changes: Change[]): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const sequence = Number(advance.get()?.value);
      for (const change of changes) {
        if ('replace' in change) writer.replace(change.replace, sequence);
        else writer.remove(change.remove, sequence);
      }
      database.exec('COMMIT');
    } catch (error) {
      // A full disk has rolled it back by itself.
      if (database.isTransaction) database.exec('ROLLBACK');
      vocabulary.forget();
      throw error;
    }
  };

  const failureOf = (changes: Change[]): string | undefined => {
    try {
      inOneTransaction(changes);
      return undefined;
    } catch (error) {
      if (isDamage(error) || isBusy(error)) throw error;
      return error instanceof Error ? error.message : String(error);
    }
  };

  return {
    apply(changes) {
      // A savepoint for each change would copy every page of the file that it touches, for a failure that hardly comes.
      if (failureOf(changes) === undefined) return changes.map(() => ({}));
      return changes.map((change) => {
        const failed = failureOf([change]);
        return failed === undefined ? {} : { failed };
      });
    },
    indexed: () => indexed.all().map((row) => [Number(row[0]), Number(row[1])]),
    close() {
      // Out of WAL mode a reader needs no right to write in the folder. Refused while readers are there, and then the
      // files of the WAL stay for them.
      try {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
      } catch {
        // Readers hold it.
      }
      database.close();
    },
  };
}

function openCurrent(folder: string): DatabaseSync | undefined {
  const pointer = readPointer(folder);
  if (!pointer) return undefined;
  let database: DatabaseSync | undefined;
  try {
    database = openFile(indexPath(folder, pointer.generation), { create: false });
    if (readFormat(database) === format) return database;
  } catch (error) {
    database?.close();
    if (isBusy(error)) throw error;
    return undefined;
  }
  database.close();
  return undefined;
}

function startNew(folder: string): DatabaseSync {
  const generation = Math.max(readPointer(folder)?.generation ?? 0, ...generations(folder)) + 1;
  const database = openFile(indexPath(folder, generation), { create: true });
  createTables(database);
  writePointer(folder, { generation });
  return database;
}

function openFile(path: string, { create }: { create: boolean }): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('mode', create ? 'rwc' : 'rw');
  const database = new DatabaseSync(url, { timeout: 10_000 });
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA journal_size_limit = 268435456');
  return database;
}

const generations = (folder: string): number[] =>
  readdirSync(folder)
    .flatMap((name) => /^search-(\d+)\.sqlite$/.exec(name)?.[1] ?? [])
    .map(Number);

function removeGeneration(folder: string, generation: number): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(indexPath(folder, generation) + suffix, { force: true });
  }
}

/**
 * Older files go; a reader that still has one open keeps it until it looks at the pointer. A newer one is being filled
 * beside the one in use.
 */
export function removeOlder(folder: string): void {
  const current = readPointer(folder)?.generation;
  if (current === undefined) return;
  for (const generation of generations(folder)) if (generation < current) removeGeneration(folder, generation);
  for (const name of readdirSync(folder)) {
    if (/^search\.json\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** https://www.sqlite.org/rescode.html: the low byte is the primary code. */
const primaryCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : 0;
const isBusy = (error: unknown): boolean => primaryCode(error) === 5;

/** The file is no sound database: SQLITE_CORRUPT or SQLITE_NOTADB. */
export const isDamage = (error: unknown): boolean => [11, 26].includes(primaryCode(error));
