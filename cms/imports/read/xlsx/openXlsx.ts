import { readFile } from 'node:fs/promises';
import { EncryptedFileError } from 'hucre';
import { type ReadOptions, readXls, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import yauzl from 'yauzl';
import type { OpenedTable, TableSettings } from '../../contract.ts';
import type { Reason } from '../../reasons.ts';
import { SourceRefused } from '../sourceRefused.ts';
import type { RawRow } from '../table/rawTable.ts';
import { shapeTable } from '../table/shapeTable.ts';
import { cellText } from './cellText.ts';

/** Bytes of the parts of a workbook, taken out, and how many there may be: the reader holds a sheet in memory. */
const mostUnpacked = 400 * 2 ** 20;
const mostParts = 5000;
/** Rows that a merged cell is filled down into. */
const longestMerge = 20_000;

/**
 * A sheet of a workbook: the one that is asked for, else the first visible one with anything in it. Formulas are never
 * worked out: what Excel stored is what counts. `.xls`, the form of before 2007, is read as well.
 * @throws SourceRefused
 */
export async function openXlsx(path: string, settings: TableSettings, kind: 'xlsx' | 'xls'): Promise<OpenedTable> {
  const bytes = await readFile(path);
  if (kind === 'xlsx') await checkParts(bytes);
  const { sheet, sheets } = await chooseSheet(bytes, kind, settings.sheet);
  const notes: Reason[] = [];
  const rows = toRows(sheet, notes);
  return shapeTable(
    {
      facts: { format: 'xlsx', sheet: sheet.name, sheets },
      notes,
      ragged: true,
      async *rows() {
        yield* rows;
      },
    },
    settings,
    async () => {},
  );
}

async function chooseSheet(bytes: Buffer, kind: 'xlsx' | 'xls', wanted: string | undefined) {
  const infos: { name: string; hidden: boolean }[] = [];
  const first = await readWith(bytes, kind, {
    sheets: (info, index) => {
      infos[index] = { name: info.name, hidden: info.hidden === true || info.veryHidden === true };
      return false;
    },
  });
  // The reader of .xls asks nobody which sheets to read.
  if (infos.length === 0) for (const { name, hidden } of first.sheets) infos.push({ name, hidden: hidden === true });
  const sheets = infos.map(({ name }) => name);
  const visible = infos.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const candidates =
    wanted === undefined ? (visible.length > 0 ? visible : sheets) : sheets.filter((name) => name === wanted);
  for (const name of candidates) {
    const workbook = await readWith(bytes, kind, { sheets: [name], readStyles: true });
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet?.rows.some((row) => row.some((cell) => cell !== null && cell !== ''))) return { sheet, sheets };
  }
  if (wanted !== undefined && candidates.length === 0) {
    throw new SourceRefused({
      code: 'sheetMissing',
      detail: { sheet: wanted, sheets: sheets.join(', ').slice(0, 300) },
    });
  }
  throw new SourceRefused({ code: 'tableEmpty', detail: {} });
}

async function readWith(bytes: Buffer, kind: 'xlsx' | 'xls', options: ReadOptions): Promise<Workbook> {
  try {
    return await (kind === 'xlsx' ? readXlsx(bytes, options) : readXls(bytes, options));
  } catch (cause) {
    const code = cause instanceof EncryptedFileError ? 'tableIsPassworded' : 'tableDamaged';
    throw new SourceRefused({ code, detail: {} }, { cause });
  }
}

/** hucre takes out no more than the directory declares, so what it declares is what is checked. */
async function checkParts(bytes: Buffer): Promise<void> {
  let total = 0;
  let parts = 0;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      parts += 1;
      const undeclared = entry.uncompressedSize === 0 && entry.compressedSize > 2;
      total += undeclared ? Number.POSITIVE_INFINITY : entry.uncompressedSize;
      if (parts > mostParts || total > mostUnpacked) break;
    }
  } catch (cause) {
    throw new SourceRefused({ code: 'tableDamaged', detail: {} }, { cause });
  }
  if (parts > mostParts || total > mostUnpacked) {
    const limit = mostUnpacked / 2 ** 20;
    const size = Number.isFinite(total) ? Math.ceil(total / 2 ** 20) : limit + 1;
    throw new SourceRefused({ code: 'tableTooLarge', detail: { size, limit } });
  }
}

function toRows(sheet: Sheet, notes: Reason[]): RawRow[] {
  let mangled = 0;
  let unvalued = 0;
  const rows = sheet.rows.map((values, row) => ({
    row: row + 1,
    cells: values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      if (cell?.formula !== undefined && (value === null || value === undefined)) unvalued += 1;
      const shown = cellText(value, cell);
      if (shown.mangled) mangled += 1;
      return shown.text;
    }),
  }));
  // A cell merged over several rows says the same of all of them.
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const text = rows[startRow]?.cells[startCol];
    if (text === undefined || text.trim() === '' || endRow - startRow > longestMerge) continue;
    for (const { cells } of rows.slice(startRow + 1, endRow + 1)) {
      while (cells.length <= startCol) cells.push('');
      if (cells[startCol]?.trim() === '') cells[startCol] = text;
    }
  }
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).length;
  if (hidden > 0) notes.push({ code: 'hiddenRowsRead', detail: { rows: hidden } });
  if (unvalued > 0) notes.push({ code: 'formulasWithoutValue', detail: { cells: unvalued } });
  if (mangled > 0) notes.push({ code: 'cellsTurnedToDates', detail: { cells: mangled } });
  return rows;
}
