import type { AuthorityCollection } from './catalogue.ts';
import type { Change } from './differences.ts';

const collectionOf: Record<string, AuthorityCollection> = {
  departments: 'departments',
  subjects: 'subjects',
  memberships: 'series',
  contributions: 'agents',
  places: 'places',
};
const relation = ['series', 'agent', 'place'];

/** Changes as they are kept for people: numbers of authorities give way to their names. */
export function namedChanges(
  changes: Change[],
  nameOf: (collection: AuthorityCollection, id: number) => string | undefined,
): Change[] {
  return changes.map(({ field, before, after }) => {
    const collection = collectionOf[field];
    if (!collection) return { field, before, after };
    const named = (id: unknown) => (typeof id === 'number' ? (nameOf(collection, id) ?? `#${id}`) : id);
    const inRow = (row: unknown) =>
      typeof row === 'object' && row !== null
        ? Object.fromEntries(
            Object.entries(row).map(([key, value]) => [key, relation.includes(key) ? named(value) : value]),
          )
        : named(row);
    const inList = (value: unknown) => (Array.isArray(value) ? value.map(inRow) : value);
    return { field, before: inList(before), after: inList(after) };
  });
}
