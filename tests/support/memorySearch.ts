import type { PublicationDocument } from '../../search/documents.ts';

import {
  facetNames,
  type SearchEngine,
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
} from '../../search/engine.ts';
import { noFacets } from '../../search/facts/noResult.ts';
import { facetValues } from '../../search/facts/openFacts.ts';

export interface MemorySearch extends SearchEngine, SearchIndex {
  documents: Map<number, PublicationDocument>;
  /** Makes every question fail as an engine that is down. */
  down: boolean;
  queries: SearchQuery[];
}

/** The simplest engine there can be: a substring of any text. For tests of what is built on an engine. */
export function openMemorySearch(): MemorySearch {
  const documents = new Map<number, PublicationDocument>();
  let indexed = new Map<number, number>();
  const changed = () => {
    indexed = new Map([...documents].map(([number, { revision }]) => [number, revision]));
  };
  const ask = () => {
    if (engine.down) throw new SearchUnavailable('the engine is down');
  };
  const engine: MemorySearch = {
    documents,
    down: false,
    queries: [],
    async search(query) {
      ask();
      engine.queries.push(query);
      const wanted = query.text.toLocaleLowerCase('tr');
      const found = [...documents.values()].filter(
        (document) => mayShow(document, query) && textOf(document).includes(wanted),
      );
      return {
        total: found.length,
        hits: found.map(({ number, pages }) => {
          const matching = pages.filter(({ text }) => text.toLocaleLowerCase('tr').includes(wanted));
          return { number, pages: matching.map(({ key }) => ({ key, score: 1 })), matchingPages: matching.length };
        }),
        facets: countFacets(found),
        years: [],
        undated: 0,
        matched: { words: [{ stem: wanted, exact: false }] },
      };
    },
    async suggest(typed, { limit, ...hiding }) {
      ask();
      const begins = typed.toLocaleLowerCase('tr').trim();
      const shown = [...documents.values()].filter((document) => mayShow(document, hiding));
      const titles = shown.map(({ number, titles: [text = ''] }) => ({ kind: 'title' as const, number, text }));
      const words = shown.flatMap((document) => textOf(document).match(/\p{L}[\p{L}\p{N}]*/gu) ?? []);
      return [...titles, ...[...new Set(words)].map((text) => ({ kind: 'word' as const, text }))]
        .filter(({ text }) => begins !== '' && text.toLocaleLowerCase('tr').includes(begins))
        .slice(0, limit);
    },
    async indexed() {
      ask();
      return indexed;
    },
    async health() {
      ask();
      return { ok: true, detail: 'in memory', publications: documents.size, pages: 0 };
    },
    async replace(document) {
      ask();
      if ((documents.get(document.number)?.revision ?? 0) > document.revision) return;
      documents.set(document.number, structuredClone(document));
      changed();
    },
    async remove(number) {
      ask();
      documents.delete(number);
      changed();
    },
    async close() {},
  };
  return engine;
}

/** As any engine: not what is hidden, and not what came into the index after that was worked out. */
function mayShow(
  { number, revision }: PublicationDocument,
  { hidden, asOf }: Pick<SearchQuery, 'hidden' | 'asOf'>,
): boolean {
  return !hidden.includes(number) && (asOf === undefined || asOf.get(number) === revision);
}

function countFacets(found: readonly PublicationDocument[]): SearchResult['facets'] {
  const facets = noFacets();
  for (const facet of facetNames) {
    const counts = new Map<string, number>();
    for (const document of found)
      for (const value of facetValues(document, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    facets[facet] = [...counts].map(([value, count]) => ({ value, count }));
  }
  return facets;
}

function textOf({ titles, notes, pages, departments, subjects, agents }: PublicationDocument): string {
  const names = [...departments, ...subjects, ...agents].flatMap((value) => value.names);
  return [...titles, ...notes, ...names, ...pages.map(({ text }) => text)].join('\n').toLocaleLowerCase('tr');
}
