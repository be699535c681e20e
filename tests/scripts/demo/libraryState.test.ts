import { afterAll, beforeAll, expect, it } from 'vitest';
import { openState, type StateReader } from '../../../scripts/demo/libraryState.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
let state: StateReader;
beforeAll(async () => {
  archive = await openTestArchive();
  state = openState(archive.database.databaseUrl);
});
afterAll(async () => {
  await state?.close();
  await archive?.close();
});

it('counts no record in a new library, and every kind of record afterwards', async () => {
  expect(await state.countRecords()).toBe(0);
  await archive.payload.create({ collection: 'subjects', data: { name: 'Su' } });
  expect(await state.countRecords()).toBe(1);
});

it('knows what is still to be read and delivered', async () => {
  await archive.pool.query(
    `insert into archive.ingest (scan, state, pages_done) values (9001, 'running', 2), (9002, 'done', 3)`,
  );
  await archive.pool.query(
    `insert into delivery.task (channel, kind, number, revision) values ('files', 'publication', 1, 1)`,
  );
  await archive.pool.query(
    `insert into archive.frame (scan, index, failure) values (9002, 0, '{"code":"pageDamaged","detail":{}}')`,
  );
  const found = await state.read();
  expect(found).toMatchObject({ scansDone: 1, pagesDone: 5, underWay: 1, failed: ['9002'] });
  expect(found.undelivered).toBeGreaterThanOrEqual(1);
});
