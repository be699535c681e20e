import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '../supervisor/processIdentity.ts';
import { waitUntil } from '../waitUntil.ts';

export interface MeilisearchOptions {
  program: string;
  /** Where its data lies; made when absent. */
  folder: string;
  port: number;
  /** Of whoever may do everything, keys included. */
  masterKey: string;
  /** What it says goes there; a file that is open for appending. Nowhere without it. */
  output?: number;
  path?: string | undefined;
}

export interface MeilisearchServer {
  url: string;
  pid: number | undefined;
  /** Settles, with how, when it has ended. */
  ended: Promise<string>;
  /** Lets it finish what it is doing; all that it has taken is on disk in any case. */
  stop(): Promise<void>;
}

/** It ended, or did not answer in time. */
export class MeilisearchFailed extends Error {
  override name = 'MeilisearchFailed';
}

/**
 * Starts a server on loopback that asks nothing of the world outside. For each task it sets aside as much memory as it
 * may use for indexing, and that takes it longer than a small task itself: with a little memory a publication is found
 * ten times sooner, and a whole library is indexed about as fast.
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<MeilisearchServer> {
  const { folder, port, output } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, 'server.pid');
  await endOrphan(pidFile);
  const flags = {
    '--http-addr': `127.0.0.1:${port}`,
    '--db-path': join(folder, 'data'),
    '--dump-dir': join(folder, 'dumps'),
    '--snapshot-dir': join(folder, 'snapshots'),
    '--max-indexing-memory': '256MiB',
    '--max-indexing-threads': String(Math.max(1, Math.floor(availableParallelism() / 2))),
    '--log-level': 'ERROR',
  };
  const child = spawn(options.program, ['--no-analytics', ...Object.entries(flags).flat()], {
    cwd: folder,
    // The key is in no argument: those are shown to everybody on the machine.
    env: { NODE_ENV: 'production', PATH: options.path, MEILI_ENV: 'production', MEILI_MASTER_KEY: options.masterKey },
    stdio: ['ignore', output ?? 'ignore', output ?? 'ignore'],
  });
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  }).finally(() => {
    over = true;
  });
  if (child.pid !== undefined) await writeFile(pidFile, `${child.pid} ${processIdentity(child.pid)}\n`);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await ended;
    clearTimeout(late);
  };
  const answers = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  // Opening a large index after a kill takes its time.
  const ready = await waitUntil(async () => over || (await answers()), { timeout: 100_000, interval: 50 });
  if (over) throw new MeilisearchFailed(`meilisearch ended: ${await ended}`);
  if (!ready) {
    await stop();
    throw new MeilisearchFailed(`meilisearch does not answer on ${url}`);
  }
  return { url, pid: child.pid, ended, stop };
}

/** Two servers must not write the same data: one that was left behind when all else was killed is ended. */
async function endOrphan(pidFile: string): Promise<void> {
  const [pid = 0, identity] = (await readFile(pidFile, 'utf8').catch(() => '')).trim().split(' ');
  const left = () => identity !== undefined && identity !== '' && processIdentity(Number(pid)) === identity;
  if (!left()) return;
  process.kill(Number(pid), 'SIGKILL');
  await waitUntil(() => !left(), { timeout: 10_000, interval: 20 });
}
