import { spawn } from 'node:child_process';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import type { ServerAccount } from './serverAccount.ts';

export class InitdbFailed extends Error {
  override name = 'InitdbFailed';
  readonly output: string;
  constructor(output: string) {
    super(`initdb failed: ${output.trim().split('\n').at(-1) ?? ''}`);
    this.output = output;
  }
}

/**
 * Makes the cluster when there is none. Built beside its place and renamed, so that a kill halfway leaves none.
 * @returns whether it was made now
 * @throws InitdbFailed
 */
export async function initializeCluster(options: {
  folder: string;
  password: string;
  binaries: PostgresBinaries;
  account: ServerAccount;
}): Promise<boolean> {
  const { folder, account } = options;
  if (await exists(join(folder, 'PG_VERSION'))) return false;
  const unfinished = join(dirname(folder), '.postgres-unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFile = join(unfinished, 'password');
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (account.ids) {
    for (const path of [unfinished, passwordFile]) await chown(path, account.ids.uid, account.ids.gid);
  }
  const cluster = join(unfinished, 'cluster');
  await run(
    options.binaries.initdb,
    [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Postgres' own C.UTF-8: neutral, knows case beyond ASCII, and does not change with the system's C library
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    account,
  );
  await rename(cluster, folder);
  await rm(unfinished, { recursive: true, force: true });
  return true;
}

async function run(program: string, args: string[], account: ServerAccount): Promise<void> {
  const child = spawn(program, args, {
    ...account.ids,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new InitdbFailed(output))));
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
