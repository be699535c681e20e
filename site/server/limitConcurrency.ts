export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting';
}

/** `atOnce` may go on at a time; `waiting` more may wait their turn. */
export interface Limits {
  atOnce: number;
  waiting: number;
}

export interface Places {
  /** Resolves when a place is free: first come, first served. @throws TooManyWaiting */
  take(): Promise<void>;
  /** As `take`, for one that had a place and gave it back for a while: before all who come, and never refused. */
  takeAgain(): Promise<void>;
  giveBack(): void;
}

export function openPlaces({ atOnce, waiting }: Limits): Places {
  let taken = 0;
  const again: (() => void)[] = [];
  const queue: (() => void)[] = [];

  async function takeFrom(line: (() => void)[]): Promise<void> {
    if (taken >= atOnce) await new Promise<void>((resolve) => line.push(resolve));
    else taken++;
  }

  return {
    take: async () => {
      if (taken >= atOnce && queue.length >= waiting) throw new TooManyWaiting(`${waiting} calls are waiting already`);
      await takeFrom(queue);
    },
    takeAgain: () => takeFrom(again),
    giveBack: () => {
      const next = again.shift() ?? queue.shift();
      // the place is handed on, so that nobody who comes now gets in between
      if (next) next();
      else taken--;
    },
  };
}

/**
 * Runs few calls at a time, so that a crowd slows pages down before it takes the memory.
 * @throws TooManyWaiting from the call
 */
export function limitConcurrency<A extends unknown[], R>(
  run: (...args: A) => Promise<R>,
  limits: Limits,
): (...args: A) => Promise<R> {
  const places = openPlaces(limits);
  return async (...args) => {
    await places.take();
    try {
      return await run(...args);
    } finally {
      places.giveBack();
    }
  };
}
