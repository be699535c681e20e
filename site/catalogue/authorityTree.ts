import type { AuthorityEntry } from '../library.ts';
import { familiesOf } from '../readLibrary/familiesOf.ts';

export interface Branch {
  entry: AuthorityEntry;
  branches: Branch[];
}

/**
 * Entries below those that they belong to, each list in the order given. What belongs to several stands below each of
 * them; in a circle, which has no top, its first entry is taken for one.
 */
export function authorityTree(entries: readonly AuthorityEntry[], below?: number): Branch[] {
  const known = new Set(entries.map(({ number }) => number));
  const children = new Map<number, AuthorityEntry[]>();
  for (const entry of entries) {
    for (const parent of entry.broader) children.set(parent, [...(children.get(parent) ?? []), entry]);
  }
  const placed = new Set<number>();
  const branchOf = (entry: AuthorityEntry, above: readonly number[]): Branch => {
    placed.add(entry.number);
    const path = [...above, entry.number];
    const inner = (children.get(entry.number) ?? []).filter(({ number }) => !path.includes(number));
    return { entry, branches: inner.map((child) => branchOf(child, path)) };
  };
  if (below !== undefined) return (children.get(below) ?? []).map((entry) => branchOf(entry, [below]));
  const tops = entries.filter(({ broader }) => !broader.some((parent) => known.has(parent)));
  const tree = tops.map((entry) => branchOf(entry, []));
  for (const entry of entries) if (!placed.has(entry.number)) tree.push(branchOf(entry, []));
  return tree;
}

/** The ways up from an entry to the top, each from the top down, without itself. */
export function pathsAbove(entries: readonly AuthorityEntry[], number: number): AuthorityEntry[][] {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const climb = (one: number, seen: readonly number[]): AuthorityEntry[][] => {
    const parents = (byNumber.get(one)?.broader ?? []).filter((parent) => !seen.includes(parent));
    return parents.flatMap((parent) => {
      const entry = byNumber.get(parent);
      if (!entry) return [];
      const above = climb(parent, [...seen, parent]);
      return above.length === 0 ? [[entry]] : above.map((path) => [...path, entry]);
    });
  };
  return climb(number, [number]);
}

/**
 * All names of one department through the years; alone when there is one. What went before stands before, and else the
 * earliest first: an office that was joined to another stands beside those of its time.
 */
export function successionOf(entries: readonly AuthorityEntry[], number: number): AuthorityEntry[] {
  const family = new Set(familiesOf('department', entries)(number));
  const waiting = entries
    .filter((entry) => family.has(entry.number))
    .toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  const chain: AuthorityEntry[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ earlier }) => !waiting.some((one) => earlier.includes(one.number)));
    // in a circle somebody has to be the first
    chain.push(...waiting.splice(Math.max(0, next), 1));
  }
  return chain;
}
