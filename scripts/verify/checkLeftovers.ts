import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifyContext } from './context.ts';

const day = 24 * 60 * 60 * 1000;

/** Where unfinished files lie, and for how long they may: uploads may be continued for a week. */
const places = [
  { folder: ['archive', '.unfinished'], age: day },
  { folder: ['scratch'], age: day },
  { folder: ['uploads'], age: 8 * day },
];

/** Temporary files that nothing works on any more. */
export async function checkLeftovers({ dataFolder, report, progress }: VerifyContext): Promise<void> {
  let done = 0;
  for (const { folder, age } of places) {
    const path = join(dataFolder, ...folder);
    for (const name of await readdir(path).catch(() => [])) {
      progress('leftovers', ++done);
      const found = await stat(join(path, name)).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > age) report({ finding: 'leftover', key: [...folder, name].join('/') });
    }
  }
}
