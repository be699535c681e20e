import type { ClientBase, Pool } from 'pg';

export interface NewImportRecord {
  name: string;
  by: { user: number | null; email: string; role: string };
  /** A folder or ZIP on this machine, and the path of a table: the command line only. */
  source?: string;
  tablePath?: string;
  /** The name of a table in the ZIP. */
  tableFile?: string;
  filesOf?: number;
  settings?: object;
  mapping?: object;
}

/** @returns its number */
export async function createImport(client: ClientBase | Pool, given: NewImportRecord): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into archive.import (name, by_user, by_email, by_role, source, table_path, table_file, files_of, settings, mapping)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      given.name,
      given.by.user,
      given.by.email,
      given.by.role,
      given.source ?? null,
      given.tablePath ?? null,
      given.tableFile ?? null,
      given.filesOf ?? null,
      JSON.stringify(given.settings ?? {}),
      given.mapping ? JSON.stringify(given.mapping) : null,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the import was not stored');
  return id;
}
