import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real files to run against; they are no part of the project. Tests that want them skip where they are absent. */
export const corpusFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpus');
export const hasCorpus = existsSync(corpusFolder);

export function corpusFile(path: string): string {
  return join(corpusFolder, path);
}
