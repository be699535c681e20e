import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { repositoryRoot } from '../../scripts/repositoryRoot.ts';
import { type Run, readRunFile } from '../../scripts/supervisor/runFile.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';

/** The whole system as `npm start` starts it, on free ports and a data folder of its own. */
export interface TestSystem {
  cms: string;
  site: string;
  dataFolder: string;
  /** What the terminal shows. */
  output(): string;
  code(): Promise<string>;
  run(): Promise<Run>;
  /** The pid of one of its processes. */
  pid(name: string): Promise<number>;
  /** kill -9 of the supervisor; its processes end by themselves or are ended by the next start. */
  killSupervisor(): Promise<void>;
  /** Starts again on the same data folder and ports. */
  start(): Promise<void>;
  /** @returns the exit code */
  stop(): Promise<number | null>;
  /** Stops, and removes the data folder. */
  close(): Promise<void>;
}

const startWithin = 240_000;
const stopWithin = 60_000;

/** What a command is started with, as by an operator: nothing of the tests. */
export const operatorVariables = (dataFolder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'en_US.UTF-8',
  NODE_ENV: 'production',
  KUTUK_DATA: dataFolder,
});

export async function startSystem(settings: Record<string, string> = {}): Promise<TestSystem> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kutuk-system-'));
  const ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
  const cms = `http://127.0.0.1:${ports.CMS_PORT}`;
  const site = `http://127.0.0.1:${ports.SITE_PORT}`;
  let supervisor: ChildProcess | undefined;
  let output = '';

  async function start(): Promise<void> {
    output = '';
    const child = spawn(process.execPath, ['scripts/start.ts'], {
      cwd: repositoryRoot,
      env: { ...operatorVariables(dataFolder), ...ports, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    supervisor = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
    const started = await waitUntil(
      async () =>
        child.exitCode !== null ||
        ((await readRunFile(join(dataFolder, 'run.json')))?.state === 'running' && (await answers())),
      { timeout: startWithin, interval: 100 },
    );
    if (!started || child.exitCode !== null) throw new Error(`the system did not start:\n${output}`);
  }

  const answers = async () =>
    (
      await Promise.all(
        [cms, site].map((origin) =>
          fetch(`${origin}/health`).then(
            (r) => r.ok,
            () => false,
          ),
        ),
      )
    ).every(Boolean);

  async function ended(signal: NodeJS.Signals): Promise<number | null> {
    const child = supervisor;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopWithin);
    const code = await exit;
    clearTimeout(late);
    return code;
  }

  const run = async () => {
    const known = await readRunFile(join(dataFolder, 'run.json'));
    if (!known) throw new Error('the system does not run');
    return known;
  };

  await start();
  return {
    cms,
    site,
    dataFolder,
    output: () => output,
    code: async () => (await readFile(join(dataFolder, 'first-administrator-code'), 'utf8')).trim(),
    run,
    async pid(name) {
      const found = (await run()).processes.find((process) => process.name === name);
      if (!found) throw new Error(`no process ${name} runs`);
      return found.pid;
    },
    async killSupervisor() {
      await ended('SIGKILL');
    },
    start,
    stop: () => ended('SIGTERM'),
    async close() {
      await ended('SIGTERM');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
