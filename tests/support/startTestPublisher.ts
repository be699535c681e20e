import { pino } from 'pino';
import { expect } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys, type FileStore, pageImageSizes } from '../../cms/files/store.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { type Publisher, type PublisherOptions, startPublisher } from '../../site/publisher/startPublisher.ts';
import { openMemorySearch } from './memorySearch.ts';
import { stubEntry, testSiteUrl } from './startTestSite.ts';
import { type Entry, inTransaction } from './writeLibrary.ts';

export async function startTestPublisher(
  options: Pick<PublisherOptions, 'databaseUrl' | 'publicFolder' | 'archive'> & Partial<PublisherOptions>,
): Promise<Publisher> {
  return startPublisher({
    publicStore: await openLocalStore(options.publicFolder),
    index: openMemorySearch(),
    astroEntry: stubEntry,
    siteUrl: testSiteUrl,
    log: pino({ level: 'silent' }),
    ...options,
  });
}

/** Puts into the archive what the publisher brings to the public store: page images, originals, photographs. */
export async function fillArchive(databaseUrl: string, archive: FileStore, entries: readonly Entry[]): Promise<void> {
  const rows: { publication: number; key: number; position: number; label: string; scan: number; frame: number }[] = [];
  for (const { record, pages = [] } of entries) {
    for (const { key, position, label, image } of pages) {
      rows.push({ publication: record.number, key, position, label, scan: record.number, frame: key - 1 });
      if (image === undefined) continue;
      await Promise.all(
        pageImageSizes.map((size) =>
          archive.put(archiveKeys.pageImage(record.number, image, size), Buffer.from(`${image} at ${size}`)),
        ),
      );
    }
    if (record.kind === 'publication') {
      for (const { sha256 } of record.files)
        await archive.put(archiveKeys.original(sha256), Buffer.from(`original ${sha256}`));
    }
  }
  await inTransaction(databaseUrl, (client) =>
    client.query(
      `insert into archive.page (publication, key, position, label, scan, frame)
       select * from jsonb_to_recordset($1) as p(publication int, key int, position int, label text, scan int, frame int)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    ),
  );
}

export interface TaskRow {
  channel: string;
  kind: string;
  number: number;
  attempts: number;
  error: string | null;
}

export async function readTasks(databaseUrl: string): Promise<TaskRow[]> {
  const { rows } = await inTransaction(databaseUrl, (client) =>
    client.query<TaskRow>('select channel, kind, number, attempts, error from delivery.task order by 1, 2, 3'),
  );
  return rows;
}

/** The outbox is empty but for targets that keep failing, which the caller names. */
export async function outboxSettles(databaseUrl: string, failing = 0, timeout = 20_000): Promise<void> {
  const settled = await waitUntil(
    async () => {
      const tasks = await readTasks(databaseUrl);
      return tasks.length === failing && tasks.every(({ error }) => error !== null);
    },
    { timeout, interval: 50 },
  );
  if (!settled) expect(await readTasks(databaseUrl)).toHaveLength(failing);
}
