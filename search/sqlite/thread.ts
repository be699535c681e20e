import { Worker } from 'node:worker_threads';

/** A thread that answers calls one after another; `node:sqlite` is synchronous and would hold up requests. */
export interface Thread<Calls extends CallMap> {
  call<Name extends keyof Calls & string>(
    name: Name,
    argument: Calls[Name]['argument'],
    options?: CallOptions,
  ): Promise<Calls[Name]['result']>;
  /** Waits for calls under way. */
  close(): Promise<void>;
}

/** Results are what JSON can say, or nothing. */
export type CallMap = Record<string, { argument: unknown; result: unknown }>;

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds; none without it. */
  timeout?: number;
}

export interface CallMessage {
  id: number;
  name: string;
  argument: unknown;
  /** One 32-bit flag, not zero once nobody waits for the answer any more. */
  cancelled: SharedArrayBuffer;
}

/** Results come as JSON, which is made and read in two thirds of the time that cloning them takes. */
export type AnswerMessage = { id: number } & (
  | { result: string | undefined }
  | { error: { name: string; message: string } }
);

/** A call failed in the thread, took too long, or the thread ended under it. */
export class ThreadError extends Error {
  override name = 'ThreadError';
}

/** Starts with the first call, and again with the next one after it died. */
export function openThread<Calls extends CallMap>(module: URL, workerData: unknown): Thread<Calls> {
  interface Waiting {
    resolve(value: unknown): void;
    reject(error: unknown): void;
  }
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let closed = false;

  const lose = (lost: Worker, error: unknown) => {
    if (worker !== lost) return;
    worker = undefined;
    for (const [id, { reject }] of waiting) {
      waiting.delete(id);
      reject(new ThreadError('the search thread ended', { cause: error }));
    }
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData, execArgv: [], name: 'search' });
    started.on('message', (answer: AnswerMessage) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      // Given up, and answered all the same.
      if (!call) return;
      if ('result' in answer) call.resolve(answer.result === undefined ? undefined : JSON.parse(answer.result));
      else call.reject(new ThreadError(answer.error.message));
    });
    started.on('error', (error) => lose(started, error));
    started.on('exit', (code) => lose(started, new Error(`exit code ${code}`)));
    return started;
  };

  const call = async (name: string, argument: unknown, { signal, timeout }: CallOptions = {}): Promise<unknown> => {
    signal?.throwIfAborted();
    if (closed) throw new ThreadError('the search is closed');
    worker ??= start();
    const id = ++last;
    const cancelled = new SharedArrayBuffer(4);
    const message: CallMessage = { id, name, argument, cancelled };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const giveUp = (reason: unknown) => {
      Atomics.store(new Int32Array(cancelled), 0, 1);
      reject(reason);
    };
    const onAbort = () => giveUp(signal?.reason);
    const timer = timeout && setTimeout(() => giveUp(new ThreadError(`no answer within ${timeout} ms`)), timeout);
    signal?.addEventListener('abort', onAbort, { once: true });
    waiting.set(id, { resolve, reject });
    try {
      worker.ref();
      worker.postMessage(message);
      return await promise;
    } finally {
      waiting.delete(id);
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  };

  return {
    call,
    async close() {
      if (closed) return;
      if (worker) await call('close', undefined).catch(() => undefined);
      closed = true;
      const ending = worker;
      worker = undefined;
      await ending?.terminate();
    },
  };
}
