import type { Pool } from 'pg';
import type { Label } from '../../publications/vocabularies.ts';
import { type ImportRow, rowsQuerySchema } from '../api.ts';
import { errorColumns } from '../errorColumns.ts';
import { readImport } from '../readImport.ts';
import { listRows } from '../requests/listRows.ts';
import { csvHead, csvLine } from './cell.ts';
import { reasonSentences } from './reasonSentences.ts';

/**
 * Failed rows with their own columns, why they failed, and where they stood: to be corrected and imported again. A ditto
 * mark is written out, as the row that it repeats need not stand above it any more.
 */
export async function* errorCsv(pool: Pool, importId: number, language: keyof Label): AsyncGenerator<string> {
  const columns = (await readImport(pool, importId)).facts?.columns ?? [];
  const { rowCount } = await pool.query(
    `select from archive.import_row where import = $1 and state = 'failed' and rest is not null limit 1`,
    [importId],
  );
  const hasRest = rowCount !== 0;
  yield csvHead + csvLine([...columns, errorColumns.row, errorColumns.why, ...(hasRest ? [errorColumns.rest] : [])]);
  let after = 0;
  for (;;) {
    const query = { ...rowsQuerySchema.parse({ limit: 200, state: 'failed' }), limit: 1_000, after };
    const { rows, next } = await listRows(pool, importId, query, language);
    const unshown = await readUnshown(pool, importId, rows);
    yield rows
      .map((row) => {
        const { ditto, rest } = unshown.get(row.row) ?? {};
        return csvLine([
          ...columns.map((name) => ditto?.[name] ?? row.raw[name] ?? ''),
          String(row.row),
          whyOf(row, language),
          ...(hasRest ? [rest ? JSON.stringify(rest) : ''] : []),
        ]);
      })
      .join('');
    if (next === undefined) return;
    after = next;
  }
}

/** A row that could not be read has no columns: what stood there is told with the reason. */
function whyOf(row: ImportRow, language: keyof Label): string {
  const unread = row.raw['?'];
  return reasonSentences(row, language) + (unread === undefined ? '' : `\n${unread}`);
}

async function readUnshown(pool: Pool, importId: number, rows: ImportRow[]) {
  const { rows: found } = await pool.query<{ row: number; ditto: Record<string, string> | null; rest: unknown }>(
    `select row, ditto, rest from archive.import_row
     where import = $1 and row = any($2) and (ditto is not null or rest is not null)`,
    [importId, rows.map(({ row }) => row)],
  );
  return new Map(found.map((one) => [one.row, one]));
}
