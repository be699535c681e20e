import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { openLocalStore } from './files/localStore.ts';
import { sweepLooseFiles } from './files/looseFiles.ts';
import { deleteExpired } from './inbox/deleteExpired.ts';
import type { NativeTesseract } from './ingest/findTesseract.ts';
import { type IngestLimits, ingestLimits } from './ingest/limits.ts';
import { requeueLost } from './ingest/requeueLost.ts';
import { compileForChildren } from './ingest/sandbox/compiledCode.ts';
import { sandboxCapabilities } from './ingest/sandbox/sandboxCapabilities.ts';
import { makeSlots } from './ingest/slots.ts';
import { describeEngines } from './ingest/textEngine.ts';
import { type JobContext, type JobKind, jobKinds } from './jobKinds.ts';
import { requeueDocuments } from './pages/documents/queue.ts';
import { requeueUnsettled } from './pages/unsettledPages.ts';
import { keepEmbargoes } from './publish/keepEmbargoes.ts';
import { queueTiles } from './scans/tiles/queue.ts';
import { keepBeat } from './workerBeats.ts';

export interface WorkerOptions {
  databaseUrl: string;
  dataFolder: string;
  /** Of the archive: the passwords of protected documents are sealed with it. */
  secret: string;
  log: Logger;
  limits?: IngestLimits;
  /** The system's own Tesseract. Default: the one that comes with the project reads. */
  native?: NativeTesseract | undefined;
}

export interface Worker {
  health(): Promise<{ ok: boolean; detail: string }>;
  /** Takes no more jobs, interrupts the running ones (they go on where they were at the next start), and closes. */
  stop(): Promise<void>;
}

const queuePollSeconds = 2;
/** Milliseconds between looks for scans whose job is gone, and files whose row is. */
const lostPace = 60_000;

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { databaseUrl, dataFolder, secret, log, limits = ingestLimits, native } = options;
  const places = jobKinds.reduce((sum, kind) => sum + kind.places, 0);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 + places, application_name: 'kutuk-worker' });
  pool.on('error', (err) => log.warn({ err }, 'lost an idle database connection'));
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    useListenNotify: true,
    schedule: false,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (err) => log.warn({ err }, 'the job queue reports an error'));
  const stopping = new AbortController();
  log.info({ native, engines: describeEngines(native) }, 'what text is recognised with');
  // children that start before it is ready only start more slowly
  void compileForChildren(join(dataFolder, 'compiled'));
  await boss.start();
  const context: JobContext = {
    pool,
    boss,
    archive: await openLocalStore(join(dataFolder, 'archive')),
    secret,
    log,
    limits,
    slots: makeSlots(limits.recognizers),
    suspects: makeSlots(1),
    native,
    scratchFolder: join(dataFolder, 'scratch'),
  };
  for (const kind of jobKinds) await takeJobs(kind, context, stopping.signal);
  const lookForLost = async () => {
    try {
      await sweepLooseFiles(pool, context.archive);
      const scans = await requeueLost(pool, boss);
      if (scans.length > 0) log.warn({ scans }, 'scans without a job were queued again');
      await requeueUnsettled(pool, boss);
      await requeueDocuments(pool, boss);
      await queueTiles(pool, boss);
      const expired = await deleteExpired(pool);
      if (expired.messages + expired.counts > 0) log.info(expired, 'what readers handed in was deleted after its time');
    } catch (err) {
      log.warn({ err }, 'could not look for what was left behind; trying again');
    }
  };
  await lookForLost();
  const lost = setInterval(lookForLost, lostPace);
  const embargoes = keepEmbargoes({ pool, log });
  const detail = async () => {
    const { memoryLimit, noNetwork, watchdog } = await sandboxCapabilities();
    const held = [memoryLimit && 'memory limit', noNetwork && 'no network', watchdog && 'watchdog'].filter(Boolean);
    const parsed = `documents are parsed with: ${held.join(', ') || 'time limits only'}`;
    return `ready; ${parsed}; text is recognised with: ${describeEngines(native)}`;
  };
  const beats = await keepBeat({ pool, log, detail });

  return {
    async health() {
      try {
        await pool.query('select 1');
        return { ok: true, detail: await detail() };
      } catch (error) {
        return { ok: false, detail: String(error) };
      }
    },
    async stop() {
      stopping.abort();
      clearInterval(lost);
      await embargoes.stop();
      await beats.stop();
      await boss.stop({ graceful: true, timeout: 8_000 });
      await pool.end();
    },
  };
}

async function takeJobs({ queue, places, run }: JobKind, context: JobContext, stopping: AbortSignal): Promise<void> {
  await context.boss.work(
    queue,
    {
      localConcurrency: places,
      pollingIntervalSeconds: queuePollSeconds,
      // otherwise a worker that is woken by NOTIFY takes one job of a backlog every 30 s
      notifyPollingIntervalSeconds: queuePollSeconds,
      includeMetadata: true,
      heartbeatRefreshSeconds: 5,
    },
    async ([job]) => {
      if (!job) return;
      const signal = AbortSignal.any([stopping, job.signal]);
      await run(context, { id: job.id, attempt: job.retryCount + 1, data: job.data, signal });
    },
  );
}
