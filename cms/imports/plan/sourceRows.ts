import { z } from 'zod';
import type { BadRow, OpenedTable, SourceRow, TableFacts } from '../contract.ts';
import { unguarded } from '../csv/cell.ts';
import { errorColumns } from '../errorColumns.ts';
import type { Reason } from '../reasons.ts';

const ours: readonly string[] = Object.values(errorColumns);

/** Whether the table is one of failed rows that we wrote: its reasons go, and its cells lose what guarded them. */
const isErrorTable = ({ columns }: TableFacts) =>
  [errorColumns.row, errorColumns.why].every((name) => columns.includes(name));

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
    const row = { ...read.row, values: Object.fromEntries(values.map(([name, value]) => [name, unguarded(value)])) };
    const rest = readRest(read.row.values[errorColumns.rest]);
    if (rest === undefined) yield { row };
    else if (rest.success) yield { row: { ...row, rest: rest.data } };
    else {
      const problem: Reason = { code: 'restUnreadable', detail: { column: errorColumns.rest } };
      yield { bad: { row: read.row.row, problem, text: Object.values(row.values).join(' | ').slice(0, 500) } };
    }
  }
}

/** What the table of failed rows has of a MARC record beside the columns. */
function readRest(cell: string | undefined) {
  return cell === undefined || cell.trim() === '' ? undefined : restSchema.safeParse(unguarded(cell));
}

const restSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      leader: z.string(),
      fields: z.array(
        z.union([
          z.object({ tag: z.string(), value: z.string() }),
          z.object({
            tag: z.string(),
            indicators: z.string(),
            subfields: z.array(z.tuple([z.string(), z.string()])),
          }),
        ]),
      ),
    }),
  );
