import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { systemVariables } from '../cms/environment.ts';
import { prepareQueues } from '../cms/ingest/queue.ts';
import { inboxGrants } from '../cms/migrations/inbox.ts';
import { libraryGrants } from '../cms/migrations/library.ts';
import { ownTables } from '../cms/migrations/ownTables.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { runToEnd } from './supervisor/runToEnd.ts';

const migrationsFolder = join(repositoryRoot, 'cms', 'migrations');
/** Any number, as long as nothing else in the database uses it. */
const lock = 7_210_301;

export interface MigrateOptions {
  /** Of the owner of the database. */
  databaseUrl: string;
  /** Role of the public site, which must exist. */
  libraryRole: string;
  dataFolder: string;
  secret: string;
  logFolder: string;
  signal?: AbortSignal;
  /** The last of Payload's migrations to run, for filling the database from an older backup before the others. */
  until?: string | undefined;
  /** Told the number of the process that runs Payload's migrations. */
  started?: (pid: number) => void;
}

/**
 * Brings the database to the shape that this version needs: Payload's tables, the job queue's, ours, and the rights
 * of the public role. Under an advisory lock, so that two starts on one server take turns. Skipped when the recorded
 * fingerprint of the migrations is this version's.
 * @returns whether anything was run
 * @throws TaskFailed, when Payload's migrations do; what `signal` was aborted with
 */
export async function migrate(options: MigrateOptions): Promise<boolean> {
  const fingerprint = await migrationsFingerprint(options.libraryRole);
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    if ((await recordedFingerprint(client)) === fingerprint) return false;
    await migratePayload(options);
    await prepareQueues(options.databaseUrl);
    options.signal?.throwIfAborted();
    await client.query('begin');
    await client.query(ownTables);
    await client.query(libraryGrants(options.libraryRole));
    await client.query(inboxGrants(options.libraryRole));
    await client.query(`
      create table if not exists archive.migrated (one boolean primary key default true check (one), fingerprint text not null, at timestamptz not null default now());
    `);
    if (options.until === undefined) {
      await client.query(
        `insert into archive.migrated (fingerprint) values ($1)
       on conflict (one) do update set fingerprint = excluded.fingerprint, at = now()`,
        [fingerprint],
      );
    }
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}

/** SHA-256 of all files that say what the database looks like, and of what else its tables come from. */
export async function migrationsFingerprint(libraryRole: string): Promise<string> {
  const hash = createHash('sha256').update(libraryRole);
  const migrations = await readdir(migrationsFolder, { recursive: true });
  const files = migrations.filter((name) => /\.(ts|json)$/.test(name)).map((name) => join('cms', 'migrations', name));
  for (const file of [...files.sort(), 'cms/ingest/queue.ts', 'package.json']) {
    hash.update(`\0${file}\0`).update(await readFile(join(repositoryRoot, file)));
  }
  return hash.digest('hex');
}

async function recordedFingerprint(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('archive.migrated') is not null as known`,
  );
  if (rows[0]?.known !== true) return undefined;
  const recorded = await client.query<{ fingerprint: string }>('select fingerprint from archive.migrated');
  return recorded.rows[0]?.fingerprint;
}

/** In a process of its own: Payload takes 345 MB, and does not give its connections back. */
async function migratePayload(options: MigrateOptions): Promise<void> {
  await runToEnd(
    {
      name: 'migrations',
      entry: join(import.meta.dirname, 'run', 'payloadMigrations.ts'),
      args: options.until === undefined ? [] : [options.until],
      environment: {
        ...systemVariables(),
        KUTUK_DATA: options.dataFolder,
        DATABASE_URL: options.databaseUrl,
        KUTUK_SECRET: options.secret,
      },
    },
    { logFolder: options.logFolder, signal: options.signal ?? new AbortController().signal, started: options.started },
  );
}
