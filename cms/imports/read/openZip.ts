import { Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ImportReading, SourceFile, SourceFiles } from '../contract.ts';
import type { Reason } from '../reasons.ts';
import { naturalOrder } from './naturalOrder.ts';
import { SourceRefused } from './sourceRefused.ts';
import { checkPath, isArchive } from './zip/checkPath.ts';
import { chooseNameDecoder } from './zip/decodeNames.ts';
import { type ZipLimits, zipLimits } from './zip/limits.ts';

/**
 * The files of a ZIP, by its central directory; nothing is taken out until it is read, and then never more than the
 * directory says. yauzl decodes no names here: it would take every old one for CP437.
 */
export const openZip = (async (path: string, limits: ZipLimits = zipLimits): Promise<SourceFiles> => {
  const zip = await open(path);
  try {
    const { entries, damaged } = await list(zip, limits);
    const { files, bad } = sort(entries, limits);
    if (damaged) bad.push({ name: '', problem: { code: 'zipListDamaged', detail: { files: files.size } } });
    return {
      files: [...files]
        .map(([path, entry]): SourceFile => ({ path, size: entry.uncompressedSize }))
        .sort((a, b) => naturalOrder(a.path, b.path)),
      bad,
      async read(path) {
        const entry = files.get(path);
        if (!entry) throw new SourceRefused({ code: 'fileNotThere', detail: { name: path } });
        return readEntry(zip, entry, path);
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}) satisfies ImportReading['openZip'];

async function open(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { decodeStrings: false, validateEntrySizes: false, autoClose: false });
  } catch (cause) {
    throw new SourceRefused({ code: 'zipDamaged', detail: {} }, { cause });
  }
}

/** A directory that breaks off gives what stands before the break. */
async function list(zip: ZipFile, limits: ZipLimits): Promise<{ entries: Entry[]; damaged: boolean }> {
  const entries: Entry[] = [];
  if (zip.entryCount > limits.entries) throw tooMany(limits);
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.entries) break;
    }
  } catch (cause) {
    if (entries.length === 0) throw new SourceRefused({ code: 'zipDamaged', detail: {} }, { cause });
    return { entries, damaged: true };
  }
  if (entries.length > limits.entries) throw tooMany(limits);
  return { entries, damaged: false };
}

function sort(entries: readonly Entry[], limits: ZipLimits) {
  const files = new Map<string, Entry>();
  const bad: SourceFiles['bad'] = [];
  const decode = chooseNameDecoder(entries.filter((entry) => !saysUtf8(entry)).map((entry) => entry.fileNameRaw));
  const overlapping = findOverlaps(entries);
  let total = 0;
  for (const entry of entries) {
    const name = nameOf(entry, decode);
    const checked = checkPath(name);
    if (!checked || (/[/\\]$/.test(name) && entry.uncompressedSize === 0)) continue;
    const shown = name.replace(/\p{Cc}/gu, '�').slice(0, 300);
    if ('problem' in checked) {
      bad.push({ name: shown, problem: checked.problem });
      continue;
    }
    const problem =
      problemOf(entry, limits) ??
      (files.has(checked.path) ? reason('nameTwice') : undefined) ??
      (isArchive(checked.path) ? reason('archiveInside') : undefined) ??
      (overlapping.has(entry) ? reason('zipOverlap') : undefined) ??
      (total + entry.uncompressedSize > limits.totalBytes
        ? reason('zipTotal', { limit: limits.totalBytes })
        : undefined);
    if (problem) bad.push({ name: checked.path, problem });
    else {
      files.set(checked.path, entry);
      total += entry.uncompressedSize;
    }
  }
  return { files, bad };
}

function problemOf(entry: Entry, limits: ZipLimits): Reason | undefined {
  // The upper half is a Unix mode, whoever says to have made it: S_IFMT, and 0 where there is none.
  const kind = (entry.externalFileAttributes >>> 28) & 0xf;
  if (kind === 0xa) return reason('isLink');
  if (kind !== 0 && kind !== 0x8 && kind !== 0x4) return reason('isDevice');
  if (entry.isEncrypted()) return reason('zipEncrypted');
  if (!entry.canDecodeFileData()) return reason('zipMethod', { method: entry.compressionMethod });
  if (entry.uncompressedSize > limits.entryBytes) {
    return reason('fileTooLarge', { size: entry.uncompressedSize, limit: limits.entryBytes });
  }
  const large = entry.uncompressedSize > 10 * 2 ** 20;
  return large && entry.uncompressedSize > entry.compressedSize * limits.ratio
    ? reason('zipRatio', { limit: limits.ratio })
    : undefined;
}

/** Entries that share bytes are how a small archive pretends to be a huge one. */
function findOverlaps(entries: readonly Entry[]): Set<Entry> {
  const found = new Set<Entry>();
  const localHeader = 30;
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) found.add(entry);
    end = Math.max(end, entry.relativeOffsetOfLocalHeader + localHeader + entry.compressedSize);
  }
  return found;
}

async function readEntry(zip: ZipFile, entry: Entry, path: string) {
  const damaged = (cause?: unknown) => new SourceRefused({ code: 'entryDamaged', detail: { name: path } }, { cause });
  let left = entry.uncompressedSize;
  let checksum = 0;
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) return done(damaged());
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
    flush(done) {
      done(left === 0 && checksum === entry.crc32 ? null : damaged());
    },
  });
  try {
    const packed = await zip.openReadStreamPromise(entry);
    packed.on('error', (cause) => checked.destroy(damaged(cause)));
    checked.on('close', () => packed.destroy());
    packed.pipe(checked);
    return checked;
  } catch (cause) {
    throw damaged(cause);
  }
}

function saysUtf8(entry: Entry): boolean {
  return (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some((field) => field.id === 0x7075);
}

function nameOf(entry: Entry, decode: (name: Uint8Array) => string): string {
  return saysUtf8(entry)
    ? yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    : decode(entry.fileNameRaw);
}

function reason(code: Reason['code'], detail: Reason['detail'] = {}): Reason {
  return { code, detail };
}

function tooMany(limits: ZipLimits) {
  return new SourceRefused({ code: 'tooManyFiles', detail: { limit: limits.entries } });
}
