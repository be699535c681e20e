import pg from 'pg';
import type { Logger } from 'pino';
import { sweepUploads } from './sweepUploads.ts';

const hour = 60 * 60 * 1000;

/** Sweeps uploads now and every hour, in the process on whose disk they lie. */
export function keepUploads(options: { databaseUrl: string; dataFolder: string; log: Logger }): {
  close(): Promise<void>;
} {
  const { databaseUrl, dataFolder, log } = options;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'kutuk-uploads' });
  pool.on('error', (err) => log.warn({ err }, 'lost an idle database connection'));
  const sweep = () =>
    sweepUploads(pool, dataFolder).catch((err: unknown) => log.warn({ err }, 'could not sweep uploads; trying again'));
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, hour);
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
      await pool.end();
    },
  };
}
