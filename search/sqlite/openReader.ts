import type { SearchResult, Suggestion } from '../engine.ts';
import { noResult } from '../facts/noResult.ts';
import type { CheckCancelled } from './answerCalls.ts';
import { Cancelled } from './answerCalls.ts';
import { stateOf } from './hiddenFrom.ts';
import type { Generation } from './openGeneration.ts';
import { openGeneration } from './openGeneration.ts';
import { pointerStamp, readPointer } from './pointer.ts';
import type { ThreadQuery } from './runSearch.ts';
import { runSearch } from './runSearch.ts';
import type { SuggestQuery } from './runSuggest.ts';
import { runSuggest } from './runSuggest.ts';

export interface IndexReader {
  search(query: ThreadQuery, check: CheckCancelled): SearchResult;
  suggest(query: SuggestQuery, check: CheckCancelled): Suggestion[];
  /** Undefined when nothing changed since the state that `known` names. */
  indexed(known: string | undefined): { state: string; revisions: [number, number][] } | undefined;
  health(): { ok: boolean; detail: string; publications: number; pages: number };
  close(): void;
}

/**
 * Reads the folder's index; each call answers from one state of it. Follows the pointer and the writer, which may be
 * another process. Without an index everything is empty.
 */
export function openReader(folder: string): IndexReader {
  let opened: Generation | undefined;
  let seen: string | undefined;

  const drop = () => {
    opened?.database.close();
    opened = undefined;
    seen = undefined;
  };

  const current = (): Generation | undefined => {
    const stamp = pointerStamp(folder);
    if (stamp === seen) return opened;
    const pointer = readPointer(folder);
    if (opened?.number !== pointer?.generation) drop();
    if (pointer) opened ??= openGeneration(folder, pointer.generation);
    seen = stamp;
    return opened;
  };

  /** Runs `read` on one snapshot of the index, or on nothing when there is none. */
  const reading = <T>(read: (index: Generation | undefined) => T): T => {
    const index = current();
    if (!index) return read(undefined);
    try {
      index.database.exec('BEGIN');
      index.refresh();
      const answer = read(index);
      index.database.exec('COMMIT');
      return answer;
    } catch (error) {
      // Facts in memory may be half refreshed: the next call opens the index anew.
      if (error instanceof Cancelled && index.database.isTransaction) index.database.exec('ROLLBACK');
      else drop();
      throw error;
    }
  };

  return {
    search: (query, check) => reading((index) => (index ? runSearch(index, query, check) : noResult())),
    suggest: (query, check) => reading((index) => (index ? runSuggest(index, query, check) : [])),
    indexed: (known) =>
      reading((index) => {
        const state = stateOf(index);
        if (state === known) return undefined;
        const publications = index ? [...index.facts.publications.values()] : [];
        return { state, revisions: publications.map(({ number, revision }) => [number, revision]) };
      }),
    health: () =>
      reading((index) => ({
        ok: true,
        detail: index ? `search-${index.number}.sqlite` : 'no index yet',
        publications: index?.facts.publications.size ?? 0,
        pages: index?.facts.pages ?? 0,
      })),
    close: drop,
  };
}
