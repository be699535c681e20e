import type { FileMatches, ImportReading } from '../contract.ts';
import type { Reason } from '../reasons.ts';
import { foldName } from './foldName.ts';
import { naturalOrder } from './naturalOrder.ts';

/**
 * Which file belongs to which row: first those that the table names, by path, then by name, with or without its ending,
 * whatever the case, the blanks and the composition of its letters; then, for rows that name none, those that are named by
 * the row's accession number or other name.
 */
export const matchFiles: ImportReading['matchFiles'] = (rows, files) => {
  const index = indexFiles(files.map(({ path }) => path));
  const byRow: FileMatches['byRow'] = new Map();
  const problems: FileMatches['problems'] = [];
  const takenBy = new Map<string, number>();
  const take = (row: number, path: string, name: string) => {
    const before = takenBy.get(path);
    if (before === row) return;
    if (before !== undefined) {
      problems.push({ row, reason: { code: 'fileWantedTwice', detail: { name, row: before } } });
      return;
    }
    takenBy.set(path, row);
    byRow.set(row, [...(byRow.get(row) ?? []), path]);
  };
  for (const { row, files: names } of rows) {
    for (const name of names) {
      const found = findNamed(index, name);
      if (found.paths.length > 0) for (const path of found.paths) take(row, path, name);
      else problems.push({ row, reason: found.problem });
    }
  }
  for (const { row, files: names, otherNames } of rows) {
    if (names.length > 0) continue;
    for (const name of otherNames) {
      const key = plainKey(name);
      const free =
        key === '' ? [] : (index.byStem.get(key) ?? index.byFolder.get(key) ?? []).filter((path) => !takenBy.has(path));
      for (const path of free) take(row, path, name);
      if (free.length > 0) break;
    }
  }
  return { byRow, problems, leftOver: files.map(({ path }) => path).filter((path) => !takenBy.has(path)) };
};

interface FileIndex {
  paths: Set<string>;
  /** By folded path, by folded name, by name without its ending; several where they are not unique. */
  byPath: Map<string, string[]>;
  byName: Map<string, string[]>;
  byStem: Map<string, string[]>;
  /** By folded path and by folded name of a folder, its files: a folder of photographs is one publication. */
  byFolder: Map<string, string[]>;
}

function indexFiles(paths: readonly string[]): FileIndex {
  const index: FileIndex = {
    paths: new Set(paths),
    byPath: new Map(),
    byName: new Map(),
    byStem: new Map(),
    byFolder: new Map(),
  };
  const add = (map: Map<string, string[]>, key: string, path: string) => {
    const list = map.get(key);
    if (list) list.push(path);
    else map.set(key, [path]);
  };
  for (const path of paths.toSorted(naturalOrder)) {
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    add(index.byPath, pathKey(path), path);
    add(index.byName, pathKey(name), path);
    for (const key of new Set([pathKey(withoutEnding(name)), plainKey(withoutEnding(name))]))
      add(index.byStem, key, path);
    const folder = parts.slice(0, -1);
    const keys = [pathKey(folder.join('/')), ...folder.slice(-1).flatMap((last) => [pathKey(last), plainKey(last)])];
    for (const key of new Set(keys)) if (key !== '') add(index.byFolder, key, path);
  }
  return index;
}

function findNamed(index: FileIndex, typed: string): { paths: string[]; problem: Reason } {
  const name = typed
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:[a-z]:)?\/+|^\.\//i, '');
  const missing: Reason = { code: 'fileMissing', detail: { name: typed } };
  if (index.paths.has(name)) return { paths: [name], problem: missing };
  const key = pathKey(name);
  const last = pathKey(name.split('/').at(-1) ?? '');
  // A path as it was on the clerk's own disk ends like the one here.
  const ending = [...name.matchAll(/\//g)].map(({ index: at }) => pathKey(name.slice(at + 1)));
  const tries = [
    index.byPath.get(key),
    ...ending.map((rest) => index.byPath.get(rest)),
    index.byName.get(last),
    index.byStem.get(last),
    index.byStem.get(plainKey(withoutEnding(last))),
  ];
  for (const found of tries) {
    const [only] = found ?? [];
    if (found?.length === 1 && only !== undefined) return { paths: [only], problem: missing };
    if (found && found.length > 1) {
      return {
        paths: [],
        problem: { code: 'fileAmbiguous', detail: { name: typed, files: found.slice(0, 5).join(', ') } },
      };
    }
  }
  return { paths: index.byFolder.get(key) ?? index.byFolder.get(last) ?? [], problem: missing };
}

/** Case, accents, composition and doubled blanks aside; dots and signs kept. */
function pathKey(path: string): string {
  return path
    .split('/')
    .map((part) =>
      part
        .normalize('NFC')
        .split(/([^\p{L}\p{N}\p{M}]+)/u)
        .map((piece, at) => (at % 2 === 0 ? foldName(piece) : piece.replace(/\s+/g, ' ')))
        .join('')
        .trim(),
    )
    .join('/');
}

/** Letters and digits only: "001257/2" is the file 001257-2.pdf. */
function plainKey(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}

function withoutEnding(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '');
}
