import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { freePort } from '../freePort.ts';
import { Problem } from '../problem.ts';
import { waitUntil } from '../waitUntil.ts';
import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { checkTraversal } from './checkTraversal.ts';
import { endOrphan } from './endOrphan.ts';
import { initializeCluster } from './initializeCluster.ts';
import { readPostmasterFile } from './postmasterFile.ts';
import { reachableBinaries } from './reachableBinaries.ts';
import { type ServerAccount, serverAccount } from './serverAccount.ts';

export interface PostgresOptions {
  /** The cluster's own folder; made when absent. */
  folder: string;
  /** Of the superuser `postgres`. */
  password: string;
  /** Receives what the server says. Appended to. */
  logFile: string;
  /** Server settings beside ours, such as `fsync: 'off'` for tests. */
  settings?: Record<string, string>;
}

export interface PostgresServer {
  pid: number;
  port: number;
  /** Address of a database for the superuser. */
  url(database: string): string;
  /** Settles when the process has ended, with its exit code or the signal that ended it. */
  exited: Promise<string>;
  /** Fast shutdown (clients are disconnected, nothing is lost); immediate when it takes longer than `deadline` ms. */
  stop(deadline?: number): Promise<void>;
}

/** Postgres ended instead of answering. `log` is the end of what it said. */
export class PostgresFailed extends Error {
  override name = 'PostgresFailed';
  readonly log: string;
  constructor(log: string) {
    super(`Postgres did not start:\n${log}`);
    this.log = log;
  }
}

const settings = {
  listen_addresses: '127.0.0.1',
  // clients use loopback TCP: a socket's path may be too long, and its folder needs an owner
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '80',
  shared_buffers: '128MB',
  // small /dev/shm of containers can't hold parallel queries' memory
  dynamic_shared_memory_type: 'mmap',
  wal_compression: 'on',
};

/**
 * Starts the embedded server on a free loopback port, making the cluster first when there is none. A server that a
 * killed supervisor left behind in the folder is ended before. The process is a session of its own: a Ctrl-C in the
 * terminal does not reach it, so that its clients can finish first.
 * @throws Problem, InitdbFailed, PostgresFailed
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = serverAccount();
  const parent = dirname(options.folder);
  await mkdir(parent, { recursive: true });
  await checkTraversal(parent, account);
  const binaries = await reachableBinaries(findBinaries(), account, parent);
  const made = await initializeCluster({ ...options, binaries, account });
  if (!made) await checkOwner(options.folder, account);
  await endOrphan(options.folder, account);
  for (let attempt = 1; ; attempt++) {
    const started = await launch(options, binaries, account);
    if (!(started instanceof PostgresFailed)) return started;
    // another program took the port, or back ends of a killed server still hold its memory
    const passing = /could not bind|shared memory block|could not create any TCP/.test(started.log);
    if (!passing || attempt === 5) throw started;
    await endOrphan(options.folder, account);
  }
}

async function launch(
  options: PostgresOptions,
  binaries: PostgresBinaries,
  account: ServerAccount,
): Promise<PostgresServer | PostgresFailed> {
  const port = await freePort();
  const flags = Object.entries({ ...settings, ...options.settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const logStart = await stat(options.logFile).then(
    ({ size }) => size,
    () => 0,
  );
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', options.folder, '-p', String(port), ...flags], {
    ...account.ids,
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  }).finally(() => {
    ended = true;
  });
  const { pid } = child;
  const ready = await waitUntil(
    async () => {
      if (ended) return true;
      const file = await readPostmasterFile(options.folder);
      return file?.pid === pid && file?.ready === true;
    },
    // recovery after a crash takes as long as it takes; this is only against waiting for ever
    { timeout: 600_000, interval: 10 },
  );
  if (ended || !ready || pid === undefined) {
    await stopServer(child, exited, 5_000);
    const text = await readFile(options.logFile, 'utf8').catch(() => '');
    return new PostgresFailed(Buffer.from(text).subarray(logStart).toString().trim().split('\n').slice(-12).join('\n'));
  }
  return {
    pid,
    port,
    url: (database) => `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    exited,
    stop: (deadline = 20_000) => stopServer(child, exited, deadline),
  };
}

async function stopServer(child: ChildProcess, exited: Promise<string>, deadline: number): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', deadline],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill(signal);
    const late = AbortSignal.timeout(wait);
    await Promise.race([exited, new Promise((resolve) => late.addEventListener('abort', resolve))]);
  }
}

async function checkOwner(folder: string, account: ServerAccount): Promise<void> {
  const { uid } = await stat(folder);
  const wanted = account.ids?.uid ?? process.getuid?.();
  if (wanted === undefined || uid === wanted) return;
  throw new Problem({
    en: `The database in ${folder} belongs to another account (number ${uid}): start Kütük as the account that made it, or give the folder to "${account.name}" with chown -R.`,
    tr: `${folder} içindeki veritabanı başka bir hesabın (numara ${uid}): Kütük'ü onu oluşturan hesapla başlatın ya da klasörü chown -R ile "${account.name}" hesabına verin.`,
  });
}
