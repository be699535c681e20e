import { DatabaseSync } from 'node:sqlite';
import type { PublicationHit, SearchQuery, SearchResult, Suggestion } from '../engine.ts';
import { parseQuery } from '../parseQuery.ts';
import { tokenize } from '../turkish.ts';
import type { CheckCancelled } from './answerCalls.ts';
import { bestOf } from './bestOf.ts';
import { countFacets, noFacets } from './countFacets.ts';
import type { Facts, PublicationFacts } from './facts.ts';
import { openFacts } from './facts.ts';
import { matchPages, matchPublications } from './matchPublications.ts';
import { openPageScores, type PageScores } from './pageScores.ts';
import { indexPath, pointerStamp, readPointer } from './pointer.ts';
import type { PageWeights } from './postings.ts';
import type { Resolver } from './resolveClauses.ts';
import { openResolver } from './resolveClauses.ts';
import type { Rows } from './rows.ts';
import { openRows } from './rows.ts';
import { format, readFormat } from './schema.ts';

export interface IndexReader {
  search(query: Omit<SearchQuery, 'signal'>, check: CheckCancelled): SearchResult;
  suggest(query: { typed: string; limit: number; hidden: readonly number[] }, check: CheckCancelled): Suggestion[];
  /** Undefined when nothing changed since the state that `known` names. */
  indexed(known: string | undefined): { state: string; revisions: [number, number][] } | undefined;
  health(): { ok: boolean; detail: string; publications: number; pages: number };
  close(): void;
}

/** What is open of one generation of the index. */
interface Opened {
  database: DatabaseSync;
  generation: number;
  stamp: string;
  facts: Facts;
  rows: (check: CheckCancelled) => Rows;
  pageScores: PageScores;
  /** Keys of a publication's pages by their ordinals. */
  keysOf(publication: number): Float64Array;
  resolver: Resolver;
}

/**
 * Reads the folder's index; each call answers from one state of it. Follows the pointer and the writer, which may be
 * another process. Without an index everything is empty.
 */
export function openReader(folder: string): IndexReader {
  let opened: Opened | undefined;

  const drop = () => {
    opened?.database.close();
    opened = undefined;
  };

  const current = (): Opened | undefined => {
    const stamp = pointerStamp(folder);
    if (opened?.stamp === stamp) return opened;
    const pointer = readPointer(folder);
    if (opened && opened.generation === pointer?.generation) {
      opened.stamp = stamp;
      return opened;
    }
    drop();
    if (pointer) opened = openGeneration(folder, pointer.generation, stamp);
    return opened;
  };

  /** Runs `read` on one snapshot of the index, or gives `empty` when there is none. */
  const reading = <T>(empty: T, read: (index: Opened) => T): T => {
    const index = current();
    if (!index) return empty;
    try {
      index.database.exec('BEGIN');
      index.facts.refresh(index.database);
      return read(index);
    } catch (error) {
      // Whatever went wrong, facts in memory may be half refreshed; the next call opens the index anew.
      if (!(error instanceof Error && error.name === 'Cancelled')) drop();
      throw error;
    } finally {
      if (opened?.database.isTransaction) opened.database.exec('COMMIT');
    }
  };

  return {
    search(query, check) {
      const parsed = parseQuery(query.text, { exactLetters: query.exactLetters ?? false });
      const hidden = new Set(query.hidden);
      const none: SearchResult = {
        total: 0,
        hits: [],
        facets: noFacets(),
        years: [],
        undated: 0,
        matched: { words: [] },
      };
      return reading(none, (index) => {
        const { facts } = index;
        const rows = index.rows(check);
        const resolved = index.resolver.resolve(parsed.clauses, { rows, hidden });
        const { matched, correction } = resolved;
        if (parsed.clauses.length === 0 && !parsed.empty) return none;
        const ask = (among: readonly number[] | undefined) => ({
          ...index,
          rows,
          clauses: resolved.clauses,
          all: facts.publications,
          among,
        });
        const within = query.within === undefined ? undefined : [query.within];
        const matches = parsed.empty ? undefined : matchPublications(ask(within));
        const shown = matches ? matches.keys() : facts.publications.keys();
        const candidates = Iterator.from(shown).filter(
          (number) => !hidden.has(number) && (query.within === undefined || number === query.within),
        );
        const { passing, ...counted } = countFacets(facts, candidates, query);
        const page = orderPage(passing, matches, query);
        const pages = matches && matchPages(ask(page.map(({ number }) => number).sort((a, b) => a - b)));
        const hits = page.map(({ number }) => hitOf(number, pages?.get(number), index.keysOf, query));
        return { total: passing.length, hits, ...counted, matched, ...(correction && { correction }) };
      });
    },

    suggest({ typed, limit, hidden: hiddenNumbers }, check) {
      const tokens = tokenize(typed.slice(0, 200));
      const last = tokens.at(-1);
      if (!last || limit < 1) return [];
      const hidden = new Set(hiddenNumbers);
      return reading<Suggestion[]>([], ({ facts, rows: openRows, resolver }) => {
        const folded = tokens.map((token) => token.folded).join(' ');
        const names = facts.names.find(folded, { limit, hidden });
        const start = typed.slice(0, last.start);
        const words = resolver
          .complete(last.folded, { rows: openRows(check), hidden, limit })
          .map((word): Suggestion => ({ kind: 'word', text: start + word }));
        // Words get the room that names leave, and a third of it at least.
        const room = Math.max(limit - names.length, Math.min(words.length, Math.ceil(limit / 3)));
        return [...names.slice(0, limit - room), ...words.slice(0, room)];
      });
    },

    indexed(known) {
      const nothing = { state: 'none', revisions: [] };
      const found = reading<{ state: string; revisions: [number, number][] } | undefined>(
        nothing,
        ({ generation, facts }) => {
          const state = `${generation}.${facts.sequence}`;
          if (state === known) return undefined;
          return {
            state,
            revisions: [...facts.publications.values()].map(({ number, revision }) => [number, revision]),
          };
        },
      );
      return found?.state === known ? undefined : found;
    },

    health() {
      const nothing = { ok: true, detail: 'no index yet', publications: 0, pages: 0 };
      return reading(nothing, ({ facts, generation }) => ({
        ok: true,
        detail: `search-${generation}.sqlite`,
        publications: facts.publications.size,
        pages: facts.pages,
      }));
    },

    close: drop,
  };
}

