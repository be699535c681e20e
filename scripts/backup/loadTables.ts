import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Problem } from '../problem.ts';
import { type Manifest, recordSchemas, type TableEntry } from './manifest.ts';

/**
 * Fills the migrated, empty tables, all or none. References between tables are taken off before and put back after,
 * which checks them all: this needs no superuser, whom a managed server does not give.
 * @throws Problem when a table of the backup is unknown here, or has other rows afterwards
 */
export async function loadTables(
  client: pg.Client,
  folder: string,
  manifest: Manifest,
  progress: (done: number, all: number) => void,
): Promise<void> {
  await client.query('begin');
  try {
    await checkShape(client, manifest);
    const references = await takeOffReferences(client);
    const names = manifest.tables.map((table) => nameOf(client, table));
    await client.query(`truncate ${names.join(', ')}`);
    for (const [index, table] of manifest.tables.entries()) {
      await loadTable(client, folder, table);
      progress(index + 1, manifest.tables.length);
    }
    for (const { table, name, definition } of references) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const { schema, name, last } of manifest.sequences) {
      if (last === null) continue;
      const sequence = nameOf(client, { schema, name });
      await client.query('select setval($1::regclass, $2::bigint)', [sequence, last]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function nameOf(client: pg.Client, { schema, name }: { schema: string; name: string }): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
}

async function checkShape(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as column from information_schema.columns
     where table_schema = any($1)`,
    [recordSchemas],
  );
  const known = new Set(rows.map(({ column }) => column));
  const unknown = manifest.tables.flatMap(({ schema, name, columns }) =>
    columns.map((column) => `${schema}.${name}.${column}`).filter((column) => !known.has(column)),
  );
  if (unknown.length === 0) return;
  const some = unknown.slice(0, 3).join(', ');
  throw new Problem({
    en: `The backup was made by Kütük ${manifest.version} and holds what this version does not know (${some}): restore it with that version, or a newer one.`,
    tr: `Yedek Kütük ${manifest.version} ile alınmış ve bu sürümün bilmediği veriler içeriyor (${some}): o sürümle ya da daha yenisiyle geri yükleyin.`,
  });
}

async function takeOffReferences(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname = any($1)`,
    [recordSchemas],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

async function loadTable(client: pg.Client, folder: string, table: TableEntry): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const copy = client.query(copyFrom(`copy ${nameOf(client, table)} (${columns}) from stdin`));
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), copy);
  if (copy.rowCount === table.rows) return;
  throw new Problem({
    en: `The table ${table.schema}.${table.name} has ${copy.rowCount} rows after loading, and had ${table.rows} in the backup: nothing was restored.`,
    tr: `${table.schema}.${table.name} tablosunda yüklemeden sonra ${copy.rowCount} satır var, yedekte ${table.rows} satır vardı: hiçbir şey geri yüklenmedi.`,
  });
}
