import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Those in which this process is at work. */
const inUse = new Set<string>();

/**
 * Removes what earlier runs of a scan left behind. A run that ends in any way but by the death of its process leaves
 * nothing, also when the database does not answer any more.
 * @returns whether there was something: a worker died while the scan was being taken apart
 */
export async function clearRunFolders(root: string, scan: number): Promise<boolean> {
  await mkdir(root, { recursive: true });
  const left = (await readdir(root)).filter((name) => name.startsWith(prefixOf(scan)) && !inUse.has(name));
  for (const name of left) await rm(join(root, name), { recursive: true, force: true });
  return left.length > 0;
}

/** Works in a folder of this run's own. */
export async function inRunFolder<Result>(
  root: string,
  scan: number,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(root, prefixOf(scan)));
  inUse.add(basename(folder));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(basename(folder));
  }
}

const prefixOf = (scan: number) => `scan-${scan}-`;
