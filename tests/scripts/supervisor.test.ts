import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../cms/environment.ts';
import { endOrphan, postgresProcesses } from '../../scripts/postgres/endOrphan.ts';
import { serverAccount } from '../../scripts/postgres/serverAccount.ts';
import { processIdentity } from '../../scripts/supervisor/processIdentity.ts';
import { type Run, readRunFile } from '../../scripts/supervisor/runFile.ts';
import { withDatabase } from '../../scripts/withDatabase.ts';
import { createTestDatabase } from '../support/postgres.ts';

const stub = join(import.meta.dirname, 'fixtures', 'stubStart.ts');
const real = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts');

interface Started {
  process: ChildProcess;
  output: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

let prepared: string;
let folder: string;
let data: string;
let events: string;
const running: Started[] = [];

// making a cluster takes longer than all else here: it is done once, and copied
beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'kutuk-prepared-'));
  await chmod(prepared, 0o755);
  await withDatabase(readSettings({ KUTUK_DATA: join(prepared, 'data') }), async () => {}, { migrate: false });
});

afterAll(() => rm(prepared, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-supervisor-'));
  await chmod(folder, 0o755);
  data = join(folder, 'data');
  events = join(folder, 'events');
});

afterEach(async () => {
  for (const { process, ended } of running.splice(0)) {
    if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
    await ended;
  }
  const run = await readRunFile(join(data, 'run.json'));
  for (const { pid, identity } of run?.processes ?? []) {
    if (processIdentity(pid) === identity) process.kill(pid, 'SIGKILL');
  }
  await endOrphan(join(data, 'postgres'), serverAccount());
  await rm(folder, { recursive: true, force: true });
});

function start(script: string, environment: Record<string, string> = {}): Started {
  if (script === stub && !environment.DATABASE_URL && !existsSync(data)) {
    spawnSync('cp', ['-a', join(prepared, 'data'), data]);
  }
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      PATH,
      HOME,
      KUTUK_DATA: data,
      CMS_PORT: '0',
      SITE_PORT: '0',
      EVENTS: events,
      PROCESSES: 'site,publisher,worker,cms',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const started: Started = {
    process: child,
    output: () => output,
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal }))),
  };
  running.push(started);
  return started;
}

const noted = async () => (await readFile(events, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
// every test starts processes: on a machine that does other things too, each takes a while
vi.setConfig({ testTimeout: 60_000 });
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 40_000, interval: 20 });
const occurs = (event: string, times = 1) =>
  until(async () => expect((await noted()).filter((line) => line.startsWith(event)).length).toBe(times));

async function currentRun(): Promise<Run> {
  return until(async () => {
    const run = await readRunFile(join(data, 'run.json'));
    if (run?.state !== 'running') throw new Error(`not running: ${JSON.stringify(run)}`);
    return run;
  });
}

async function pidOf(name: string): Promise<number> {
  const one = (await currentRun()).processes.find((candidate) => candidate.name === name);
  return one?.pid ?? Number.NaN;
}

