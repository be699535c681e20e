import pg from 'pg';
import { libraryGrants } from '../../cms/migrations/library.ts';
import type { startPostgres } from '../../scripts/postgres/startPostgres.ts';
import { libraryTables } from '../support/libraryTables.ts';

/** An empty library on this server, for its owner and for a role that only reads it. */
export async function prepareLibrary(postgres: Awaited<ReturnType<typeof startPostgres>>) {
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query('create database bench');
  await admin.query(`create role reader login password 'bench'`);
  await admin.end();
  const databaseUrl = postgres.url('bench');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const sql of [libraryTables, libraryGrants('reader')]) await client.query(sql);
  await client.end();
  return { databaseUrl, libraryDatabaseUrl: databaseUrl.replace('//postgres:', '//reader:') };
}
