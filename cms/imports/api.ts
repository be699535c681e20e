import { z } from 'zod';
import { keysOf, type Label } from '../publications/vocabularies.ts';
import type { Mapping, MappingSuggestion, PatternSuggestion, RowNote, TableFacts } from './contract.ts';
import { importFields } from './fields.ts';
import type { Reason } from './reasons.ts';

/**
 * The REST API of imports, below `/api/imports`. Requests are parsed with these schemas; answers have these types.
 * Signed-in users who catalogue (all but press officers) may use it. A refusal is Payload's `{errors: [{message}]}`
 * in the user's language.
 *
 * | method | address | takes | gives |
 * | --- | --- | --- | --- |
 * | GET | `/imports` | | `ImportList`, newest first |
 * | POST | `/imports` | `NewImport` | `ImportView`: empty, waiting for files (see `acceptGivenFile.ts`) |
 * | GET | `/imports/:id` | | `ImportView` |
 * | PATCH | `/imports/:id` | `ImportChange` | `ImportView`; the plan is then out of date |
 * | DELETE | `/imports/:id` | | `{removed: true}`; only while it has made nothing |
 * | GET | `/imports/:id/given` | | `GivenFiles`: tables, ZIPs and documents as they were uploaded |
 * | DELETE | `/imports/:id/given?name=…` | | `GivenFiles` |
 * | POST | `/imports/:id/plan` | | `ImportView` in state `planning`: ask again until it is `planned` or `failed` |
 * | GET | `/imports/:id/rows` | `RowsQuery` | `RowsPage` |
 * | GET | `/imports/:id/plan.csv` | | the dry run as a table (`?language=tr|en`) |
 * | GET | `/imports/:id/errors.csv` | | failed rows with their own columns and a reason, to be corrected and imported |
 * | GET | `/imports/:id/questions` | | `QuestionList` |
 * | POST | `/imports/:id/answers` | `AnswersGiven` | `QuestionList`; the plan is then out of date |
 * | GET | `/imports/:id/authorities` | | `AuthorityList`: those that are not simply found |
 * | POST | `/imports/:id/authorities` | `DecisionsGiven` | `AuthorityList`; the plan is then out of date |
 * | GET | `/imports/:id/files` | `FilesQuery` | `FilesPage`: which document belongs to which row |
 * | POST | `/imports/:id/run` | | `ImportView` in state `running`; goes on where it was, too |
 * | POST | `/imports/:id/pause` | | `ImportView`; it ends after the rows under way |
 * | GET | `/imports/:id/undo` | | `UndoPreview` |
 * | POST | `/imports/:id/undo` | `UndoGiven` | `ImportView` in state `undoing`; goes on where it was, too |
 */

export const importStates = {
  collecting: { tr: 'Dosya bekliyor', en: 'Waiting for files' },
  planning: { tr: 'Deneniyor', en: 'Trying' },
  planned: { tr: 'Denendi', en: 'Tried out' },
  running: { tr: 'Aktarılıyor', en: 'Importing' },
  paused: { tr: 'Duraklatıldı', en: 'Paused' },
  done: { tr: 'Bitti', en: 'Done' },
  failed: { tr: 'Yapılamadı', en: 'Failed' },
  undoing: { tr: 'Geri alınıyor', en: 'Being undone' },
  undone: { tr: 'Geri alındı', en: 'Undone' },
} as const satisfies Record<string, Label>;
export type ImportState = keyof typeof importStates;

/** What the dry run says of a row. */
export const rowOutcomes = {
  create: { tr: 'Oluşturulacak', en: 'Will be created' },
  change: { tr: 'Değişecek', en: 'Will be changed' },
  skip: { tr: 'Atlanacak', en: 'Will be skipped' },
  question: { tr: 'Yanıt bekliyor', en: 'Waits for an answer' },
  error: { tr: 'Hatalı', en: 'Has an error' },
} as const satisfies Record<string, Label>;
export type RowOutcome = keyof typeof rowOutcomes;

