import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { frameComplete } from '../ingest/frameComplete.ts';
import { queueArranging } from './queueArranging.ts';

/** SQL: pages `p` whose own image and texts are not made yet, though their frame is read. */
export const unsettled = /* sql */ `p.shape <> '' and p.settled is distinct from p.shape
  and exists (select from archive.frame f where f.scan = p.scan and f.index = p.frame and ${frameComplete})`;

/** Queues scans with such pages that have no job: their frames were read anew, or a job was given up. */
export async function requeueUnsettled(pool: Pool, boss: PgBoss): Promise<number[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ scan: number }>(
      `select distinct p.scan from archive.page p where ${unsettled}`,
    );
    const scans = rows.map(({ scan }) => scan);
    await queueArranging(boss, client, scans);
    await client.query('commit');
    return scans;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
