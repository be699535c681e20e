import type { DatabaseSync } from 'node:sqlite';
import { normalizerVersion } from '../turkish.ts';

/** Changes with the tables or with what they hold; an index of another format is built again. */
export const format = `2.${normalizerVersion}`;

/**
 * `posting` holds the pages' words and `heading` those of titles, names and notes, both clustered by word and then
 * publication: a search reads one contiguous range a word. What the columns hold is told in `postings.ts`.
 */
const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
  CREATE TABLE publication (
    number INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    facts TEXT,
    text_hash BLOB,
    page_keys BLOB,
    page_terms BLOB,
    heading_terms BLOB
  );
  CREATE INDEX publication_changed ON publication (changed);
  CREATE TABLE term (id INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, publications INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE form (id INTEGER PRIMARY KEY, folded TEXT NOT NULL, letters TEXT NOT NULL, term INTEGER NOT NULL);
  CREATE UNIQUE INDEX form_folded ON form (folded, letters);
  CREATE INDEX form_term ON form (term);
  CREATE TABLE posting (
    term INTEGER NOT NULL, publication INTEGER NOT NULL,
    summary INTEGER NOT NULL, pages BLOB NOT NULL, positions BLOB NOT NULL,
    PRIMARY KEY (term, publication)
  ) WITHOUT ROWID;
  CREATE TABLE heading (
    term INTEGER NOT NULL, publication INTEGER NOT NULL,
    summary INTEGER NOT NULL, pages BLOB NOT NULL, positions BLOB NOT NULL,
    PRIMARY KEY (term, publication)
  ) WITHOUT ROWID;
`;

export type WordTable = 'posting' | 'heading';

/** Makes the tables of an empty file, all or none. */
export function createTables(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(tables);
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  insert.run('format', format);
  insert.run('sequence', 0);
  database.exec('COMMIT');
}

export const hasTables = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;

export function readFormat(database: DatabaseSync): string | undefined {
  const row = database.prepare("SELECT value FROM meta WHERE key = 'format'").get();
  return row ? String(Object.values(row)[0]) : undefined;
}
