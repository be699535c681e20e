import type { Logger } from 'pino';
import type { SearchEngine } from '../engine.ts';
import { SearchUnavailable } from '../engine.ts';
import type { ReaderCalls } from './readerThread.ts';
import { openThread, ThreadError } from './thread.ts';

export interface SqliteEngineOptions {
  /** Where the index is, or will be. */
  folder: string;
  log: Logger;
  /** Milliseconds after which a search is given up. Default 5000. */
  timeout?: number;
}

/** The reading side of the embedded engine. It answers from an index that another process may be writing. */
export async function openSqliteEngine({ folder, log, timeout = 5_000 }: SqliteEngineOptions): Promise<SearchEngine> {
  const thread = openThread<ReaderCalls>(new URL('./readerThread.ts', import.meta.url), { folder });
  let known: { state: string; revisions: ReadonlyMap<number, number> } | undefined;
  const states = new WeakMap<ReadonlyMap<number, number>, string>();
  const stateOf = (indexed: ReadonlyMap<number, number> | undefined) => indexed && states.get(indexed);

  const call = async <Name extends keyof ReaderCalls & string>(
    name: Name,
    argument: ReaderCalls[Name]['argument'],
    signal?: AbortSignal,
  ): Promise<ReaderCalls[Name]['result']> => {
    try {
      return await thread.call(name, argument, { signal, timeout });
    } catch (error) {
      if (!(error instanceof ThreadError)) throw error;
      log.error({ err: error, call: name, folder }, 'the search index does not answer');
      throw new SearchUnavailable(`the search index in ${folder} does not answer: ${error.message}`, { cause: error });
    }
  };

  return {
    search: ({ signal, asOf, ...query }) => call('search', { ...query, asOf: stateOf(asOf) }, signal),
    suggest: (typed, { limit, hidden, asOf }) => call('suggest', { typed, limit, hidden, asOf: stateOf(asOf) }),
    async indexed() {
      const changed = await call('indexed', known?.state);
      if (changed && changed.state !== known?.state) {
        known = { state: changed.state, revisions: new Map(changed.revisions) };
        states.set(known.revisions, changed.state);
      }
      return known?.revisions ?? new Map();
    },
    async health() {
      try {
        return await call('health', undefined);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { ok: false, detail, publications: 0, pages: 0 };
      }
    },
    close: () => thread.close(),
  };
}
