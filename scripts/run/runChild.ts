import pino, { type Logger } from 'pino';
import { processVariables, type Variables } from '../../cms/environment.ts';

export interface ChildContext {
  variables: Variables;
  /** To standard output, which the supervisor leads to a file. */
  log: Logger;
}

export interface StartedChild {
  /** Where it answers GET /health. */
  health: string;
  /** Finishes what is under way, and gives everything back. */
  stop(): Promise<void>;
}

/** Longer than the supervisor waits: this is for when there is none any more. */
const stopWithin = 15_000;

/**
 * The life of a supervised process: tells the supervisor when it is ready, ends when that asks, and ends too when the
 * pipe closes, which means that the supervisor was killed.
 */
export async function runChild(name: string, start: (context: ChildContext) => Promise<StartedChild>): Promise<void> {
  const variables = processVariables();
  const log = pino({ name, level: variables.LOG_LEVEL || 'info' });
  let started: StartedChild | undefined;
  let ending = false;

  async function end(reason: string): Promise<void> {
    if (ending) return;
    ending = true;
    log.info({ reason }, 'stops');
    setTimeout(() => process.exit(1), stopWithin);
    await started?.stop();
    process.exit(0);
  }

  function endOrDie(reason: string): void {
    end(reason).catch((err: unknown) => {
      log.error({ err }, 'could not stop in order');
      process.exit(1);
    });
  }

  process.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop') {
      endOrDie('asked to');
    }
  });
  process.on('disconnect', () => endOrDie('the supervisor is gone'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endOrDie(signal));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'ends: an error that nothing caught');
    process.exit(1);
  });
  try {
    started = await start({ variables, log });
    if (ending) await started.stop();
    else process.send?.({ type: 'ready', health: started.health });
    log.info({ health: started.health }, 'is ready');
  } catch (err) {
    log.fatal({ err }, 'could not start');
    process.exit(1);
  }
}
