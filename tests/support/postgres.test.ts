import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './postgres.ts';

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

it('gives each suite a migrated database of its own', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await ask(one.databaseUrl, `update library.clock set revision = 7`);
  expect(await ask(one.libraryDatabaseUrl, 'select revision from library.clock')).toEqual([{ revision: '7' }]);
  expect(await ask(other.libraryDatabaseUrl, 'select revision from library.clock')).toEqual([{ revision: '0' }]);
  await one.drop();
  await expect(ask(one.databaseUrl, 'select 1')).rejects.toThrow(/does not exist/);
});

it.each([
  ['reads the archive', 'select * from archive.page'],
  ['reads the outbox', 'select * from delivery.task'],
  ['makes a temporary table', 'create temporary table mine ()'],
  ['makes a table', 'create table library.mine ()'],
  ['writes the library', 'update library.clock set revision = 9'],
])('never lets the public role do what it should not: %s', async (_, query) => {
  const database = await createTestDatabase();
  await expect(ask(database.libraryDatabaseUrl, `set transaction read write; ${query}`)).rejects.toThrow(
    /permission denied/,
  );
});

it('keeps the public role out of the other databases of the server', async () => {
  const database = await createTestDatabase();
  await expect(ask(database.libraryDatabaseUrl.replace(/[^/]*$/, 'postgres'), 'select 1')).rejects.toThrow(
    /permission denied/,
  );
});
