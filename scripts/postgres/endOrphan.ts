import { spawnSync } from 'node:child_process';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../waitUntil.ts';
import { readPostmasterFile } from './postmasterFile.ts';
import type { ServerAccount } from './serverAccount.ts';

/**
 * Ends a server that a killed supervisor left behind in this data folder, and only such a one: a process counts when
 * it is a Postgres whose working folder is this folder. Afterwards no process uses the folder, and a pid file that
 * a dead server left (its number may belong to anything by now) is gone.
 * @returns how many processes were there
 */
export async function endOrphan(
  folder: string,
  account: ServerAccount,
  deadline = { fast: 20_000, immediate: 10_000 },
): Promise<number> {
  const found = await postgresProcesses(folder, account);
  const file = await readPostmasterFile(folder);
  const gone = async () => (await postgresProcesses(folder, account)).length === 0;
  if (found.length > 0) {
    const server = found.find((pid) => pid === file?.pid);
    // back ends without their server notice within seconds that it is gone; a term hurries them
    for (const pid of server ? [server] : found) signal(pid, server ? 'SIGINT' : 'SIGTERM');
    if (!(await waitUntil(gone, { timeout: deadline.fast }))) {
      for (const pid of await postgresProcesses(folder, account)) signal(pid, 'SIGQUIT');
      if (!(await waitUntil(gone, { timeout: deadline.immediate }))) {
        for (const pid of await postgresProcesses(folder, account)) signal(pid, 'SIGKILL');
        await waitUntil(gone, { timeout: deadline.immediate });
      }
    }
  }
  await rm(join(folder, 'postmaster.pid'), { force: true });
  return found.length;
}

/** Numbers of the Postgres processes, server and back ends, that work in a data folder. */
export async function postgresProcesses(folder: string, account: ServerAccount): Promise<number[]> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return [];
  return process.platform === 'linux' ? fromProc(real, account) : fromList(real);
}

async function fromProc(folder: string, account: ServerAccount): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const named = await Promise.all(
    pids.map(async (pid) =>
      (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')) === 'postgres\n' ? pid : '',
    ),
  );
  const servers = named.filter((pid) => pid !== '');
  if (servers.length === 0) return [];
  // asked as the servers' own account: root in a container may not look at other accounts' processes
  const script = 'for pid; do echo "$pid $(readlink "/proc/$pid/cwd")"; done';
  const { stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', ...servers], {
    ...account.ids,
    cwd: '/',
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').map((line) => line.split(/ (.*)/s));
  return lines.filter(([, at]) => at === folder).map(([pid]) => Number(pid));
}

/** Where there is no /proc: the server names its folder on its command line; its back ends follow it. */
async function fromList(folder: string): Promise<number[]> {
  const pid = (await readPostmasterFile(folder))?.pid;
  if (pid === undefined) return [];
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return /postgres/.test(stdout) && stdout.includes(folder) ? [pid] : [];
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone between the look and the signal
  }
}
