import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When the system started a process, in its own notation. Empty when there is no such process, or it is dead. */
export function processIdentity(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    // pid (name) state ppid … : the name may hold anything, the last ")" ends it; start time is field 22 (proc(5))
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
