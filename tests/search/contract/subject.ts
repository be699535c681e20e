import pino from 'pino';
import type { PublicationDocument } from '../../../search/documents.ts';
import type { SearchEngine, SearchIndex, SearchQuery } from '../../../search/engine.ts';
import { openEngine, openIndex, type SearchOptions } from '../../../search/openEngine.ts';

export interface SearchHarness {
  /** Options of a fresh, empty index. */
  fresh(): Promise<SearchOptions>;
  /** How many of the random cases are tried: an engine in another process answers in milliseconds. Default 1. */
  share?: number;
  /** Throws away whatever `fresh` made. */
  clean(): Promise<void>;
}

/** The engine and the index that a group of tests is about. */
export interface Subject {
  options: SearchOptions;
  engine: SearchEngine;
  index: SearchIndex;
  /** Starts with a fresh index. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Numbers of the publications that are found, ascending. */
  numbers(text: string, more?: Partial<SearchQuery>): Promise<number[]>;
}

export function makeSubject(harness: SearchHarness): Subject {
  const opened: Partial<Pick<Subject, 'options' | 'engine' | 'index'>> = {};
  const subject: Subject = {
    get options() {
      return opened.options!;
    },
    get engine() {
      return opened.engine!;
    },
    get index() {
      return opened.index!;
    },
    set index(index) {
      opened.index = index;
    },
    async open() {
      opened.options = await harness.fresh();
      opened.index = await openIndex(opened.options);
      opened.engine = await openEngine({ ...opened.options, log: pino({ level: 'silent' }) });
    },
    async close() {
      await subject.engine.close();
      await subject.index.close();
    },
    async numbers(text, more = {}) {
      const { hits } = await subject.engine.search(query(text, more));
      return hits.map(({ number }) => number).sort((a, b) => a - b);
    },
  };
  return subject;
}

export const query = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  filters: {},
  sort: 'relevance',
  page: 1,
  perPage: 100,
  pagesPerPublication: 100,
  hidden: [],
  ...more,
});

export const publication = (number: number, more: Partial<PublicationDocument> = {}): PublicationDocument => ({
  number,
  revision: 1,
  kind: 'book',
  titles: [`Başlık ${number}`],
  series: [],
  departments: [],
  subjects: [],
  agents: [],
  places: [],
  languages: ['tr'],
  holding: [],
  notes: [],
  pages: [],
  ...more,
});

export const page = (key: number, text: string) => ({ key, position: key, label: String(key), text });
