import type { ImportField } from '../../fields.ts';

/** Which field a column of a MARC table is (https://www.loc.gov/marc/bibliographic/). */
export function marcFieldOf(column: string): ImportField | undefined {
  return marcColumns[column];
}

/** Columns that `openMarc` makes, by name: a tag, or a tag and its subfields in the order in which they are joined. */
export const marcColumns: Record<string, ImportField> = {
  '245': 'title',
};
