import { chmod, copyFile, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { Problem } from '../problem.ts';
import { repositoryRoot } from '../repositoryRoot.ts';
import { secretsFile } from '../secrets.ts';
import { writeWhole } from '../writeWhole.ts';
import { copyFiles } from './copyFiles.ts';
import { dumpTables } from './dumpTables.ts';
import { backupFiles, type Manifest } from './manifest.ts';
import { measureFile } from './measure.ts';
import type { Progress } from './progress.ts';

/**
 * Writes database, files and secrets into an empty folder, also while Kütük runs. The manifest with the checksums of
 * everything comes last.
 * @returns keys of originals that are damaged in the archive itself; the backup holds them as they are
 * @throws Problem when the folder is not empty
 */
export async function writeBackup(options: {
  databaseUrl: string;
  /** The system's: its archive files and secrets are copied. */
  dataFolder: string;
  archiveFolder: string;
  folder: string;
  progress: Progress;
}): Promise<{ manifest: Manifest; damaged: string[] }> {
  const { folder, progress } = options;
  await prepareTarget(folder);
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'kutuk-backup' });
  await client.connect();
  const dump = await dumpTables(client, folder, (done, all) => progress('database', done, all)).finally(() =>
    client.end(),
  );
  const store = await openLocalStore(options.archiveFolder);
  const files = await copyFiles(store, folder, (count, bytes) => progress('files', count, undefined, bytes));
  const secrets = join(folder, backupFiles.secrets);
  await copyFile(secretsFile(options.dataFolder), secrets);
  await chmod(secrets, 0o600);
  const manifest: Manifest = {
    format: 'kutuk-backup-1',
    version: await ownVersion(),
    createdAt: new Date().toISOString(),
    ...dump,
    secrets: await measureFile(secrets),
    files: { count: files.count, bytes: files.bytes, ...files.list },
  };
  await syncAll(folder);
  await writeWhole(join(folder, backupFiles.manifest), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return { manifest, damaged: files.damaged };
}

async function prepareTarget(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length === 0) return;
  throw new Problem({
    en: `The folder ${folder} is not empty: give a new one for each backup.`,
    tr: `${folder} klasörü boş değil: her yedek için yeni bir klasör verin.`,
  });
}

async function ownVersion(): Promise<string> {
  const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  const { version }: { version?: unknown } = JSON.parse(text);
  return String(version);
}

/** Copies lie in the system's memory for a while: a backup that is told to be made must be on the disk. */
async function syncAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const handle = await open(join(entry.parentPath, entry.name), 'r');
    await handle.sync().finally(() => handle.close());
  }
}
