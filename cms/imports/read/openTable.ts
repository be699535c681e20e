import { open, stat } from 'node:fs/promises';
import type { ImportReading } from '../contract.ts';
import { openCsv } from './csv/openCsv.ts';
import { SourceRefused } from './sourceRefused.ts';

const mebibyte = 2 ** 20;
const largestText = 512 * mebibyte;

/** CSV, XLSX, MARC and MARCXML, told apart by their first bytes and not by their names. */
export const openTable: ImportReading['openTable'] = async (path, settings) => {
  const size = await sizeOf(path);
  if (size === 0) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  if (size > largestText) throw tooLarge(size, largestText);
  const start = await firstBytes(path);
  if (start.includes(0) && !looksLikeUtf16(start)) throw new SourceRefused({ code: 'tableNotUnderstood', detail: {} });
  return openCsv(path, settings);
};

function looksLikeUtf16(start: Buffer): boolean {
  const mark = start.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff || start[0] === 0 || start[1] === 0;
}

async function sizeOf(path: string): Promise<number> {
  try {
    const facts = await stat(path);
    if (facts.isFile()) return facts.size;
  } catch (cause) {
    throw new SourceRefused({ code: 'tableMissing', detail: {} }, { cause });
  }
  throw new SourceRefused({ code: 'tableMissing', detail: {} });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function tooLarge(size: number, limit: number) {
  return new SourceRefused({
    code: 'tableTooLarge',
    detail: { size: Math.ceil(size / mebibyte), limit: limit / mebibyte },
  });
}
