import type { AuthorityKind } from '../../cms/publish/publicRecord.ts';
import type { AuthorityEntry } from '../library.ts';

/**
 * Who belongs together: an entry with its earlier and later names, and, of subjects and places, all that lies below
 * them. Circles, which nobody should make and somebody will, are walked once.
 */
export function familiesOf(kind: AuthorityKind, entries: Iterable<AuthorityEntry>): (number: number) => number[] {
  const next = new Map<number, number[]>();
  const link = (from: number, to: number) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const { number, broader, earlier } of entries) {
    if (kind === 'subject' || kind === 'place') for (const to of broader) link(to, number);
    for (const to of earlier) {
      link(number, to);
      link(to, number);
    }
  }
  return (number) => {
    const family = new Set([number]);
    for (const one of family) for (const other of next.get(one) ?? []) family.add(other);
    return [...family];
  };
}
