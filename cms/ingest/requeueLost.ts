import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { queueIngest } from './queue.ts';

/** Postgres: undefined_table. The queue makes its own tables when it first starts. */
const undefinedTable = '42P01';

/**
 * Queues scans again that are not finished and have no job that will ever run: the queue gave up after its own number
 * of attempts, or its rows were removed. (A job that completed although the scan did not found the scan gone.) Whether a document itself is to blame is counted elsewhere (`claimScan`).
 * @returns scans that were queued
 */
export async function requeueLost(pool: Pool, boss: PgBoss): Promise<number[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ scan: number; bulk: boolean }>(
      `select i.scan, i.bulk from archive.ingest i
       where i.state in ('queued', 'running') and not exists (
         select from pgboss.job j where j.id = i.job and j.state in ('created', 'retry', 'active', 'completed'))
       for update of i skip locked`,
    );
    for (const { scan, bulk } of rows) await queueIngest(boss, client, scan, { bulk });
    await client.query('commit');
    return rows.map(({ scan }) => scan);
  } catch (error) {
    await client.query('rollback');
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return [];
    throw error;
  } finally {
    client.release();
  }
}
