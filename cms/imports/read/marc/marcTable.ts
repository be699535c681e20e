import type { BadRow, OpenedTable, SourceRow, TableFacts } from '../../contract.ts';
import { SourceRefused } from '../sourceRefused.ts';
import { marcColumns } from './marcColumns.ts';
import type { MarcOutcome } from './marcRecord.ts';
import { marcValues } from './marcValues.ts';

/** Records as rows: columns for what the catalogue has a field for, the rest whole. */
export async function marcTable(
  about: Pick<TableFacts, 'format' | 'encoding'>,
  records: () => AsyncIterable<MarcOutcome>,
): Promise<OpenedTable> {
  async function* rows(): AsyncGenerator<{ row: SourceRow } | { bad: BadRow }, void, undefined> {
    for await (const outcome of records()) {
      if ('record' in outcome) yield { row: { row: outcome.row, ...marcValues(outcome.record) } };
      else yield { bad: outcome };
    }
  }
  const facts: TableFacts = { ...about, columns: [], examples: {}, rows: 0, badRows: 0, notes: [] };
  const used = new Set<string>();
  for await (const outcome of rows()) {
    if ('bad' in outcome) {
      facts.badRows += 1;
      continue;
    }
    facts.rows += 1;
    for (const [column, value] of Object.entries(outcome.row.values)) {
      used.add(column);
      const examples = facts.examples[column] ?? [];
      facts.examples[column] = examples;
      if (examples.length < 3 && !examples.includes(value.slice(0, 100))) examples.push(value.slice(0, 100));
    }
  }
  if (facts.rows + facts.badRows === 0) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  facts.columns = Object.keys(marcColumns).filter((column) => used.has(column));
  return { facts, rows, close: async () => {} };
}
