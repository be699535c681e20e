import type { Logger } from 'pino';
import type { SearchEngine, SearchIndex, SearchRebuild } from './engine.ts';
import type { MeiliOptions } from './meilisearch/openClient.ts';
import { openMeiliEngine } from './meilisearch/openMeiliEngine.ts';
import { openMeiliIndex } from './meilisearch/openMeiliIndex.ts';
import { openMeiliRebuild } from './meilisearch/openMeiliRebuild.ts';
import { openSqliteEngine } from './sqlite/openSqliteEngine.ts';
import { openSqliteIndex } from './sqlite/openSqliteIndex.ts';
import { openSqliteRebuild } from './sqlite/openSqliteRebuild.ts';

export type SearchOptions =
  | {
      engine: 'embedded';
      /** Where the embedded engine keeps its index. */
      folder: string;
    }
  | ({ engine: 'meilisearch' } & MeiliOptions);

/** The reading side, for the site. */
export async function openEngine({ log, ...options }: SearchOptions & { log: Logger }): Promise<SearchEngine> {
  return options.engine === 'meilisearch'
    ? openMeiliEngine({ ...options, log })
    : openSqliteEngine({ ...options, log });
}

/** The writing side, for the publisher alone. */
export async function openIndex(options: SearchOptions): Promise<SearchIndex> {
  return options.engine === 'meilisearch' ? openMeiliIndex(options) : openSqliteIndex(options);
}

/** The index built anew beside the one in use; `anew` throws away what an interrupted one has left. */
export async function openRebuild({ anew, ...options }: SearchOptions & { anew: boolean }): Promise<SearchRebuild> {
  return options.engine === 'meilisearch'
    ? openMeiliRebuild({ ...options, anew })
    : openSqliteRebuild({ ...options, anew });
}
