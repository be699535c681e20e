import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server says of itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/**
 * Lines of postmaster.pid: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
 * Source: src/include/utils/pidfile.h of Postgres. Undefined when there is none, or it is not whole yet.
 */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' };
}
