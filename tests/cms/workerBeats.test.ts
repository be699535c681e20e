import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWorkers, keepBeat } from '../../cms/workerBeats.ts';
import { createTestDatabase } from '../support/postgres.ts';

let pool: pg.Pool;
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: (await createTestDatabase()).databaseUrl, max: 2 });
});
afterAll(() => pool?.end());

it('names what workers work with while they are there, and says when none is', async () => {
  expect(await describeWorkers(pool)).toEqual(['no worker: none is running']);
  const start = (detail: string) => keepBeat({ pool, log: pino({ level: 'silent' }), detail: async () => detail });
  const first = await start('tesseract 5');
  expect(await describeWorkers(pool)).toEqual(['tesseract 5']);
  // one that was killed says nothing any more
  await first.stop();
  await pool.query(
    `insert into archive.worker (id, detail, at) values (gen_random_uuid(), 'killed', now() - interval '42 seconds')`,
  );
  expect(await describeWorkers(pool)).toEqual(['no worker: the last one was heard of 42 s ago']);
  const second = await start('tesseract.js');
  expect(await describeWorkers(pool)).toEqual(['tesseract.js']);
  await second.stop();
  expect(await describeWorkers(pool)).toEqual([expect.stringContaining('no worker')]);
});
