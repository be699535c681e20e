import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Lease } from '../lease.ts';
import type { ImportJob } from '../queue.ts';
import type { ImportOutcome } from './workOnImport.ts';

export interface StartImporterOptions {
  /** Aborts when the process is to end. */
  signal: AbortSignal;
  log?: Logger;
  /** Of the process: what `readArchiveOptions` reads. Default: that of this one. */
  environment?: NodeJS.ProcessEnv;
  /** For tests, which kill it. */
  started?: (child: ChildProcess) => void;
}

/** The import's process ended without a word: it was killed, or ran out of memory. */
export class ImporterDied extends Error {
  override name = 'ImporterDied';
  readonly output: string;
  /** What the process held. */
  readonly lease: Lease;
  constructor(job: ImportJob, claim: string, how: string, output: string) {
    super(`the process of import ${job.importId} (${job.task}) ended with ${how}: ${output}`);
    this.output = output;
    this.lease = { importId: job.importId, claim };
  }
}

/** Megabytes of JavaScript's heap: a plan of 250,000 rows fits. */
const heap = 1_536;
/** Milliseconds that it has for the rows under way. */
const patience = 12_000;
const answerSchema = z.object({ outcome: z.enum(['done', 'paused', 'failed', 'stopped', 'busy', 'over']) });

/**
 * Has a task done by a process of its own. It belongs to the process group of whoever starts it, so that both are
 * killed together, and it ends when the pipe between them closes.
 * @throws ImporterDied
 */
export function startImporter(job: ImportJob, options: StartImporterOptions): Promise<ImportOutcome> {
  const { signal, log, environment } = options;
  const child = fork(join(import.meta.dirname, 'child.ts'), {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: ['ignore', log ? 'inherit' : 'ignore', 'pipe', 'ipc'],
    ...(environment && { env: environment }),
  });
  options.started?.(child);
  const claim = randomUUID();
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  let late: NodeJS.Timeout | undefined;
  const stop = () => {
    if (child.connected) child.send('stop', () => {});
    late = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  signal.addEventListener('abort', stop);
  return new Promise<ImportOutcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (message) => resolve(answerSchema.parse(message).outcome));
    child.once('exit', (code, killed) => {
      clearTimeout(late);
      reject(new ImporterDied(job, claim, killed ?? `exit code ${code}`, said.trim()));
    });
    child.send({ ...job, claim }, () => {});
    if (signal.aborted) stop();
  }).finally(() => {
    signal.removeEventListener('abort', stop);
    clearTimeout(late);
  });
}
