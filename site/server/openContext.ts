import type { Logger } from 'pino';
import type { FileStore } from '../../cms/files/store.ts';
import { type SearchEngine, SearchUnavailable } from '../../search/engine.ts';
import { findPublications, suggest } from '../catalogue/findPublications.ts';
import type { Feedback } from '../feedback/answerForm.ts';
import type { Library, LibraryReader } from '../library.ts';
import { suggestionsAsked } from './answerSuggestions.ts';
import { readCodeFiles } from './codeFiles.ts';
import type { SiteContext } from './context.ts';
import { readBuild } from './edition.ts';
import { followSearchState } from './followSearchState.ts';
import { type Limits, limitConcurrency, TooManyWaiting } from './limitConcurrency.ts';
import { limitRendering } from './limitRendering.ts';
import { pagesFolder } from './pageFiles.ts';
import { keepRenderedPages } from './renderedPages.ts';
import { loadSiteCode } from './siteCode.ts';
import { openTilePacks } from './tilePack.ts';

export interface ContextOptions {
  library: LibraryReader;
  search: SearchEngine;
  files: FileStore;
  /** Holds the rendered pages. */
  publicFolder: string;
  astroEntry: string;
  clientFolder: string;
  siteUrl: string;
  /** Default: the clock of this machine. */
  now?: (() => Date) | undefined;
  /** Of the public server alone. */
  feedback?: Feedback;
  /** Pages ask no questions that a server of files can't take the answer to. Default: false. */
  asFiles?: boolean;
  log: Logger;
}

/** @throws SiteNotBuilt */
export async function openContext(options: ContextOptions): Promise<SiteContext> {
  const { library, search, files, siteUrl, log } = options;
  return {
    library,
    search,
    find: limitSearches(
      (library: Pick<Library, 'hiddenFrom' | 'settings'>, query: Parameters<SiteContext['find']>[1]) =>
        findPublications({ search, library }, query),
      { atOnce: 8, waiting: 256 },
    ),
    suggest: limitSearches(
      (library: Pick<Library, 'hiddenFrom'>, typed: string) => suggest({ search, library }, typed, suggestionsAsked),
      { atOnce: 4, waiting: 64 },
    ),
    searchState: followSearchState(search),
    files,
    tiles: openTilePacks(files),
    siteUrl,
    ...(options.feedback && { feedback: options.feedback }),
    asFiles: options.asFiles ?? false,
    now: options.now ?? (() => new Date()),
    log,
    // one thread renders: with more at once each page only takes longer, and the memory of all is cleared together
    render: limitRendering(await loadSiteCode(options.astroEntry), { atOnce: 3, waiting: 256 }),
    build: await readBuild(options.astroEntry, siteUrl),
    pagesFolder: pagesFolder(options.publicFolder),
    code: await readCodeFiles(options.clientFolder),
    rendered: keepRenderedPages(),
    searched: keepRenderedPages(16 * 1024 * 1024),
  };
}

/** As `limitConcurrency`: to who searches, an engine that too many wait for is one that does not answer. */
function limitSearches<A extends unknown[], R>(
  search: (...args: A) => Promise<R>,
  limits: Limits,
): (...args: A) => Promise<R> {
  const limited = limitConcurrency(search, limits);
  return (...args) =>
    limited(...args).catch((error: unknown) => {
      throw error instanceof TooManyWaiting ? new SearchUnavailable(error.message, { cause: error }) : error;
    });
}
