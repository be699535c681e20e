import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue, prepareQueues, queueIngest, queues } from '../../../cms/ingest/queue.ts';
import { requeueLost } from '../../../cms/ingest/requeueLost.ts';
import { openTestArchive, type TestArchive } from './testArchive.ts';

let archive: TestArchive;
let boss: PgBoss;
beforeAll(async () => {
  archive = await openTestArchive();
  await prepareQueues(archive.databaseUrl);
  boss = await openQueue(archive.databaseUrl);
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await archive.close();
});

async function queue(scan: number): Promise<string> {
  const client = await archive.pool.connect();
  try {
    await queueIngest(boss, client, scan);
  } finally {
    client.release();
  }
  return jobOf(scan);
}

async function jobOf(scan: number): Promise<string> {
  const { rows } = await archive.pool.query<{ job: string }>('select job from archive.ingest where scan = $1', [scan]);
  return rows[0]!.job;
}

describe('scans whose job is gone', () => {
  it('are queued again, once, and no others', async () => {
    const waiting = await queue(1);
    await boss.cancel(queues.ingest, await queue(2));
    const removed = await queue(3);
    await archive.pool.query('delete from pgboss.job where id = $1', [removed]);
    await archive.pool.query(`update archive.ingest set state = 'running' where scan = 3`);
    await boss.cancel(queues.ingest, await queue(4));
    await archive.pool.query(`update archive.ingest set state = 'done' where scan = 4`);
    await archive.pool.query(`insert into archive.ingest (scan, state, job) values (5, 'failed', $1)`, [randomUUID()]);

    expect((await requeueLost(archive.pool, boss)).sort()).toEqual([2, 3]);
    expect(await jobOf(1)).toBe(waiting);
    expect(await jobOf(3)).not.toBe(removed);
    expect(await boss.getJobById(queues.ingest, await jobOf(3))).toMatchObject({ data: { scan: 3 }, state: 'created' });
    expect(await requeueLost(archive.pool, boss)).toEqual([]);
  });
});
