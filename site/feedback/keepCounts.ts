import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { hubAddress, interfaceLanguages, parseAddress } from '../addresses.ts';
import { LibraryUnavailable } from '../library.ts';
import type { SatisfactionAnswer } from './forms.ts';
import type { Count, Inbox } from './openInbox.ts';
import { searchedWords } from './searchedWords.ts';

export interface Counts {
  /** A page was asked for, and there it was. `address` is path and query. */
  visited(address: string, headers: IncomingHttpHeaders): void;
  /** What a search page said the last time that it was made. */
  searched(address: string, found: { nothingFor?: string }): void;
  answered(answer: SatisfactionAnswer, path: string): void;
  /** Hands over what was counted since. Called by itself every minute. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Different things that are counted between two flushes; a crowd of strange searches takes no more. */
const mostKeys = 5_000;
const inOneCall = 500;
const pace = 60_000;

/** Numbers without anybody behind them: sums in memory, handed over once a minute, and lost with the process at worst. */
export function keepCounts({ inbox, log }: { inbox: Inbox; log: Logger }): Counts {
  let counts = new Map<string, Count>();
  const missed = new Map<string, string>();

  function add(what: Count['what'], key: string, count = 1): void {
    const name = `${what} ${key}`;
    const known = counts.get(name);
    if (known) known.count += count;
    else if (counts.size < mostKeys) counts.set(name, { what, key, count });
  }

  async function flush(): Promise<void> {
    const waiting = counts;
    counts = new Map();
    const given = [...waiting.values()].map((one) => ({ ...one, count: Math.min(one.count, 999_999) }));
    for (let at = 0; at < given.length; at += inOneCall) {
      try {
        await inbox.count(given.slice(at, at + inOneCall));
      } catch (error) {
        if (!(error instanceof LibraryUnavailable)) log.error({ err: error }, 'counts could not be handed over');
        for (const { what, key, count } of given.slice(at)) add(what, key, count);
        return;
      }
    }
  }

  const timer = setInterval(() => void flush(), pace);
  timer.unref();
  return {
    visited(address, headers) {
      if (!isPerson(headers)) return;
      const nothingFor = missed.get(address);
      if (nothingFor !== undefined) add('missed', nothingFor);
      const asked = parseAddress(address.split('?')[0] ?? '');
      if (asked.type === 'record' && asked.kind === 'publication') add('opened', String(asked.number));
      if (asked.type === 'page') add('read', String(asked.publication));
    },
    searched(address, { nothingFor }) {
      missed.delete(address);
      const words = nothingFor === undefined ? undefined : searchedWords(nothingFor);
      if (words === undefined) return;
      missed.set(address, words);
      for (const oldest of missed.keys()) {
        if (missed.size <= mostKeys) break;
        missed.delete(oldest);
      }
    },
    answered: (answer, path) => add(answer, kindOfPage(path)),
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Programs that say what they are, and pages that a browser only fetches beforehand, are not counted. */
function isPerson(headers: IncomingHttpHeaders): boolean {
  const agent = headers['user-agent'] ?? '';
  if (agent === '' || /bot|crawl|spider|slurp|archiv|preview|monitor|curl|wget|python|java\/|http|scan/i.test(agent)) {
    return false;
  }
  if (/prefetch|prerender|preview/i.test(`${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}`)) return false;
  const wanted = headers['sec-fetch-dest'];
  return wanted === undefined || wanted === 'document';
}

/** What is kept of where an answer was given. */
export function kindOfPage(path: string): string {
  for (const language of interfaceLanguages) {
    if (path === hubAddress('home', language)) return 'home';
    if (path === hubAddress('search', language)) return 'search';
    if (path === hubAddress('catalogue', language)) return 'list';
  }
  const asked = parseAddress(path);
  if (asked.type === 'page') return 'page';
  return asked.type === 'record' ? asked.kind : 'other';
}
