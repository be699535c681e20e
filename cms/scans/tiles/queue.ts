import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { wantedTiles } from './wantedTiles.ts';

/** Tiles of large pages, after their images. */
export const tilesQueue = 'tiles';

export interface TilesJob {
  scan: number;
}

/** `short`: a scan waits at most once. */
export const tilesQueueOptions = {
  policy: 'short',
  notify: true,
  retryLimit: 4,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 24 * 60 * 60 - 1,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 24 * 60 * 60,
} as const;

/**
 * Queues every scan that lacks tiles, or those given. What is lacking is read from the rows themselves, so that it does
 * not matter why: a new scan, a part that was cut, a record that became a map.
 */
export async function queueTiles(pool: Pool, boss: PgBoss, only?: number): Promise<void> {
  const { rows } = await pool.query<TilesJob>(
    `select distinct scan from (${wantedTiles} and ($1::int is null or p.scan = $1)) wanted`,
    [only ?? null],
  );
  for (const job of rows) await boss.send(tilesQueue, job, { singletonKey: String(job.scan) });
}
