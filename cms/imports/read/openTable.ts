import { open, stat } from 'node:fs/promises';
import type { ImportReading } from '../contract.ts';
import { openCsv } from './csv/openCsv.ts';
import { openMarc } from './marc/openMarc.ts';
import { openMarcXml } from './marc/openMarcXml.ts';
import { SourceRefused } from './sourceRefused.ts';
import { openXlsx } from './xlsx/openXlsx.ts';

const mebibyte = 2 ** 20;
const largestText = 512 * mebibyte;
const largestWorkbook = 64 * mebibyte;

/** CSV, XLSX, MARC and MARCXML, told apart by their first bytes and not by their names. */
export const openTable: ImportReading['openTable'] = async (path, settings) => {
  const size = await sizeOf(path);
  if (size === 0) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  if (size > largestText) throw tooLarge(size, largestText);
  const start = await firstBytes(path);
  const mark = start.length < 4 ? 0 : start.readUInt32BE(0);
  const workbook = mark === zipMark ? 'xlsx' : mark === oleMark ? 'xls' : undefined;
  if (workbook) {
    if (size > largestWorkbook) throw tooLarge(size, largestWorkbook);
    return openXlsx(path, settings, workbook);
  }
  if (looksLikeMarc(start)) return openMarc(path, settings);
  if (looksLikeXml(start)) return openMarcXml(path);
  if (start.includes(0) && !looksLikeUtf16(start)) throw new SourceRefused({ code: 'tableNotUnderstood', detail: {} });
  return openCsv(path, settings);
};

const zipMark = 0x504b0304;
/** Of Excel before 2007, and of newer workbooks with a password. */
const oleMark = 0xd0cf11e0;

/** A leader: five digits of length, the base address of the data, and 4500 at its end (ISO 2709). */
function looksLikeMarc(start: Buffer): boolean {
  return /^\s*\d{5}[a-z].{4}.{2}\d{5}.{3}45/.test(start.toString('latin1', 0, 40));
}

/** Of any encoding: XML says its own. */
function looksLikeXml(start: Buffer): boolean {
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!|[a-z:]*(?:collection|record))/i.test(
    start.toString('latin1').replaceAll('\0', ''),
  );
}

function looksLikeUtf16(start: Buffer): boolean {
  return (
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    start[0] === 0 ||
    start[1] === 0
  );
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
