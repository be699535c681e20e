import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../../cms/files/store.ts';

/** Where the bytes of a file in a pack lie: the first one, and how many. */
export interface Piece {
  start: number;
  size: number;
}

/** Indexes in memory: of a map of 200 megapixels one takes some 150 KB. */
const keptIndexes = 24;
/** End of central directory, with the longest comment (APPNOTE.TXT 4.3.16). */
const endBytes = 22 + 65_535;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const localBytes = 30;

/**
 * Finds tiles in packs: zips whose files are stored as they are, below one folder. An index is read once and kept while
 * it is used; a pack's key holds the hash of its image, so that a key never means another one.
 */
export function openTilePacks(files: FileStore) {
  const indexes = new Map<string, Promise<Map<string, Piece> | undefined>>();
  return {
    /** Undefined when there is no such pack, or no such file in it. */
    async find(key: string, name: string): Promise<Piece | undefined> {
      const index = indexes.get(key) ?? readIndex(files, key);
      // what was asked for last is given up last
      indexes.delete(key);
      indexes.set(key, index);
      const oldest = indexes.keys().next().value;
      if (indexes.size > keptIndexes && oldest !== undefined) indexes.delete(oldest);
      const found = await index.catch((error: unknown) => {
        indexes.delete(key);
        throw error;
      });
      if (found === undefined) indexes.delete(key);
      const header = found?.get(name);
      return header && withoutHeader(files, key, header);
    },
  };
}
export type TilePacks = ReturnType<typeof openTilePacks>;

const read = async (files: FileStore, key: string, start: number, size: number) =>
  buffer(await files.open(key, { start, end: start + size - 1 }));

/** Files by name without their folder; `start` is still that of their header. */
async function readIndex(files: FileStore, key: string): Promise<Map<string, Piece> | undefined> {
  const stat = await files.stat(key);
  if (stat === undefined) return undefined;
  const tail = Math.min(stat.size, endBytes);
  const end = await read(files, key, stat.size - tail, tail);
  let at = end.length - 22;
  while (at >= 0 && end.readUInt32LE(at) !== endSignature) at--;
  if (at < 0) throw new TypeError(`${key} is not a pack of tiles`);
  const directory = await read(files, key, end.readUInt32LE(at + 16), end.readUInt32LE(at + 12));
  const index = new Map<string, Piece>();
  for (let entry = 0; entry + entryBytes <= directory.length; ) {
    if (directory.readUInt32LE(entry) !== entrySignature) break;
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(entry + offset));
    const nameEnd = entry + entryBytes + (nameBytes ?? 0);
    const name = directory.toString('utf8', entry + entryBytes, nameEnd);
    const stored = directory.readUInt16LE(entry + 10) === 0;
    if (stored) {
      index.set(name.slice(name.indexOf('/') + 1), {
        start: directory.readUInt32LE(entry + 42),
        size: directory.readUInt32LE(entry + 24),
      });
    }
    entry = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return index;
}

async function withoutHeader(files: FileStore, key: string, { start, size }: Piece): Promise<Piece> {
  const header = await read(files, key, start, localBytes);
  return { start: start + localBytes + header.readUInt16LE(26) + header.readUInt16LE(28), size };
}
