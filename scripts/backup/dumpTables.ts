import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupFiles, excludedTables, recordSchemas, type SequenceEntry, type TableEntry } from './manifest.ts';
import { measure } from './measure.ts';

export interface DatabaseDump {
  tables: TableEntry[];
  sequences: SequenceEntry[];
  migrations: string[];
}

/**
 * Writes all rows of all record tables as they were at one moment, while others go on writing: one transaction that
 * sees one snapshot. Values only: the tables themselves come from the migrations.
 */
export async function dumpTables(
  client: pg.Client,
  folder: string,
  progress: (done: number, all: number) => void,
): Promise<DatabaseDump> {
  await mkdir(join(folder, backupFiles.database), { mode: 0o700 });
  await client.query('begin isolation level repeatable read read only');
  try {
    const found = await tablesOf(client);
    const tables: TableEntry[] = [];
    for (const table of found) {
      tables.push(await dumpTable(client, folder, table));
      progress(tables.length, found.length);
    }
    const sequences = await client.query<SequenceEntry>(
      `select schemaname as schema, sequencename as name, last_value::text as last
       from pg_sequences where schemaname = any($1) order by 1, 2`,
      [recordSchemas],
    );
    const migrations = await client.query<{ name: string }>(
      'select name from public.payload_migrations where name is not null order by name',
    );
    return { tables, sequences: sequences.rows, migrations: migrations.rows.map(({ name }) => name) };
  } finally {
    await client.query('rollback');
  }
}

interface Table {
  schema: string;
  name: string;
  columns: string[];
  /** Of the primary key, quoted: a dump of the same rows is the same file. */
  key: string[];
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns,
       array(select quote_ident(a.attname) from pg_index i
         cross join unnest(i.indkey) with ordinality as part (attnum, at)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = part.attnum
         where i.indrelid = c.oid and i.indisprimary order by part.at) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) and not (n.nspname || '.' || c.relname = any($2))
     order by 1, 2`,
    [recordSchemas, excludedTables],
  );
  return rows;
}

async function dumpTable(client: pg.Client, folder: string, table: Table): Promise<TableEntry> {
  const file = `${backupFiles.database}/${table.schema}.${table.name}.copy.gz`;
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const source = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
  const order = table.key.length > 0 ? ` order by ${table.key.join(', ')}` : '';
  const copy = client.query(copyTo(`copy (select ${columns} from ${source}${order}) to stdout`));
  const measured = measure();
  await pipeline(
    copy,
    createGzip({ level: 1 }),
    measured.through,
    createWriteStream(join(folder, file), { mode: 0o600, flags: 'wx', flush: true }),
  );
  const { schema, name } = table;
  return { schema, name, columns: table.columns, rows: copy.rowCount, file, ...measured.result() };
}
