import type { Readable } from 'node:stream';
import type { Label } from '../publications/vocabularies.ts';
import type { ImportField } from './fields.ts';
import type { Reason } from './reasons.ts';

/**
 * What import reading (`read/`) and the import engine agree upon. A table, whatever its format, is read as rows of
 * named values; columns are mapped to fields of the catalogue; a mapped row becomes a proposal for a publication.
 */

export type TableFormat = 'csv' | 'xlsx' | 'marc' | 'marcxml' | 'folder';
export type Delimiter = ';' | ',' | '\t';
export type Encoding = 'utf-8' | 'windows-1254' | 'utf-16le' | 'utf-16be' | 'marc-8';

/** How a table was understood; shown to the archivist, who may say otherwise. */
export interface TableFacts {
  format: TableFormat;
  /** CSV only. */
  delimiter?: Delimiter;
  encoding?: Encoding;
  /** XLSX only. */
  sheet?: string;
  sheets?: string[];
  /** CSV and XLSX: the line or spreadsheet row where the names of columns were found, counted from 1. */
  headRow?: number;
  /** A folder without a table: how file names were read. */
  pattern?: string;
  /**
   * Names of columns as they stand in the table, made unique: a second "Sayı" is "Sayı (2)", one without a name
   * "Sütun D". MARC has tags such as `245$a`.
   */
  columns: string[];
  /** The first few values of each column that are not empty. */
  examples: Record<string, string[]>;
  /** Rows that can be read; bad ones are counted apart. */
  rows: number;
  badRows: number;
  /** What was left out or understood in a way worth telling: rows above the head, totals at the end, … */
  notes: Reason[];
}

/** One row, untouched: kept with the record as it came. */
export interface SourceRow {
  /**
   * As the archivist counts: the line of the text file or row of the spreadsheet where it begins, so the first row below
   * a head in line 1 is 2. In MARC and in a folder the number of the record, from 1.
   */
  row: number;
  values: Record<string, string>;
  /** By column, what a ditto mark (″, "aynı") of this row stands for: the value above it. */
  ditto?: Record<string, string>;
  /** What no column holds: a MARC record's unmapped fields, whole. */
  rest?: unknown;
}

/** A row that could not be read at all; the rest goes on. */
export interface BadRow {
  row: number;
  problem: Reason;
  /** Its beginning as it stands in the table, at most 500 characters. */
  text?: string;
}

/** What a column can be mapped to. Labels and spellings by which it is recognised lie in `fields.ts`. */
export type { ImportField } from './fields.ts';

/** Column name to field; a column that is absent is kept with the record and not used. */
export type Mapping = Record<string, ImportField>;

export interface MappingSuggestion {
  column: string;
  /** Absent when nothing fits; the column is then kept and not used. */
  field?: ImportField;
  /** `remembered` from an earlier import; `exact` is a known spelling; `likely` resembles one and wants a look. */
  confidence?: 'remembered' | 'exact' | 'likely';
}

/** An authority as a row names it, and what it was matched with. */
export interface AuthorityName {
  collection: 'departments' | 'series' | 'subjects' | 'agents' | 'places';
  name: string;
}

/** Found by folded name or an earlier one; else the nearest, best first. `likeness` is above 0 and at most 1. */
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
  /** One of them may be `leaveOut`: take the row without this value, which is kept in its notes. */
  choices: { value: string; label: Label }[];
}

/** Answers by the key of their question. One that is not among the choices counts as none. */
export type Answers = Record<string, string>;

/** A publication as a row describes it, with authorities still by name. */
export interface Proposal {
  /**
   * Fields of the collection `publications` without its relationships to authorities. Rows of `memberships`,
   * `contributions` and `places` stand there without theirs, in the order of `authorities[].index`.
   */
  data: Record<string, unknown>;
  authorities: {
    field: 'departments' | 'subjects' | 'memberships' | 'contributions' | 'places';
    index: number;
    name: AuthorityName;
    /** The column it stood in; absent when it came from a default. */
    column?: string;
  }[];
  /** Names of files that belong to it, as the table has them. */
  files: string[];
  /** By which an existing publication is recognised, so that the row changes it instead of making a second one. */
  identity: { number?: number; accessionNumber?: string; identifier?: { type: string; value: string } };
  notes: RowNote[];
}

/** What the archivist may say of a table against what was detected. */
export interface TableSettings {
  delimiter?: Delimiter;
  encoding?: Encoding;
  sheet?: string;
  headRow?: number;
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
  /** Below the folder or within the ZIP: relative, `/` between folders, NFC; unique. */
  path: string;
  /** Bytes, as the folder or the ZIP says. */
  size: number;
}

/** The files of a folder or a ZIP, in natural order. */
export interface SourceFiles {
  files: SourceFile[];
  /** What can not be used: links, absolute names, entries that are too large … The rest goes on. */
  bad: { name: string; problem: Reason }[];
  /**
   * Reads one, under the caps.
   * @throws SourceRefused, or the stream ends with one: what was read of it until then is to be discarded.
   */
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

/** What a row says of its files. */
export interface RowFiles {
  row: number;
  /** `Proposal.files`. */
  files: string[];
  /** By what else a file may be named after the row, best first: accession number, number of the issue. */
  otherNames: string[];
}

export interface FileMatches {
  /** Paths by row: in the order in which the row names them, else in natural order. */
  byRow: Map<number, string[]>;
  problems: { row: number; reason: Reason }[];
  /** Paths that no row wants. */
  leftOver: string[];
}

/** A pattern that fits the names of files, with how many it reads. */
export interface PatternSuggestion {
  pattern: string;
  matched: number;
}

/**
 * What reading offers, each in the file of its name below `read/`. `openTable`, `openZip`, `openFolder` throw
 * `SourceRefused` (`read/sourceRefused.ts`), an Error that carries a `reason`; nothing else throws on any input.
 */
export interface ImportReading {
  /** CSV, XLSX, MARC and MARCXML by content. */
  openTable(path: string, settings: TableSettings): Promise<OpenedTable>;
  /**
   * A table of the files themselves: their names parsed by the pattern, one row a file or a folder of photographs.
   * Without a pattern the best suggested one. Names that it does not fit are bad rows.
   * @throws SourceRefused when the pattern is none.
   */
  tableOfFiles(files: SourceFile[], pattern: string | undefined): OpenedTable;
  /** Best first; the last one reads any name as a title. */
  suggestPatterns(files: SourceFile[]): PatternSuggestion[];
  openZip(path: string): Promise<SourceFiles>;
  openFolder(path: string): Promise<SourceFiles>;
  /** Columns recognised by their names in Turkish or English, or as `remembered`. One entry a column, in their order. */
  suggestMapping(facts: TableFacts, remembered?: Mapping): MappingSuggestion[];
  /** The same as a mapping, of what was recognised. */
  guessMapping(facts: TableFacts, remembered?: Mapping): Mapping;
  /** `defaults` are values for fields that a row leaves empty: all of this table are bulletins. */
  proposeRow(given: {
    row: SourceRow;
    mapping: Mapping;
    answers: Answers;
    defaults?: Partial<Record<ImportField, string>>;
  }): Proposal;
  /** Matches names of one collection; made once for many. */
  indexAuthorities(known: KnownAuthority[]): (name: string) => AuthorityMatch;
  matchFiles(rows: RowFiles[], files: SourceFile[]): FileMatches;
}
