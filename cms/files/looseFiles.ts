import type { ClientBase, Pool } from 'pg';
import { archiveKeys, type FileStore } from './store.ts';

/**
 * Files of the archive that may be without a row that names them: those that are being stored, and those whose row was
 * deleted. They are noted in `archive.loose_file` beforehand, so that nothing is left behind whatever ends when.
 */

/** Namespace of advisory locks, apart from those of `lockRecord`. */
const originalLocks = 0x6b04;

/** Minutes for which files of a deleted scan are looked for again: a worker that was reading it may store some more. */
const linger = 10;

/** What the derived files of a scan begin with. */
export const derivedFolder = (scan: number) => `derived/scans/${scan}/`;

/** Held until the transaction ends: an original is stored together with its row, or taken away, never both. */
export async function lockOriginal(client: ClientBase, sha256: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(${originalLocks}, hashtext($1))`, [sha256]);
}

/** Committed at once for what is about to be stored; in the transaction that deletes its row for what is to go. */
export const noteLoose = /* sql */ `insert into archive.loose_file (key)
  select unnest($1::text[]) on conflict (key) do update set since = now()`;

/** In the transaction that writes the row which names it. */
export async function fasten(client: ClientBase, key: string): Promise<void> {
  await client.query('delete from archive.loose_file where key = $1', [key]);
}

/** SQL: whether a row names what lies at `key`. */
const named = /* sql */ `(
  exists (select from public.scans s where l.key = 'originals/' || left(s.sha256, 2) || '/' || s.sha256
    and s.sha256 = split_part(l.key, '/', 3))
  or exists (select from public.scans s where l.key = 'derived/scans/' || s.id || '/'
    and s.id::text = split_part(l.key, '/', 3))
  or exists (select from archive.derived_document d
    where l.key = 'derived/documents/' || d.publication || '/' || d.sha256 || '.pdf'
      and d.publication::text = split_part(l.key, '/', 3)))`;

/**
 * Removes what no row names, and forgets what one does. What somebody is storing at this moment is left to the next time.
 * @param only keys to look at; default: all that are noted
 */
export async function sweepLooseFiles(pool: Pool, store: FileStore, only?: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ key: string }>(
    'select key from archive.loose_file where $1::text[] is null or key = any($1) order by since, key',
    [only ?? null],
  );
  for (const { key } of rows) await sweepOne(pool, store, key);
}

async function sweepOne(pool: Pool, store: FileStore, key: string): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    if (await isFree(client, key)) {
      const { rows } = await client.query<{ named: boolean; lingers: boolean }>(
        `select ${named} as named, l.since > now() - make_interval(mins => $2) as lingers
         from archive.loose_file l where l.key = $1 for update of l skip locked`,
        [key, linger],
      );
      const [found] = rows;
      if (found) {
        if (!found.named) await remove(store, key);
        const again = !found.named && found.lingers && key.endsWith('/');
        if (!again) await fasten(client, key);
      }
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Whether nobody is storing it now. */
async function isFree(client: ClientBase, key: string): Promise<boolean> {
  const sha256 = /^originals\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key)?.[1];
  if (sha256 === undefined) return true;
  const { rows } = await client.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(${originalLocks}, hashtext($1)) as free`,
    [sha256],
  );
  return rows[0]?.free === true && archiveKeys.original(sha256) === key;
}

async function remove(store: FileStore, key: string): Promise<void> {
  if (!key.endsWith('/')) await store.remove(key);
  else for await (const file of store.list(key)) await store.remove(file);
}
