import { z } from 'zod';

const sum = z.object({ size: z.number(), sha256: z.string().length(64) });

const tableSchema = sum.extend({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  /** Below the backup's folder: gzip of Postgres' COPY text format. */
  file: z.string(),
});

const sequenceSchema = z.object({
  schema: z.string(),
  name: z.string(),
  /** A string: it may be larger than a JavaScript number. Null before the first use. */
  last: z.string().nullable(),
});

export const manifestSchema = z.object({
  format: z.literal('kutuk-backup-1'),
  /** Of Kütük. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** Payload's, that the database had been through, in their order. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  secrets: sum,
  /** `files.jsonl`: a line `{key, size, sha256}` for each file of the archive, which lies at `archive/<key>`. */
  files: sum.extend({ count: z.number(), bytes: z.number() }),
});

export type Manifest = z.output<typeof manifestSchema>;
export type TableEntry = z.output<typeof tableSchema>;
export type SequenceEntry = z.output<typeof sequenceSchema>;

export const fileEntrySchema = sum.extend({ key: z.string() });
export type FileEntry = z.output<typeof fileEntrySchema>;

/** What lies in a backup's folder. The manifest is written last: without it there is no backup. */
export const backupFiles = {
  manifest: 'manifest.json',
  secrets: 'secrets.json',
  files: 'files.jsonl',
  database: 'database',
  archive: 'archive',
} as const;

/** Schemas whose rows are records. The job queue's are not: what waits is queued anew after a restore. */
export const recordSchemas = ['public', 'library', 'delivery', 'archive', 'inbox'];
/** How far this database has come, and uploads whose bytes are not in the backup. */
export const excludedTables = ['archive.migrated', 'archive.upload', 'archive.reading_state', 'archive.worker'];
