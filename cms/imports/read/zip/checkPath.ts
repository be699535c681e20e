import type { Reason } from '../../reasons.ts';

/**
 * A name as a path below its source: NFC, `/` between folders, without `.`. Undefined for what is nobody's document: what
 * systems leave behind. A name that leads out of its folder, or that no file can have, is refused.
 */
export function checkPath(name: string): { path: string } | { problem: Reason } | undefined {
  const path = name.normalize('NFC').replaceAll('\\', '/');
  if (/^(?:\/|[a-z]:)/i.test(path)) return { problem: { code: 'nameAbsolute', detail: {} } };
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { problem: { code: 'nameLeadsOut', detail: {} } };
  const last = parts.at(-1);
  if (last === undefined || parts.some((part) => isSystemFile(part))) return undefined;
  const unusable = /\p{Cc}/u.test(path) || !path.isWellFormed() || parts.some((part) => Buffer.byteLength(part) > 255);
  if (unusable || Buffer.byteLength(path) > 1024) return { problem: { code: 'nameUnusable', detail: {} } };
  return { path: parts.join('/') };
}

/** Of macOS, Windows and Linux file managers. */
function isSystemFile(part: string): boolean {
  return /^(?:__MACOSX|\.DS_Store|\._.*|Thumbs\.db|ehthumbs.*\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information|\.Trash.*|\.Spotlight.*|\.fseventsd|~\$.*|\.directory)$/i.test(
    part,
  );
}

/** An archive within the archive: its files are not looked for. `.iso` is none of them: libraries name MARC records so. */
export function isArchive(path: string): boolean {
  return /\.(?:zip|rar|7z|tar|tgz|gz|bz2|xz|jar|cab)$/i.test(path);
}
