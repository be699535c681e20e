import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processVariables, type Settings } from '../../cms/environment.ts';
import { prepareDataFolder } from '../dataFolder.ts';
import { holdLock } from '../lockFile.ts';
import { Problem } from '../problem.ts';
import { repositoryRoot } from '../repositoryRoot.ts';
import { openLog } from '../supervisor/openLog.ts';
import { readRunFile } from '../supervisor/runFile.ts';
import { waitUntil } from '../waitUntil.ts';

/** The first start builds everything. Milliseconds. */
const longestStart = 15 * 60_000;

/**
 * Does something with the running system; when none runs on the data folder, starts one for as long as it takes.
 * @throws Problem, and what `use` throws
 */
export async function withSystem<T>(
  settings: Settings,
  options: { starting: () => void; stopping: () => void },
  use: (system: { startedHere: boolean }) => Promise<T>,
): Promise<T> {
  const folder = await prepareDataFolder(settings.KUTUK_DATA);
  const lock = holdLock(folder.lock);
  if (!lock) return use({ startedHere: false });
  lock.release();

  options.starting();
  const log = await openLog(folder.logs, 'demo');
  const before = (await readFile(log.path)).length;
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts', 'start.ts')], {
    env: { NODE_ENV: 'production', ...processVariables(), KUTUK_DATA: folder.path },
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!isOver()) child.kill('SIGTERM');
    await ended;
  };
  // A Ctrl-C reaches the system too, which then stops in order: this process waits for that.
  const interrupted = () => {
    options.stopping();
    void stop().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    const isRunning = async () => (await readRunFile(folder.runFile))?.state === 'running';
    await waitUntil(async () => isOver() || (await isRunning()), { timeout: longestStart, interval: 250 });
    if (isOver() || !(await isRunning())) {
      const said = (await readFile(log.path)).subarray(before).toString().trim();
      throw new Problem({ en: `Kütük did not start:\n${said}`, tr: `Kütük başlamadı:\n${said}` });
    }
    return await use({ startedHere: true });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    options.stopping();
    await stop();
  }
}
