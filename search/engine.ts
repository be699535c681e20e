import type { PublicationDocument } from './documents.ts';

/**
 * What every search engine does. `search/sqlite/` and `search/meilisearch/` implement it and share one contract suite
 * (`tests/search/contract/`). An index is a cache of the library: it may be thrown away and built again at any time.
 *
 * Engines return numbers and keys, never text. Titles and excerpts are read from the library afterwards, so that an
 * index that lags behind can't show what is no longer public.
 */

/**
 * Facets, each counted in publications. Values are strings: a record number, a kind, a decade "1950" or `undated`, a
 * year "1957" (the first of a range).
 */
export const facetNames = [
  'kind',
  'decade',
  'year',
  'series',
  'department',
  'subject',
  'agent',
  'place',
  'language',
  'holding',
] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['relevance', 'oldest', 'newest', 'title'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchQuery {
  /** As typed. Quotes make a phrase, a leading minus excludes a word; anything else is just words. Empty browses. */
  text: string;
  /** Values within one facet are alternatives; facets narrow each other. */
  filters: Partial<Record<FacetName, readonly string[]>>;
  /** Bounds on the year of issue, inclusive. */
  years?: { from?: number; to?: number };
  sort: Sort;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  perPage: number;
  /** How many best pages to name for each publication. */
  pagesPerPublication: number;
  /** Keep sınır apart from sinir. */
  exactLetters?: boolean;
  /** Only what was typed: no typing or OCR errors are allowed for, no word is completed, and synonyms take no part. */
  asTyped?: boolean;
  /**
   * Groups of words and phrases that mean the same. A word or phrase of one, in whatever form, finds the others too,
   * ranked below it; not when it is quoted or excluded, nor with `exactLetters`.
   */
  synonyms?: readonly (readonly string[])[];
  /** Search inside one publication. */
  within?: number;
  /**
   * Publications that the index still holds but that the library no longer shows, or shows with less than what was
   * indexed. They take no part: not in hits, counts, facets, years or corrections.
   */
  hidden: readonly number[];
  /**
   * The map of `indexed()` that `hidden` was worked out from. What was indexed after it takes no part either: nobody
   * has asked yet whether it may be shown.
   */
  asOf?: ReadonlyMap<number, number>;
  signal?: AbortSignal;
}

export interface PublicationHit {
  number: number;
  /** Best first. Empty when only the metadata matched, or the query is empty. */
  pages: { key: number; score: number }[];
  /** How many of its pages match; 0 when only the metadata matched. */
  matchingPages: number;
}

export interface SearchResult {
  /** Exact number of matching publications. */
  total: number;
  hits: PublicationHit[];
  /** Most frequent first, at most 100 a facet; each facet is counted without its own filter. */
  facets: Record<FacetName, { value: string; count: number }[]>;
  /** Publications by year of issue (first year of a range), ascending; undated ones are counted in `undated`. */
  years: { year: number; count: number }[];
  undated: number;
  /** What `highlight` needs to find the matched words in a text. */
  matched: MatchedTerms;
  /** Set when typing or OCR errors were allowed for: what was typed and what was found instead. */
  correction?: { typed: string; used: string };
  /** Synonyms that took part: what was typed, as typed, and what was searched for besides, as listed. */
  synonyms?: { typed: string; also: string[] }[];
}

/** Normalised terms of a query, as `highlight` looks for them. */
export interface MatchedTerms {
  /** Stems, each with `exact` true when only the very letters count. */
  words: { stem: string; exact: boolean }[];
  /** The word being typed matches by prefix of its folded surface. */
  prefix?: string;
}

export type SuggestionKind = 'title' | 'subject' | 'agent' | 'series' | 'word';
export interface Suggestion {
  kind: SuggestionKind;
  /** The text to show: a title or name as catalogued, or a word as printed. */
  text: string;
  /** The publication's or authority's number; absent for words. */
  number?: number;
}

export interface SearchEngine {
  /** @throws SearchUnavailable when the engine can't answer; the site then says so, and browsing goes on. */
  search(query: SearchQuery): Promise<SearchResult>;
  suggest(
    typed: string,
    options: { limit: number; hidden: readonly number[]; asOf?: ReadonlyMap<number, number> },
  ): Promise<Suggestion[]>;
  /** Publication number to the library revision that was indexed. The same object until the index changes. */
  indexed(): Promise<ReadonlyMap<number, number>>;
  health(): Promise<{ ok: boolean; detail: string; publications: number; pages: number }>;
  close(): Promise<void>;
}

/** The writing side, used by the publisher alone. Every call is durable when it resolves. */
export interface SearchIndex {
  /** Replaces one publication with all of its pages in one transaction, revision included. Older revisions are ignored. */
  replace(document: PublicationDocument): Promise<void>;
  remove(number: number): Promise<void>;
  indexed(): Promise<ReadonlyMap<number, number>>;
  close(): Promise<void>;
}

export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/**
 * The index built anew beside the one in use. Readers and the publisher's writer keep to the one in use until `use`, and
 * find the new one by themselves afterwards. What an interrupted one has filled is there when it is opened again.
 */
export interface SearchRebuild extends SearchIndex {
  /**
   * Closes it and puts it in the place of the one in use. What was written to that one meanwhile, and not to this one, is
   * for the caller to find out: both tell the revisions that they have.
   * @throws RebuildOvertaken
   */
  use(): Promise<void>;
}

/** The index was built anew by somebody else meanwhile. */
export class RebuildOvertaken extends Error {
  override name = 'RebuildOvertaken';
}

/** A publication could not be written; the index holds what it held before. */
export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
}