/** What came of a row. `kept`: the undo left its publication, since somebody edited or published it. */
export const rowStates = {
  waiting: { tr: 'Bekliyor', en: 'Waiting' },
  made: { tr: 'Oluşturuldu', en: 'Created' },
  changed: { tr: 'Değiştirildi', en: 'Changed' },
  skipped: { tr: 'Atlandı', en: 'Skipped' },
  failed: { tr: 'Aktarılamadı', en: 'Failed' },
  undone: { tr: 'Geri alındı', en: 'Undone' },
  kept: { tr: 'Yerinde bırakıldı', en: 'Left as it is' },
} as const satisfies Record<string, Label>;
export type RowState = keyof typeof rowStates;

const keys = <T extends Record<string, unknown>>(map: T) => z.enum(keysOf(map));

/** What to do with a row that looks like a record of the catalogue: same title, series, number and date. */
export const likeExistingChoices = {
  skip: { tr: 'Atla', en: 'Skip' },
  change: { tr: 'Var olan kaydı değiştir', en: 'Change the existing record' },
  create: { tr: 'Yine de yeni kayıt oluştur', en: 'Create a new record all the same' },
} as const satisfies Record<string, Label>;

export const importSettingsSchema = z.object({
  delimiter: z.enum([';', ',', '\t']).optional(),
  encoding: z.enum(['utf-8', 'windows-1254', 'utf-16le', 'utf-16be', 'marc-8']).optional(),
  sheet: z.string().max(200).optional(),
  /** Line or spreadsheet row of the names of columns, from 1. */
  headRow: z.number().int().min(1).max(1000).optional(),
  /** Of file names, for a folder without a table. */
  pattern: z.string().max(500).optional(),
  /** Values for fields that a row leaves empty: all of this table are bulletins. */
  defaults: z.partialRecord(keys(importFields), z.string().max(2000)).default({}),
  likeExisting: keys(likeExistingChoices).default('skip'),
});
export type ImportSettings = z.output<typeof importSettingsSchema>;

export const newImportSchema = z.object({
  name: z.string().trim().max(200).optional(),
  /** An earlier import whose files may be used as well: its failed rows come back corrected, without their scans. */
  filesOf: z.number().int().positive().optional(),
});
export type NewImport = z.input<typeof newImportSchema>;

export const importChangeSchema = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  /** Replaces all settings. */
  settings: importSettingsSchema.optional(),
  /** Replaces the mapping; null has it guessed anew. */
  mapping: z.record(z.string().max(500), keys(importFields)).nullable().optional(),
  /** Which of several given tables is meant, by its name in `GivenFiles`. */
  table: z.string().max(500).nullable().optional(),
});
export type ImportChange = z.input<typeof importChangeSchema>;

export interface ImportSummary {
  id: number;
  name: string;
  state: ImportState;
  by: string;
  /** ISO 8601. */
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
  outcomes: Record<RowOutcome, number>;
  states: Record<RowState, number>;
}
export interface ImportList {
  imports: ImportSummary[];
}

export interface ImportProgress {
  phase: 'reading' | 'matching' | 'running' | 'undoing';
  done: number;
  /** Unknown while a table is being read. */
  total?: number;
  perSecond?: number;
  remainingSeconds?: number;
}

export interface ImportView extends ImportSummary {
  /** In state `running`, `planning` or `undoing`: a process is at it, or will be; if not it was interrupted. */
  live: boolean;
  pauseAsked: boolean;
  /** Where the command line found it; undefined when it was uploaded. */
  source?: string;
  table?: string;
  facts?: TableFacts;
  /** How each column was recognised, in their order. */
  suggestions: MappingSuggestion[];
  /** For a folder without a table. */
  patterns: PatternSuggestion[];
  settings: ImportSettings;
  mapping?: Mapping;
  /** Mapping, answers or decisions were changed after the plan was made: plan again before the run. */
  stale: boolean;
  questions: { open: number; answered: number };
  authorities: { open: number; decided: number };
  files: { matched: number; unmatched: number; bad: number };
  needs?: {
    /** Bytes that the files take. */
    bytes: number;
    /** Bytes that are free for them, headroom taken off. */
    free: number;
    enough: boolean;
    /** Estimated duration of the run. */
    seconds: number;
  };
  progress?: ImportProgress;
  /** Why it failed as a whole. */
  reason?: Reason;
  may: { plan: boolean; run: boolean; pause: boolean; undo: boolean; remove: boolean };
}

export interface GivenFiles {
  files: { name: string; size: number; kind: 'table' | 'zip' | 'document' }[];
}

