import type { Pool } from 'pg';
import type { Label } from '../../publications/vocabularies.ts';
import { rowsQuerySchema } from '../api.ts';
import { errorColumns } from '../errorColumns.ts';
import { readImport } from '../readImport.ts';
import { listRows } from '../requests/listRows.ts';
import { csvHead, csvLine } from './cell.ts';
import { reasonSentences } from './reasonSentences.ts';

/** Failed rows with their own columns, why they failed, and where they stood: to be corrected and imported again. */
export async function* errorCsv(pool: Pool, importId: number, language: keyof Label): AsyncGenerator<string> {
  const columns = (await readImport(pool, importId)).facts?.columns ?? [];
  yield csvHead + csvLine([...columns, errorColumns.row, errorColumns.why]);
  let after = 0;
  for (;;) {
    const query = { ...rowsQuerySchema.parse({ limit: 200, state: 'failed' }), limit: 1_000, after };
    const { rows, next } = await listRows(pool, importId, query, language);
    yield rows
      .map((row) =>
        csvLine([...columns.map((name) => row.raw[name] ?? ''), String(row.row), reasonSentences(row, language)]),
      )
      .join('');
    if (next === undefined) return;
    after = next;
  }
}
