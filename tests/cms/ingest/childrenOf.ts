import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The processes that parse documents for an archive in this folder; none where the system does not list them. */
export function childrenOf(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => {
      try {
        return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(join(folder, 'scratch'));
      } catch {
        return false;
      }
    })
    .map(Number);
}
