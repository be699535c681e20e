import { type ImportField, importFields } from '../fields.ts';
import { foldName } from './foldName.ts';

/** The field of which a column's name is a known spelling. A number that was added to tell columns apart is left out. */
export function recogniseColumn(column: string): ImportField | undefined {
  if (column.length > 80) return undefined;
  const folded = foldName(column.replace(/\s*\(\d+\)$/, ''));
  return bySpelling.get(folded) ?? bySpelling.get(folded.replace(/ (tr|en|turkce|zorunlu|varsa)$/, ''));
}

/** Fields by folded spelling: what is written as a label of one field is never taken for another's. */
export const bySpelling: ReadonlyMap<string, ImportField> = (() => {
  const map = new Map<string, ImportField>();
  const entries = Object.entries(importFields) as [ImportField, (typeof importFields)[ImportField]][];
  for (const [name, { label }] of entries) {
    // The key `number` is the register's, but whoever writes "number" means that of the issue.
    for (const text of name === 'number' ? [label.tr, label.en] : [label.tr, label.en, name])
      if (!map.has(foldName(text))) map.set(foldName(text), name);
  }
  for (const [name, { spellings }] of entries) {
    for (const text of spellings) if (!map.has(foldName(text))) map.set(foldName(text), name);
  }
  return map;
})();
