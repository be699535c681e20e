import type { Pool } from 'pg';
import type { Label } from '../../publications/vocabularies.ts';
import { rowOutcomes, rowStates, rowsQuerySchema } from '../api.ts';
import { listRows } from '../requests/listRows.ts';
import { csvHead, csvLine } from './cell.ts';
import { reasonSentences } from './reasonSentences.ts';

const head = {
  tr: ['Satır', 'Deneme sonucu', 'Durum', 'Başlık', 'Nedenler', 'Değişecekler', 'Dosyalar', 'Var olan yayın', 'Yayın'],
  en: ['Row', 'Dry run', 'State', 'Title', 'Reasons', 'Changes', 'Files', 'Existing publication', 'Publication'],
};

/** The dry run as a table, and what came of it once it has run. */
export async function* planCsv(pool: Pool, importId: number, language: keyof Label): AsyncGenerator<string> {
  yield csvHead + csvLine(head[language]);
  let after = 0;
  for (;;) {
    const query = { ...rowsQuerySchema.parse({ limit: 200 }), limit: 1_000, after };
    const { rows, next } = await listRows(pool, importId, query, language);
    yield rows
      .map((row) =>
        csvLine([
          String(row.row),
          rowOutcomes[row.outcome][language],
          rowStates[row.state][language],
          row.title,
          reasonSentences(row, language),
          row.differences
            .map(({ label, before, after: now }) => `${label[language]}: ${before || '–'} → ${now || '–'}`)
            .join('\n'),
          row.files.join('\n'),
          row.target === undefined ? '' : String(row.target),
          row.publication === undefined ? '' : String(row.publication),
        ]),
      )
      .join('');
    if (next === undefined) return;
    after = next;
  }
}
