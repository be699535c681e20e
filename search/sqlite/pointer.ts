import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which of the `search-<generation>.sqlite` files is the index. A rebuilt index is a new file and a moved pointer: a
 * file in WAL mode must never be replaced under its readers.
 */
export interface Pointer {
  generation: number;
}

export const pointerPath = (folder: string): string => join(folder, 'search.json');
export const indexPath = (folder: string, generation: number): string => join(folder, `search-${generation}.sqlite`);

/** Undefined when there is none, or when it can't be understood: then there is no index yet. */
export function readPointer(folder: string): Pointer | undefined {
  let text: string;
  try {
    text = readFileSync(pointerPath(folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const generation = /^\{"generation":(\d{1,15})\}\s*$/.exec(text)?.[1];
  return generation === undefined ? undefined : { generation: Number(generation) };
}

/** Changes whenever the pointer is written; costs one look at the file's metadata. */
export function pointerStamp(folder: string): string {
  const found = statSync(pointerPath(folder), { throwIfNoEntry: false });
  return found ? `${found.ino}.${found.mtimeMs}` : 'none';
}

/** Written whole or not at all, and on disk when this returns. */
export function writePointer(folder: string, pointer: Pointer): void {
  const temporary = `${pointerPath(folder)}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o644);
  try {
    writeSync(file, `${JSON.stringify(pointer)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, pointerPath(folder));
  const directory = openSync(folder, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
