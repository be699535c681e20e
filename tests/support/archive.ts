import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import { createLocalReq, getPayload } from 'payload';
import pg from 'pg';
import type { Role } from '../../cms/access.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

export interface TestArchive {
  payload: Payload;
  /** As the owner of the database. */
  pool: pg.Pool;
  database: TestDatabase;
  dataFolder: string;
  /** A request as the REST API would make it for a user of this role, made on first use. */
  as(role: Role): Promise<PayloadRequest>;
  close(): Promise<void>;
}

/** Payload on a fresh database, in this process. One a test file: the configuration is read once. */
export async function openTestArchive(): Promise<TestArchive> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'kutuk-archive-'));
  Object.assign(process.env, {
    KUTUK_DATA: dataFolder,
    DATABASE_URL: database.databaseUrl,
    KUTUK_SECRET: 'only-for-tests-'.repeat(3),
    NODE_ENV: 'production',
    PAYLOAD_DISABLE_TELEMETRY: '1',
  });
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const pool = new pg.Pool({ connectionString: database.databaseUrl });
  pool.on('error', () => {});
  const users = new Map<Role, Promise<{ id: number }>>();
  return {
    payload,
    pool,
    database,
    dataFolder,
    async as(role) {
      const made =
        users.get(role) ??
        payload.create({
          collection: 'users',
          data: { email: `${role.toLowerCase()}@example.org`, password: `${role}-password-1`, role },
        });
      users.set(role, made);
      const user = await payload.findByID({ collection: 'users', id: (await made).id });
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
      req.payloadAPI = 'REST';
      return req;
    },
    async close() {
      await pool.end();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
