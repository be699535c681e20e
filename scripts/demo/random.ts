/** A repeatable source of chance: the same seed gives the same library, byte for byte. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Both bounds included. */
  integer(from: number, to: number): number;
  between(from: number, to: number): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** A new array; the given one is left alone. */
  shuffle<T>(items: readonly T[]): T[];
  /** A source of its own, so that a change in one record leaves the others as they were. */
  branch(name: string): Random;
}

/** Mulberry32 over an FNV-1a hash of the seed: 32 bits of state are plenty for pictures and prose. */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    between: (from, to) => from + next() * (to - from),
    pick(items) {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffle(items) {
      return items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item);
    },
    branch: (name) => seededRandom(`${seed}/${name}`),
  };
}
