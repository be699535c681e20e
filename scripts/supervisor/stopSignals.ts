export interface StopSignals {
  /** Aborts at the first SIGINT, SIGTERM or SIGHUP. */
  stop: AbortSignal;
  /** Aborts at another one, more than a second later: npm hands on the Ctrl-C that we got from the terminal as well. */
  hurry: AbortSignal;
  /** Asks for the stop as a signal does. */
  request(): void;
}

const sameKeypress = 1_000;

export function stopSignals(): StopSignals {
  const [stop, hurry] = [new AbortController(), new AbortController()];
  let first = 0;
  function request(): void {
    if (first === 0) {
      first = Date.now();
      stop.abort(new Stopped());
    } else if (Date.now() - first > sameKeypress) {
      hurry.abort(new Stopped());
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request);
  return { stop: stop.signal, hurry: hurry.signal, request };
}

class Stopped extends Error {
  override name = 'Stopped';
}
