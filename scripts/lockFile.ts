import { DatabaseSync } from 'node:sqlite';

export interface HeldLock {
  release(): void;
}

/**
 * One holder at a time on this machine, in any container that shares the folder. The lock is SQLite's, which is the
 * kernel's: it ends with the process, however that ends, so there is nothing stale to tell apart from a live one.
 * @returns undefined when another process holds it
 */
export function holdLock(path: string): HeldLock | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
