import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { repositoryRoot } from '../repositoryRoot.ts';
import { killGroup } from './endLeftovers.ts';
import { openLog } from './openLog.ts';

export interface Task {
  name: string;
  entry: string;
  args?: string[];
  environment: Record<string, string | undefined>;
}

export class TaskFailed extends Error {
  override name = 'TaskFailed';
  readonly task: string;
  readonly logFile: string;
  /** The end of what it said. */
  readonly output: string;
  constructor(task: string, logFile: string, output: string) {
    super(`${task} failed: see ${logFile}\n${output}`);
    this.task = task;
    this.logFile = logFile;
    this.output = output;
  }
}

/**
 * Runs a program that ends by itself, in a group of its own that is killed when `signal` aborts. It must end when its
 * pipe closes.
 * @throws TaskFailed when it does not end with 0; the signal's reason when aborted
 */
export async function runToEnd(
  task: Task,
  options: { logFolder: string; signal: AbortSignal; started?: ((pid: number) => void) | undefined },
): Promise<void> {
  options.signal.throwIfAborted();
  const log = await openLog(options.logFolder, task.name);
  const before = (await stat(log.path)).size;
  const child = fork(task.entry, task.args ?? [], {
    cwd: repositoryRoot,
    env: { NODE_ENV: 'production', ...task.environment },
    detached: true,
    execArgv: [],
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  closeSync(log.descriptor);
  const { pid } = child;
  if (pid !== undefined) options.started?.(pid);
  const kill = () => {
    if (pid !== undefined) killGroup(pid, 'SIGKILL');
  };
  options.signal.addEventListener('abort', kill);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    options.signal.throwIfAborted();
    if (code === 0) return;
  } finally {
    options.signal.removeEventListener('abort', kill);
    kill();
  }
  const said = (await readFile(log.path)).subarray(before).toString().trim();
  throw new TaskFailed(task.name, log.path, said.split('\n').slice(-15).join('\n'));
}
