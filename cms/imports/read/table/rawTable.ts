import type { TableFacts } from '../../contract.ts';
import type { Reason } from '../../reasons.ts';

/** A row as its file has it. `row` is the line or spreadsheet row where it begins, from 1. */
export type RawRow = { row: number; cells: string[] } | { row: number; problem: Reason; text: string };

/** A table of cells before its head is known. */
export interface RawTable {
  facts: Pick<TableFacts, 'format' | 'delimiter' | 'encoding' | 'sheet' | 'sheets'>;
  notes: Reason[];
  /** Whether a row with fewer cells than the head is as it should be: spreadsheets leave out what is empty. */
  ragged: boolean;
  /** Each call begins anew. */
  rows(): AsyncIterable<RawRow>;
}
