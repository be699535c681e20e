import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { SearchUnavailable } from '../engine.ts';
import { requestJson } from './requestJson.ts';

export interface MeiliOptions {
  url: string;
  /** For the site one that may search, for the publisher one that may write; `makeKeys.ts` makes both. */
  key: string;
  /** Begins the names of the indexes. Default `kutuk`. */
  prefix?: string;
}

/** A task that the server took and could not do. The client takes it for done. */
export class MeiliTaskFailed extends Error {
  override name = 'MeiliTaskFailed';
}

export function openClient({ url, key }: MeiliOptions): Meilisearch {
  return new Meilisearch({ host: url, apiKey: key, httpClient: requestJson });
}

/** An index of many pages takes its time; what takes longer than this is stuck. */
const longestTask = 30 * 60_000;

const waiting = { timeout: longestTask, interval: 25 };

/** @throws MeiliTaskFailed */
export async function finished(task: EnqueuedTaskPromise): Promise<void>;
export async function finished(task: number, client: Meilisearch): Promise<void>;
export async function finished(task: EnqueuedTaskPromise | number, client?: Meilisearch): Promise<void> {
  const ended = typeof task === 'number' ? client?.tasks.waitForTask(task, waiting) : task.waitTask(waiting);
  if (!ended) throw new TypeError('a task is asked for by a client');
  const { status, error, type, uid } = await ended;
  if (status === 'succeeded') return;
  throw new MeiliTaskFailed(`${type} (task ${uid}) ${status}: ${error?.message ?? 'no reason given'}`);
}

/** What the server names the error, such as `index_not_found`. */
export function errorCode(error: unknown): string | undefined {
  // The client takes whatever `requestJson` throws for a failure of the network.
  const cause = error instanceof MeilisearchRequestError ? error.cause : error;
  return cause instanceof MeilisearchApiError ? cause.cause?.code : undefined;
}

/** Answers within the time or not at all. @throws SearchUnavailable; what the caller's signal was aborted with */
export async function asking<Result>(
  { signal, timeout }: { signal?: AbortSignal | undefined; timeout: number },
  ask: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  try {
    return await ask(signal ? AbortSignal.any([signal, late]) : late);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SearchUnavailable) throw cause;
    const why = late.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(cause);
    throw new SearchUnavailable(`Meilisearch does not answer: ${why}`, { cause });
  }
}

/** Without the server's address: the reason is shown to the public, in `/health`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(error instanceof MeilisearchRequestError) || !(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
