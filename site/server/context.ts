import type { Logger } from 'pino';
import type { FileStore } from '../../cms/files/store.ts';
import type { SearchEngine, SearchQuery, SearchResult, Suggestion } from '../../search/engine.ts';
import type { Feedback } from '../feedback/answerForm.ts';
import type { Library, LibraryReader } from '../library.ts';
import type { CodeFiles } from './codeFiles.ts';
import type { RenderedPages } from './renderedPages.ts';
import type { Render } from './siteCode.ts';
import type { TilePacks } from './tilePack.ts';

/** What the routes answer from. */
export interface SiteContext {
  library: LibraryReader;
  search: SearchEngine;
  /** `findPublications`, few at a time. @throws SearchUnavailable, LibraryUnavailable */
  find(
    library: Pick<Library, 'hiddenFrom' | 'settings'>,
    query: Omit<SearchQuery, 'hidden' | 'asOf'>,
  ): Promise<SearchResult>;
  /** `suggest`, few at a time. @throws SearchUnavailable, LibraryUnavailable */
  suggest(library: Pick<Library, 'hiddenFrom'>, typed: string): Promise<Suggestion[]>;
  /** Names the state of the index; undefined when the engine does not answer. */
  searchState(): Promise<string | undefined>;
  render: Render;
  /** See `edition.ts`. */
  build: string;
  /** Origin of the public site without a slash at the end. */
  siteUrl: string;
  pagesFolder: string;
  files: FileStore;
  tiles: TilePacks;
  code: CodeFiles;
  rendered: RenderedPages;
  /** Pages of lists and of books, and those that show what was searched for: apart, so that a crowd of them drives out no others. */
  searched: RenderedPages;
  now: () => Date;
  /** Of the public server alone: what is handed in and counted. */
  feedback?: Feedback;
  /** Pages are for a server of files, which takes no answers: what was made for the public server is none of them. */
  asFiles: boolean;
  log: Logger;
}
