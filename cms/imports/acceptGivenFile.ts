import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { givenFolder } from './importFolder.ts';

/**
 * Takes a finished upload over into the import's own folder, under its name; a second one of the same name replaces
 * the first.
 *
 * @param given.name as the browser says, with the folders of a dropped folder: `Afişler/1957/01.jpg`
 * @returns the name that it has in the import
 */
export async function acceptGivenFile(
  dataFolder: string,
  given: { importId: number; name: string; path: string },
): Promise<string> {
  const name = safePath(given.name);
  const target = join(givenFolder(dataFolder, given.importId), name);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(given.path, target);
  return name;
}

/** A relative path that stays below its folder, whatever was given; names keep their letters. */
export function safePath(given: string): string {
  const segments = given
    .normalize('NFC')
    .split(/[/\\]/)
    .map(safeSegment)
    .filter((segment) => segment !== '');
  return segments.slice(-8).join('/') || 'dosya';
}

function safeSegment(segment: string): string {
  let clean = segment
    .replace(/[\p{Cc}:*?"<>|]/gu, '_')
    .trim()
    .replace(/^\.+/, '');
  // 255 bytes is what file systems take; the end holds the extension
  while (Buffer.byteLength(clean) > 240) clean = clean.slice(1);
  return clean;
}
