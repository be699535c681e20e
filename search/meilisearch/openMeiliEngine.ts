import type { Logger } from 'pino';
import { type SearchEngine, SearchUnavailable } from '../engine.ts';
import { noResult } from '../facts/noResult.ts';
import type { Facts } from '../facts/openFacts.ts';
import { asking, type MeiliOptions, openClient } from './openClient.ts';
import { type Look, openLibrary } from './openLibrary.ts';
import { runSearch } from './runSearch.ts';
import { runSuggest } from './runSuggest.ts';
import { defaultPrefix } from './settings.ts';

export interface MeiliEngineOptions extends MeiliOptions {
  log: Logger;
  /** Milliseconds after which a search is given up. Default 5000. */
  timeout?: number;
}

/** What was given out as what is indexed. */
interface State {
  name: string;
  made: string;
  sequence: number;
}

/** The reading side. Its key needs no right but to search. */
export async function openMeiliEngine({ log, timeout = 5_000, ...options }: MeiliEngineOptions): Promise<SearchEngine> {
  const library = openLibrary(openClient(options), options.prefix ?? defaultPrefix);
  const states = new WeakMap<ReadonlyMap<number, number>, State>();
  let known: { name: string; revisions: ReadonlyMap<number, number> } | undefined;

  const read = async <Result>(
    given: AbortSignal | undefined,
    answer: (look: Look | undefined) => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await asking({ signal: given, timeout }, (signal) => library.reading(answer, signal));
    } catch (error) {
      if (error instanceof SearchUnavailable) log.error({ err: error }, 'Meilisearch does not answer');
      throw error;
    }
  };

  const hiddenFrom = (
    { facts, state }: Look,
    { hidden, asOf }: { hidden: readonly number[]; asOf?: ReadonlyMap<number, number> | undefined },
  ): ReadonlySet<number> => {
    const all = new Set(hidden);
    const seen = asOf && states.get(asOf);
    if (asOf === undefined || seen?.name === state) return all;
    // Of another index nothing is known.
    const last = seen && state.startsWith(`${seen.made}.`) ? seen.sequence : -1;
    for (const { number, changed } of facts.publications.values()) if (changed > last) all.add(number);
    return all;
  };

  const revisionsOf = (name: string, made: string, facts: Facts | undefined): ReadonlyMap<number, number> => {
    if (known?.name === name) return known.revisions;
    const publications = [...(facts?.publications.values() ?? [])];
    const revisions = new Map(publications.map(({ number, revision }) => [number, revision]));
    known = { name, revisions };
    states.set(revisions, { name, made, sequence: facts?.sequence ?? -1 });
    return revisions;
  };

  return {
    search: ({ signal, asOf, hidden, ...query }) =>
      read(signal, async (look) =>
        look ? runSearch({ look, query, hidden: hiddenFrom(look, { hidden, asOf }) }) : noResult(),
      ),
    suggest: (typed, { limit, ...hiding }) =>
      read(undefined, async (look) =>
        look ? runSuggest({ look, typed, limit, hidden: hiddenFrom(look, hiding) }) : [],
      ),
    indexed: () =>
      read(undefined, async (look) => {
        if (!look) return revisionsOf('none', 'none', undefined);
        await look.ask([]);
        return revisionsOf(look.state, look.state.slice(0, look.state.lastIndexOf('.')), look.facts);
      }),
    async health() {
      try {
        return await read(undefined, async (look) => {
          await look?.ask([]);
          const { publications, pages } = look?.facts ?? { publications: new Map(), pages: 0 };
          return { ok: true, detail: look ? 'Meilisearch' : 'no index yet', publications: publications.size, pages };
        });
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : '', publications: 0, pages: 0 };
      }
    },
    async close() {},
  };
}
