import type { Logger } from 'pino';
import type { FileStore } from '../../cms/files/store.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { findPublications, suggest } from '../catalogue/findPublications.ts';
import type { Feedback } from '../feedback/answerForm.ts';
import type { Library, LibraryReader } from '../library.ts';
import { suggestionsAsked } from './answerSuggestions.ts';
import { readCodeFiles } from './codeFiles.ts';
import type { SiteContext } from './context.ts';
import { readBuild } from './edition.ts';
import { followSearchState } from './followSearchState.ts';
import { limitConcurrency } from './limitConcurrency.ts';
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
    find: limitConcurrency(
      async (library: Pick<Library, 'hiddenFrom' | 'settings'>, query: Parameters<SiteContext['find']>[1]) => {
        const { synonyms } = await library.settings();
        return findPublications({ search, library }, { synonyms, ...query });
      },
      { atOnce: 4, waiting: 64 },
    ),
    suggest: limitConcurrency(
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
    render: limitConcurrency(await loadSiteCode(options.astroEntry), { atOnce: 8, waiting: 256 }),
    build: await readBuild(options.astroEntry, siteUrl),
    pagesFolder: pagesFolder(options.publicFolder),
    code: await readCodeFiles(options.clientFolder),
    rendered: keepRenderedPages(),
    searched: keepRenderedPages(16 * 1024 * 1024),
  };
}
