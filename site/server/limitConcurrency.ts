export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting';
}

/**
 * Runs at most `atOnce` calls at a time and lets `waiting` more wait their turn, so that a crowd slows pages down
 * before it takes the memory.
 * @throws TooManyWaiting from the call
 */
export function limitConcurrency<A extends unknown[], R>(
  run: (...args: A) => Promise<R>,
  { atOnce, waiting }: { atOnce: number; waiting: number },
): (...args: A) => Promise<R> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (...args) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new TooManyWaiting(`${waiting} calls are waiting already`);
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      running++;
    }
    try {
      return await run(...args);
    } finally {
      const next = queue.shift();
      // the place is handed on, so that nobody who comes now gets in between
      if (next) next();
      else running--;
    }
  };
}
