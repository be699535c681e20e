import { type ChildProcess, fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Logger } from 'pino';
import { repositoryRoot } from '../repositoryRoot.ts';
import { killGroup } from './endLeftovers.ts';
import { openLog } from './openLog.ts';

export interface ProcessSpec {
  name: string;
  /** File that Node runs. It sends `{ type: 'ready', health? }`, and ends on `{ type: 'stop' }` or when the pipe closes. */
  entry: string;
  args?: string[];
  /** All of its environment: a process is given what it needs, and nothing else. */
  environment: Record<string, string | undefined>;
  /** Milliseconds that it has to finish what it is doing when told to stop. */
  stopWithin: number;
}

export interface SupervisedProcess {
  name: string;
  /** Settles at the first `ready`. @throws ProcessKeepsEnding, when it has never been ready */
  ready: Promise<void>;
  /** Where it answers GET /health, while it is ready. */
  health(): string | undefined;
  pid(): number | undefined;
  /** Asks it to end, and ends it with all that it started when the time is over. @returns whether it had to be killed */
  stop(hurry: AbortSignal): Promise<boolean>;
}

export class ProcessKeepsEnding extends Error {
  override name = 'ProcessKeepsEnding';
  readonly process: string;
  readonly logFile: string;
  constructor(process: string, logFile: string) {
    super(`${process} ended again and again before it was ready: see ${logFile}`);
    this.process = process;
    this.logFile = logFile;
  }
}

/** Milliseconds before the nth start in a row; one that ran for a minute starts a new row. */
const backoff = [0, 250, 1_000, 2_000, 5_000, 10_000, 30_000];
const steadyAfter = 60_000;
const attemptsToBeReady = 3;

/** Starts a process and keeps it running until it is told to stop. */
export function superviseProcess(
  spec: ProcessSpec,
  options: {
    logFolder: string;
    log: Logger;
    /** Something that `pid` and `health` say is different now. */
    changed: () => void;
    /** It ended by itself, and is started again in `wait` ms. */
    ended?: (end: { how: string; wait: number }) => void;
    backoff?: readonly number[] | undefined;
  },
): SupervisedProcess {
  const { log } = options;
  const waits = options.backoff ?? backoff;
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let health: string | undefined;
  let failures = 0;
  let wasReady = false;
  const ready = Promise.withResolvers<void>();
  // whoever waits is told; nobody has to
  ready.promise.catch(() => {});

  async function launch(): Promise<void> {
    const logFile = await openLog(options.logFolder, spec.name);
    if (stopping) return closeSync(logFile.descriptor);
    const startedAt = Date.now();
    const started = fork(spec.entry, spec.args ?? [], {
      cwd: repositoryRoot,
      // @types/node wants NODE_ENV, which next declares as required
      env: { NODE_ENV: 'production', ...spec.environment },
      // a group of its own: Ctrl-C reaches the supervisor alone, and what a process started ends with it
      detached: true,
      execArgv: [],
      stdio: ['ignore', logFile.descriptor, logFile.descriptor, 'ipc'],
    });
    closeSync(logFile.descriptor);
    child = started;
    started.on('message', (message) => {
      if (!isReady(message)) return;
      health = message.health;
      wasReady = true;
      log.info({ process: spec.name, pid: started.pid, milliseconds: Date.now() - startedAt }, 'is ready');
      ready.resolve();
      options.changed();
    });
    ended = new Promise((resolve) => {
      started.once('error', (err) => {
        log.error({ err, process: spec.name }, 'could not be started');
        if (started.pid === undefined) resolve();
      });
      started.once('exit', (code, signal) => {
        if (started.pid !== undefined) killGroup(started.pid, 'SIGKILL');
        child = undefined;
        health = undefined;
        options.changed();
        if (!stopping) restart({ code, signal, lasted: Date.now() - startedAt, logFile: logFile.path });
        resolve();
      });
    });
    options.changed();
  }

  function restart(end: { code: number | null; signal: string | null; lasted: number; logFile: string }): void {
    failures = end.lasted > steadyAfter ? 1 : failures + 1;
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 0;
    log.error({ process: spec.name, code: end.code, signal: end.signal, wait }, 'ended, and is started again');
    if (!wasReady && failures >= attemptsToBeReady) {
      stopping = true;
      ready.reject(new ProcessKeepsEnding(spec.name, end.logFile));
      return;
    }
    options.ended?.({ how: end.signal ?? `exit code ${end.code}`, wait });
    timer = setTimeout(launchOrSay, wait);
  }

  function launchOrSay(): void {
    launch().catch((err: unknown) => {
      log.error({ err, process: spec.name }, 'could not be started');
      ready.reject(err);
    });
  }

  launchOrSay();
  return {
    name: spec.name,
    ready: ready.promise,
    health: () => health,
    pid: () => child?.pid,
    async stop(hurry) {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (running?.pid === undefined) return false;
      if (running.connected) running.send({ type: 'stop' }, () => {});
      const late = AbortSignal.any([hurry, AbortSignal.timeout(spec.stopWithin)]);
      const inTime = await Promise.race([ended.then(() => true), aborted(late).then(() => false)]);
      if (inTime) return false;
      log.warn({ process: spec.name, pid: running.pid }, 'did not stop in time, and is killed');
      killGroup(running.pid, 'SIGKILL');
      await ended;
      return true;
    },
  };
}

function isReady(message: unknown): message is { type: 'ready'; health?: string } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
