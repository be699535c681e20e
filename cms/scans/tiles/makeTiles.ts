import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { archiveKeys, FileMissing } from '../../files/store.ts';
import { failureReason } from '../../ingest/failureReason.ts';
import { CannotOpen, openDocument } from '../../ingest/openDocument.ts';
import type { Reason } from '../../ingest/reasons.ts';
import type { KeptSandbox } from '../../ingest/sandbox/keepSandbox.ts';
import type { Job, JobContext, JobKind } from '../../jobKinds.ts';
import type { FramePart } from '../../pages/crop.ts';
import { projectPages } from '../../publish/projectPages.ts';
import { readPassword } from '../passwords/readPassword.ts';
import { type TilesJob, tilesQueue } from './queue.ts';
import { wantedTiles } from './wantedTiles.ts';

const jobSchema: z.ZodType<TilesJob> = z.object({ scan: z.number() });

/** A picture of 200 megapixels takes some 20 s on an idle core; images of a page have a sixth of this. */
const timesRenderTime = 6;

interface Wanted extends FramePart {
  scan: number;
  frame: number;
  shape: string;
  /** The page image beside which they lie. */
  image: string;
}

/** Tiles of maps, posters and other large pages, for looking at them closely. */
export const tilesJobs: JobKind = {
  queue: tilesQueue,
  places: 1,
  run: (context, job) => makeTiles(context, job, jobSchema.parse(job.data).scan),
};

/** Makes what is lacking of one scan. Run twice it makes the same files. */
async function makeTiles(context: JobContext, job: Job, scan: number): Promise<void> {
  const { pool, archive, secret, limits, log } = context;
  const [first] = await readWanted(context, scan);
  if (!first) return;
  const { rows } = await pool.query<{ sha256: string }>('select sha256 from public.scans where id = $1', [scan]);
  const path = await archive.localPath(archiveKeys.original(rows[0]?.sha256 ?? '')).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined;
    throw error;
  });
  if (path === undefined) return;
  const known = await readPassword(pool, secret, scan);
  await mkdir(context.scratchFolder, { recursive: true });
  const folder = await mkdtemp(join(context.scratchFolder, `tiles-${scan}-`));
  try {
    const password = known.state === 'known' ? known.password : undefined;
    const document = await openDocument({ path, folder, limits, password, text: false });
    const stop = () => void document.close();
    job.signal.addEventListener('abort', stop, { once: true });
    try {
      for (let wanted = await readWanted(context, scan); wanted[0]; wanted = await readWanted(context, scan)) {
        job.signal.throwIfAborted();
        await makeOne(context, document.render, join(folder, 'pack'), wanted[0]);
      }
    } finally {
      job.signal.removeEventListener('abort', stop);
      await document.close();
    }
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    log.warn({ scan, reason: error.reason }, 'a scan could not be opened for its tiles');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readWanted({ pool }: JobContext, scan: number): Promise<Wanted[]> {
  const { rows } = await pool.query<Wanted>(
    `${wantedTiles} and p.scan = $1 order by p.scan, p.frame, p.shape limit 1`,
    [scan],
  );
  return rows;
}

async function makeOne(context: JobContext, render: KeptSandbox, target: string, wanted: Wanted): Promise<void> {
  const { archive, limits, log } = context;
  const { scan, frame, shape, image, crop, rotation } = wanted;
  try {
    const part = shape === '' ? undefined : { crop, rotation };
    const size = await render.call('tiles', { page: frame, target, part }, limits.renderTime * timesRenderTime);
    await archive.take(archiveKeys.tiles(scan, image), `${target}-tiles.zip`);
    await save(context, wanted, size);
  } catch (error) {
    const failure = failureReason(error, 'render', limits);
    if (failure === undefined) throw error;
    log.warn({ scan, page: frame + 1, failure }, 'the tiles of a page could not be made');
    await save(context, wanted, { failure });
  }
}

/** With what the public sees of it, in one transaction. */
async function save(
  { pool }: JobContext,
  { scan, frame, shape, image }: Wanted,
  made: { width: number; height: number } | { failure: Reason },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string; publication: number }>(
      'select id, publication from archive.page where scan = $1 and frame = $2 and shape = $3 order by publication, id',
      [scan, frame, shape],
    );
    await client.query(
      `insert into archive.deep_zoom (scan, frame, shape, image, width, height, failure) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (scan, frame, shape) do update set image = excluded.image, width = excluded.width,
         height = excluded.height, failure = excluded.failure`,
      'failure' in made
        ? [scan, frame, shape, image, null, null, JSON.stringify(made.failure)]
        : [scan, frame, shape, image, made.width, made.height, null],
    );
    for (const publication of new Set(rows.map((row) => row.publication))) {
      const pages = rows.filter((row) => row.publication === publication).map(({ id }) => Number(id));
      await projectPages(client, publication, pages);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
