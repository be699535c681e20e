import { type ChildProcess, execFile, type MessagingOptions, type SpawnOptions, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { copyCompiledCode } from './compiledCode.ts';
import {
  type SandboxAnswers,
  type SandboxMethod,
  type SandboxRequest,
  type SandboxRequests,
  type SandboxRole,
  sandboxAnswers,
  sandboxMessageSchema,
} from './protocol.ts';
import { Refused } from './refused.ts';
import { sandboxCapabilities } from './sandboxCapabilities.ts';
import { familyUse } from './watchProcess.ts';

/** How often a child's memory and time are looked at, in milliseconds. */
const watchEvery = 50;
/** A child that waits for processors held by others gets up to this many times its limit by the clock. */
const clockFactor = 4;
/** Bytes kept of what a child says on standard error. */
const keptWords = 4_000;

export interface SandboxOptions {
  role: SandboxRole;
  /** Bytes of resident memory at which the child is killed. */
  memory: number;
  /** Bytes that it reserves on top without using them, such as one array as long as the file. */
  reserve?: number | undefined;
  /** The only folder that the child may write to. */
  folder: string;
  /** Paths that the child may read, besides the code itself. */
  readable: string[];
  /** 0 to 19; 10 for recognition, so that people's own work comes first. */
  niceness?: number | undefined;
  /** Milliseconds to start. */
  startTime: number;
  /** It may start programs, which stay in its group and share its limits. Default false. */
  startsPrograms?: boolean;
}

export interface Sandbox {
  /**
   * Milliseconds count from when the child can begin with it: calls are answered in order.
   * @throws Refused when the child says no, SandboxKilled when it does not live to answer
   */
  call<Method extends SandboxMethod>(
    method: Method,
    args: SandboxRequests[Method],
    time: number,
  ): Promise<SandboxAnswers[Method]>;
  /** Undefined while it lives. */
  ended(): SandboxKilled | undefined;
  /** Calls without an answer. */
  waiting(): number;
  /** Bytes resident now. */
  residentBytes(): number;
  /** Kills the child and everything it started, and waits until they are gone. */
  close(): Promise<void>;
}

export type KillCause = 'timeout' | 'memory' | 'crash' | 'closed';

/** The child is gone: it took too long, too much, or fell over. */
export class SandboxKilled extends Error {
  override name = 'SandboxKilled';
  readonly killCause: KillCause;
  readonly said: string;
  constructor(killCause: KillCause, said = '') {
    super(`a child process ended: ${killCause}${said === '' ? '' : `; it said: ${said.slice(0, 500)}`}`);
    this.killCause = killCause;
    this.said = said;
  }
}

/** The child could not do its work, for reasons of ours: a missing file, a full disk. The document is not to blame. */
export class SandboxBroken extends Error {
  override name = 'SandboxBroken';
}

/** Starting is the first call, which the child's `ready` answers. */
const startId = 0;

interface Call {
  time: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Starts a child for one document's pages. @throws SandboxBroken when it does not start */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const capabilities = await sandboxCapabilities();
  const compiled = await copyCompiledCode(options.role, options.folder);
  const known = capabilities.memoryLimit ? ownData.get(options.role) : undefined;
  const allowance = options.memory + (options.reserve ?? 0);
  const child = spawnChild(options, {
    noNetwork: capabilities.noNetwork,
    dataLimit: known && known + allowance,
    compiled,
  });
  const calls = new Map<number, Call>();
  /** The processor time is read when the child is next looked at: most calls are answered before. */
  const clock: { since: number; processor: number | undefined } = { since: performance.now(), processor: undefined };
  let nextId = startId;
  let end: SandboxKilled | undefined;
  let cause: KillCause | undefined;
  let said = '';
  let resident = 0;

  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-keptWords);
  });
  child.stdout?.resume();

  const kill = (why: KillCause) => {
    cause ??= why;
    killGroup(child);
  };

  const gone = new Promise<void>((resolve) => {
    const finish = () => {
      if (end !== undefined) return;
      clearInterval(watch);
      running.delete(child);
      end = new SandboxKilled(cause ?? (ranOutOfMemory(said) ? 'memory' : 'crash'), said);
      // what it started itself may outlive it
      killGroup(child);
      for (const call of calls.values()) call.reject(end);
      calls.clear();
      resolve();
    };
    child.once('exit', finish);
    child.once('error', finish);
  });

  const restartClock = () => {
    clock.since = performance.now();
    clock.processor = undefined;
  };

  const watch = setInterval(() => {
    const use = child.pid === undefined ? undefined : familyUse(child.pid);
    resident = use?.residentBytes ?? 0;
    if (resident > options.memory) kill('memory');
    const [oldest] = calls.values();
    if (oldest === undefined) return;
    const waited = performance.now() - clock.since;
    clock.processor ??= use?.processorTime ?? 0;
    const worked = use === undefined ? waited : use.processorTime - clock.processor;
    if (waited > oldest.time && (worked > oldest.time || waited > oldest.time * clockFactor)) kill('timeout');
  }, watchEvery);

  const ask = (send: (id: number) => void, time: number) =>
    new Promise<unknown>((resolve, reject) => {
      if (end !== undefined) {
        reject(end);
        return;
      }
      if (calls.size === 0) restartClock();
      const id = nextId++;
      calls.set(id, { time, resolve, reject });
      send(id);
    });

  const answer = (id: number) => {
    const [oldest] = calls.keys();
    const found = calls.get(id);
    calls.delete(id);
    if (id === oldest) restartClock();
    return found;
  };

  child.on('message', (received) => {
    const parsed = sandboxMessageSchema.safeParse(received);
    if (!parsed.success || 'outOfMemory' in parsed.data) kill(parsed.success ? 'memory' : 'crash');
    else if ('ready' in parsed.data) answer(startId)?.resolve(parsed.data.dataBytes);
    else if ('refused' in parsed.data) answer(parsed.data.id)?.reject(new Refused(parsed.data.refused));
    else if ('broken' in parsed.data) answer(parsed.data.id)?.reject(new SandboxBroken(parsed.data.broken));
    else answer(parsed.data.id)?.resolve(parsed.data.value);
  });

  const sandbox: Sandbox = {
    async call(method, args, time) {
      const value = await ask((id) => {
        const request: SandboxRequest = { id, method, args };
        // a channel that is closed means that the child is ending, and its end answers the call
        child.send(request, () => undefined);
      }, time);
      const answer = parseAnswer(method, value);
      if (answer !== undefined) return answer;
      kill('crash');
      await gone;
      throw new SandboxKilled('crash', 'an answer that makes no sense');
    },
    ended: () => end,
    waiting: () => calls.size,
    residentBytes: () => resident,
    close: async () => {
      kill('closed');
      await gone;
    },
  };
  try {
    const dataBytes = await ask(() => undefined, options.startTime);
    if (capabilities.memoryLimit && typeof dataBytes === 'number' && child.pid !== undefined && known === undefined) {
      ownData.set(options.role, dataBytes);
      await limitData(child.pid, dataBytes + allowance);
    }
    return sandbox;
  } catch (error) {
    await sandbox.close();
    // it has not seen the document yet
    throw new SandboxBroken('a child process did not start', { cause: error });
  }
}

