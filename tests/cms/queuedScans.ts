import { join } from 'node:path';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys } from '../../cms/files/store.ts';
import { queueIngest } from '../../cms/ingest/queue.ts';

interface Place {
  pool: pg.Pool;
  boss: PgBoss;
  /** The data folder. */
  folder: string;
}

interface GivenScan {
  name: string;
  body: Uint8Array;
  mimeType?: string;
  bulk?: boolean;
}

/** A scan of a record of its own, as an upload leaves it, queued. @returns its number */
export async function addQueuedScan({ pool, boss, folder }: Place, scan: GivenScan): Promise<number> {
  const { name, body, mimeType = 'application/pdf', bulk = false } = scan;
  const store = await openLocalStore(join(folder, 'archive'));
  const draft = await store.put('originals/draft', body);
  await store.take(archiveKeys.original(draft.sha256), await store.localPath('originals/draft'));
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: number }>(
      `with record as (insert into public.publications (_status) values ('draft') returning id)
       insert into public.scans (publication_id, sha256, filename, mime_type, filesize)
       select id, $1, $2, $3, $4 from record returning id`,
      [draft.sha256, name, mimeType, draft.size],
    );
    const id = rows[0]?.id ?? 0;
    await queueIngest(boss, client, id, { bulk });
    await client.query('commit');
    return id;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
