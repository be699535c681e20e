import { join } from 'node:path';
import type { Pool } from 'pg';
import type { FileStore } from '../files/store.ts';
import { archiveKeys, pageImageSizes } from '../files/store.ts';
import { failureReason } from '../ingest/failureReason.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import type { Reason } from '../ingest/reasons.ts';
import type { KeptSandbox } from '../ingest/sandbox/keepSandbox.ts';
import type { Slots } from '../ingest/slots.ts';
import { type FramePart, shapeOf } from './crop.ts';
import { readFrameReadings } from './frameReadings.ts';
import { saveSettled } from './saveSettled.ts';
import { textsOfPart } from './textsOfPart.ts';
import { unsettled } from './unsettledPages.ts';

export interface SettleOptions {
  pool: Pool;
  archive: FileStore;
  scan: number;
  /** BCP 47, as the publication has them. */
  languages: string[];
  render: KeptSandbox;
  /** Undefined where no language of the publication is read by machine. */
  recognizer: { sandbox: KeptSandbox; name: string } | undefined;
  limits: IngestLimits;
  slots: Slots;
  /** Where children may write. */
  folder: string;
  signal: AbortSignal;
}

/** A page that shows a part of a frame, and has no image or text of its own yet. */
export interface UnsettledPage extends FramePart {
  id: number;
  publication: number;
  scan: number;
  frame: number;
}

/** The image of a part of a frame, or why there is none. */
export type ShapedImage =
  | { image: string; width: number; height: number; failure: null }
  | { image: null; failure: Reason };

/**
 * Makes images and texts of all pages of a scan that show a part of a frame. What is there already is kept; run twice at
 * once it makes the same things twice, and stores them once.
 *
 * @returns how many pages were settled
 */
export async function settlePages(options: SettleOptions): Promise<number> {
  let settled = 0;
  for (;;) {
    options.signal.throwIfAborted();
    const page = await nextPage(options);
    if (!page) return settled;
    const image = await imageOf(options, page);
    const readings = await readFrameReadings(options.pool, page);
    const texts = await textsOfPart(options, page, readings, image.image !== null);
    await saveSettled(options.pool, page, image, texts);
    settled += 1;
  }
}

/** One at a time: meanwhile people go on arranging. */
async function nextPage({ pool, scan }: SettleOptions): Promise<UnsettledPage | undefined> {
  const { rows } = await pool.query<Omit<UnsettledPage, 'id'> & { id: string }>(
    `select p.id, p.publication, p.scan, p.frame, p.crop, p.rotation from archive.page p
     where p.scan = $1 and ${unsettled} order by p.left_out, p.frame, p.position limit 1`,
    [scan],
  );
  return rows[0] && { ...rows[0], id: Number(rows[0].id) };
}

async function imageOf(options: SettleOptions, page: UnsettledPage): Promise<ShapedImage> {
  const { pool, archive, render, limits, folder } = options;
  const { scan, frame, crop, rotation } = page;
  const shape = shapeOf(page);
  const { rows } = await pool.query<ShapedImage>(
    'select image, width, height, failure from archive.shaped_image where scan = $1 and frame = $2 and shape = $3',
    [scan, frame, shape],
  );
  if (rows[0]) return rows[0];
  const target = join(folder, `page-${page.id}`);
  try {
    const made = await render.call('render', { page: frame, target, part: { crop, rotation } }, limits.renderTime);
    // files first, then the row that names them
    for (const size of pageImageSizes) {
      await archive.take(archiveKeys.pageImage(scan, made.hash, size), `${target}-${size}.webp`);
    }
    return { image: made.hash, width: made.width, height: made.height, failure: null };
  } catch (error) {
    const failure = failureReason(error, 'render', limits);
    if (failure === undefined) throw error;
    return { image: null, failure };
  }
}
