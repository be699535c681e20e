import { constants, createReadStream } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import type { ImportReading, SourceFiles } from '../contract.ts';
import type { Reason } from '../reasons.ts';
import { naturalOrder } from './naturalOrder.ts';
import { SourceRefused } from './sourceRefused.ts';
import { checkPath, isArchive } from './zip/checkPath.ts';
import { chooseNameDecoder } from './zip/decodeNames.ts';

const mostFiles = 100_000;
const deepest = 32;

interface Found {
  /** As the system has it: a disk from an old computer may hold names in no encoding that this one knows. */
  raw: Buffer;
  parts: Buffer[];
  size: number;
  problem?: Reason;
}

/** The files below a folder. Links are not followed. */
export const openFolder: ImportReading['openFolder'] = async (path) => {
  const facts = await lstat(path).catch((cause: unknown) => {
    throw new SourceRefused({ code: 'folderMissing', detail: {} }, { cause });
  });
  if (!facts.isDirectory()) throw new SourceRefused({ code: 'folderMissing', detail: {} });
  const found: Found[] = [];
  await walk(Buffer.from(path), [], found);
  const decode = chooseNameDecoder(found.flatMap(({ parts }) => parts));
  const files = new Map<string, Found>();
  const bad: SourceFiles['bad'] = [];
  for (const file of found) {
    const name = file.parts.map(decode).join('/');
    const checked = checkPath(name);
    if (!checked) continue;
    const problem =
      ('problem' in checked ? checked.problem : undefined) ??
      file.problem ??
      ('path' in checked && files.has(checked.path)
        ? ({ code: 'nameTwice', detail: {} } satisfies Reason)
        : undefined) ??
      (isArchive(name) ? ({ code: 'archiveInside', detail: {} } satisfies Reason) : undefined);
    if (problem) bad.push({ name: name.replace(/\p{Cc}/gu, '�').slice(0, 300), problem });
    else if ('path' in checked) files.set(checked.path, file);
  }
  return {
    files: [...files].map(([path, { size }]) => ({ path, size })).sort((a, b) => naturalOrder(a.path, b.path)),
    bad,
    async read(path) {
      const file = files.get(path);
      if (!file) throw new SourceRefused({ code: 'fileNotThere', detail: { name: path } });
      try {
        const handle = await open(file.raw, constants.O_RDONLY | constants.O_NOFOLLOW);
        return createReadStream('', { fd: handle });
      } catch (cause) {
        throw new SourceRefused({ code: 'fileNotReadable', detail: { name: path } }, { cause });
      }
    },
    close: async () => {},
  };
};

async function walk(folder: Buffer, parts: Buffer[], found: Found[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => undefined);
  if (!entries) {
    found.push({ raw: folder, parts, size: 0, problem: { code: 'folderNotReadable', detail: {} } });
    return;
  }
  for (const entry of entries) {
    if (found.length >= mostFiles) throw new SourceRefused({ code: 'tooManyFiles', detail: { limit: mostFiles } });
    const raw = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    const below = [...parts, entry.name];
    if (entry.isDirectory()) {
      if (below.length < deepest) await walk(raw, below, found);
      else found.push({ raw, parts: below, size: 0, problem: { code: 'folderTooDeep', detail: { limit: deepest } } });
    } else if (entry.isSymbolicLink())
      found.push({ raw, parts: below, size: 0, problem: { code: 'isLink', detail: {} } });
    else if (entry.isFile()) {
      const facts = await lstat(raw).catch(() => undefined);
      found.push({
        raw,
        parts: below,
        size: facts?.size ?? 0,
        ...(!facts && { problem: { code: 'fileNotReadable', detail: {} } }),
      });
    } else found.push({ raw, parts: below, size: 0, problem: { code: 'isDevice', detail: {} } });
  }
}
