import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from './problem.ts';

/** Where everything lies that is not code. */
export interface DataFolder {
  path: string;
  postgres: string;
  /** Private files: originals and what is derived from them. */
  archive: string;
  /** What the public site shows: a cache that can be made again. */
  public: string;
  search: string;
  logs: string;
  uploads: string;
  firstAdministratorCode: string;
  runFile: string;
  lock: string;
  /** There while a restore is under way. */
  restoring: string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    postgres: join(path, 'postgres'),
    archive: join(path, 'archive'),
    public: join(path, 'public'),
    search: join(path, 'search'),
    logs: join(path, 'logs'),
    uploads: join(path, 'uploads'),
    firstAdministratorCode: join(path, 'first-administrator-code'),
    runFile: join(path, 'run.json'),
    lock: join(path, 'lock'),
    restoring: join(path, 'restoring'),
  };
}

/**
 * Makes the folder and proves that it can be written. Others may pass through it where root lends Postgres another
 * account, never list it.
 * @throws Problem
 */
export async function prepareDataFolder(path: string): Promise<DataFolder> {
  const folder = dataFolder(path);
  try {
    const made = await mkdir(path, { recursive: true });
    if (made !== undefined) await chmod(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    // root is stopped by no mode, but by a read-only file system
    await access(path, constants.W_OK | constants.X_OK);
    const probe = join(path, '.probe');
    await writeFile(probe, '');
    await rm(probe);
    for (const part of ['archive', 'public', 'search', 'logs', 'uploads'] as const) {
      await mkdir(folder[part], { recursive: true, mode: 0o700 });
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Problem(
      {
        en: `The data folder ${path} can't be written (${code}): give it to the account that starts Kütük, or set KUTUK_DATA to another folder.`,
        tr: `${path} veri klasörüne yazılamıyor (${code}): klasörü Kütük'ü başlatan hesaba verin ya da KUTUK_DATA ile başka bir klasör seçin.`,
      },
      { cause },
    );
  }
  return folder;
}

/** A restore that was interrupted left half an archive. @throws Problem */
export function checkRestored(folder: DataFolder): void {
  if (!existsSync(folder.restoring)) return;
  throw new Problem({
    en: `The restore into ${folder.path} was not finished: remove the folder and run the restore again.`,
    tr: `${folder.path} klasörüne geri yükleme tamamlanmamış: klasörü silip geri yüklemeyi yeniden çalıştırın.`,
  });
}
