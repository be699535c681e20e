import { parse } from 'csv-parse/sync';

/** The cells of complete records, in their order. Records come from `splitRecords`, so that none can fail another. */
export function cellsOf(records: readonly string[], delimiter: string): string[][] {
  return parse(records.join('\n'), {
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
  });
}
