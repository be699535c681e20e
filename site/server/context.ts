import type { Logger } from 'pino';
import type { FileStore } from '../../cms/files/store.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { LibraryReader } from '../library.ts';
import type { CodeFiles } from './codeFiles.ts';
import type { RenderedPages } from './renderedPages.ts';
import type { Render } from './siteCode.ts';
import type { TilePacks } from './tilePack.ts';

/** What the routes answer from. */
export interface SiteContext {
  library: LibraryReader;
  search: SearchEngine;
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
  log: Logger;
}
