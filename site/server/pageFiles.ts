import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../addresses.ts';

/**
 * Rendered pages of records, one file each: `<folder>/<edition>/<kind>/<number>.<revision>.<language>.page`.
 * The name holds the revision and readers take the revision from the visible set, so no stale file is ever found.
 * A file is eight bytes, CRC-32 and length of what follows (big-endian), and then the page, compressed by Brotli.
 */
export interface RenderedPage {
  edition: string;
  kind: RecordKind;
  number: number;
  revision: number;
}

export const pagesFolder = (publicFolder: string) => join(publicFolder, 'pages');

/** The compressed page. Undefined when it was not rendered yet, or when a crash of the machine left it in pieces. */
export async function readPageFile(
  folder: string,
  page: RenderedPage,
  language: InterfaceLanguage,
): Promise<Uint8Array | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(pathOf(folder, page, language));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  if (bytes.byteLength < headerLength) return undefined;
  const body = bytes.subarray(headerLength);
  const whole = bytes.readUInt32BE(4) === body.byteLength && bytes.readUInt32BE(0) === crc32(body);
  return whole ? body : undefined;
}

/**
 * Appears whole or not at all while the machine runs. Nothing waits for the disk, which would take ten times as long
 * as the page: the checksum tells when a crash came in between, and the page is then rendered again.
 */
export async function writePageFile(
  folder: string,
  page: RenderedPage,
  language: InterfaceLanguage,
  bytes: Uint8Array,
): Promise<void> {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(crc32(bytes), 0);
  header.writeUInt32BE(bytes.byteLength, 4);
  const temporary = join(folder, unfinished, randomUUID());
  try {
    await writeFile(temporary, Buffer.concat([header, bytes]), { flag: 'wx' });
    await rename(temporary, pathOf(folder, page, language));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

export async function preparePageFolder(folder: string, edition: string, kinds: readonly RecordKind[]): Promise<void> {
  await rm(join(folder, unfinished), { recursive: true, force: true });
  await mkdir(join(folder, unfinished), { recursive: true });
  for (const kind of kinds) await mkdir(join(folder, edition, kind), { recursive: true });
}

/** Deletes what other editions left. */
export async function removeOtherEditions(folder: string, edition: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== edition && name !== unfinished) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Deletes a record's pages. */
export async function removePageFiles(folder: string, page: RenderedPage): Promise<void> {
  for (const language of interfaceLanguages) await rm(pathOf(folder, page, language), { force: true });
}

/** Which revisions of which records are there in all languages, and which files are of no use. */
export async function listPageFiles(
  folder: string,
  edition: string,
  kind: RecordKind,
): Promise<Map<number, Map<number, Set<string>>>> {
  const found = new Map<number, Map<number, Set<string>>>();
  for (const name of await readdir(join(folder, edition, kind))) {
    const match = /^(\d+)\.(\d+)\.(tr|en)\.page$/.exec(name);
    if (!match) continue;
    const [number, revision] = [Number(match[1]), Number(match[2])];
    const revisions = found.get(number) ?? new Map<number, Set<string>>();
    const languages = revisions.get(revision) ?? new Set<string>();
    found.set(number, revisions.set(revision, languages.add(match[3] ?? '')));
  }
  return found;
}

const unfinished = '.unfinished';
const headerLength = 8;

function pathOf(folder: string, { edition, kind, number, revision }: RenderedPage, language: InterfaceLanguage) {
  return join(folder, edition, kind, `${number}.${revision}.${language}.page`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