describe('a started system', () => {
  it('stops site, publisher, worker, cms and Postgres in this order, and leaves nothing', async () => {
    const supervisor = start(stub);
    await currentRun();
    supervisor.process.kill('SIGTERM');
    expect(await supervisor.ended).toEqual({ code: 0, signal: null });
    const stopped = (await noted()).filter((line) => line.includes(' stopped ')).map((line) => line.split(' ')[0]);
    expect(stopped).toEqual(['site', 'publisher', 'worker', 'cms']);
    expect(await postgresProcesses(join(data, 'postgres'), serverAccount())).toEqual([]);
    expect(await readRunFile(join(data, 'run.json'))).toBeUndefined();
    expect(await readFile(join(data, 'logs', 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  it('keeps secrets, the state of the run and the first administrator’s code from other accounts', async () => {
    start(stub);
    await currentRun();
    for (const name of ['secrets.json', 'run.json', 'first-administrator-code']) {
      expect((await stat(join(data, name))).mode & 0o777).toBe(0o600);
    }
    const code = await readFile(join(data, 'first-administrator-code'), 'utf8');
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}\n$/);
  });

  it('gives a process its own environment and nothing else', async () => {
    const supervisor = start(stub, { PROCESSES: 'site:keys', OPERATORS_OWN_SECRET: 'x' });
    await currentRun();
    expect((await noted()).find((line) => line.startsWith('site keys'))).toMatch(
      /^site keys EVENTS,MODE,NAME,NODE_ENV$/,
    );
    supervisor.process.kill('SIGINT');
    expect((await supervisor.ended).code).toBe(0);
  });

  it('starts a process again that was killed', async () => {
    start(stub);
    process.kill(await pidOf('worker'), 'SIGKILL');
    await occurs('worker started', 2);
    expect(await noted()).toContain('supervisor ended');
    expect((await noted()).filter((line) => line.startsWith('cms started'))).toHaveLength(1);
    const before = (await noted()).filter((line) => line.startsWith('worker')).at(-1);
    await until(async () => expect(before).toContain(String(await pidOf('worker'))));
  });

  it('ends a process that does not stop within its time', async () => {
    const supervisor = start(stub, { PROCESSES: 'site,worker:hangs' });
    await currentRun();
    const pid = await pidOf('worker');
    supervisor.process.kill('SIGTERM');
    expect((await supervisor.ended).code).toBe(0);
    expect(await noted()).toContain('supervisor killed');
    expect(processIdentity(pid)).toBe('');
  });

  it('waits no longer for anything when it is told to stop once more', async () => {
    const supervisor = start(stub, { PROCESSES: 'site,worker:hangs for long' });
    await currentRun();
    supervisor.process.kill('SIGINT');
    await occurs('worker told');
    // the first second counts as the same key press
    await until(() => {
      supervisor.process.kill('SIGINT');
      expect(supervisor.process.exitCode).not.toBeNull();
    });
    expect((await supervisor.ended).code).toBe(0);
    expect(await noted()).toContain('supervisor killed');
    expect(await postgresProcesses(join(data, 'postgres'), serverAccount())).toEqual([]);
  });

  it('stops all when Postgres dies, and says so by its exit code', async () => {
    const supervisor = start(stub);
    process.kill((await currentRun()).postgres?.pid ?? Number.NaN, 'SIGKILL');
    expect(await supervisor.ended).toEqual({ code: 3, signal: null });
    expect(await noted()).toContain('supervisor postgresEnded');
    expect((await noted()).filter((line) => line.includes(' stopped '))).toHaveLength(4);
  });

  it('uses a Postgres server of the operator’s own, and starts none', { timeout: 120_000 }, async () => {
    const { databaseUrl, libraryDatabaseUrl } = await createTestDatabase();
    const supervisor = start(stub, { DATABASE_URL: databaseUrl, LIBRARY_DATABASE_URL: libraryDatabaseUrl });
    const run = await currentRun();
    expect(run).toMatchObject({ databaseUrl, libraryDatabaseUrl });
    expect(run.postgres).toBeUndefined();
    await expect(stat(join(data, 'postgres'))).rejects.toThrow(/ENOENT/);
    supervisor.process.kill('SIGTERM');
    expect((await supervisor.ended).code).toBe(0);
  });

  it('refuses a second start on the same data folder, which the first one survives', async () => {
    start(stub);
    const run = await currentRun();
    const second = start(stub);
    expect((await second.ended).code).toBe(1);
    expect(second.output()).toBe(
      `Kütük already runs on the data folder ${data} (process ${run.pid}): stop it first, or set KUTUK_DATA to another folder.\n`,
    );
    expect((await currentRun()).processes).toHaveLength(4);
  });
});

describe('a supervisor that is killed', () => {
  it('leaves no process, and a Postgres that the next start ends and replaces', async () => {
    const killed = start(stub);
    const former = await currentRun();
    killed.process.kill('SIGKILL');
    await killed.ended;
    const next = start(stub);
    const run = await until(async () => {
      const found = await currentRun();
      expect(found.pid).toBe(next.process.pid);
      return found;
    });
    expect(run.postgres?.pid).not.toBe(former.postgres?.pid);
    expect(former.processes.map(({ pid }) => processIdentity(pid))).toEqual(['', '', '', '']);
    expect(processIdentity(former.postgres?.pid ?? 0)).toBe('');
    expect((await noted()).filter((line) => line.includes(' orphaned '))).toHaveLength(4);
    next.process.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });

  it('leaves hanging processes that the next start ends', async () => {
    const killed = start(stub, { PROCESSES: 'site,worker:hangs' });
    const hanging = await pidOf('worker');
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect(processIdentity(hanging)).not.toBe('');
    const next = start(stub);
    await until(async () => expect((await currentRun()).pid).toBe(next.process.pid));
    expect(processIdentity(hanging)).toBe('');
    expect(await noted()).toContain('supervisor leftovers');
  });

  it('takes the place of a Postgres server whose back ends alone are left', async () => {
    const killed = start(stub);
    const { postgres } = await currentRun();
    killed.process.kill('SIGKILL');
    process.kill(postgres?.pid ?? Number.NaN, 'SIGKILL');
    await killed.ended;
    const next = start(stub);
    await until(async () => expect((await currentRun()).pid).toBe(next.process.pid));
  });

  it('leaves a pid file that by now names a stranger, which is let live', async () => {
    const first = start(stub);
    await currentRun();
    first.process.kill('SIGTERM');
    await first.ended;
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      await writeFile(
        join(data, 'postgres', 'postmaster.pid'),
        `${stranger.pid}\n${data}/postgres\n1\n5432\n\n\n\nready\n`,
      );
      const next = start(stub);
      await until(async () => expect((await currentRun()).pid).toBe(next.process.pid));
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });
});

describe('what the operator can put right is one sentence, exit code 1, and nothing is left running', () => {
  async function refusal(supervisor: Started): Promise<string> {
    expect(await supervisor.ended).toEqual({ code: 1, signal: null });
    expect(await postgresProcesses(join(data, 'postgres'), serverAccount())).toEqual([]);
    return supervisor.output().trim();
  }

  it('all bad settings at once', async () => {
    const said = await refusal(
      start(real, {
        CMS_PORT: 'x',
        SITE_URL: 'kitaplik',
        TRUST_PROXY: 'maybe',
        DATABASE_URL: 'postgres://me@here/kutuk',
      }),
    );
    expect(said.split('\n').slice(1)).toEqual([
      '  CMS_PORT=x: must be a port number from 0 to 65535',
      '  SITE_URL: must be an address that begins with http:// or https://',
      '  TRUST_PROXY=maybe: must be 0 or 1',
      expect.stringContaining('  LIBRARY_DATABASE_URL: is needed with DATABASE_URL'),
    ]);
  });

  it('settings of a .env file, in Turkish', async () => {
    await writeFile(join(folder, '.env'), 'SEARCH_ENGINE=elastik\nCMS_PORT=\n');
    const said = await refusal(start(real, { LANG: 'tr_TR.UTF-8' }));
    expect(said).toContain('SEARCH_ENGINE=elastik: auto, embedded ya da meilisearch olmalı');
  });

  it('ports in use, both of them', async () => {
    const taken = await Promise.all(
      [0, 1].map(async () => {
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return server;
      }),
    );
    const [cms, site] = taken.map((server) => String((server.address() as { port: number }).port));
    const said = await refusal(start(real, { CMS_PORT: cms ?? '', SITE_PORT: site ?? '' }));
    for (const server of taken) server.close();
    expect(said.split('\n')).toEqual([
      `Another program listens on 127.0.0.1:${cms}: stop it, or set CMS_PORT to another number.`,
      `Another program listens on 127.0.0.1:${site}: stop it, or set SITE_PORT to another number.`,
    ]);
  });

  it('a data folder that cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const said = await refusal(start(real, { KUTUK_DATA: join(folder, 'file', 'data') }));
    expect(said).toMatch(/^The data folder .*file\/data can't be written \(ENOTDIR\): .*$/);
  });

  it.skipIf(process.getuid?.() !== 0)('a data folder that Postgres’ account cannot reach (root only)', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const said = await refusal(start(real, { KUTUK_DATA: join(folder, 'closed', 'data') }));
    expect(said).toMatch(/^The data folder can't be used: .* may not pass through .*\/closed\. .*$/);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('a Postgres server that does not answer, without showing its password', async () => {
    const said = await refusal(
      start(real, {
        DATABASE_URL: 'postgres://kutuk:gizli@127.0.0.1:9/kutuk',
        LIBRARY_DATABASE_URL: 'postgres://kutuk_library:gizli@127.0.0.1:9/kutuk',
      }),
    );
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^The Postgres of DATABASE_URL at 127\.0\.0\.1:9 can't be used \(.*ECONNREFUSED.*\): .*$/),
      expect.stringMatching(/^The Postgres of LIBRARY_DATABASE_URL at 127\.0\.0\.1:9 can't be used/),
    ]);
    expect(said).not.toContain('gizli');
  });

  it('a process that ends again and again before it is ready', async () => {
    const said = await refusal(start(stub, { PROCESSES: 'site,cms:dies' }));
    expect(said).toMatch(/^The process "cms" ended again and again before it was ready: .*cms\.log says why\.$/);
    expect((await noted()).filter((line) => line.startsWith('cms started'))).toHaveLength(3);
    expect((await noted()).filter((line) => line.startsWith('site stopped'))).toHaveLength(1);
    expect(await noted()).not.toContain('supervisor postgresEnded');
  });
});
