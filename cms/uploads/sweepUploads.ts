import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { uploadLimits } from './limits.ts';
import { removeUploadFile, resumableFolder } from './uploadFiles.ts';

const dayAgo = () => Date.now() - 24 * 60 * 60 * 1000;

/**
 * Removes uploads that nobody has continued for days, what is remembered of finished ones as old, and files that no
 * upload owns any more: those of crashes, of a restored database, and of forms that were sent in one piece.
 */
export async function sweepUploads(pool: Pool, dataFolder: string): Promise<void> {
  const folder = resumableFolder(dataFolder);
  const { rows } = await pool.query<{ id: string }>(
    'delete from archive.upload where started_at < now() - make_interval(days => $1) returning id',
    [uploadLimits.keptDays],
  );
  for (const { id } of rows) await removeUploadFile(folder, id);
  const known = await pool.query<{ id: string }>('select id from archive.upload where outcome is null');
  await removeOld(folder, new Set(known.rows.map(({ id }) => id)));
  await removeOld(join(dataFolder, 'uploads'), new Set());
}

/** A file that is a day old and that nobody knows; younger ones may belong to a request that runs. */
async function removeOld(folder: string, known: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (known.has(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < dayAgo()) await rm(path, { force: true });
  }
}
