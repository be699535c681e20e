import type { BadRow, OpenedTable, SourceRow, TableFacts } from '../contract.ts';
import { unguarded } from '../csv/cell.ts';
import { errorColumns } from '../errorColumns.ts';

const ours: readonly string[] = Object.values(errorColumns);

/** Whether the table is one of failed rows that we wrote: its reasons go, and its cells lose what guarded them. */
const isErrorTable = ({ columns }: TableFacts) => ours.every((name) => columns.includes(name));

/** What is known of a table, without the columns that are ours. */
export function ownFacts(facts: TableFacts): TableFacts {
  if (!isErrorTable(facts)) return facts;
  const examples = Object.fromEntries(Object.entries(facts.examples).filter(([name]) => !ours.includes(name)));
  return { ...facts, examples, columns: facts.columns.filter((name) => !ours.includes(name)) };
}

export async function* sourceRows(table: OpenedTable): AsyncIterable<{ row: SourceRow } | { bad: BadRow }> {
  const corrected = isErrorTable(table.facts);
  for await (const read of table.rows()) {
    if (!corrected || 'bad' in read) {
      yield read;
      continue;
    }
    const values = Object.entries(read.row.values).filter(([name]) => !ours.includes(name));
    yield {
      row: { ...read.row, values: Object.fromEntries(values.map(([name, value]) => [name, unguarded(value)])) },
    };
  }
}
