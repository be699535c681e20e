import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { FileStore } from '../../cms/files/store.ts';
import type { SearchIndex } from '../../search/engine.ts';
import { connect } from '../readLibrary/connect.ts';
import { openLibrary } from '../readLibrary/openLibrary.ts';
import { readBuild } from '../server/edition.ts';
import { pagesFolder } from '../server/pageFiles.ts';
import { loadSiteCode } from '../server/siteCode.ts';
import { hangBell } from './bell.ts';
import { holdLead } from './holdLead.ts';
import { publishFiles } from './publishFiles.ts';
import { publishPages } from './publishPages.ts';
import { publishSearch } from './publishSearch.ts';
import { runChannel } from './runChannel.ts';
import { type Channel, openTaskQueue } from './taskQueue.ts';

export interface PublisherOptions {
  /** Of the database's owner: the outbox is read and written. */
  databaseUrl: string;
  /** Private files, which are only read. */
  archive: FileStore;
  publicStore: FileStore;
  /** Holds the rendered pages, beside the public store's files. */
  publicFolder: string;
  /** Closed with the publisher. */
  index: SearchIndex;
  /** What Astro built: `.build/site/server/entry.mjs`. */
  astroEntry: string;
  /** Public address without a slash at the end: the same as the site's. */
  siteUrl: string;
  log: Logger;
  /** Milliseconds between comparisons of library and caches; default 5 minutes. */
  reconcileEvery?: number;
}

export interface Publisher {
  health(): Promise<PublisherHealth>;
  /** Finishes the targets that are under way. */
  stop(): Promise<void>;
}

export interface PublisherHealth {
  ok: boolean;
  /** False while another publisher works on this library. */
  leading: boolean;
  channels: { channel: Channel; waiting: number; failing: number }[];
}

/** Milliseconds, when a cache could not be compared: its server may be starting. */
const tryAgainAfter = 5_000;

/** Keeps the caches up with the library: files, static pages, search index. Everything it does may be done again. */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const { databaseUrl, siteUrl, log, reconcileEvery = 300_000 } = options;
  const render = await loadSiteCode(options.astroEntry);
  const build = await readBuild(options.astroEntry, siteUrl);
  const connection = connect({ databaseUrl, log, connections: 4, patience: 30_000 });
  const { query } = connection;
  const library = openLibrary({ databaseUrl, log, connections: 6, heldRecords: 2_000, patience: 30_000 });
  const queue = openTaskQueue(connection);
  const bell = hangBell();
  const stopping = new AbortController();
  let leading = false;

  const working = holdLead({
    databaseUrl,
    log,
    signal: stopping.signal,
    rang: () => bell.ring(),
    async work(signal) {
      const pages = publishPages({ library, render, build, siteUrl, folder: pagesFolder(options.publicFolder), queue });
      const search = publishSearch({ library, index: options.index, queue, query });
      const files = publishFiles({ ...options, library, query, queue });
      leading = true;
      try {
        await Promise.all([
          ...[pages, search, files].map((work) => runChannel(work, { queue, bell, log, signal })),
          ...[pages, search, files].map((work) => reconcileRegularly(work, signal)),
        ]);
      } finally {
        leading = false;
      }
    },
  });

  async function reconcileRegularly(
    { channel, reconcile }: { channel: Channel; reconcile(): Promise<number> },
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      let next = reconcileEvery;
      try {
        const repairs = await reconcile();
        if (repairs > 0) log.info({ channel, repairs }, 'the library and a cache of it differed; repairs are queued');
        if (repairs > 0) bell.ring();
      } catch (err) {
        log.warn({ err, channel }, 'a cache could not be compared with the library');
        next = Math.min(reconcileEvery, tryAgainAfter);
      }
      await wait(next, undefined, { signal }).catch(() => undefined);
    }
  }

  return {
    async health() {
      try {
        return { ok: leading, leading, channels: await queue.waiting() };
      } catch {
        return { ok: false, leading, channels: [] };
      }
    },
    async stop() {
      stopping.abort();
      await working;
      await Promise.all([library.close(), connection.close(), options.index.close()]);
    },
  };
}
