import type { BadRow, ImportReading, SourceRow, TableFacts } from '../contract.ts';
import { groupFiles } from './names/groupFiles.ts';
import { namePattern } from './names/namePattern.ts';
import { SourceRefused } from './sourceRefused.ts';
import { suggestPatterns } from './suggestPatterns.ts';

/** The column that names the files of a row, each on a line of its own. */
const fileColumn = 'Dosya';

export const tableOfFiles: ImportReading['tableOfFiles'] = (files, given) => {
  const { pattern, columns, read } = namePattern(given?.trim() || (suggestPatterns(files)[0]?.pattern ?? '{başlık}'));
  const rows: ({ row: SourceRow } | { bad: BadRow })[] = groupFiles(files).map(({ name, paths }, at) => {
    const found = read(name);
    if (!found) {
      return { bad: { row: at + 1, problem: { code: 'nameDoesNotFit', detail: { name, pattern } }, text: name } };
    }
    return {
      row: { row: at + 1, values: { ...readable(found), [fileColumn]: paths.map((path) => `${path}\n`).join('') } },
    };
  });
  if (rows.length === 0) throw new SourceRefused({ code: 'tableEmpty', detail: {} });
  const facts: TableFacts = {
    format: 'folder',
    pattern,
    columns: [...columns, fileColumn],
    examples: {},
    rows: rows.filter((one) => 'row' in one).length,
    badRows: rows.filter((one) => 'bad' in one).length,
    notes: [],
  };
  for (const column of facts.columns) {
    const values = rows.flatMap((one) => ('row' in one ? [one.row.values[column]?.trim() ?? ''] : []));
    facts.examples[column] = [...new Set(values)].slice(0, 3);
  }
  return {
    facts,
    async *rows() {
      yield* rows;
    },
    close: async () => {},
  };
};

/** Low lines stand for blanks in names of files. */
function readable(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, value.replace(/_+/g, ' ').replace(/\s+/g, ' ').trim()]),
  );
}
