import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../library.ts';

/**
 * What, beside a record, decides how its page looks: the built code and the site's address. Server and publisher
 * compute the same from the same build.
 */
export async function readBuild(astroEntry: string, siteUrl: string): Promise<string> {
  const folder = dirname(astroEntry);
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(siteUrl);
  for (const file of files) hash.update(`\0${file.slice(folder.length)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

/** The settings stand on every page: an edition is a build with one state of the settings. */
export async function readEdition(build: string, library: Library): Promise<string> {
  const settings = await library.settings();
  const status = await library.status('settings', settings.number);
  return `${build}-${status.state === 'visible' ? status.revision : 0}`;
}
