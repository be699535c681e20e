/** Places for work that must not exceed a number at the same time, given in the order in which they were asked for. */
export interface Slots {
  /** Waits for a place and runs the work in it. What is in `bulk` waits until nobody else does. */
  use<Result>(work: () => Promise<Result>, options?: { bulk?: boolean }): Promise<Result>;
}

export function makeSlots(places: number): Slots {
  let free = places;
  const waiting: (() => void)[] = [];
  const waitingInBulk: (() => void)[] = [];
  return {
    async use(work, { bulk = false } = {}) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => (bulk ? waitingInBulk : waiting).push(resolve));
      try {
        return await work();
      } finally {
        // a place goes to whoever waits longest, without becoming free in between
        const next = waiting.shift() ?? waitingInBulk.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
