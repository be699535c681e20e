import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { EngineFailed } from './engine.ts';
import type { SandboxMethod, SandboxRequest, SandboxRequests } from './protocol.ts';
import { ChildError, Refused } from './refused.ts';

/**
 * The program of a child process. It takes one call after another, and ends when its worker does.
 *
 * A handler that has done the part which must not overlap gives a function for the rest: the next call begins
 * while the images of the last page are still being compressed.
 *
 * `.mts`, because where permissions are limited Node first tries a `.ts` program as CommonJS, and compiles it twice.
 */
export type Handlers = {
  [Method in SandboxMethod]?: (args: SandboxRequests[Method]) => Promise<() => Promise<unknown>>;
};

const roles: Record<string, () => Promise<Handlers>> = {
  text: async () => (await import('./readText.ts')).textHandlers(),
  render: async () => (await import('./renderPages.ts')).renderHandlers(),
  recognize: async () => (await import('./recognizeText.ts')).recognizeHandlers(),
};

const role = roles[process.argv[2] ?? ''];
if (role === undefined) throw new TypeError(`no such role: ${process.argv[2]}`);

if (process.argv[3] === 'compile') {
  // see `compileForChildren`
  await role();
  flushCompileCache();
  process.exit();
}

// the main thread may be busy for ever with a page: a second one notices that the worker is gone
new Worker(
  `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);`,
  { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 } },
).unref();
process.once('disconnect', () => process.exit());

const handlers = await role();
let lane: Promise<unknown> = Promise.resolve();
process.on('message', (request: SandboxRequest) => {
  lane = lane.then(() => take(request));
});
process.send?.({ ready: true, dataBytes: dataBytes() });

async function take(request: SandboxRequest): Promise<void> {
  try {
    const rest = await handle(request);
    rest().then(
      (value) => process.send?.({ id: request.id, value }),
      (error: unknown) => fail(request.id, error),
    );
  } catch (error) {
    fail(request.id, error);
  }
}

function handle<Method extends SandboxMethod>({ method, args }: SandboxRequest<Method>) {
  const handler = handlers[method];
  if (handler === undefined) throw new ChildError(`this child does not know "${method}"`);
  return handler(args);
}

function fail(id: number, error: unknown): void {
  if (error instanceof Refused) process.send?.({ id, refused: error.reason });
  else if (error instanceof RangeError && /allocation|Array buffer|Invalid array length/i.test(error.message))
    process.send?.({ id, outOfMemory: true });
  else if (error instanceof WebAssembly.RuntimeError || error instanceof EngineFailed) {
    // it can't be used again; what it said tells whether it was memory
    process.stderr.write(error.message);
    process.exit(70);
  } else {
    const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);
    process.send?.(isOurs(error) ? { id, broken: message } : { id, refused: { code: 'damaged', detail: { message } } });
  }
}

/** What no document can bring about: files that are missing or forbidden, a full disk, code that can't be loaded. */
function isOurs(error: unknown): boolean {
  if (error instanceof ChildError) return true;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return 'syscall' in error || /^ERR_(?:ACCESS_DENIED|MODULE_NOT_FOUND|PACKAGE_|DLOPEN_FAILED)/.test(error.code);
}

/** Linux only: private writable memory, which is what `RLIMIT_DATA` counts. */
function dataBytes(): number | undefined {
  try {
    const kibibytes = /^VmData:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
