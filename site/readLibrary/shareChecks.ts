/**
 * One run of `check` answers everybody who asked before it began. Who asks while a run is under way gets the next one,
 * so that every answer is at least as new as the question, and there are never more than two runs to wait for.
 */
export function shareChecks<T>(check: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  function start(): Promise<T> {
    const run = check().finally(() => {
      if (running === run) running = undefined;
    });
    running = run;
    return run;
  }

  return () => {
    if (next !== undefined) return next;
    if (running === undefined) return start();
    next = running.then(startNext, startNext);
    return next;
  };

  function startNext(): Promise<T> {
    next = undefined;
    return start();
  }
}
