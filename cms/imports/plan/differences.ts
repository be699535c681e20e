import { unnamedHolder } from '../read/unnamedHolder.ts';
import type { PublicationData } from './buildData.ts';

/** A field that a row changes, by its path: groups are looked into, arrays and rich texts are one. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

const groups = ['date', 'imprint', 'extent', 'rights'] as const;
/** What a row of an array is recognised by: the row of the table adds to it, and takes nothing away. */
const arrayKeys: Record<string, readonly string[]> = {
  copies: ['accessionNumber'],
  identifiers: ['type', 'value'],
  otherTitles: ['type', 'text'],
  otherDates: ['role'],
  memberships: ['series'],
  contributions: ['agent', 'role'],
  places: ['place', 'role'],
};
/** Said of the row and not of the publication. */
const notCompared = ['importedRow', 'recordSource', 'catalogueLevel'];

/**
 * What a row would change of a publication as it is now. Fields that the row does not have stay as they are; so do
 * rows of arrays that it does not name.
 */
export function differences(current: PublicationData, proposed: PublicationData): Change[] {
  const changes: Change[] = [];
  const compare = (field: string, before: unknown, after: unknown) => {
    const [was, is] = [normal(before), normal(after)];
    if (is !== undefined && JSON.stringify(was) !== JSON.stringify(is)) changes.push({ field, before: was, after: is });
  };
  for (const [field, after] of Object.entries(proposed)) {
    if (notCompared.includes(field)) continue;
    const before = current[field];
    if (isGroup(field)) {
      const was = (before ?? {}) as Record<string, unknown>;
      for (const [name, value] of Object.entries((after ?? {}) as Record<string, unknown>)) {
        // follows from what is printed, and is derived anew with it
        if (field === 'date' && (name === 'earliest' || name === 'latest')) continue;
        compare(`${field}.${name}`, was[name], value);
      }
    } else if (field in arrayKeys) compare(field, before, merged(field, before, after));
    else compare(field, before, after);
  }
  return changes;
}

const isGroup = (field: string) => groups.some((group) => group === field);

/** The array with the row's own entries added, or put over those that they are the same as. */
function merged(field: string, before: unknown, after: unknown): unknown {
  const keys = arrayKeys[field] ?? [];
  const rows: Record<string, unknown>[] = Array.isArray(before) ? [...before] : [];
  for (const added of Array.isArray(after) ? (after as Record<string, unknown>[]) : []) {
    const at = rows.findIndex((row) => keys.every((key) => same(row[key], added[key])));
    const present = Object.fromEntries(
      Object.entries(added).filter(([, value]) => value !== undefined && value !== null),
    );
    if (at < 0) rows.push(present);
    else rows[at] = { ...rows[at], ...present, ...(present.holder === unnamedHolder && { holder: rows[at]?.holder }) };
  }
  return rows;
}

const same = (a: unknown, b: unknown) => JSON.stringify(normal(a)) === JSON.stringify(normal(b));

/** Without what Payload adds and what says nothing: ids of array rows, nulls, empty texts and lists. */
export function normal(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(normal).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  if ('root' in value) return plainText(value.root).trim() || undefined;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, inside]) => [key, normal(inside)] as const)
    .filter(([, inside]) => inside !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The words of a rich text. */
function plainText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return children.map(plainText).join('type' in node && node.type === 'root' ? '\n' : '');
}

/** The fields to save, so that exactly these changes are made. */
export function toSave(current: PublicationData, proposed: PublicationData, changes: Change[]): PublicationData {
  const data: PublicationData = {};
  for (const { field } of changes) {
    const [top = '', inner] = field.split('.');
    if (inner !== undefined) {
      const group = (data[top] ?? { ...(current[top] as object | null) }) as Record<string, unknown>;
      data[top] = { ...group, [inner]: (proposed[top] as Record<string, unknown>)[inner] };
    } else data[top] = top in arrayKeys ? merged(top, current[top], proposed[top]) : proposed[top];
  }
  return data;
}

/** The value of a field by its path. */
export function valueAt(data: PublicationData, field: string): unknown {
  const [top = '', inner] = field.split('.');
  const value = data[top];
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[inner] : undefined;
}
