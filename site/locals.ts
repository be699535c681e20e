import type { SearchQuery, SearchResult } from '../search/engine.ts';
import type { FormState } from './feedback/forms.ts';
import type { Library } from './library.ts';

/** What every page is rendered from: `Astro.locals`, given by the server and by the publisher. */
export interface SiteLocals {
  library: Library;
  /**
   * Asks the search engine, leaving out what it holds but the library no longer shows. The library's synonyms take
   * part, unless the query names others.
   * @throws SearchUnavailable
   */
  findPublications(query: Omit<SearchQuery, 'hidden'>): Promise<SearchResult>;
  /** Origin of the public site without a slash at the end, for canonical and permanent addresses. */
  siteUrl: string;
  /** YYYY-MM-DD: the day that it is in the municipality. */
  today: string;
  /**
   * Resolves in a turn of the event loop that no other page has: awaited before each piece of work that takes longer
   * than a few milliseconds, so that a crowd's pages don't follow one another without a gap.
   */
  turn(): Promise<void>;
  /** Told what was searched for in vain, so that the library learns what it lacks. */
  foundNothing?(words: string): void;
  /** Of a page with a form: what was typed, and what was wrong with it. */
  form?: FormState;
  /** Shown to staff before it is published: the page says so. */
  preview?: boolean;
  /** Written as a file: nobody is there to take an answer. */
  asFile?: boolean;
}
