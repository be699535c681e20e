import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkKey } from '../../cms/files/store.ts';
import { Problem } from '../problem.ts';
import { backupFiles, type FileEntry, fileEntrySchema, type Manifest, manifestSchema } from './manifest.ts';
import { measureFile } from './measure.ts';
import type { Progress } from './progress.ts';

/**
 * Reads everything in a backup and compares it with its checksums.
 * @throws Problem that names what is missing or damaged
 */
export async function verifyBackup(folder: string, progress: Progress): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const wrong: string[] = [];
  const check = async (file: string, expected: { size: number; sha256: string }) => {
    const found = await measureFile(join(folder, file)).catch(() => undefined);
    if (found?.sha256 !== expected.sha256 || found.size !== expected.size) wrong.push(file);
  };
  await check(backupFiles.secrets, manifest.secrets);
  for (const table of manifest.tables) await check(table.file, table);
  await check(backupFiles.files, manifest.files);
  if (wrong.length > 0) throw damaged(folder, wrong);
  let [count, bytes] = [0, 0];
  for await (const entry of readFileList(folder)) {
    await check(`${backupFiles.archive}/${checkKey(entry.key)}`, entry);
    count += 1;
    bytes += entry.size;
    progress('verified', count, manifest.files.count, bytes);
  }
  if (wrong.length > 0) throw damaged(folder, wrong);
  return manifest;
}

/** The lines of `files.jsonl`, one at a time: an archive has hundreds of thousands of files. */
export async function* readFileList(folder: string): AsyncGenerator<FileEntry> {
  const lines = createInterface({ input: createReadStream(join(folder, backupFiles.files)), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield fileEntrySchema.parse(JSON.parse(line));
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, backupFiles.manifest), 'utf8')));
  } catch (cause) {
    throw new Problem(
      {
        en: `${folder} holds no finished backup of Kütük: its manifest.json is missing or can't be understood.`,
        tr: `${folder} içinde tamamlanmış bir Kütük yedeği yok: manifest.json dosyası eksik ya da anlaşılamıyor.`,
      },
      { cause },
    );
  }
}

function damaged(folder: string, wrong: string[]): Problem {
  const some = wrong.slice(0, 5).join(', ');
  return new Problem({
    en: `The backup in ${folder} is damaged, and nothing was restored: ${wrong.length} of its files are missing or not as they were written (${some}).`,
    tr: `${folder} içindeki yedek bozulmuş, hiçbir şey geri yüklenmedi: dosyalarından ${wrong.length} tanesi eksik ya da yazıldığı gibi değil (${some}).`,
  });
}
