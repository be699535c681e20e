import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys } from '../../cms/files/store.ts';
import { ingestProgress } from '../../cms/ingest/ingestProgress.ts';
import { openQueue, queueIngest } from '../../cms/ingest/queue.ts';
import { startWorker } from '../../cms/worker.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { createTestDatabase } from '../support/postgres.ts';

vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let databaseUrl: string;
let pool: pg.Pool;
let boss: PgBoss;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-worker-'));
  databaseUrl = (await createTestDatabase()).databaseUrl;
  pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  boss = await openQueue(databaseUrl);
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await pool.end();
  await rm(folder, { recursive: true, force: true });
});

/** A scan as an upload leaves it, queued. */
async function addScan(text: string, { bulk }: { bulk: boolean }): Promise<number> {
  const store = await openLocalStore(join(folder, 'archive'));
  const draft = await store.put('originals/draft', await makeTextPdf({ pages: [text], size: [420, 100] }));
  await store.take(archiveKeys.original(draft.sha256), await store.localPath('originals/draft'));
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows: records } = await client.query<{ id: number }>(
      `insert into public.publications (_status) values ('draft') returning id`,
    );
    const { rows } = await client.query<{ id: number }>(
      `insert into public.scans (publication_id, sha256, filename, mime_type, filesize)
       values ($1, $2, $3, 'application/pdf', $4) returning id`,
      [records[0]?.id, draft.sha256, `${text}.pdf`, draft.size],
    );
    await queueIngest(boss, client, rows[0]!.id, { bulk });
    await client.query('commit');
    return rows[0]!.id;
  } finally {
    client.release();
  }
}

const count = async (state: string) =>
  Number(
    (await pool.query<{ count: string }>(`select count(*) from archive.ingest where bulk and state = $1`, [state]))
      .rows[0]?.count,
  );

describe('the worker', () => {
  it('shows the pages of a scan that somebody waits for while 50 of an import wait', async () => {
    for (let number = 1; number <= 50; number++) await addScan(`Toplu ${number}`, { bulk: true });
    const worker = await startWorker({
      databaseUrl,
      dataFolder: folder,
      secret: 'only-for-tests-'.repeat(3),
      log: pino({ level: 'silent' }),
    });
    try {
      const busy = await waitUntil(async () => (await count('running')) > 0, { timeout: 60_000, interval: 20 });
      expect(busy).toBe(true);
      const scan = await addScan('Tek', { bulk: false });
      const shown = await waitUntil(async () => (await ingestProgress(pool, scan))?.pagesWithImage === 1, {
        timeout: 120_000,
        interval: 50,
      });
      expect(shown).toBe(true);
      expect(await count('queued')).toBeGreaterThan(30);
    } finally {
      await worker.stop();
    }
  });
});
