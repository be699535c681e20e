import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { CheckCancelled } from './answerCalls.ts';
import type { WordTable } from './schema.ts';

/** A word's row in one publication. */
export interface Row {
  publication: number;
  pages: Uint8Array;
  /** Empty unless asked for. */
  positions: Uint8Array;
}

export interface BestWeights {
  publications: number[];
  weights: number[];
}

export interface Rows {
  /** Every publication that has the term, ascending, with the greatest weight on one of its pages (0 to 1). */
  best(table: WordTable, term: number): BestWeights;
  /** Ascending by publication; only those of the given publications when there are some. */
  read(table: WordTable, term: number, options: { positions?: boolean; among?: readonly number[] | undefined }): Row[];
  /** Forms of a term, publication by publication, until the caller has seen enough. */
  each(term: number): Generator<{ publication: number; positions: Uint8Array }>;
  /** Publications that have it, hidden ones included: for choosing a way, not for showing. */
  roughCount(term: number): number;
}

/** A row that is looked up by itself costs about as much as this many rows of a range. */
const lookupCost = 6;

const nothing = new Uint8Array();

/** Rows of the words that are asked most: reading them is half of the time of a search for frequent words. */
const keptBytes = 96 * 1024 ** 2;
/** What a row takes besides its bytes. */
const rowBytes = 300;
/** A word in fewer publications is read as fast as it is found among those kept. */
const manyPublications = 100;

/** @returns for each search: what it may read of one state of the index, which `sequence` names */
export function openRows(database: DatabaseSync): (check: CheckCancelled, sequence: number) => Rows {
  const keptRows = new LRUCache<string, Row[]>({ maxSize: keptBytes, sizeCalculation: bytesInRows });
  const keptBest = new LRUCache<string, BestWeights>({
    maxSize: keptBytes / 8,
    sizeCalculation: ({ publications }) => 1 + publications.length * 16,
  });
  let known: number | undefined;
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statement.setReturnArrays(true);
      prepared.set(sql, statement);
    }
    return statement;
  };
  const roughCount = (term: number) => {
    const row = prepare('SELECT publications FROM term WHERE id = ?').get(term);
    return Number(row?.[0] ?? 0);
  };

  const readBest = (table: WordTable, term: number) => {
    // One value instead of thousands of rows: a third of the time. Both numbers are in one; see `postings.ts`.
    const sql = `SELECT json_group_array(publication * 256 + (summary & 255)) FROM ${table} WHERE term = ?`;
    const packed: number[] = JSON.parse(String(prepare(sql).get(term)?.[0] ?? '[]'));
    return {
      publications: packed.map((number) => Math.floor(number / 256)),
      weights: packed.map((number) => (number % 256) / 255),
    };
  };
  const of = (check: CheckCancelled): Rows => ({
    roughCount,
    best(table, term) {
      check();
      const key = `${table} ${term}`;
      const kept = keptBest.get(key);
      if (kept) return kept;
      const best = readBest(table, term);
      if (best.publications.length >= manyPublications) keptBest.set(key, best);
      return best;
    },
    read(table, term, { positions = false, among }) {
      check();
      const select = `SELECT publication, pages${positions ? ', positions' : ''} FROM ${table} WHERE term = ?`;
      const count = roughCount(term);
      if (among && among.length * lookupCost < count) {
        const one = prepare(`${select} AND publication = ?`);
        return among.flatMap((publication) => one.all(term, publication).map(rowOf));
      }
      const key = `${table} ${term} ${positions}`;
      const kept = keptRows.get(key);
      const rows = kept ?? prepare(select).all(term).map(rowOf);
      if (!kept && rows.length >= manyPublications) keptRows.set(key, rows);
      if (!among) return rows;
      const wanted = new Set(among);
      return rows.filter((row) => wanted.has(row.publication));
    },
    *each(term) {
      for (const table of ['posting', 'heading']) {
        const rows = prepare(`SELECT publication, positions FROM ${table} WHERE term = ?`).iterate(term);
        for (const row of rows) {
          check();
          yield { publication: Number(row[0]), positions: bytesOf(row[1]) };
        }
      }
    },
  });
  return (check, sequence) => {
    if (sequence !== known) {
      keptRows.clear();
      keptBest.clear();
      known = sequence;
    }
    return of(check);
  };
}

const bytesInRows = (rows: Row[]): number =>
  rows.reduce((sum, { pages, positions }) => sum + pages.length + positions.length + rowBytes, 1);

const bytesOf = (value: SQLOutputValue | undefined): Uint8Array => (value instanceof Uint8Array ? value : nothing);

const rowOf = (row: Record<string, SQLOutputValue>): Row => ({
  publication: Number(row[0]),
  pages: bytesOf(row[1]),
  positions: bytesOf(row[2]),
});
