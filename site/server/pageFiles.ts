import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../addresses.ts';

/**
 * Rendered pages of records, one Brotli file each: `<folder>/<edition>/<kind>/<number>.<revision>.<language>.html.br`.
 * The name holds the revision and readers take the revision from the visible set, so no stale file is ever found.
 */
export interface RenderedPage {
  edition: string;
  kind: RecordKind;
  number: number;
  revision: number;
}

export const pagesFolder = (publicFolder: string) => join(publicFolder, 'pages');

/** Undefined when it was not rendered yet. */
export async function readPageFile(
  folder: string,
  page: RenderedPage,
  language: InterfaceLanguage,
): Promise<Buffer | undefined> {
  try {
    return await readFile(pathOf(folder, page, language));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Whole or not at all: the bytes reach the disk before the name does. That the name may be lost in a crash is no harm:
 * the page is then rendered again.
 */
export async function writePageFile(
  folder: string,
  page: RenderedPage,
  language: InterfaceLanguage,
  bytes: Uint8Array,
): Promise<void> {
  const path = pathOf(folder, page, language);
  const temporary = join(folder, unfinished, randomUUID());
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
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
    const match = /^(\d+)\.(\d+)\.(tr|en)\.html\.br$/.exec(name);
    if (!match) continue;
    const [number, revision] = [Number(match[1]), Number(match[2])];
    const revisions = found.get(number) ?? new Map<number, Set<string>>();
    const languages = revisions.get(revision) ?? new Set<string>();
    found.set(number, revisions.set(revision, languages.add(match[3] ?? '')));
  }
  return found;
}

const unfinished = '.unfinished';

function pathOf(folder: string, { edition, kind, number, revision }: RenderedPage, language: InterfaceLanguage) {
  return join(folder, edition, kind, `${number}.${revision}.${language}.html.br`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
