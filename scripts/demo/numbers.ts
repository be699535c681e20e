/** The numbers that the archive gave to the collection's records, by kind and key. */
export interface Numbers {
  set(kind: NumberedKind, key: string, number: number): void;
  /** @throws RangeError for a key that has not been filled in yet */
  of(kind: NumberedKind, key: string): number;
}

export type NumberedKind = 'departments' | 'subjects' | 'agents' | 'places' | 'series' | 'publications';

export function emptyNumbers(): Numbers {
  const known = new Map<string, number>();
  return {
    set: (kind, key, number) => known.set(`${kind}/${key}`, number),
    of(kind, key) {
      const number = known.get(`${kind}/${key}`);
      if (number === undefined) throw new RangeError(`${kind}/${key} is not in the library yet`);
      return number;
    },
  };
}
