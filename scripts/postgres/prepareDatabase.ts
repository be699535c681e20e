import pg from 'pg';

/** Owns the database, and is no superuser. */
export const ownerRole = 'kutuk';
/** What the public site connects as. Its rights in the database are `libraryGrants`, given by the migration. */
export const libraryRole = 'kutuk_library';

/**
 * Roles and the database on the embedded server; on a managed one the operator makes them (deploy/README.md).
 * May run at every start: it brings passwords and limits up to date.
 */
export async function prepareDatabase(options: {
  /** Of the superuser, to the database `postgres`. */
  superuserUrl: string;
  database: string;
  ownerPassword: string;
  libraryPassword: string;
}): Promise<void> {
  const client = new pg.Client({ connectionString: options.superuserUrl });
  await client.connect();
  try {
    const [owner, library, database] = [ownerRole, libraryRole, options.database].map((name) =>
      client.escapeIdentifier(name),
    );
    for (const [name, quoted, password] of [
      [ownerRole, owner, options.ownerPassword],
      [libraryRole, library, options.libraryPassword],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      if (rowCount === 0) await client.query(`create role ${quoted} login`);
      // the server logs no statements, and what it keeps is a SCRAM verifier
      await client.query(`alter role ${quoted} password ${client.escapeLiteral(password)}`);
    }
    await client.query(`alter role ${library} noinherit connection limit 20`);
    await client.query(`alter role ${library} set default_transaction_read_only = on`);
    await client.query(`alter role ${library} set statement_timeout = '15s'`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [options.database]);
    if (rowCount === 0) await client.query(`create database ${database} owner ${owner}`);
    await client.query('revoke all on database postgres, template1 from public');
    await limitDatabase(client, database ?? '', library ?? '');
  } finally {
    await client.end();
  }
  await forbidLargeObjects(options.superuserUrl, options.database);
}

/** Postgres lets everybody make large objects, which would let the public role fill the disk. */
async function forbidLargeObjects(superuserUrl: string, database: string): Promise<void> {
  const address = new URL(superuserUrl);
  address.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    for (const name of ['lo_creat(integer)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)']) {
      await client.query(`revoke execute on function pg_catalog.${name} from public`);
    }
  } finally {
    await client.end();
  }
}

/** Nobody connects, or makes temporary tables, by default. Database rights are not copied from a template. */
export async function limitDatabase(client: pg.Client, database: string, library: string): Promise<void> {
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${library}`);
}