export const rowsQuerySchema = z.object({
  outcome: keys(rowOutcomes).optional(),
  state: keys(rowStates).optional(),
  /** Only rows that have something to tell: `error`, `question` or `note`. */
  severity: z.enum(['error', 'question', 'note']).optional(),
  /** Found in title or row number. */
  search: z.string().trim().max(200).optional(),
  /** The last row of the page before. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RowsQuery = z.input<typeof rowsQuerySchema>;

export interface RowDifference {
  /** Path in the catalogue, such as `imprint.publisher`. */
  field: string;
  label: Label;
  /** As people read it; empty when there was nothing. */
  before: string;
  after: string;
}

export interface ImportRow {
  row: number;
  title: string;
  outcome: RowOutcome;
  state: RowState;
  notes: RowNote[];
  differences: RowDifference[];
  files: string[];
  /** Existing publication that it changes or is like. */
  target?: number;
  /** What was made or changed. */
  publication?: number;
  scans: number[];
  failure?: Reason;
  raw: Record<string, string>;
}
export interface RowsPage {
  rows: ImportRow[];
  /** Of the whole filter. */
  total: number;
  /** For `after` of the next page; absent on the last. */
  next?: number;
}

export interface ImportQuestion {
  key: string;
  column?: string;
  value: string;
  reason: Reason;
  choices: { value: string; label: Label }[];
  rows: number;
  firstRow: number;
  answer?: string;
}
export interface QuestionList {
  questions: ImportQuestion[];
}
/** Null takes an answer back. */
export const answersGivenSchema = z.object({
  answers: z.record(z.string().max(2000), z.string().max(500).nullable()),
});
export type AnswersGiven = z.input<typeof answersGivenSchema>;

export const authorityCollections = {
  departments: { tr: 'Birim', en: 'Department' },
  series: { tr: 'Dizi', en: 'Series' },
  subjects: { tr: 'Konu', en: 'Subject' },
  agents: { tr: 'Kişi ya da kurum', en: 'Agent' },
  places: { tr: 'Yer', en: 'Place' },
} as const satisfies Record<string, Label>;

export interface ImportAuthority {
  collection: keyof typeof authorityCollections;
  /** Names it in decisions. */
  key: string;
  name: string;
  rows: number;
  firstRow: number;
  state: 'unknown' | 'ambiguous';
  /** Best first; likeness from 0 to 1. */
  nearest: { id: number; name: string; likeness?: number }[];
  decision?: Decision;
}
export interface AuthorityList {
  authorities: ImportAuthority[];
}

export const decisionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('use'), id: z.number().int().positive() }),
  z.object({ do: z.literal('create') }),
  z.object({ do: z.literal('leaveOut') }),
]);
export type Decision = z.output<typeof decisionSchema>;
export const decisionsGivenSchema = z.object({
  /** `decision: null` takes it back. */
  decisions: z
    .array(
      z.object({
        collection: keys(authorityCollections),
        key: z.string().max(2000),
        decision: decisionSchema.nullable(),
      }),
    )
    .max(10_000),
  /** For all that are still open: create them, or leave them out. */
  rest: z.enum(['create', 'leaveOut']).optional(),
});
export type DecisionsGiven = z.input<typeof decisionsGivenSchema>;

export const filesQuerySchema = z.object({
  state: z.enum(['matched', 'unmatched', 'bad']).optional(),
  after: z.string().max(4000).default(''),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type FilesQuery = z.input<typeof filesQuerySchema>;
export interface FilesPage {
  files: { path: string; size: number; row?: number; problem?: Reason }[];
  total: number;
  next?: string;
}

export interface UndoPreview {
  /** Publications that it made and removes, with this many scans. */
  publications: number;
  scans: number;
  /** Publications that it changed and gives back what they were. */
  changed: number;
  /** Authority records that it made and that nothing else uses. */
  authorities: number;
  /** Edited or published by somebody since: left as they are unless confirmed. At most 500 are listed. */
  since: { row: number; publication: number; title: string; published: boolean }[];
  sinceTotal: number;
}
export const undoGivenSchema = z.object({
  /** Numbers out of `since` that are removed all the same; `all` for each of them. Published ones need an administrator. */
  also: z.union([z.literal('all'), z.array(z.number().int().positive()).max(100_000)]).default([]),
});
export type UndoGiven = z.input<typeof undoGivenSchema>;
