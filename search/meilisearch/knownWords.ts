/** Words that were sent to the server already: sending one again is harmless, and costs. */
export interface KnownWords {
  /** False when it is known. */
  add(letters: string): boolean;
  delete(letters: string): void;
}

/** Emptied when full, which keeps memory bounded. */
const most = 1_000_000;

export function knownWords(): KnownWords {
  const known = new Set<string>();
  return {
    add(letters) {
      if (known.has(letters)) return false;
      if (known.size >= most) known.clear();
      known.add(letters);
      return true;
    },
    delete: (letters) => void known.delete(letters),
  };
}
