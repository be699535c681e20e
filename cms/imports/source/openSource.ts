import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportSettings } from '../api.ts';
import type { OpenedTable, SourceFile, SourceFiles } from '../contract.ts';
import { givenFolder, importFolder } from '../importFolder.ts';
import { openFolder } from '../read/openFolder.ts';
import { openTable } from '../read/openTable.ts';
import { openZip } from '../read/openZip.ts';
import { SourceRefused } from '../read/sourceRefused.ts';
import { tableOfFiles } from '../read/tableOfFiles.ts';
import type { Reason } from '../reasons.ts';
import { kindOf, listGivenFiles } from './givenFiles.ts';

/** Where an import is read from. */
export interface SourcePlace {
  id: number;
  /** A folder or ZIP that the command line named. */
  source: string | null;
  /** The name of a given file, or of one within a ZIP. */
  tableFile: string | null;
  /** A path of this machine: from the command line only. */
  tablePath: string | null;
  /** An earlier import whose files may be used as well. */
  filesOf?: SourcePlace;
}

export interface ImportSource {
  /** Documents: everything that is neither a table nor a ZIP. */
  files: SourceFile[];
  bad: { name: string; problem: Reason }[];
  openTable(settings: ImportSettings): Promise<OpenedTable>;
  /**
   * Puts a copy of a document at `path`, without touching the source.
   * @returns lower-case hexadecimal SHA-256 of what was read
   * @throws SourceRefused
   */
  copy(file: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** @throws SourceRefused */
export async function openSource(dataFolder: string, place: SourcePlace): Promise<ImportSource> {
  const roots: Root[] = [];
  const close = async () => {
    await Promise.all(roots.map((root) => root.files.close()));
  };
  try {
    roots.push(...(await openRoots(dataFolder, place)));
    if (place.filesOf)
      roots.push(...(await openRoots(dataFolder, place.filesOf)).map((root) => ({ ...root, old: true })));
    const { documents, tables } = sortOut(roots);
    return {
      files: [...documents].map(([path, { file }]) => ({ path, size: file.size })),
      bad: roots.flatMap((root) => root.files.bad),
      async openTable(settings) {
        const chosen = chooseTable(place, tables);
        const { delimiter, encoding, sheet, headRow, pattern } = settings;
        const given = {
          ...(delimiter && { delimiter }),
          ...(encoding && { encoding }),
          ...(sheet && { sheet }),
          ...(headRow && { headRow }),
        };
        if (chosen === undefined) {
          if (documents.size === 0) throw new SourceRefused({ code: 'noTable', detail: {} });
          const fresh = [...documents].filter(([, { root }]) => !root.old);
          return tableOfFiles(
            fresh.map(([path, { file }]) => ({ path, size: file.size })),
            pattern,
          );
        }
        if (typeof chosen === 'string') return openTable(chosen, given);
        return openTable(await extract(dataFolder, place.id, chosen), given);
      },
      async copy(path, target) {
        const found = documents.get(path);
        if (!found) throw new SourceRefused({ code: 'fileGone', detail: { file: path, why: 'ENOENT' } });
        return copyOut(found, target);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Root {
  files: SourceFiles;
  /** Put before its paths where two places have the same. */
  name: string;
  /** Its files are the archive's own copies: they may be linked and not copied. */
  own?: string;
  /** Of an earlier import: its tables are not this one's. */
  old?: boolean;
}
interface Found {
  root: Root;
  file: SourceFile;
}

async function openRoots(dataFolder: string, place: SourcePlace): Promise<Root[]> {
  const roots: Root[] = [];
  if (place.source !== null) {
    const kind = await stat(place.source).catch((error: NodeJS.ErrnoException) => {
      throw new SourceRefused(
        { code: 'sourceGone', detail: { path: place.source ?? '', why: error.code ?? '' } },
        { cause: error },
      );
    });
    const files = kind.isDirectory() ? await openFolder(place.source) : await openZip(place.source);
    roots.push({ files, name: basename(place.source) });
  }
  const folder = givenFolder(dataFolder, place.id);
  const given = await stat(folder).catch(() => undefined);
  if (given) {
    const files = await openFolder(folder);
    const zips = (await listGivenFiles(dataFolder, place.id)).filter(({ kind }) => kind === 'zip');
    // a folder names archives in it as unusable: those that were given are opened
    const bad = files.bad.filter(
      ({ name }) => !zips.some((zip) => zip.name.normalize('NFC') === name.normalize('NFC')),
    );
    roots.push({ files: { ...files, bad }, name: '', own: folder });
    for (const { name } of zips) {
      const zip = await openZip(join(folder, name));
      roots.push({ files: zip, name: basename(name, '.zip') });
    }
  }
  return roots;
}

function sortOut(roots: Root[]): { documents: Map<string, Found>; tables: Map<string, Found> } {
  const documents = new Map<string, Found>();
  const tables = new Map<string, Found>();
  for (const root of roots) {
    for (const file of root.files.files) {
      const kind = kindOf(file.path);
      if (kind === 'zip' || (kind === 'table' && root.old)) continue;
      const into = kind === 'table' ? tables : documents;
      const path = into.has(file.path) ? `${root.name || 'dosyalar'}/${file.path}` : file.path;
      into.set(path, { root, file });
    }
  }
  return { documents, tables };
}

/** A path on this machine, a file of the source, or undefined when the files themselves are the table. */
function chooseTable(place: SourcePlace, tables: Map<string, Found>): string | Found | undefined {
  if (place.tablePath !== null) return place.tablePath;
  if (place.tableFile !== null) {
    const found = tables.get(place.tableFile);
    if (found) return found;
    throw new SourceRefused({ code: 'tableGone', detail: { name: place.tableFile } });
  }
  // a text file is rarely the table, where there is something that surely is
  const sure = [...tables].filter(([path]) => !path.toLowerCase().endsWith('.txt'));
  const found = sure.length > 0 ? sure : place.source === null ? [...tables] : [];
  const loose = found.filter(([, { root }]) => root.own !== undefined);
  const candidates = loose.length > 0 ? loose : found;
  if (candidates.length > 1) {
    const names = candidates.slice(0, 10).map(([path]) => path);
    throw new SourceRefused({ code: 'severalTables', detail: { names: names.join(', ') } });
  }
  return candidates[0]?.[1];
}

/** Tables are read from a file of their own. */
async function extract(dataFolder: string, importId: number, { root, file }: Found): Promise<string> {
  if (root.own !== undefined) return join(root.own, file.path);
  const folder = importFolder(dataFolder, importId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha256').update(file.path).digest('hex').slice(0, 12);
  const path = join(folder, `table-${name}`);
  await pipeline(await root.files.read(file.path), createWriteStream(path, { mode: 0o600 }));
  return path;
}

async function copyOut({ root, file }: Found, target: string): Promise<string> {
  await rm(target, { force: true });
  const hash = createHash('sha256');
  try {
    if (root.own !== undefined) {
      // nobody else writes to it, so its bytes may be shared
      const path = join(root.own, file.path);
      await link(path, target).catch(() => copyFile(path, target));
      await pipeline(createReadStream(target), hash);
    } else {
      const watched = new Transform({
        transform(bytes: Buffer, _encoding, done) {
          hash.update(bytes);
          done(null, bytes);
        },
      });
      await pipeline(
        await root.files.read(file.path),
        watched,
        createWriteStream(target, { mode: 0o600, flags: 'wx' }),
      );
    }
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof SourceRefused) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (why === 'ENOSPC' || why === 'EDQUOT') throw error;
    throw new SourceRefused({ code: 'fileGone', detail: { file: file.path, why } }, { cause: error });
  }
}
