import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { magicType } from '../files/magic.ts';
import { archiveKeys, FileMissing } from '../files/store.ts';
import { modelsOf } from '../ingest/languagesOf.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import { openRecognizer } from '../ingest/openRecognizer.ts';
import { keepSandbox } from '../ingest/sandbox/keepSandbox.ts';
import { startSandbox } from '../ingest/sandbox/startSandbox.ts';
import { textEngine } from '../ingest/textEngine.ts';
import type { Job, JobContext, JobKind } from '../jobKinds.ts';
import { readPassword } from '../scans/passwords/readPassword.ts';
import { queueDocuments } from './documents/queue.ts';
import { lookAtFrames } from './lookAtFrames.ts';
import { type ArrangeJob, arrangeQueue } from './queueArranging.ts';
import { settlePages } from './settlePages.ts';

const jobSchema: z.ZodType<ArrangeJob> = z.object({ scan: z.number() });

/** A share of a child's memory above which it is replaced between two pages. */
const wornShare = 0.6;

/** Images and texts of pages that show a part of a frame: somebody has just cut or turned them, and looks on. */
export const arrangeJobs: JobKind = {
  queue: arrangeQueue,
  places: 1,
  async run(context, job) {
    const { scan: id } = jobSchema.parse(job.data);
    const scan = await readScan(context.pool, id);
    if (!scan) return;
    const settled = await settle(context, job, scan);
    if (settled > 0) await queueDocumentsOf(context, id);
    await lookAtFrames({ ...context, scan: id, signal: job.signal });
    if (settled > 0) context.log.info({ scan: id, pages: settled }, 'pages that show a part of a frame were made');
  },
};

/** Publications that waited with their documents for these images. */
async function queueDocumentsOf({ pool, boss }: JobContext, scan: number): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ publication: number }>(
      'select distinct publication from archive.page where scan = $1',
      [scan],
    );
    for (const { publication } of rows) await queueDocuments(boss, client, publication);
  } finally {
    client.release();
  }
}

interface ArrangedScan {
  id: number;
  sha256: string;
  languages: string[];
}

async function settle(context: JobContext, job: Job, scan: ArrangedScan): Promise<number> {
  const { pool, archive, scratchFolder, limits, native } = context;
  const path = await archive.localPath(archiveKeys.original(scan.sha256)).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined;
    throw error;
  });
  if (path === undefined) return 0;
  await mkdir(scratchFolder, { recursive: true });
  const folder = await mkdtemp(join(scratchFolder, `arrange-${scan.id}-`));
  const known = await readPassword(pool, context.secret, scan.id);
  const render = openRenderer({
    path,
    folder,
    limits,
    mimeType: (await magicType(path)) ?? 'application/pdf',
    password: known.state === 'known' ? known.password : undefined,
  });
  const models = modelsOf(scan.languages);
  const engine = models === undefined ? undefined : textEngine(models, native);
  const sandbox =
    engine && models !== undefined ? openRecognizer({ engine, models, folder, limits, bulk: false }) : undefined;
  const stop = () => {
    void render.close();
    void sandbox?.close();
  };
  job.signal.addEventListener('abort', stop, { once: true });
  try {
    return await settlePages({
      ...context,
      scan: scan.id,
      languages: scan.languages,
      render,
      recognizer: sandbox && engine && { sandbox, name: engine.name },
      folder,
      signal: job.signal,
    });
  } finally {
    job.signal.removeEventListener('abort', stop);
    await Promise.all([render.close(), sandbox?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface RendererOptions {
  path: string;
  folder: string;
  limits: IngestLimits;
  mimeType: string;
  password: string | undefined;
}

/** A child with the original open. It starts with the first page that needs it. */
function openRenderer({ path, folder, limits, mimeType, password }: RendererOptions) {
  return keepSandbox({
    start: () =>
      startSandbox({
        role: 'render',
        memory: limits.imageMemory,
        folder,
        readable: [path],
        startTime: limits.openTime,
      }),
    prepare: async (child) => {
      await child.call('open', { path, mimeType, limits, password }, limits.openTime);
    },
    replaceAt: limits.imageMemory * wornShare,
  });
}

async function readScan(pool: Pool, id: number): Promise<ArrangedScan | undefined> {
  const { rows } = await pool.query<ArrangedScan>(
    `select s.id, s.sha256, coalesce((select array_agg(l.value::text order by l."order")
       from public.publications_languages l where l.parent_id = s.publication_id), '{tr}') as languages
     from public.scans s where s.id = $1`,
    [id],
  );
  return rows[0];
}
