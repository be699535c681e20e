import type { Pool } from 'pg';
import { archiveKeys, FileMissing, type FileStore } from '../files/store.ts';
import { lookAtFrame } from './lookAtFrame.ts';

/** SQL: frames `f` that nobody has looked at, or that have another image by now. */
export const unseenFrames = /* sql */ `f.image is not null and not exists (
  select from archive.frame_look l where l.scan = f.scan and l.frame = f.index and l.image = f.image)`;

const atOnce = 20;

/** Looks where the frames of a scan should be cut, and which are blank: suggestions, kept until an image changes. */
export async function lookAtFrames(options: {
  pool: Pool;
  archive: FileStore;
  scan: number;
  signal: AbortSignal;
}): Promise<void> {
  const { pool, archive, scan, signal } = options;
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await pool.query<{ index: number; image: string }>(
      `select f.index, f.image from archive.frame f where f.scan = $1 and ${unseenFrames} order by f.index limit ${atOnce}`,
      [scan],
    );
    if (rows.length === 0) return;
    for (const { index, image } of rows) {
      const { gutter, blank } = await look(archive, archiveKeys.pageImage(scan, image, 1200));
      await pool.query(
        `insert into archive.frame_look (scan, frame, image, gutter, blank) values ($1, $2, $3, $4, $5)
         on conflict (scan, frame) do update set image = $3, gutter = $4, blank = $5`,
        [scan, index, image, gutter, blank],
      );
    }
  }
}

async function look(archive: FileStore, key: string) {
  try {
    return await lookAtFrame(await archive.localPath(key));
  } catch (error) {
    if (error instanceof FileMissing) return { gutter: null, blank: false };
    throw error;
  }
}
