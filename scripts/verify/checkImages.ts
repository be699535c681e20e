import { open, stat } from 'node:fs/promises';
import { derivedFolder } from '../../cms/files/looseFiles.ts';
import { archiveKeys, FileMissing, pageImageSizes } from '../../cms/files/store.ts';
import type { VerifyContext } from './context.ts';

const derivedKey = /^derived\/scans\/([1-9]\d{0,8})\//;
const documentKey = /^derived\/documents\/([1-9]\d{0,8})\/([0-9a-f]{64})\.pdf$/;
const originalKey = /^(originals|press)\/[0-9a-f]{2}\/([0-9a-f]{64})$/;
/** Originals that are looked up by one query. */
const atOnce = 500;

/**
 * Compares the files of the archive with the rows that name them, scan by scan. Files are listed before the rows are
 * read: they are stored in that order, so that what is being stored meanwhile is never taken for an orphan.
 */
export async function checkImages(context: VerifyContext): Promise<void> {
  const { store, pool, progress } = context;
  let [scan, keys, done]: [number | undefined, Set<string>, number] = [undefined, new Set(), 0];
  const seen = new Set<number>();
  let originals: string[] = [];
  const finishScan = async () => {
    if (scan !== undefined) await compareScan(context, scan, keys);
    keys = new Set();
  };
  for await (const key of store.list('')) {
    progress('images', ++done);
    const owner = Number(derivedKey.exec(key)?.[1] ?? Number.NaN);
    if (Number.isInteger(owner)) {
      if (owner !== scan) {
        await finishScan();
        scan = owner;
        seen.add(owner);
      }
      keys.add(key);
    } else if (originalKey.test(key)) {
      originals.push(key);
      if (originals.length >= atOnce) {
        await compareOriginals(context, originals);
        originals = [];
      }
    } else if (!(await isDocument(context, key))) {
      await reportOrphan(context, key);
    }
  }
  await finishScan();
  await compareOriginals(context, originals);
  // scans without a single file
  const { rows } = await pool.query<{ scan: number }>(
    'select distinct scan from archive.frame where image is not null and scan <> all ($1)',
    [[...seen]],
  );
  for (const row of rows) await compareScan(context, row.scan, new Set());
}

/** A PDF of what is shown, which a row names. */
async function isDocument({ pool }: VerifyContext, key: string): Promise<boolean> {
  const [, publication, sha256] = documentKey.exec(key) ?? [];
  if (publication === undefined) return false;
  const { rowCount } = await pool.query('select from archive.derived_document where publication = $1 and sha256 = $2', [
    publication,
    sha256,
  ]);
  return Boolean(rowCount);
}

async function compareScan(context: VerifyContext, scan: number, found: ReadonlySet<string>): Promise<void> {
  const { pool, report } = context;
  const { rows } = await pool.query<{ image: string; tiles: boolean; busy: boolean }>(
    `select image, false as tiles from archive.frame where scan = $1 and image is not null
     union select image, false from archive.shaped_image where scan = $1 and image is not null
     union select image, true from archive.deep_zoom where scan = $1 and failure is null`,
    [scan],
  );
  const named = new Set(
    rows.flatMap(({ image, tiles }) =>
      tiles ? [archiveKeys.tiles(scan, image)] : pageImageSizes.map((size) => archiveKeys.pageImage(scan, image, size)),
    ),
  );
  for (const key of named) {
    const state = await look(context, key);
    if (state === 'ok') continue;
    // made anew meanwhile, under another name
    if (await wasReplaced(context, scan, key)) continue;
    report({ finding: state === 'missing' ? 'imageMissing' : 'imageDamaged', number: scan, key });
  }
  for (const key of found) if (!named.has(key)) await reportOrphan(context, key, scan);
}

async function wasReplaced({ pool }: VerifyContext, scan: number, key: string): Promise<boolean> {
  const image = /\/([0-9a-f]+)-[^/]*$/.exec(key)?.[1] ?? '';
  const { rowCount } = await pool.query(
    `select from archive.frame where scan = $1 and image = $2
     union all select from archive.shaped_image where scan = $1 and image = $2
     union all select from archive.deep_zoom where scan = $1 and image = $2`,
    [scan, image],
  );
  return !rowCount;
}

/** Whole by what its own beginning and end say: cheap enough for millions of files. */
async function look({ store }: VerifyContext, key: string): Promise<'ok' | 'missing' | 'damaged'> {
  const path = await store.localPath(key).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined;
    throw error;
  });
  if (path === undefined) return 'missing';
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return 'damaged';
  try {
    const { size } = await file.stat();
    const head = (await file.read(Buffer.alloc(12), 0, 12, 0)).buffer;
    if (key.endsWith('.zip')) {
      const tail = (await file.read(Buffer.alloc(22), 0, 22, Math.max(0, size - 22))).buffer;
      return head.readUInt32LE(0) === 0x04034b50 && tail.readUInt32LE(0) === 0x06054b50 ? 'ok' : 'damaged';
    }
    // https://developers.google.com/speed/webp/docs/riff_container: the size of all but the first eight bytes
    const whole = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
    return whole && head.readUInt32LE(4) + 8 === size ? 'ok' : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    await file.close();
  }
}

async function reportOrphan(context: VerifyContext, key: string, scan?: number): Promise<void> {
  const { store, pool, grace, removeOrphans, report } = context;
  const found = await store.stat(key);
  if (!found || Date.now() - found.modified.getTime() < grace) return;
  const { rowCount: loose } = await pool.query('select from archive.loose_file where key = any ($1)', [
    [key, ...(scan === undefined ? [] : [derivedFolder(scan)])],
  ]);
  if (loose) return;
  if (scan !== undefined) {
    const { rowCount } = await pool.query(
      `select from archive.ingest where scan = $1 and state in ('queued', 'running')`,
      [scan],
    );
    if (rowCount) return;
    if (removeOrphans) {
      await store.remove(key);
      report({ finding: 'orphanRemoved', key });
      return;
    }
  }
  report({ finding: 'orphan', key });
}

async function compareOriginals({ pool, store, grace, report }: VerifyContext, keys: readonly string[]): Promise<void> {
  const wanted = keys.map((key) => ({
    key,
    folder: originalKey.exec(key)?.[1],
    sha256: originalKey.exec(key)?.[2] ?? '',
  }));
  // what is noted as loose is taken away by the worker, or by the import that goes on
  const { rows } = await pool.query<{ folder: string; sha256: string }>(
    `select 'originals' as folder, sha256 from public.scans where sha256 = any ($1)
     union all select 'press', sha256 from public.press_images where sha256 = any ($1)
     union all select split_part(key, '/', 1), split_part(key, '/', 3) from archive.loose_file where key = any ($2)`,
    [wanted.map(({ sha256 }) => sha256), keys],
  );
  const named = new Set(rows.map(({ folder, sha256 }) => `${folder} ${sha256}`));
  for (const { key, folder, sha256 } of wanted) {
    if (named.has(`${folder} ${sha256}`)) continue;
    const found = await stat(await store.localPath(key).catch(() => '')).catch(() => undefined);
    if (!found || Date.now() - found.mtimeMs < grace) continue;
    const { rowCount } = await pool.query(
      `select from public.events where action = 'scanDeleted' and summary like '%' || $1`,
      [sha256],
    );
    // a photograph of the press room may be deleted too, and nobody notes that
    report({ finding: rowCount || folder === 'press' ? 'originalOfDeleted' : 'originalUnnamed', key });
  }
}
