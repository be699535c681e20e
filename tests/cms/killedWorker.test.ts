import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { openQueue } from '../../cms/ingest/queue.ts';
import { seededRandom } from '../../scripts/demo/random.ts';
import { checkImages } from '../../scripts/verify/checkImages.ts';
import { checkOriginals } from '../../scripts/verify/checkOriginals.ts';
import type { Finding } from '../../scripts/verify/findings.ts';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { soak } from '../support/soak.ts';
import { childrenOf } from './ingest/childrenOf.ts';
import { makeMixedPdf } from './ingest/makeMixedPdf.ts';
import { addQueuedScan } from './queuedScans.ts';

const scans = soak() ? 200 : 5;
const kills = soak() ? 25 : 2;
const seed = 'killed-worker-1';

let folder: string;
let databaseUrl: string;
let pool: pg.Pool;
let boss: PgBoss;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-killed-'));
  databaseUrl = (await createTestDatabase()).databaseUrl;
  pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => {});
  boss = await openQueue(databaseUrl);
});
afterAll(async () => {
  await killWorker();
  await boss.stop({ graceful: false });
  await pool.end();
  await rm(folder, { recursive: true, force: true });
});

function start(): void {
  const options = JSON.stringify({ databaseUrl, dataFolder: folder });
  worker = spawn(process.execPath, [join(import.meta.dirname, 'workerInProcess.ts'), options], { stdio: 'inherit' });
}

async function killWorker(): Promise<void> {
  const child = worker;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** In turn: typed pages, a scan with writing to recognise, a photograph, a broken file. @returns pages, or none */
async function given(number: number): Promise<{ body: Buffer; mimeType?: string; pages: number | undefined }> {
  const slip: [number, number] = [420, 100];
  switch (number % 4) {
    case 1:
      return { body: await makeMixedPdf(number), pages: 3 };
    case 2: {
      const colour = { r: number % 256, g: 90, b: 60 };
      const body = await sharp({ create: { width: 500, height: 300, channels: 3, background: colour } })
        .jpeg()
        .toBuffer();
      return { body, mimeType: 'image/jpeg', pages: 1 };
    }
    case 3:
      return { body: Buffer.from(`%PDF-1.7 broken ${number}`), pages: undefined };
    default:
      return { body: await makeTextPdf({ pages: ['bir', 'iki', `${number}`], size: slip }), pages: 3 };
  }
}

const left = async () =>
  Number(
    (await pool.query<{ count: string }>(`select count(*) from archive.ingest where state not in ('done', 'failed')`))
      .rows[0]?.count,
  );

describe('scans of which workers are killed', () => {
  it.runIf(process.platform === 'linux')(
    'lose nothing, double nothing, and leave no file that nothing names',
    async () => {
      const random = seededRandom(seed);
      const expected = new Map<number, number | undefined>();
      for (let number = 0; number < scans; number++) {
        const { pages, ...scan } = await given(number);
        const id = await addQueuedScan({ pool, boss, folder }, { name: `${number}`, bulk: number % 2 === 0, ...scan });
        expected.set(id, pages);
      }
      start();
      for (let kill = 0; kill < kills && (await left()) > 0; kill++) {
        const wanted = (await left()) - random.integer(0, Math.ceil(scans / kills));
        const moment = Date.now() + random.integer(300, 4_000);
        await waitUntil(async () => (await left()) <= wanted || Date.now() > moment, { timeout: 60_000, interval: 20 });
        const children = childrenOf(folder);
        // a child alone is started again by its worker; the worker, by the supervisor
        if (kill % 3 === 2 && children.length > 0) {
          try {
            process.kill(random.pick(children), 'SIGKILL');
          } catch {
            // it has just ended by itself
          }
        } else {
          await killWorker();
          start();
        }
      }
      const ended = await waitUntil(async () => (await left()) === 0, { timeout: 1_800_000, interval: 200 });
      expect(ended).toBe(true);

      const { rows } = await pool.query<{ scan: number; state: string; pages: number; keys: number; texts: number }>(
        `select i.scan, i.state, count(p.id)::int as pages, count(distinct p.key)::int as keys,
           (select count(*) - count(distinct (t.page, t.kind)) from archive.page_text t join archive.page q on q.id = t.page
            where q.scan = i.scan)::int as texts
         from archive.ingest i left join archive.page p on p.scan = i.scan group by i.scan order by i.scan`,
      );
      expect(rows).toHaveLength(scans);
      for (const row of rows) {
        const pages = expected.get(row.scan);
        expect(row).toEqual({
          scan: row.scan,
          state: pages === undefined ? 'failed' : 'done',
          pages: pages ?? 0,
          keys: pages ?? 0,
          texts: 0,
        });
      }
      const findings: Finding[] = [];
      const context = {
        pool,
        store: await openLocalStore(join(folder, 'archive')),
        dataFolder: folder,
        grace: 0,
        removeOrphans: false,
        report: (finding: Finding) => void findings.push(finding),
        progress: () => undefined,
      };
      await checkImages(context);
      await checkOriginals(context);
      expect(findings).toEqual([]);
    },
    soak() ? 3_600_000 : 300_000,
  );
});
