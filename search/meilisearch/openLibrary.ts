import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';
import { SearchUnavailable } from '../engine.ts';
import type { Change, Facts } from '../facts/openFacts.ts';
import { openFacts } from '../facts/openFacts.ts';
import { errorCode } from './openClient.ts';
import { type Pointer, parsePointer, pointerQuery, readPointer } from './pointer.ts';
import { readPublications } from './readPublications.ts';
import { format, libraryIndex, wordsIndex } from './settings.ts';

export type Asked = Omit<MultiSearchQuery, 'indexUid'>;

const foundSchema = z.object({
  hits: z.array(z.record(z.string(), z.unknown())),
  totalHits: z.number().optional(),
  facetDistribution: z.object({ publication: z.record(z.string(), z.number()).optional() }).optional(),
});
export type Found = z.output<typeof foundSchema>;

/** One state of the index, while it lasts. */
export interface Look {
  facts: Facts;
  /** Names the state. */
  state: string;
  /** Answers of the server, in the order of the questions. */
  ask(questions: Asked[]): Promise<Found[]>;
  /** Looks into the list of printed words, which is not part of the state. */
  askWords(questions: Asked[]): Promise<Found[]>;
}

export interface MeiliLibrary {
  /** Runs `read` until all that it asks was answered from one and the same state; without an index, on nothing. */
  reading<Result>(read: (look: Look | undefined) => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** Something was written between two questions: what was answered so far does not belong together. */
class Changed extends Error {}

const state: Asked = { q: '', filter: 'type = state', limit: 1, attributesToRetrieve: ['sequence'] };

/**
 * The index as a reader sees it: what is known of publications in memory, kept up with every write. The server answers
 * each question from the newest state, so every set of questions begins and ends by asking which that is.
 */
export function openLibrary(client: Meilisearch, prefix: string): MeiliLibrary {
  let known: { pointer: Pointer | undefined; facts: Facts } | undefined;
  let refreshing: Promise<void> | undefined;

  const refresh = async (signal: AbortSignal) => {
    const pointer = await readPointer(client, prefix, signal);
    if (pointer && pointer.format !== format) {
      throw new SearchUnavailable(
        `the index of Meilisearch has format ${pointer.format}, not ${format}: the publisher of this version makes it anew`,
      );
    }
    const facts = known && known.pointer?.made === pointer?.made ? known.facts : openFacts();
    if (pointer) {
      const changes: Change[] = [];
      const sequence = await readPublications(
        client.index(libraryIndex(prefix, pointer.generation)),
        ({ publication: number, facts: stored, removed: _, ...entry }) =>
          changes.push({ number, ...entry, ...(stored !== undefined && { stored: JSON.parse(stored) }) }),
        { since: facts.sequence, signal },
      );
      facts.take(changes, sequence);
    }
    known = { pointer, facts };
  };

  const multiSearch = async (queries: MultiSearchQuery[], signal: AbortSignal): Promise<Found[]> => {
    try {
      const { results } = await client.multiSearch({ queries }, { signal });
      return z.array(foundSchema).parse(results);
    } catch (error) {
      // A generation that was replaced is thrown away.
      if (errorCode(error) === 'index_not_found') throw new Changed('the index is another one now');
      throw error;
    }
  };

  const lookAt = (
    { made, generation }: Pointer,
    facts: Facts,
    signal: AbortSignal,
    sequence = facts.sequence,
  ): Look => ({
    facts,
    state: `${made}.${sequence}`,
    async ask(questions) {
      const queries = [state, ...questions, state].map((query) => ({
        indexUid: libraryIndex(prefix, generation),
        ...query,
      }));
      const found = await multiSearch([{ indexUid: prefix, ...pointerQuery }, ...queries], signal);
      const sequences = [found.at(1), found.at(-1)].map((answer) => Number(answer?.hits[0]?.sequence ?? 0));
      const isSame = parsePointer(found[0]?.hits)?.made === made && sequences.every((one) => one === sequence);
      if (!isSame) throw new Changed('the index has changed');
      return found.slice(2, -1);
    },
    askWords: (questions) =>
      multiSearch(
        questions.map((query) => ({ indexUid: wordsIndex(prefix, generation), ...query })),
        signal,
      ),
  });

  return {
    async reading(read, signal) {
      for (;;) {
        signal.throwIfAborted();
        try {
          if (known?.pointer) {
            const { facts } = known;
            const { sequence } = facts;
            let asked = false;
            const look = lookAt(known.pointer, facts, signal);
            const answer = await read({
              ...look,
              ask(questions) {
                asked = true;
                return look.ask(questions);
              },
            });
            // What is in memory alone may be old.
            if (!asked) await look.ask([]);
            // What is in memory was brought up to date under it by another reader.
            if (facts.sequence === sequence) return answer;
            continue;
          }
          if (known && !(await readPointer(client, prefix, signal))) return await read(undefined);
        } catch (error) {
          if (!(error instanceof Changed)) throw error;
        }
        // Shared by all that wait: the signal of one must not end it for the others.
        refreshing ??= refresh(AbortSignal.timeout(60_000)).finally(() => {
          refreshing = undefined;
        });
        await Promise.race([refreshing, aborted(signal)]);
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
