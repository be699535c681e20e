/** Places for work that must not exceed a number at the same time, given in the order in which they were asked for. */
export interface Slots {
  /** Waits for a place and runs the work in it. */
  use<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function makeSlots(places: number): Slots {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    async use(work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // a place goes to whoever waits longest, without becoming free in between
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
