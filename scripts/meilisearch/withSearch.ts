import type { Settings } from '../../cms/environment.ts';
import type { OpenedDatabase } from '../withDatabase.ts';
import { makeKeys } from './keys.ts';
import { type SearchAccess, searchAccess } from './searchAccess.ts';
import { startMeilisearch } from './startMeilisearch.ts';

/**
 * For commands that need the search that the settings choose, whether the system runs or not, and whatever it runs with:
 * a server of our own that does not run is started for as long as `use` takes.
 * @throws Problem, MeilisearchFailed, and what `use` throws
 */
export async function withSearch<T>(
  settings: Settings,
  { folder, run }: Pick<OpenedDatabase, 'folder' | 'run'>,
  use: (access: SearchAccess) => Promise<T>,
): Promise<T> {
  const health = run?.processes.find(({ name }) => name === 'meilisearch')?.health;
  const access = await searchAccess(settings, folder, health && new URL(health).origin);
  if (!access.own) return use(access);
  const server = await startMeilisearch(access.own);
  const interrupted = () => void server.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    await makeKeys(server.url, access.own.masterKey);
    return await use(access);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await server.stop();
  }
}
