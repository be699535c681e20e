import { openSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const largest = 10 * 1024 * 1024;
const kept = 3;

/** Opens `<folder>/<name>.log` for appending. A file over 10 MB is put aside first; three such are kept. */
export async function openLog(folder: string, name: string): Promise<{ path: string; descriptor: number }> {
  const path = join(folder, `${name}.log`);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largest) {
    for (let age = kept - 1; age >= 1; age--) await rename(`${path}.${age}`, `${path}.${age + 1}`).catch(() => {});
    await rename(path, `${path}.1`);
  }
  return { path, descriptor: openSync(path, 'a', 0o600) };
}
