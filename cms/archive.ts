import { join } from 'node:path';
import type { PayloadRequest } from 'payload';
import type { PgBoss } from 'pg-boss';
import { readArchiveOptions } from './environment.ts';
import { openLocalStore } from './files/localStore.ts';
import type { FileStore } from './files/store.ts';
import { openQueue } from './ingest/queue.ts';

/**
 * What the hooks of this process share, opened when first needed. On `globalThis`, since Next loads this module once
 * for each of its bundles.
 */
interface Shared {
  store?: Promise<FileStore>;
  queue?: Promise<PgBoss>;
}
const key = Symbol.for('kutuk.archive');
const holder = globalThis as unknown as Record<symbol, Shared>;
holder[key] ??= {};
const shared = holder[key];

export function archiveStore(req: PayloadRequest): Promise<FileStore> {
  shared.store ??= openLocalStore(join(String(req.payload.config.custom.dataFolder), 'archive')).catch(
    (error: unknown) => {
      delete shared.store;
      throw error;
    },
  );
  return shared.store;
}

export function jobQueue(): Promise<PgBoss> {
  shared.queue ??= openQueue(readArchiveOptions().databaseUrl).catch((error: unknown) => {
    delete shared.queue;
    throw error;
  });
  return shared.queue;
}