/**
 * Bytes of `RLIMIT_DATA` that a child of each role takes before it has seen a document, as its first one told: those
 * after it start under their limit, without a program more (each start stops this process for some 20 ms).
 */
const ownData = new Map<SandboxRole, number>();

/** Children that live, so that they end with this process also when it ends by `process.exit`. */
const running = new Set<ChildProcess>();
let endsWithUs = false;

function parseAnswer<Method extends SandboxMethod>(method: Method, value: unknown): SandboxAnswers[Method] | undefined {
  const schemas: { [Each in SandboxMethod]: z.ZodType<SandboxAnswers[Each]> } = sandboxAnswers;
  return schemas[method].safeParse(value).data;
}

function spawnChild(
  options: SandboxOptions,
  limits: { noNetwork: boolean; dataLimit: number | undefined; compiled: string | undefined },
): ChildProcess {
  const repository = join(import.meta.dirname, '..', '..', '..');
  const read = [join(repository, 'node_modules'), join(repository, 'cms'), join(repository, 'package.json')];
  const node = [
    process.execPath,
    '--permission',
    ...[...read, ...options.readable, options.folder, '/proc/self', '/proc/version'].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    `--allow-fs-write=${options.folder}`,
    // sharp and pdfium; pdf.js is nothing but JavaScript
    ...(options.role === 'text' ? [] : ['--allow-addons']),
    '--allow-worker',
    ...(options.startsPrograms ? ['--allow-child-process'] : []),
    '--no-warnings',
    `--max-old-space-size=${Math.floor(options.memory / 1024 ** 2)}`,
    // pdf.js makes much that lives for a moment
    ...(options.role === 'text' ? ['--max-semi-space-size=64'] : []),
    join(import.meta.dirname, 'child.mts'),
    options.role,
  ];
  const [command = process.execPath, ...args] = [
    ...(limits.noNetwork ? ['unshare', '-rn'] : []),
    ...(limits.dataLimit === undefined ? [] : ['prlimit', `--data=${limits.dataLimit}`, '--core=0']),
    ...node,
  ];
  const settings: SpawnOptions & MessagingOptions = {
    cwd: options.folder,
    // a group of its own, so that it can be killed with all that it starts
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: {
      NODE_ENV: 'production',
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: options.folder,
      TMPDIR: options.folder,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      MALLOC_ARENA_MAX: '2',
      UV_THREADPOOL_SIZE: '2',
      ...(limits.compiled !== undefined && { NODE_COMPILE_CACHE: limits.compiled }),
    },
  };
  const child = spawn(command, args, settings);
  running.add(child);
  if (child.pid !== undefined && options.niceness !== undefined) setPriority(child.pid, options.niceness);
  if (!endsWithUs) {
    endsWithUs = true;
    process.once('exit', () => {
      for (const left of running) killGroup(left);
    });
  }
  return child;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // the group is gone
  }
}

function limitData(pid: number, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    // when the child has just died its calls say so
    execFile('prlimit', ['--pid', String(pid), `--data=${bytes}`, '--core=0'], () => resolve());
  });
}

function ranOutOfMemory(said: string): boolean {
  return /out of memory|allocation fail|bad_alloc|ENOMEM|Cannot (allocate|enlarge) memory/i.test(said);
}
