import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Settings } from '../../cms/environment.ts';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { openQueue, queueIngest } from '../../cms/ingest/queue.ts';
import { channels } from '../../cms/publish/outbox.ts';
import { type DataFolder, prepareDataFolder } from '../dataFolder.ts';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../openDatabase.ts';
import { checkDatabase, roleOf } from '../postgres/checkDatabase.ts';
import { Problem } from '../problem.ts';
import { repositoryRoot } from '../repositoryRoot.ts';
import { parseSecrets, secretsFile } from '../secrets.ts';
import { Problems } from '../supervisor/checkBeforehand.ts';
import { lockDataFolder } from '../supervisor/lockDataFolder.ts';
import { writeWhole } from '../writeWhole.ts';
import { loadTables } from './loadTables.ts';
import { backupFiles, type Manifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import { readFileList, verifyBackup } from './verifyBackup.ts';

/** Public caches may have seen revisions that are lost: what is new after a restore gets numbers they can't know. */
const revisionsSkipped = 1_000_000;

/**
 * Brings a backup back, onto an empty data folder and an empty database: verified first, then tables, files and what
 * has to be made again. Until it has finished nothing can be started on the folder.
 * @throws Problem, Problems
 */
export async function restoreBackup(options: {
  folder: string;
  settings: Settings;
  progress: Progress;
}): Promise<Manifest> {
  const { folder: backup, settings, progress } = options;
  await refuseUsedFolder(settings.KUTUK_DATA);
  const { DATABASE_URL, LIBRARY_DATABASE_URL } = settings;
  if (DATABASE_URL && LIBRARY_DATABASE_URL) {
    const problems = await checkDatabase(DATABASE_URL, LIBRARY_DATABASE_URL);
    if (problems.length > 0) throw new Problems(problems);
    await refuseUsedDatabase(DATABASE_URL);
  }
  const manifest = await verifyBackup(backup, progress);
  const folder = await prepareDataFolder(settings.KUTUK_DATA);
  const lock = await lockDataFolder(folder);
  try {
    await writeFile(folder.restoring, '');
    const text = await readFile(join(backup, backupFiles.secrets), 'utf8');
    const secrets = parseSecrets(text, join(backup, backupFiles.secrets));
    await writeWhole(secretsFile(folder.path), text);
    await restoreFiles(backup, folder, manifest, progress);
    const database = await openDatabase({ settings, folder, secrets });
    try {
      const { databaseUrl, libraryDatabaseUrl } = database;
      const migration = {
        databaseUrl,
        libraryRole: roleOf(libraryDatabaseUrl),
        dataFolder: folder.path,
        logFolder: folder.logs,
        secret: secrets.payload,
      };
      await migrate({ ...migration, until: await olderThanOurs(manifest) });
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        await loadTables(client, backup, manifest, (done, all) => progress('database', done, all));
        await client.query('analyze');
        await migrate(migration);
        await makeAgain(client, databaseUrl);
      } finally {
        await client.end();
      }
    } finally {
      await database.stop();
    }
    await rm(folder.restoring);
    return manifest;
  } finally {
    lock.release();
  }
}

/** The last migration of the backup, when there have been others since: those run on the filled tables. */
async function olderThanOurs({ migrations }: Manifest): Promise<string | undefined> {
  const files = await readdir(join(repositoryRoot, 'cms', 'migrations', 'payload'));
  const newest = files.map((name) => /^(\d{8}_\d{6}.*)\.ts$/.exec(name)?.[1] ?? '').sort();
  const last = migrations.at(-1);
  return last === newest.at(-1) ? undefined : last;
}

/** Earlier versions kept words as JSON, whose first byte no packed word has. */
const packOlderWords = ['archive.page_text', 'library.page']
  .map(
    (table) => `update ${table} set words = archive.pack_words(convert_from(words, 'UTF8')::jsonb)
      where substring(words from 1 for 1) = '['`,
  )
  .join(';');

/** Caches of what is visible, and the jobs that were waiting or under way: neither is in the backup. */
async function makeAgain(client: pg.Client, databaseUrl: string): Promise<void> {
  const queue = await openQueue(databaseUrl);
  try {
    await client.query('begin');
    await client.query(packOlderWords);
    await client.query('update library.clock set revision = revision + $1, removals = removals + 1', [
      revisionsSkipped,
    ]);
    await client.query(
      `insert into delivery.task (channel, kind, number, revision)
       select channel, kind, number, revision from library.record cross join unnest($1::text[]) channel
       on conflict (channel, kind, number) do update set revision = excluded.revision, due_at = now(), attempts = 0, error = null`,
      [channels],
    );
    const waiting = await client.query<{ scan: number }>(
      `select scan from archive.ingest where state in ('queued', 'running') order by scan`,
    );
    for (const { scan } of waiting.rows) await queueIngest(queue, client, scan, { bulk: true });
    await client.query('commit');
  } finally {
    await queue.stop({ graceful: false });
  }
}

async function restoreFiles(backup: string, folder: DataFolder, manifest: Manifest, progress: Progress): Promise<void> {
  const store = await openLocalStore(folder.archive);
  let [count, bytes] = [0, 0];
  for await (const { key, sha256, size } of readFileList(backup)) {
    const body = createReadStream(join(backup, backupFiles.archive, ...key.split('/')));
    const stored = await store.put(key, body);
    if (stored.sha256 !== sha256) {
      throw new Problem({
        en: `The file ${key} of the backup changed while it was being restored: the restore was not finished.`,
        tr: `Yedekteki ${key} dosyası geri yüklenirken değişti: geri yükleme tamamlanmadı.`,
      });
    }
    count += 1;
    bytes += size;
    progress('restored', count, manifest.files.count, bytes);
  }
}

async function refuseUsedFolder(path: string): Promise<void> {
  if (!existsSync(path) || (await readdir(path)).length === 0) return;
  throw new Problem({
    en: `The data folder ${path} is not empty: a backup is restored onto an empty one only. Set KUTUK_DATA to a new folder, or put this one aside.`,
    tr: `${path} veri klasörü boş değil: yedek yalnızca boş bir klasöre geri yüklenir. KUTUK_DATA ile yeni bir klasör verin ya da bunu kenara kaldırın.`,
  });
}

async function refuseUsedDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname in ('public', 'library', 'delivery', 'archive', 'inbox', 'pgboss') limit 1`,
    );
    if (rows.length === 0) return;
    throw new Problem({
      en: `The database of DATABASE_URL is not empty (it has ${rows[0]?.name}): a backup is restored onto an empty one only.`,
      tr: `DATABASE_URL veritabanı boş değil (${rows[0]?.name} var): yedek yalnızca boş bir veritabanına geri yüklenir.`,
    });
  } finally {
    await client.end();
  }
}
