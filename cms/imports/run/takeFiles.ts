import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { magicType } from '../../files/magic.ts';
import { importFolder } from '../importFolder.ts';
import { SourceRefused } from '../read/sourceRefused.ts';
import type { ImportSource } from '../source/openSource.ts';

/** A copy of a document, checked, and not yet in the store. */
export interface TakenFile {
  /** As the source names it. */
  file: string;
  path: string;
  sha256: string;
}

export const takingFolder = (dataFolder: string, importId: number) =>
  join(importFolder(dataFolder, importId), 'taking');

/** Copies of a row's documents; on failure none is left. @throws SourceRefused */
export async function takeFiles(
  source: ImportSource,
  files: readonly string[],
  { folder, fileBytes }: { folder: string; fileBytes: number },
): Promise<TakenFile[]> {
  const taken: TakenFile[] = [];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    for (const file of files) {
      const path = join(folder, randomUUID());
      const sha256 = await source.copy(file, path);
      taken.push({ file, path, sha256 });
      const { size } = await stat(path);
      if (size === 0) throw new SourceRefused({ code: 'fileEmpty', detail: { file } });
      if (size > fileBytes) {
        throw new SourceRefused({
          code: 'fileTooLarge',
          detail: { file, limit: Math.round((fileBytes / 1024 ** 3) * 10) / 10 },
        });
      }
      if (!(await magicType(path))) throw new SourceRefused({ code: 'fileNotTaken', detail: { file } });
    }
    return taken;
  } catch (error) {
    await dropFiles(taken);
    throw error;
  }
}

export async function dropFiles(taken: readonly TakenFile[]): Promise<void> {
  await Promise.all(taken.map(({ path }) => rm(path, { force: true })));
}
