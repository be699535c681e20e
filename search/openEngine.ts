import type { Logger } from 'pino';
import type { SearchEngine, SearchIndex } from './engine.ts';
import { openSqliteEngine } from './sqlite/openSqliteEngine.ts';
import { openSqliteIndex } from './sqlite/openSqliteIndex.ts';

export interface SearchOptions {
  engine: 'embedded' | 'meilisearch';
  /** Where the embedded engine keeps its index. */
  folder: string;
  meili?: { url: string; key: string };
}

/** A setting asks for something that this program does not have. The message says what to set instead. */
export class UnsupportedEngine extends Error {
  override name = 'UnsupportedEngine';
}

/** The reading side, for the site. */
export async function openEngine({ engine, folder, log }: SearchOptions & { log: Logger }): Promise<SearchEngine> {
  if (engine === 'meilisearch') throw unsupported();
  return openSqliteEngine({ folder, log });
}

/** The writing side, for the publisher alone. */
export async function openIndex({ engine, folder }: SearchOptions): Promise<SearchIndex> {
  if (engine === 'meilisearch') throw unsupported();
  return openSqliteIndex({ folder });
}

const unsupported = () =>
  new UnsupportedEngine('This version does not support Meilisearch: set SEARCH_ENGINE=embedded, or leave it out.');
