import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../scripts/postgres/checkDatabase.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});

const sentences = async (owner: string, library: string) =>
  (await checkDatabase(owner, library)).map(({ message }) => message);

describe('a Postgres server of the operator’s own', () => {
  it('is used when the owner and the public role both reach the database', async () => {
    expect(await sentences(database.databaseUrl, database.libraryDatabaseUrl)).toEqual([]);
  });

  it('is refused when the public site would sign in as somebody powerful', async () => {
    expect(await sentences(database.databaseUrl, database.superuserUrl)).toEqual([
      expect.stringMatching(/^LIBRARY_DATABASE_URL signs in as "postgres", which may do too much: /),
    ]);
  });

  it('is refused when the two addresses lead to different databases', async () => {
    const other = await createTestDatabase();
    expect(await sentences(database.databaseUrl, other.libraryDatabaseUrl)).toEqual([
      'DATABASE_URL and LIBRARY_DATABASE_URL lead to different databases: they must name one.',
    ]);
  });

  it('is refused with the reason when a password is wrong, which is not shown', async () => {
    const wrong = database.databaseUrl.replace(/:[^:@]*@/, ':yanlis@');
    const [said] = await sentences(wrong, database.libraryDatabaseUrl);
    expect(said).toMatch(
      /^The Postgres of DATABASE_URL at 127\.0\.0\.1:\d+ can't be used \(password authentication failed/,
    );
    expect(said).not.toContain('yanlis');
  });

  it('is refused when its database is not of UTF-8', async () => {
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    const name = `latin_${database.name}`;
    await client.query(
      `create database ${name} template template0 encoding 'LATIN5' locale 'C' locale_provider libc owner kutuk`,
    );
    await client.query(`grant connect on database ${name} to kutuk_library`);
    await client.end();
    const into = (url: string) => url.replace(/[^/]*$/, name);
    expect(await sentences(into(database.databaseUrl), into(database.libraryDatabaseUrl))).toEqual([
      "DATABASE_URL: the database's encoding is LATIN5: make one with encoding UTF8.",
    ]);
  });
});
