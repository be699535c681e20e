import { IndexingFailed, type SearchIndex, SearchUnavailable } from '../engine.ts';
import { errorCode, MeiliTaskFailed, reasonOf } from './openClient.ts';
import type { Change, GenerationWriter } from './openGenerationWriter.ts';
import { numberOf } from './openGenerationWriter.ts';

interface Waiting {
  change: Change;
  resolve(): void;
  reject(error: unknown): void;
}

interface Opened {
  writer: GenerationWriter;
  /** Of the pointer to it. */
  made: string;
}

interface Source {
  /** The generation in use. */
  open(): Promise<Opened>;
  isCurrent(made: string): Promise<boolean>;
}

/** What goes to the server at once, and how many of such are under way: it works best on large helpings. */
const mostPages = 5_000;
const mostChanges = 500;
const mostUnderWay = 4;

/** Gathers what is asked for at the same time, and sends it in large helpings without waiting for each. */
export function openWriteQueue({ open, isCurrent }: Source): SearchIndex {
  const queue: Waiting[] = [];
  let opened: Promise<Opened> | undefined;
  let running: Promise<void> | undefined;

  const current = () => {
    opened ??= open().catch((cause: unknown) => {
      opened = undefined;
      throw unavailable(cause);
    });
    return opened;
  };

  /** No publication is in it twice: the second of two versions builds on the first. */
  const nextRound = (): Waiting[][] => {
    const round: Waiting[][] = [];
    const numbers = new Set<number>();
    let pages = Infinity;
    let at = 0;
    for (; at < queue.length; at += 1) {
      const waiting = queue[at];
      if (!waiting || numbers.has(numberOf(waiting.change))) break;
      const more = 'replace' in waiting.change ? waiting.change.replace.pages.length : 0;
      const last = round.at(-1);
      if (last && pages + more <= mostPages && last.length < mostChanges) {
        last.push(waiting);
        pages += more;
      } else if (round.length < mostUnderWay) {
        round.push([waiting]);
        pages = more;
      } else {
        break;
      }
      numbers.add(numberOf(waiting.change));
    }
    queue.splice(0, at);
    return round;
  };

  const fail = (batch: Waiting[], cause: unknown) => {
    for (const { change, reject } of batch) {
      if (!isRefusal(cause)) reject(unavailable(cause));
      else reject(new IndexingFailed(`publication ${numberOf(change)} was not indexed: ${reasonOf(cause)}`, { cause }));
    }
  };

  const send = async (round: Waiting[][]): Promise<void> => {
    let outcomes: PromiseSettledResult<void>[];
    try {
      const { writer, made } = await current();
      outcomes = await Promise.allSettled(round.map((batch) => writer.apply(batch.map(({ change }) => change))));
      // Whether the server took what failed is not known: what it has is read again.
      if (outcomes.some(({ status }) => status === 'rejected')) opened = undefined;
      if (!(await isCurrent(made))) {
        opened = undefined;
        return send(round);
      }
    } catch (cause) {
      fail(round.flat(), cause);
      return;
    }
    for (const [at, batch] of round.entries()) {
      const outcome = outcomes[at];
      if (outcome?.status !== 'rejected') for (const { resolve } of batch) resolve();
      else if (batch.length > 1 && isRefusal(outcome.reason)) for (const one of batch) await send([[one]]);
      else fail(batch, outcome.reason);
    }
  };

  const run = async () => {
    for (let round = nextRound(); round.length > 0; round = nextRound()) await send(round);
    running = undefined;
  };

  const enqueue = (change: Change): Promise<void> =>
    new Promise((resolve, reject) => {
      queue.push({ change, resolve, reject });
      // After this turn of the loop, so that calls made together share the first task too.
      running ??= Promise.resolve().then(run);
    });

  return {
    replace: (document) => enqueue({ replace: document }),
    remove: (number) => enqueue({ remove: number }),
    async indexed() {
      for (;;) {
        while (running) await running;
        const { writer, made } = await current();
        const inUse = await isCurrent(made).catch((cause: unknown) => {
          throw unavailable(cause);
        });
        if (inUse) return writer.indexed();
        opened = undefined;
      }
    },
    async close() {
      while (running) await running;
      const last = await opened?.catch(() => undefined);
      await last?.writer.clear().catch(() => undefined);
      opened = undefined;
    },
  };
}

/** It answers, and says that it can't do this. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof MeiliTaskFailed || errorCode(cause) === 'payload_too_large';

const unavailable = (cause: unknown): SearchUnavailable =>
  cause instanceof SearchUnavailable
    ? cause
    : new SearchUnavailable(`Meilisearch does not answer: ${reasonOf(cause)}`, { cause });
