import { closeSync, existsSync } from 'node:fs';
import type { Settings } from '../cms/environment.ts';
import type { DataFolder } from './dataFolder.ts';
import { endOrphan } from './postgres/endOrphan.ts';
import { libraryRole, ownerRole, prepareDatabase } from './postgres/prepareDatabase.ts';
import { serverAccount } from './postgres/serverAccount.ts';
import { startPostgres } from './postgres/startPostgres.ts';
import type { Secrets } from './secrets.ts';
import { openLog } from './supervisor/openLog.ts';

export interface Database {
  /** For the owner. */
  databaseUrl: string;
  /** For the public role. */
  libraryDatabaseUrl: string;
  /** Of the embedded server; a server of the operator's own is none of our business. */
  embedded?: { pid: number; port: number };
  /** Settles, with how, when the embedded server ends. */
  ended: Promise<string>;
  /** Stops the embedded server. Milliseconds that its clients have. */
  stop(deadline?: number): Promise<void>;
}

const database = 'kutuk';

/**
 * The operator's own Postgres when `DATABASE_URL` says so, else the embedded one of the data folder, started. The
 * caller holds the lock of the folder.
 */
export async function openDatabase(options: {
  settings: Pick<Settings, 'DATABASE_URL' | 'LIBRARY_DATABASE_URL'>;
  folder: DataFolder;
  secrets: Secrets;
}): Promise<Database> {
  const { settings, folder, secrets } = options;
  if (settings.DATABASE_URL && settings.LIBRARY_DATABASE_URL) {
    // a killed run may have used the embedded one
    if (existsSync(folder.postgres)) await endOrphan(folder.postgres, serverAccount());
    return {
      databaseUrl: settings.DATABASE_URL,
      libraryDatabaseUrl: settings.LIBRARY_DATABASE_URL,
      ended: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const log = await openLog(folder.logs, 'postgres');
  closeSync(log.descriptor);
  const server = await startPostgres({
    folder: folder.postgres,
    password: secrets.postgres.superuser,
    logFile: log.path,
  });
  try {
    await prepareDatabase({
      superuserUrl: server.url('postgres'),
      database,
      ownerPassword: secrets.postgres.owner,
      libraryPassword: secrets.postgres.library,
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  const url = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;
  return {
    databaseUrl: url(ownerRole, secrets.postgres.owner),
    libraryDatabaseUrl: url(libraryRole, secrets.postgres.library),
    embedded: { pid: server.pid, port: server.port },
    ended: server.exited,
    stop: server.stop,
  };
}
