import type { Settings } from '../cms/environment.ts';
import { checkRestored, type DataFolder, prepareDataFolder } from './dataFolder.ts';
import { holdLock } from './lockFile.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { checkDatabase, roleOf } from './postgres/checkDatabase.ts';
import { Problem } from './problem.ts';
import { readOrMakeSecrets, type Secrets } from './secrets.ts';
import { Problems } from './supervisor/checkBeforehand.ts';
import { type Run, readRunFile } from './supervisor/runFile.ts';
import { waitUntil } from './waitUntil.ts';

export interface OpenedDatabase {
  databaseUrl: string;
  libraryDatabaseUrl: string;
  folder: DataFolder;
  secrets: Secrets;
  /** The system that runs on the data folder; undefined when this command has started Postgres for itself. */
  run?: Run;
}

/**
 * For commands that need the database, whether the system runs or not: finds that of the running system, or starts the
 * embedded Postgres for as long as `use` takes, migrated, under the same lock as `npm start`.
 * @throws Problem, Problems, and what `use` throws
 */
export async function withDatabase<T>(
  settings: Settings,
  use: (database: OpenedDatabase) => Promise<T>,
  options: { migrate?: boolean; signal?: AbortSignal } = {},
): Promise<T> {
  const folder = await prepareDataFolder(settings.KUTUK_DATA);
  const lock = holdLock(folder.lock);
  if (!lock) return use(await runningDatabase(folder));
  try {
    checkRestored(folder);
    const { DATABASE_URL, LIBRARY_DATABASE_URL } = settings;
    if (DATABASE_URL && LIBRARY_DATABASE_URL) {
      const problems = await checkDatabase(DATABASE_URL, LIBRARY_DATABASE_URL);
      if (problems.length > 0) throw new Problems(problems);
    }
    const secrets = await readOrMakeSecrets(folder.path);
    const database = await openDatabase({ settings, folder, secrets });
    // the server is no child of the terminal: a Ctrl-C would leave it behind
    const interrupted = () => void database.stop().finally(() => process.exit(130));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
    try {
      const { databaseUrl, libraryDatabaseUrl } = database;
      if (options.migrate ?? true) {
        await migrate({
          databaseUrl,
          libraryRole: roleOf(libraryDatabaseUrl),
          dataFolder: folder.path,
          logFolder: folder.logs,
          secret: secrets.payload,
          ...(options.signal && { signal: options.signal }),
        });
      }
      return await use({ databaseUrl, libraryDatabaseUrl, folder, secrets });
    } finally {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
      await database.stop();
    }
  } finally {
    lock.release();
  }
}

/** A system that is just starting has written nothing yet: it gets a minute. @throws Problem */
async function runningDatabase(folder: DataFolder): Promise<OpenedDatabase> {
  let run: Run | undefined;
  await waitUntil(
    async () => {
      run = await readRunFile(folder.runFile);
      return run?.state === 'running';
    },
    { timeout: 60_000, interval: 100 },
  );
  if (run?.state !== 'running' || !run.databaseUrl || !run.libraryDatabaseUrl) {
    throw new Problem({
      en: `Something else works on the data folder ${folder.path}, and is not the running Kütük: try again when it has ended.`,
      tr: `${folder.path} veri klasöründe çalışan Kütük'ten başka bir işlem var: bitince yeniden deneyin.`,
    });
  }
  const { databaseUrl, libraryDatabaseUrl } = run;
  return { databaseUrl, libraryDatabaseUrl, folder, secrets: await readOrMakeSecrets(folder.path), run };
}

/** Where this machine reaches a server of the running system, such as `http://127.0.0.1:3000`. */
export function originOf(run: Run, name: 'cms' | 'site'): string | undefined {
  const health = run.processes.find((one) => one.name === name)?.health;
  return health === undefined ? undefined : new URL(health).origin;
}
