import type { Generation } from './openGeneration.ts';

/** What takes no part in an answer, as it is sent to the thread. */
export interface Hiding {
  hidden: readonly number[];
  /** The state that `indexed` gave, when later ones must not be seen. */
  asOf?: string | undefined;
}

/** Names a state of the index: every transaction and every new file makes another. */
export const stateOf = (index: Generation | undefined): string =>
  index ? `${index.number}.${index.facts.sequence}` : 'none';

/** The publications that are hidden, those that were indexed after the state included. */
export function hiddenFrom(index: Generation, { hidden, asOf }: Hiding): ReadonlySet<number> {
  const all = new Set(hidden);
  if (asOf === undefined || asOf === stateOf(index)) return all;
  const [generation, sequence] = asOf.split('.').map(Number);
  // Of another file nothing is known.
  const seen = generation === index.number ? (sequence ?? -1) : -1;
  for (const { number, changed } of index.facts.publications.values()) if (changed > seen) all.add(number);
  return all;
}
