import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../support/postgres.ts';
import { seedLibrary } from '../../support/seedLibrary.ts';

/** The public site's role in the database: whoever takes over the site's process has no more than this. */
let client: pg.Client;

beforeAll(async () => {
  const database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  client = new pg.Client({ connectionString: database.libraryDatabaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
});

const denied = /permission denied|read-only transaction|must be|not allowed|not exist/;

describe('the role of the public site', () => {
  it('reads every table of the library', async () => {
    for (const table of ['clock', 'record', 'link', 'page', 'tombstone', 'alias']) {
      await expect(client.query(`select count(*) from library.${table}`)).resolves.toMatchObject({ rowCount: 1 });
    }
  });

  it('may read no table outside the library', async () => {
    const { rows } = await client.query<{ name: string; readable: boolean }>(
      `select format('%I.%I', n.nspname, c.relname) as name,
         has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('library', 'pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ readable }) => readable)).toEqual([]);
  });

  it('may not read what the archive holds', async () => {
    for (const table of [
      'public.users',
      'public.publications',
      'archive.page_text',
      'delivery.task',
      'pg_authid',
      'pg_shadow',
    ]) {
      await expect(client.query(`select * from ${table}`), table).rejects.toThrow(denied);
    }
  });

  it('may change nothing, even when it asks for a transaction that writes', async () => {
    await client.query('set default_transaction_read_only = off');
    await client.query('set session characteristics as transaction read write');
    for (const sql of [
      `insert into library.record (kind, number, revision, floor, record) values ('publication', 9999, 1, 1, '{}')`,
      `update library.record set revision = 0`,
      `delete from library.tombstone`,
      `truncate library.page`,
      `drop table library.page`,
      `create table library.own (a int)`,
      `create table public.own (a int)`,
      `create temporary table own (a int)`,
      `create schema own`,
      `create function public.own() returns int language sql as 'select 1'`,
      `copy library.record to '/tmp/own'`,
      `select pg_read_file('/etc/passwd')`,
      `select lo_create(0)`,
      `set role postgres`,
    ]) {
      await expect(client.query(sql), sql).rejects.toThrow(denied);
    }
  });

  it('may connect to no other database', async () => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database
       where has_database_privilege(oid, 'connect') and datname <> current_database() and datname not like 'test_%'`,
    );
    expect(rows.map(({ datname }) => datname).filter((name) => name === 'postgres' || name === 'template1')).toEqual(
      [],
    );
  });
});
