import { access, constants } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { describeWorkers } from '../../cms/workerBeats.ts';

/**
 * State of what an archive process depends on: Postgres answers within 2 s, and the data folder can be written. Also what
 * is known of the workers; without one the archive still answers, and what is uploaded waits.
 */
export function checkDependencies(options: { databaseUrl: string; folder: string }) {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 1,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
    application_name: 'kutuk-health',
  });
  // an idle connection that breaks is replaced at the next question
  pool.on('error', () => {});

  async function state() {
    const [database, files, workers] = await Promise.all([
      pool.query('select 1').then(
        () => 'ok',
        () => 'does not answer',
      ),
      access(options.folder, constants.W_OK).then(
        () => 'ok',
        () => 'cannot be written',
      ),
      describeWorkers(pool).catch(() => ['not known']),
    ]);
    return { ok: database === 'ok' && files === 'ok', database, files, workers };
  }

  return {
    state,
    answer(response: ServerResponse): void {
      state().then(
        (found) => {
          response.writeHead(found.ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
          response.end(JSON.stringify(found));
        },
        () => response.writeHead(503).end(),
      );
    },
    close: () => pool.end(),
  };
}
