import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { openLocalStore } from './files/localStore.ts';
import { ingestScan } from './ingest/ingestScan.ts';
import { ingestLimits } from './ingest/limits.ts';
import type { IngestJob } from './ingest/queue.ts';
import { ingestQueue } from './ingest/queue.ts';
import { requeueLost } from './ingest/requeueLost.ts';
import { sandboxCapabilities } from './ingest/sandbox/sandboxCapabilities.ts';
import { makeSlots } from './ingest/slots.ts';
import { keepEmbargoes } from './publish/keepEmbargoes.ts';
import { projectPages } from './publish/projectPages.ts';
import { type PasswordJob, passwordQueue } from './scans/passwords/queue.ts';
import { readPassword } from './scans/passwords/readPassword.ts';
import { tryPassword } from './scans/passwords/tryPassword.ts';

export interface WorkerOptions {
  databaseUrl: string;
  dataFolder: string;
  /** Of the archive: the passwords of protected documents are sealed with it. */
  secret: string;
  log: Logger;
  /** Scans taken apart at the same time, so that a new one can be read while a long one is recognised. Default 2. */
  concurrency?: number;
}

export interface Worker {
  health(): Promise<{ ok: boolean; detail: string }>;
  /** Takes no more jobs, interrupts the running ones (they go on where they were at the next start), and closes. */
  stop(): Promise<void>;
}

const queuePollSeconds = 2;
/** Milliseconds between looks for scans whose job is gone. */
const lostPace = 60_000;

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { databaseUrl, dataFolder, secret, log, concurrency = 2 } = options;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 + concurrency, application_name: 'kutuk-worker' });
  pool.on('error', (err) => log.warn({ err }, 'lost an idle database connection'));
  const archive = await openLocalStore(join(dataFolder, 'archive'));
  // not the system's: another archive's worker, or another account's, may be reading its own scan 1 there
  const scratchFolder = join(dataFolder, 'scratch');
  const slots = makeSlots(ingestLimits.recognizers);
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    useListenNotify: true,
    schedule: false,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (err) => log.warn({ err }, 'the job queue reports an error'));
  const stopping = new AbortController();
  await boss.start();

  await boss.work<IngestJob>(
    ingestQueue,
    {
      localConcurrency: concurrency,
      pollingIntervalSeconds: queuePollSeconds,
      // otherwise a worker that is woken by NOTIFY takes one job of a backlog every 30 s
      notifyPollingIntervalSeconds: queuePollSeconds,
      includeMetadata: true,
      heartbeatRefreshSeconds: 5,
    },
    async ([job]) => {
      if (!job) return;
      const scan = await readScan(pool, job.data.scan);
      if (!scan) {
        log.info({ scan: job.data.scan, job: job.id }, 'the scan is gone; nothing to read');
        return;
      }
      const signal = AbortSignal.any([stopping.signal, job.signal]);
      await ingestScan({
        pool,
        archive,
        scan: { ...scan, password: await readPassword(pool, secret, scan.id) },
        projectPages,
        signal,
        log,
        jobId: job.id,
        attempt: job.retryCount + 1,
        slots,
        scratchFolder,
      });
    },
  );
  await boss.work<PasswordJob>(passwordQueue, { pollingIntervalSeconds: queuePollSeconds }, async ([job]) => {
    if (!job) return;
    await tryPassword({ pool, boss, archive, secret, scan: job.data.scan, scratchFolder, log });
  });
  const lookForLost = async () => {
    try {
      const scans = await requeueLost(pool, boss);
      if (scans.length > 0) log.warn({ scans }, 'scans without a job were queued again');
    } catch (err) {
      log.warn({ err }, 'could not look for scans without a job; trying again');
    }
  };
  await lookForLost();
  const lost = setInterval(lookForLost, lostPace);
  const embargoes = keepEmbargoes({ pool, log });

  return {
    async health() {
      try {
        await pool.query('select 1');
        const { memoryLimit, noNetwork, watchdog } = await sandboxCapabilities();
        const held = [memoryLimit && 'memory limit', noNetwork && 'no network', watchdog && 'watchdog'].filter(Boolean);
        return { ok: true, detail: `ready; documents are parsed with: ${held.join(', ') || 'time limits only'}` };
      } catch (error) {
        return { ok: false, detail: String(error) };
      }
    },
    async stop() {
      stopping.abort();
      clearInterval(lost);
      await embargoes.stop();
      await boss.stop({ graceful: true, timeout: 8_000 });
      await pool.end();
    },
  };
}

async function readScan(pool: pg.Pool, id: number) {
  const { rows } = await pool.query<{
    id: number;
    publication: number;
    sha256: string;
    mimeType: string;
    languages: string[];
  }>(
    `select s.id, s.publication_id as publication, s.sha256, s.mime_type as "mimeType",
       coalesce((select array_agg(l.value::text order by l."order") from public.publications_languages l
         where l.parent_id = s.publication_id), '{tr}') as languages
     from public.scans s where s.id = $1 and s.publication_id is not null`,
    [id],
  );
  return rows[0];
}
