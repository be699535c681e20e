import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { keepSandbox } from '../../../cms/ingest/sandbox/keepSandbox.ts';
import { sandboxCapabilities } from '../../../cms/ingest/sandbox/sandboxCapabilities.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../cms/ingest/sandbox/startSandbox.ts';
import { makeTextPdf } from '../../support/makePdf.ts';

// a second each on an idle machine
vi.setConfig({ testTimeout: 60_000 });

const linux = process.platform === 'linux';
let folder: string;
let started: Sandbox[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-sandbox-'));
});
afterEach(async () => {
  await Promise.all(started.map((sandbox) => sandbox.close()));
  started = [];
  await rm(folder, { recursive: true, force: true });
});

async function start(given: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    role: 'text',
    memory: ingestLimits.textMemory,
    folder,
    readable: [],
    startTime: ingestLimits.openTime,
    ...given,
  });
  started.push(sandbox);
  return sandbox;
}

/** The processes that were given this test's folder. */
function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

const openPdf = async (path: string) => {
  writeFileSync(path, await makeTextPdf({ pages: ['bir', 'iki'], size: [420, 100] }));
  return { path, mimeType: 'application/pdf', limits: ingestLimits };
};

describe('a sandbox', () => {
  it.runIf(linux)('has a group, an environment and where possible a network of its own', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://secret');
    await start({ niceness: 7 });
    vi.unstubAllEnvs();
    const [pid, ...others] = pids();
    expect(others).toEqual([]);
    const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
    expect(environment.filter((line) => /secret|DATABASE|KUTUK/.test(line))).toEqual([]);
    expect(environment).toContain(`HOME=${folder}`);
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(pid);
    expect(getPriority(pid!)).toBe(7);
    const { noNetwork, memoryLimit } = await sandboxCapabilities();
    const sameNetwork = readlinkSync(`/proc/${pid}/ns/net`) === readlinkSync('/proc/self/ns/net');
    expect(sameNetwork).toBe(!noNetwork);
    const unlimited = /Max data size\s+unlimited/.test(readFileSync(`/proc/${pid}/limits`, 'latin1'));
    expect(unlimited).toBe(!memoryLimit);
  });

  it('reads no file that it was not given', async () => {
    const open = await openPdf(join(folder, '..', `outside-${process.pid}.pdf`));
    try {
      const sandbox = await start();
      await expect(sandbox.call('open', open, 20_000)).rejects.toMatchObject({
        name: 'SandboxBroken',
        message: expect.stringContaining('restricted'),
      });
      expect(sandbox.ended()).toBeUndefined();
    } finally {
      await rm(open.path);
    }
  });

  it.runIf(linux)('is killed when it takes more memory than it may', async () => {
    await expect(start({ memory: 30 * 1024 ** 2 })).rejects.toMatchObject({
      name: 'SandboxBroken',
      cause: { killCause: 'memory' },
    });
    expect(pids()).toEqual([]);
  });

  it.runIf(linux)('is killed when it does not answer in time, also when it does not even run', async () => {
    const sandbox = await start();
    for (const pid of pids()) process.kill(pid, 'SIGSTOP');
    const open = await openPdf(join(folder, 'a.pdf'));
    const calls = [sandbox.call('open', open, 50), sandbox.call('text', { page: 0 }, 50)];
    const ends = await Promise.allSettled(calls);
    for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: { killCause: 'timeout' } });
    expect(sandbox.ended()).toMatchObject({ killCause: 'timeout' });
    await expect(sandbox.call('text', { page: 0 }, 50)).rejects.toMatchObject({ killCause: 'timeout' });
    expect(pids()).toEqual([]);
  });

  it.runIf(linux)('says that it crashed', async () => {
    const sandbox = await start();
    const call = sandbox.call('text', { page: 0 }, 5_000).catch((error: unknown) => error);
    await call;
    const open = await openPdf(join(folder, 'a.pdf'));
    // stopped, it can't answer before it falls over
    for (const pid of pids()) process.kill(pid, 'SIGSTOP');
    const next = sandbox.call('open', open, 5_000);
    for (const signal of ['SIGSEGV', 'SIGCONT']) for (const pid of pids()) process.kill(pid, signal);
    await expect(next).rejects.toMatchObject({ killCause: 'crash' });
  });

  it.runIf(linux)('is started anew with its document open when it was killed', async () => {
    const open = await openPdf(join(folder, 'a.pdf'));
    const kept = keepSandbox({
      start,
      prepare: async (sandbox) => {
        await sandbox.call('open', open, 20_000);
      },
      replaceAt: ingestLimits.textMemory,
    });
    expect((await kept.call('text', { page: 0 }, 5_000)).text).toBe('bir');
    for (const pid of pids()) process.kill(pid, 'SIGKILL');
    // one that was just killed may still be taken for living by the first call
    await kept.call('text', { page: 1 }, 5_000).catch(() => undefined);
    const both = await Promise.all([0, 1].map((page) => kept.call('text', { page }, 5_000)));
    expect(both.map(({ text }) => text)).toEqual(['bir', 'iki']);
    expect(pids()).toHaveLength(1);
    await kept.close();
    expect(pids()).toEqual([]);
    await expect(kept.call('text', { page: 0 }, 5_000)).rejects.toMatchObject({ killCause: 'closed' });
  });
});
