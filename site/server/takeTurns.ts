import { setImmediate } from 'node:timers/promises';

/**
 * Resolves in a turn of the event loop of its own: those who wait for one answer of the database go on one after the
 * other, with other people's requests in between, and not all at once. Immediates alone do not do: Node runs all that
 * are due in one turn.
 */
export function openTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