function openGeneration(folder: string, generation: number, stamp: string): Opened {
  const database = new DatabaseSync(indexPath(folder, generation), { readOnly: true, timeout: 5_000 });
  try {
    database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147418112; PRAGMA temp_store = MEMORY');
    const found = readFormat(database);
    if (found !== format) throw new Error(`search-${generation}.sqlite has format ${found}, not ${format}`);
    return {
      database,
      generation,
      stamp,
      facts: openFacts(),
      rows: openRows(database),
      pageScores: openPageScores(),
      keysOf: readKeys(database),
      resolver: openResolver(database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function orderPage(
  passing: PublicationFacts[],
  scores: ReadonlyMap<number, number> | undefined,
  { sort, page, perPage }: Omit<SearchQuery, 'signal'>,
): PublicationFacts[] {
  const from = (Math.max(1, page) - 1) * perPage;
  if (from >= passing.length) return [];
  const order = sort === 'relevance' && !scores ? 'newest' : sort;
  const first = ({ number, rank }: PublicationFacts) =>
    order === 'relevance' ? -(scores?.get(number) ?? 0) : rank[order];
  return bestOf(passing, from + perPage, { first, second: ({ rank }) => rank.newest }).slice(from);
}

function hitOf(
  number: number,
  found: PageWeights | undefined,
  keysOf: Opened['keysOf'],
  { pagesPerPublication }: Omit<SearchQuery, 'signal'>,
): PublicationHit {
  if (!found) return { number, pages: [], matchingPages: 0 };
  const keys = keysOf(number);
  const pages = found.ordinals
    .map((ordinal, index) => ({ ordinal, score: found.weights[index] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, pagesPerPublication)
    .map(({ ordinal, score }) => ({ key: keys[ordinal] ?? 0, score }));
  return { number, pages, matchingPages: found.ordinals.length };
}

function readKeys(database: DatabaseSync): Opened['keysOf'] {
  const statement = database.prepare('SELECT page_keys FROM publication WHERE number = ?');
  return (publication) => {
    const bytes = statement.get(publication)?.page_keys;
    return bytes instanceof Uint8Array ? new Float64Array(bytes.slice().buffer) : new Float64Array();
  };
}
