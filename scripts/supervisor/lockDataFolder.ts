import type { DataFolder } from '../dataFolder.ts';
import { type HeldLock, holdLock } from '../lockFile.ts';
import { Problem } from '../problem.ts';
import { readRunFile } from './runFile.ts';

/** One supervisor, or one command that starts Postgres itself, to a data folder. @throws Problem */
export async function lockDataFolder(folder: DataFolder): Promise<HeldLock> {
  const lock = holdLock(folder.lock);
  if (lock) return lock;
  const run = await readRunFile(folder.runFile);
  const [en, tr] = run ? [` (process ${run.pid})`, ` (işlem ${run.pid})`] : ['', ''];
  throw new Problem({
    en: `Kütük already runs on the data folder ${folder.path}${en}: stop it first, or set KUTUK_DATA to another folder.`,
    tr: `${folder.path} veri klasöründe Kütük zaten çalışıyor${tr}: önce onu durdurun ya da KUTUK_DATA ile başka bir klasör verin.`,
  });
}
