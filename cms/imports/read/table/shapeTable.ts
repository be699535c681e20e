import type { BadRow, OpenedTable, SourceRow, TableFacts } from '../../contract.ts';
import type { Reason } from '../../reasons.ts';
import { SourceRefused } from '../sourceRefused.ts';
import { findHead } from './findHead.ts';
import { isDitto } from './isDitto.ts';
import { isTotal } from './isTotal.ts';
import { nameColumns } from './nameColumns.ts';
import type { RawTable } from './rawTable.ts';

/** The last row that is looked at for the names of columns. */
const headWithin = 30;
const mostRows = 1_000_000;
const mostColumns = 500;
const examplesEach = 3;

type Outcome = { row: SourceRow } | { bad: BadRow } | { skipped: 'empty' | 'head' } | { skipped: 'total'; at: number };

/**
 * A table of cells to rows of named values: finds the head, names the columns, leaves out empty rows, repeated heads and
 * totals, and says so. Reads it once from end to end.
 */
export async function shapeTable(
  raw: RawTable,
  settings: { headRow?: number },
  close: () => Promise<void>,
): Promise<OpenedTable> {
  const head = await chooseHead(raw, settings.headRow);
  const used: boolean[] = [];
  let rows = 0;
  for await (const row of raw.rows()) {
    rows += 1;
    if (rows > mostRows) throw refused('tooManyRows', mostRows);
    if ('problem' in row || row.row <= head.row) continue;
    for (const [column, cell] of row.cells.entries()) if (!used[column] && cell.trim() !== '') used[column] = true;
  }
  if (used.length > mostColumns) throw refused('tooManyColumns', mostColumns);
  const width = head.cells.length;
  const { names, renamed } = nameColumns(head.cells, raw.ragged ? used : used.slice(0, width));
  const shape = { head: head.cells, headRow: head.row, names, ragged: raw.ragged };

  const facts: TableFacts = {
    ...raw.facts,
    headRow: head.row,
    columns: names.filter((name) => name !== undefined),
    examples: {},
    rows: 0,
    badRows: 0,
    notes: [...raw.notes, ...head.notes],
  };
  const skipped = { empty: 0, head: 0, total: [] as number[] };
  for await (const outcome of shapeRows(raw, shape)) {
    if ('bad' in outcome) facts.badRows += 1;
    else if ('row' in outcome) countRow(facts, outcome.row);
    else if ('at' in outcome) skipped.total.push(outcome.at);
    else skipped[outcome.skipped] += 1;
  }
  if (facts.rows + facts.badRows === 0) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  if (renamed.length > 0) facts.notes.push({ code: 'columnsRenamed', detail: { columns: listed(renamed) } });
  if (skipped.empty > 0) facts.notes.push({ code: 'emptyRowsSkipped', detail: { rows: skipped.empty } });
  if (skipped.head > 0) facts.notes.push({ code: 'headRepeated', detail: { rows: skipped.head } });
  if (skipped.total.length > 0) facts.notes.push({ code: 'totalsSkipped', detail: { rows: listed(skipped.total) } });
  return {
    facts,
    async *rows() {
      for await (const outcome of shapeRows(raw, shape)) if (!('skipped' in outcome)) yield outcome;
    },
    close,
  };
}

interface Shape {
  head: readonly string[];
  headRow: number;
  names: readonly (string | undefined)[];
  ragged: boolean;
}

async function* shapeRows(raw: RawTable, shape: Shape): AsyncGenerator<Outcome, void, undefined> {
  const above = new Map<string, string>();
  const head = shape.head.map((cell) => cell.trim()).join('\u0000');
  for await (const row of raw.rows()) {
    if (row.row <= shape.headRow) continue;
    if ('problem' in row) {
      yield { bad: { row: row.row, problem: row.problem, text: clean(row.text).slice(0, 500) } };
    } else if (row.cells.every((cell) => cell.trim() === '')) yield { skipped: 'empty' };
    else if (row.cells.map((cell) => cell.trim()).join('\u0000') === head) yield { skipped: 'head' };
    else if (isTotal(row.cells)) yield { skipped: 'total', at: row.row };
    else yield shapeRow(row, shape, above);
  }
}

function shapeRow(row: { row: number; cells: string[] }, shape: Shape, above: Map<string, string>): Outcome {
  const expected = shape.names.length;
  const extra = row.cells.slice(expected).some((cell) => cell.trim() !== '');
  if (extra || (row.cells.length < expected && !shape.ragged && !trailingUnnamed(shape, row.cells.length))) {
    const problem: Reason = {
      code: extra ? 'tooManyCells' : 'tooFewCells',
      detail: { cells: row.cells.length, expected },
    };
    return { bad: { row: row.row, problem, text: clean(row.cells.join(' | ')).slice(0, 500) } };
  }
  const values: Record<string, string> = {};
  const ditto: Record<string, string> = {};
  for (const [column, name] of shape.names.entries()) {
    const cell = row.cells[column];
    if (name === undefined || cell === undefined || cell.trim() === '') continue;
    values[name] = clean(cell);
    if (!isDitto(cell)) above.set(name, values[name]);
    else {
      const meant = above.get(name);
      if (meant !== undefined) ditto[name] = meant;
    }
  }
  return { row: { row: row.row, values, ...(Object.keys(ditto).length > 0 && { ditto }) } };
}

function trailingUnnamed(shape: Shape, from: number): boolean {
  return shape.names.slice(from).every((name) => name === undefined);
}

async function chooseHead(raw: RawTable, wanted: number | undefined) {
  const first: { row: number; cells: string[] }[] = [];
  for await (const row of raw.rows()) {
    if (row.row > (wanted ?? headWithin)) break;
    if ('cells' in row) first.push(row);
  }
  if (wanted !== undefined) {
    const head = first.find((row) => row.row === wanted);
    if (!head) throw new SourceRefused({ code: 'headRowMissing', detail: { row: wanted } });
    return { ...head, notes: [] };
  }
  const found = findHead(first.map((row) => row.cells));
  const head = found && first[found.index];
  if (!found || !head) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  const above = first.slice(0, found.index).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const notes: Reason[] = [];
  if (above.length > 0) {
    const text = above.map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' ')).join(' / ');
    notes.push({
      code: 'rowsAboveHead',
      detail: { head: head.row, rows: above.length, text: clean(text).slice(0, 200) },
    });
  }
  if (!found.recognised) notes.push({ code: 'headGuessed', detail: { head: head.row } });
  return { ...head, notes };
}

function countRow(facts: TableFacts, row: SourceRow) {
  facts.rows += 1;
  for (const [column, value] of Object.entries(row.values)) {
    const examples = facts.examples[column] ?? [];
    facts.examples[column] = examples;
    const short = value.trim().slice(0, 100);
    if (examples.length < examplesEach && !examples.includes(short) && row.ditto?.[column] === undefined) {
      examples.push(short);
    }
  }
}

/** Postgres stores neither U+0000 nor halves of surrogate pairs. */
function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

function listed(items: readonly (string | number)[]): string {
  return items.length > 20 ? `${items.slice(0, 20).join(', ')} …` : items.join(', ');
}

function refused(code: 'tooManyRows' | 'tooManyColumns', limit: number) {
  return new SourceRefused({ code, detail: { limit } });
}
