import { readdir, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { safePath } from '../acceptGivenFile.ts';
import type { GivenFiles } from '../api.ts';
import { givenFolder } from '../importFolder.ts';

const kinds: Record<string, 'table' | 'zip'> = {
  '.csv': 'table',
  '.tsv': 'table',
  '.txt': 'table',
  '.xlsx': 'table',
  '.xlsm': 'table',
  '.mrc': 'table',
  '.marc': 'table',
  '.iso': 'table',
  '.xml': 'table',
  '.marcxml': 'table',
  '.zip': 'zip',
};

/** By the name alone: what is in it is seen when it is opened. */
export const kindOf = (name: string): 'table' | 'zip' | 'document' => kinds[extname(name).toLowerCase()] ?? 'document';

/** What was uploaded for an import, in natural order. */
export async function listGivenFiles(dataFolder: string, importId: number): Promise<GivenFiles['files']> {
  const folder = givenFolder(dataFolder, importId);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const listed = await Promise.all(
    files.map(async (path) => {
      const name = path.slice(folder.length + 1);
      return { name, size: (await stat(path)).size, kind: kindOf(name) };
    }),
  );
  const order = new Intl.Collator('tr', { numeric: true });
  return listed.sort((a, b) => order.compare(a.name, b.name));
}

/** @returns whether there was such a file */
export async function removeGivenFile(dataFolder: string, importId: number, name: string): Promise<boolean> {
  const files = await listGivenFiles(dataFolder, importId);
  if (!files.some((file) => file.name === name) || safePath(name) !== name) return false;
  await rm(join(givenFolder(dataFolder, importId), name));
  return true;
}
