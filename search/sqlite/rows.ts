import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Facts } from '../facts/openFacts.ts';
import type { CheckCancelled } from './answerCalls.ts';
import type { WordTable } from './schema.ts';

/** A stretch of bytes. A view of an array costs more to make than what most rows take to read. */
export interface Slice {
  bytes: Uint8Array;
  from: number;
  /** Exclusive. */
  to: number;
}

/** A word's row in one publication. */
export interface Row {
  publication: number;
  pages: Slice;
  /** Empty unless asked for. */
  positions: Slice;
}

/** Where a word is best, publication by publication. */
export interface BestWeights {
  /** Places of the publications, ascending. */
  places: Int32Array;
  /** The greatest weight on one of the pages, 1 to 255. */
  weights: Uint8Array;
}

/** All rows of a word, one after the other. */
export interface WordRows extends BestWeights {
  pages: Packed;
  /** Nothing in it unless asked for. */
  positions: Packed;
}

/** The bytes of a row are from `starts[row]` to `starts[row + 1]`. */
export interface Packed {
  bytes: Uint8Array;
  starts: Int32Array;
}

export interface Rows {
  /** Every publication that has the term; looks into no page. */
  best(table: WordTable, term: number): BestWeights;
  whole(table: WordTable, term: number, options: { positions: boolean }): WordRows;
  /** Ascending by publication; only those of the given publications, which ascend too, when there are some. */
  read(table: WordTable, term: number, options: { positions?: boolean; among?: readonly number[] | undefined }): Row[];
  /** Forms of a term, publication by publication, until the caller has seen enough. */
  each(term: number): Generator<{ publication: number; positions: Uint8Array }>;
  /** Publications that have it, hidden ones included: for choosing a way, not for showing. */
  roughCount(term: number): number;
}

/** A row that is looked up by itself costs about as much as this many rows of a range. */
const lookupCost = 6;

const nothing = new Uint8Array();

/** Rows of the words that are asked most: reading them is most of the time of a search for frequent words. */
const keptBytes = 96 * 1024 ** 2;
/** A word in fewer publications is read as fast as it is found among those kept. */
const manyPublications = 100;

/** @returns for each search: what it may read of the state of the index that the facts are of */
export function openRows(database: DatabaseSync): (check: CheckCancelled, facts: Facts) => Rows {
  const keptRows = new LRUCache<string, WordRows>({
    maxSize: keptBytes,
    sizeCalculation: ({ places, pages, positions }) =>
      1 + places.length * 13 + pages.bytes.length + positions.bytes.length,
  });
  const keptBest = new LRUCache<string, BestWeights>({
    maxSize: keptBytes / 8,
    sizeCalculation: ({ places }) => 1 + places.length * 5,
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

  const of = (check: CheckCancelled, { columns }: Facts): Rows => {
    const placeOf = (publication: number) => columns.places.get(publication) ?? 0;

    const readBest = (table: WordTable, term: number): BestWeights => {
      // One value instead of thousands of rows: a third of the time. Both numbers are in one; see `postings.ts`.
      const sql = `SELECT json_group_array(publication * 256 + (summary & 255)) FROM ${table} WHERE term = ?`;
      const packed: number[] = JSON.parse(String(prepare(sql).get(term)?.[0] ?? '[]'));
      return {
        places: Int32Array.from(packed, (number) => placeOf(Math.floor(number / 256))),
        weights: Uint8Array.from(packed, (number) => number % 256),
      };
    };

    const readWhole = (table: WordTable, term: number, positions: boolean): WordRows => {
      const columns = `publication, summary & 255, pages${positions ? ', positions' : ''}`;
      const rows = prepare(`SELECT ${columns} FROM ${table} WHERE term = ?`).all(term);
      return {
        places: Int32Array.from(rows, (row) => placeOf(Number(row[0]))),
        weights: Uint8Array.from(rows, (row) => Number(row[1])),
        pages: pack(rows.map((row) => bytesOf(row[2]))),
        positions: pack(rows.map((row) => bytesOf(row[3]))),
      };
    };

    const keptWhole = (table: WordTable, term: number, positions: boolean) =>
      keptRows.get(`${table} ${term} true`) ?? (positions ? undefined : keptRows.get(`${table} ${term} false`));

    const whole = (table: WordTable, term: number, positions: boolean): WordRows => {
      const kept = keptWhole(table, term, positions);
      if (kept) return kept;
      const rows = readWhole(table, term, positions);
      if (rows.places.length >= manyPublications) keptRows.set(`${table} ${term} ${positions}`, rows);
      if (positions) keptRows.delete(`${table} ${term} false`);
      return rows;
    };

    const rowAt = ({ places, pages, positions }: WordRows, row: number): Row => ({
      publication: columns.numbers[places[row] ?? 0] ?? 0,
      pages: sliceAt(pages, row),
      positions: sliceAt(positions, row),
    });

    return {
      roughCount,
      best(table, term) {
        check();
        const key = `${table} ${term}`;
        const kept = keptBest.get(key);
        if (kept) return kept;
        const best = readBest(table, term);
        if (best.places.length >= manyPublications) keptBest.set(key, best);
        return best;
      },
      whole(table, term, { positions }) {
        check();
        return whole(table, term, positions);
      },
      read(table, term, { positions = false, among }) {
        check();
        if (!among) {
          const all = whole(table, term, positions);
          return Array.from(all.places, (_, row) => rowAt(all, row));
        }
        const count = keptBest.peek(`${table} ${term}`)?.places.length ?? roughCount(term);
        if (!keptWhole(table, term, positions) && among.length * lookupCost < count) {
          const select = `SELECT publication, pages${positions ? ', positions' : ''} FROM ${table}`;
          const one = prepare(`${select} WHERE term = ? AND publication = ?`);
          return among.flatMap((publication) => one.all(term, publication).map(rowOf));
        }
        const all = whole(table, term, positions);
        const found: Row[] = [];
        let row = 0;
        for (const publication of among) {
          const place = columns.places.get(publication);
          if (place === undefined) continue;
          while (row < all.places.length && (all.places[row] ?? 0) < place) row += 1;
          if (all.places[row] === place) found.push(rowAt(all, row));
        }
        return found;
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
    };
  };
  return (check, facts) => {
    if (facts.sequence !== known) {
      keptRows.clear();
      keptBest.clear();
      known = facts.sequence;
    }
    return of(check, facts);
  };
}

const bytesOf = (value: SQLOutputValue | undefined): Uint8Array => (value instanceof Uint8Array ? value : nothing);

function pack(all: Uint8Array[]): Packed {
  const starts = new Int32Array(all.length + 1);
  for (const [row, { length }] of all.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const bytes = new Uint8Array(starts[all.length] ?? 0);
  for (const [row, one] of all.entries()) bytes.set(one, starts[row]);
  return { bytes, starts };
}

const sliceAt = ({ bytes, starts }: Packed, row: number): Slice => ({
  bytes,
  from: starts[row] ?? 0,
  to: starts[row + 1] ?? 0,
});

const sliceOf = (bytes: Uint8Array): Slice => ({ bytes, from: 0, to: bytes.length });

const rowOf = (row: Record<string, SQLOutputValue>): Row => ({
  publication: Number(row[0]),
  pages: sliceOf(bytesOf(row[1])),
  positions: sliceOf(bytesOf(row[2])),
});
