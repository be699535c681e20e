import type { Readable } from 'node:stream';
import type { Label } from '../publications/vocabularies.ts';
import type { Reason } from './reasons.ts';

/**
 * What import reading (`read/`) and the import engine agree upon. A table, whatever its format, is read as rows of
 * named values; columns are mapped to fields of the catalogue; a mapped row becomes a proposal for a publication.
 */

/** How a table was understood; shown to the archivist, who may say otherwise. */
export interface TableFacts {
  format: 'csv' | 'xlsx' | 'marc' | 'marcxml' | 'folder';
  /** CSV only. */
  delimiter?: ';' | ',' | '\t';
  encoding?: 'utf-8' | 'windows-1254' | 'utf-16le' | 'utf-16be' | 'marc-8';
  /** XLSX only. */
  sheet?: string;
  /** Names of columns as they stand in the table; MARC has tags such as `245$a`. */
  columns: string[];
  rows: number;
}

/** One row, untouched: kept with the record as it came. */
export interface SourceRow {
  /** As the archivist counts: the first row below the head of a CSV is 2. */
  row: number;
  values: Record<string, string>;
  /** What no column holds: a MARC record's unmapped fields, whole. */
  rest?: unknown;
}

/** A row that could not be read at all; the rest goes on. */
export interface BadRow {
  row: number;
  problem: Reason;
}

/** What a column can be mapped to. Labels and spellings by which it is recognised lie in `fields.ts`. */
export type { ImportField } from './fields.ts';

/** Column name to field; a column that is absent is kept with the record and not used. */
export type Mapping = Record<string, import('./fields.ts').ImportField>;

/** An authority as a row names it, and what it was matched with. */
export interface AuthorityName {
  collection: 'departments' | 'series' | 'subjects' | 'agents' | 'places';
  name: string;
}

/** Found by folded name or an earlier one; else the nearest, best first. */
export type AuthorityMatch =
  | { state: 'found'; id: number; by: 'name' | 'variant' }
  | { state: 'unknown'; nearest: { id: number; name: string; likeness: number }[] }
  | { state: 'ambiguous'; candidates: { id: number; name: string }[] };

/** Something to tell about a row. Errors keep it out; questions wait for an answer; notes are only told. */
export interface RowNote {
  severity: 'error' | 'question' | 'note';
  /** The column it is about, where there is one. */
  column?: string;
  reason: Reason;
  /** With severity `question`: what can be answered. */
  question?: Question;
}

/** Asked once for all rows that ask the same, such as what calendar "1332" in the column "Tarih" is of. */
export interface Question {
  /** The same for the same question, such as `date:Tarih:1332`. */
  key: string;
  /** The value in doubt, as it stands in the table. */
  value: string;
  choices: { value: string; label: Label }[];
}

/** Answers by the key of their question. */
export type Answers = Record<string, string>;

/** A publication as a row describes it, with authorities still by name. */
export interface Proposal {
  /** Fields of the collection `publications` without its relationships to authorities. */
  data: Record<string, unknown>;
  authorities: {
    field: 'departments' | 'subjects' | 'memberships' | 'contributions' | 'places';
    index: number;
    name: AuthorityName;
  }[];
  /** Names of files that belong to it, as the table has them. */
  files: string[];
  /** By which an existing publication is recognised, so that the row changes it instead of making a second one. */
  identity: { number?: number; accessionNumber?: string; identifier?: { type: string; value: string } };
  notes: RowNote[];
}

/** What the archivist may say of a table against what was detected. */
export interface TableSettings {
  delimiter?: TableFacts['delimiter'];
  encoding?: TableFacts['encoding'];
  sheet?: string;
  /** Of file names, for a folder without a table. */
  pattern?: string;
}

export interface OpenedTable {
  facts: TableFacts;
  /** In the order of the table, read as they are asked for; each call begins anew. */
  rows(): AsyncIterable<{ row: SourceRow } | { bad: BadRow }>;
  close(): Promise<void>;
}

/** A file that was given with an import. */
export interface SourceFile {
  /** Below the folder or within the ZIP: relative, `/` between folders, NFC. */
  path: string;
  /** Bytes, as the folder or the ZIP says. */
  size: number;
}

/** The files of a folder or a ZIP, in natural order. */
export interface SourceFiles {
  files: SourceFile[];
  /** What can not be used: links, absolute names, entries that are too large … The rest goes on. */
  bad: { name: string; problem: Reason }[];
  /** Reads one, under the caps. @throws SourceRefused */
  read(path: string): Promise<Readable>;
  close(): Promise<void>;
}

/** An authority of the catalogue, as matching needs it. */
export interface KnownAuthority {
  id: number;
  name: string;
  /** Other and earlier names. */
  others: string[];
}

/**
 * What reading offers, each in the file of its name below `read/`. `openTable`, `openZip` throw `SourceRefused`
 * (`read/sourceRefused.ts`), an Error that carries a `reason`.
 */
export interface ImportReading {
  /** CSV, XLSX, MARC and MARCXML by content. */
  openTable(path: string, settings: TableSettings): Promise<OpenedTable>;
  /** A table of the files themselves: their names parsed by the pattern, one row a file or a folder of photographs. */
  tableOfFiles(files: SourceFile[], pattern: string | undefined): OpenedTable;
  openZip(path: string): Promise<SourceFiles>;
  /** Columns recognised by their names in Turkish or English. */
  guessMapping(facts: TableFacts): Mapping;
  proposeRow(given: { row: SourceRow; mapping: Mapping; answers: Answers }): Proposal;
  /** Matches names of one collection; made once for many. */
  indexAuthorities(known: KnownAuthority[]): (name: string) => AuthorityMatch;
}
