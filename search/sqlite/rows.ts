import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { CheckCancelled } from './answerCalls.ts';
import type { WordTable } from './schema.ts';

/** A word's row in one publication. What was not asked for is empty. */
export interface Row {
  publication: number;
  summary: number;
  pages: Uint8Array;
  positions: Uint8Array;
}

/** How much of a row is read. */
export type Depth = 'summary' | 'pages' | 'positions';

export interface Rows {
  /** Ascending by publication; only those of the given publications when there are some. */
  read(table: WordTable, term: number, options: { depth: Depth; among?: readonly number[] | undefined }): Row[];
  /** Forms of a term, publication by publication, until the caller has seen enough. */
  each(term: number): Generator<{ publication: number; positions: Uint8Array }>;
  /** Publications that have it, hidden ones included: for choosing a way, not for showing. */
  roughCount(term: number): number;
}

const columns = { summary: 'summary', pages: 'summary, pages', positions: 'summary, pages, positions' } as const;

/** A row that is looked up by itself costs about as much as this many rows of a range. */
const lookupCost = 6;

const nothing = new Uint8Array();

export function openRows(database: DatabaseSync): (check: CheckCancelled) => Rows {
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

  return (check) => ({
    roughCount,
    read(table, term, { depth, among }) {
      check();
      const select = `SELECT publication, ${columns[depth]} FROM ${table} WHERE term = ?`;
      if (among && among.length * lookupCost < roughCount(term)) {
        const one = prepare(`${select} AND publication = ?`);
        return among.flatMap((publication) => one.all(term, publication).map(rowOf));
      }
      const rows = prepare(select).all(term).map(rowOf);
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
}

const bytesOf = (value: SQLOutputValue | undefined): Uint8Array => (value instanceof Uint8Array ? value : nothing);

const rowOf = (row: Record<string, SQLOutputValue>): Row => ({
  publication: Number(row[0]),
  summary: Number(row[1]),
  pages: bytesOf(row[2]),
  positions: bytesOf(row[3]),
});
