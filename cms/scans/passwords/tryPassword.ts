import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { archiveKeys, FileMissing, type FileStore } from '../../files/store.ts';
import { type IngestLimits, ingestLimits } from '../../ingest/limits.ts';
import { CannotOpen, openDocument } from '../../ingest/openDocument.ts';
import { queueIngest } from '../../ingest/queue.ts';
import { unsealPassword } from './sealPassword.ts';

export interface TryPasswordOptions {
  pool: Pool;
  boss: PgBoss;
  archive: FileStore;
  secret: string;
  scan: number;
  scratchFolder: string;
  log: Logger;
  limits?: IngestLimits;
}

/**
 * Tries a password that somebody gave for a scan, in a child of its own. The right one is kept and the scan is queued;
 * a wrong one is forgotten at once. Run again it finds nothing to try.
 */
export async function tryPassword(options: TryPasswordOptions): Promise<void> {
  const { pool, boss, secret, scan, log } = options;
  const { rows } = await pool.query<{ sealed: Buffer; sha256: string }>(
    `select w.sealed, s.sha256 from archive.scan_password w join public.scans s on s.id = w.scan
     where w.scan = $1 and w.state = 'given'`,
    [scan],
  );
  const given = rows[0];
  if (!given) return;
  const password = unsealPassword(secret, scan, given.sealed);
  const opens = password !== undefined && (await canOpen(options, given.sha256, password));
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      `update archive.scan_password set state = $3, sealed = case when $3 = 'right' then sealed else '' end, at = now()
       where scan = $1 and state = 'given' and sealed = $2`,
      [scan, given.sealed, opens ? 'right' : 'wrong'],
    );
    // somebody has given another one meanwhile: it has a job of its own
    if (rowCount && opens) {
      await client.query('update archive.frame set failure = null where scan = $1', [scan]);
      await queueIngest(boss, client, scan);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  log.info({ scan, opens }, 'a password was tried');
}

async function canOpen(options: TryPasswordOptions, sha256: string, password: string): Promise<boolean> {
  const { archive, scratchFolder, limits = ingestLimits } = options;
  await mkdir(scratchFolder, { recursive: true });
  const folder = await mkdtemp(join(scratchFolder, `password-${options.scan}-`));
  try {
    const path = await archive.localPath(archiveKeys.original(sha256));
    const document = await openDocument({ path, folder, limits, password });
    await document.close();
    return true;
  } catch (error) {
    // what else may be wrong with it, its ingest will say
    if (error instanceof CannotOpen)
      return error.reason.code !== 'passwordWrong' && error.reason.code !== 'passwordNeeded';
    if (error instanceof FileMissing) return false;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
