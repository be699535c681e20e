import type { PublicationDocument } from '../../search/documents.ts';
import {
  facetNames,
  type SearchEngine,
  type SearchIndex,
  type SearchQuery,
  SearchUnavailable,
} from '../../search/engine.ts';

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
        (document) => !query.hidden.includes(document.number) && textOf(document).includes(wanted),
      );
      return {
        total: found.length,
        hits: found.map(({ number, pages }) => {
          const matching = pages.filter(({ text }) => text.toLocaleLowerCase('tr').includes(wanted));
          return { number, pages: matching.map(({ key }) => ({ key, score: 1 })), matchingPages: matching.length };
        }),
        facets: Object.fromEntries(facetNames.map((name) => [name, []])) as never,
        years: [],
        undated: 0,
        matched: { words: [{ stem: wanted, exact: false }] },
      };
    },
    async suggest() {
      ask();
      return [];
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

function textOf({ titles, notes, pages, departments, subjects, agents }: PublicationDocument): string {
  const names = [...departments, ...subjects, ...agents].flatMap((value) => value.names);
  return [...titles, ...notes, ...names, ...pages.map(({ text }) => text)].join('\n').toLocaleLowerCase('tr');
}
