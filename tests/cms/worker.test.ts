import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingestProgress } from '../../cms/ingest/ingestProgress.ts';
import { openQueue } from '../../cms/ingest/queue.ts';
import { startWorker } from '../../cms/worker.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { addQueuedScan } from './queuedScans.ts';

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

const addScan = async (text: string, { bulk }: { bulk: boolean }) =>
  addQueuedScan(
    { pool, boss, folder },
    { name: `${text}.pdf`, body: await makeTextPdf({ pages: [text], size: [420, 100] }), bulk },
  );

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
