import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../scripts/migrate.ts';
import { endOrphan } from '../../scripts/postgres/endOrphan.ts';
import { libraryRole, limitDatabase, ownerRole, prepareDatabase } from '../../scripts/postgres/prepareDatabase.ts';
import { serverAccount } from '../../scripts/postgres/serverAccount.ts';
import { type PostgresServer, startPostgres } from '../../scripts/postgres/startPostgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabases: string;
  }
}

export interface TestDatabase {
  name: string;
  /** For the owner: what cms, worker and publisher use. */
  databaseUrl: string;
  /** For the public role. */
  libraryDatabaseUrl: string;
  superuserUrl: string;
  /** Disconnects whoever is left, and drops it. Not needed at the end of the run. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own. The first call of a test run starts the server, which takes seconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const address = inject('testDatabases');
  const response = await fetch(address, { method: 'POST' });
  if (!response.ok) throw new Error(`no test database: ${await response.text()}`);
  const made = (await response.json()) as Omit<TestDatabase, 'drop'>;
  return {
    ...made,
    drop: async () => {
      const client = new pg.Client({ connectionString: made.superuserUrl.replace(/[^/]*$/, 'postgres') });
      await client.connect();
      await client.query(`drop database if exists "${made.name}" with (force)`);
      await client.end();
    },
  };
}

const prefix = 'kutuk-tests-';

/** Vitest's global setup: one server for the run, started when the first test asks for a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearKilledRuns();
  let running: Promise<TestServer> | undefined;
  const server = createServer((request, response) => {
    running ??= startTestServer();
    running
      .then((started) => started.create())
      .then(
        (made) => response.end(JSON.stringify(made)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error instanceof Error ? error.stack : error));
        },
      );
    request.resume();
  });
  project.provide('testDatabases', await listen(server));
  return async () => {
    server.close();
    const started = await running?.catch(() => undefined);
    await started?.stop();
  };
}

interface TestServer {
  create(): Promise<Omit<TestDatabase, 'drop'>>;
  stop(): Promise<void>;
}

async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o711);
  let postgres: PostgresServer | undefined;
  try {
    const password = randomBytes(12).toString('hex');
    postgres = await startPostgres({
      folder: join(folder, 'postgres'),
      password,
      logFile: join(folder, 'postgres.log'),
      // nothing here has to outlive the machine
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    });
    return await testServer(postgres, folder, password);
  } catch (error) {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function testServer(postgres: PostgresServer, folder: string, password: string): Promise<TestServer> {
  const address = (role: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${postgres.port}/${database}`;
  const template = 'template_kutuk';
  await prepareDatabase({
    superuserUrl: postgres.url('postgres'),
    database: template,
    ownerPassword: password,
    libraryPassword: password,
  });
  const dataFolder = join(folder, 'data');
  await mkdir(dataFolder);
  await migrate({
    databaseUrl: address(ownerRole, template),
    libraryRole,
    dataFolder,
    logFolder: folder,
    secret: randomBytes(24).toString('hex'),
  });
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query(`alter role ${libraryRole} connection limit -1`);
  return {
    create: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await client.query(`create database ${name} template ${template} owner ${ownerRole}`);
      await limitDatabase(client, name, libraryRole);
      return {
        name,
        databaseUrl: address(ownerRole, name),
        libraryDatabaseUrl: address(libraryRole, name),
        superuserUrl: postgres.url(name),
      };
    },
    stop: async () => {
      await client.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Servers of runs that were killed before they could stop theirs. */
async function clearKilledRuns(): Promise<void> {
  if (!existsSync('/proc/self')) return;
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : undefined;
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    await endOrphan(join(tmpdir(), name, 'postgres'), serverAccount());
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return `http://127.0.0.1:${address.port}`;
}
