import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binariesIn, type PostgresBinaries } from './binaries.ts';
import { closedFolder } from './checkTraversal.ts';
import type { ServerAccount } from './serverAccount.ts';

/**
 * The binaries themselves, or, when node_modules lies where Postgres' account may not go (a checkout below /root),
 * a copy of about 60 MB in the data folder.
 */
export async function reachableBinaries(
  installed: PostgresBinaries,
  account: ServerAccount,
  dataFolder: string,
): Promise<PostgresBinaries> {
  if (closedFolder(join(installed.folder, 'bin'), account) === undefined) return installed;
  const version = await readFile(join(installed.folder, '..', 'package.json'), 'utf8');
  const copy = join(dataFolder, 'postgres-program');
  const stamp = join(copy, 'package.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== version) {
    const unfinished = `${copy}.unfinished`;
    for (const path of [unfinished, copy]) await rm(path, { recursive: true, force: true });
    await cp(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await writeFile(join(unfinished, 'package.json'), version);
    await rename(unfinished, copy);
  }
  return binariesIn(copy);
}
