import type { SandboxAnswers, SandboxMethod, SandboxRequests } from './protocol.ts';
import { type Sandbox, SandboxKilled } from './startSandbox.ts';

/** A child that is started again when it was killed, with the same document open. */
export interface KeptSandbox {
  /** Starts the child if it is not there. */
  prepare(): Promise<void>;
  call<Method extends SandboxMethod>(
    method: Method,
    args: SandboxRequests[Method],
    time: number,
  ): Promise<SandboxAnswers[Method]>;
  close(): Promise<void>;
}

export interface KeepOptions {
  start: () => Promise<Sandbox>;
  /** Brings a new child to where it can answer: opens the document, loads the language. */
  prepare: (sandbox: Sandbox) => Promise<void>;
  /** Bytes resident at which an idle child is replaced, so that what pages leave behind never adds up to a kill. */
  replaceAt: number;
}

export function keepSandbox({ start, prepare, replaceAt }: KeepOptions): KeptSandbox {
  let current: Promise<Sandbox> | undefined;
  let started: Sandbox | undefined;
  let closed = false;

  const begin = async () => {
    const sandbox = await start();
    started = sandbox;
    try {
      if (closed) throw new SandboxKilled('closed');
      await prepare(sandbox);
      return sandbox;
    } catch (error) {
      await sandbox.close();
      throw error;
    }
  };

  /** Of several calls at once that find it gone, the first starts the next one. */
  const living = async (): Promise<Sandbox> => {
    for (;;) {
      const found = current;
      if (found !== undefined) {
        const sandbox = await found.catch(() => undefined);
        const worn = sandbox !== undefined && sandbox.waiting() === 0 && sandbox.residentBytes() > replaceAt;
        if (sandbox !== undefined && sandbox.ended() === undefined && !worn) return sandbox;
        if (current === found) {
          current = undefined;
          await sandbox?.close();
        }
        continue;
      }
      const next = begin();
      current = next;
      return await next;
    }
  };

  return {
    async prepare() {
      await living();
    },
    async call(method, args, time) {
      if (closed) throw new SandboxKilled('closed');
      const sandbox = await living();
      return sandbox.call(method, args, time);
    },
    async close() {
      closed = true;
      // one that is still opening its document must not be waited for
      await started?.close();
      const sandbox = await current?.catch(() => undefined);
      await sandbox?.close();
    },
  };
}
