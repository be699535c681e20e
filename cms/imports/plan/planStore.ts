import type { ClientBase } from 'pg';
import type { RowOutcome } from '../api.ts';
import type { AuthorityMatch, AuthorityName, RowNote, SourceFile } from '../contract.ts';
import type { Reason } from '../reasons.ts';
import { authorityKey } from './catalogue.ts';

export interface PlannedRow {
  row: number;
  raw: Record<string, string>;
  ditto?: Record<string, string>;
  rest?: unknown;
  outcome: RowOutcome;
  title: string;
  notes: RowNote[];
  /** For people: values are texts, or keys of a vocabulary. */
  differences: { field: string; before: unknown; after: unknown }[];
  files: string[];
  target?: number;
}

/** Takes away the plan before; decisions about authorities are kept. */
export async function clearPlan(client: ClientBase, importId: number): Promise<void> {
  for (const table of ['import_row', 'import_question', 'import_file']) {
    await client.query(`delete from archive.${table} where import = $1`, [importId]);
  }
}

export async function storeRows(client: ClientBase, importId: number, rows: PlannedRow[]): Promise<void> {
  await client.query(
    `insert into archive.import_row (import, row, raw, ditto, rest, outcome, title, notes, differences, files, target)
     select $1, (r->>'row')::int, r->'raw', nullif(r->'ditto', 'null'), nullif(r->'rest', 'null'), r->>'outcome',
       r->>'title', r->'notes', r->'differences', array(select jsonb_array_elements_text(r->'files')), (r->>'target')::int
     from jsonb_array_elements($2::jsonb) r`,
    // Postgres takes no zero characters, and a spreadsheet may hold some
    [importId, JSON.stringify(rows).replaceAll('\\u0000', '')],
  );
}

/** Names of authorities that the rows use, gathered while they are read. */
export function gatherAuthorities() {
  const seen = new Map<string, { name: AuthorityName; match: AuthorityMatch; rows: Set<number>; first: number }>();
  return {
    add(name: AuthorityName, match: AuthorityMatch, row: number) {
      const key = `${name.collection} ${authorityKey(name.name)}`;
      const known = seen.get(key) ?? { name, match, rows: new Set(), first: row };
      known.rows.add(row);
      seen.set(key, known);
    },
    async store(client: ClientBase, importId: number): Promise<void> {
      const rows = [...seen.values()].map(({ name, match, rows, first }) => ({
        collection: name.collection,
        key: authorityKey(name.name),
        name: name.name,
        rows: rows.size,
        first,
        state: match.state,
        found: match.state === 'found' ? match.id : null,
        nearest: match.state === 'unknown' ? match.nearest : match.state === 'ambiguous' ? match.candidates : [],
      }));
      await client.query(
        `delete from archive.import_authority a where import = $1 and made is null and not exists (
           select from jsonb_array_elements($2::jsonb) r where r->>'collection' = a.collection and r->>'key' = a.key)`,
        [importId, JSON.stringify(rows)],
      );
      await client.query(
        `insert into archive.import_authority (import, collection, key, name, rows, first_row, state, found, nearest)
         select $1, r->>'collection', r->>'key', r->>'name', (r->>'rows')::int, (r->>'first')::int, r->>'state',
           (r->>'found')::int, r->'nearest'
         from jsonb_array_elements($2::jsonb) r
         on conflict (import, collection, key) do update set rows = excluded.rows, first_row = excluded.first_row,
           state = excluded.state, found = excluded.found, nearest = excluded.nearest, name = excluded.name`,
        [importId, JSON.stringify(rows)],
      );
    },
  };
}

/** What rows ask, once each. Answered questions are kept, so that an answer can be taken back. */
export function gatherQuestions() {
  interface Asked {
    key: string;
    column: string | null;
    value: string;
    reason: Reason;
    choices: unknown;
    rows: number;
    first: number;
  }
  const seen = new Map<string, Asked>();
  return {
    add(notes: RowNote[], row: number) {
      for (const { question, column, reason } of notes) {
        if (!question) continue;
        const known = seen.get(question.key);
        if (known) known.rows += 1;
        else {
          const { key, value, choices } = question;
          seen.set(key, { key, value, choices, column: column ?? null, reason, rows: 1, first: row });
        }
      }
    },
    async store(client: ClientBase, importId: number): Promise<void> {
      await client.query(
        `insert into archive.import_question (import, key, "column", value, reason, choices, rows, first_row)
         select $1, r->>'key', r->>'column', r->>'value', r->'reason', r->'choices', (r->>'rows')::int, (r->>'first')::int
         from jsonb_array_elements($2::jsonb) r`,
        [importId, JSON.stringify([...seen.values()])],
      );
    },
  };
}

export async function storeFiles(
  client: ClientBase,
  importId: number,
  given: { files: SourceFile[]; bad: { name: string; problem: Reason }[]; rowOf: Map<string, number> },
): Promise<void> {
  const files = [
    ...given.files.map(({ path, size }) => ({ path, size, row: given.rowOf.get(path) ?? null, problem: null })),
    ...given.bad.map(({ name, problem }) => ({ path: name, size: 0, row: null, problem })),
  ];
  await client.query(
    `insert into archive.import_file (import, path, size, row, problem)
     select $1, r->>'path', (r->>'size')::bigint, (r->>'row')::int, nullif(r->'problem', 'null')
     from jsonb_array_elements($2::jsonb) r on conflict do nothing`,
    [importId, JSON.stringify(files).replaceAll('\\u0000', '')],
  );
}
