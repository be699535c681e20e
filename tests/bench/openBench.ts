import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/postgres/startPostgres.ts';

/** A folder and a Postgres of its own, for as long as the bench runs. */
export async function openBench() {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-bench-'));
  // Postgres runs as another user when root starts it, and has to reach what lies below
  await chmod(folder, 0o711);
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    password: 'bench',
    logFile: join(folder, 'log'),
  });
  return {
    folder,
    postgres,
    async close() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
