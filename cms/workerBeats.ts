import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

const pace = 5_000;
/** Seconds without a word after which a worker counts as gone: one that is busy still says a word. */
const goneAfter = 20;

/** Says in the database that this worker is there and what it works with, now and every five seconds. */
export async function keepBeat(options: { pool: Pool; log: Logger; detail: () => Promise<string> }) {
  const { pool, log, detail } = options;
  const id = randomUUID();
  const beat = async () => {
    try {
      await pool.query(
        `with old as (delete from archive.worker where at < now() - interval '1 hour')
         insert into archive.worker (id, detail) values ($1, $2) on conflict (id) do update set at = now(), detail = $2`,
        [id, await detail()],
      );
    } catch (err) {
      log.warn({ err }, 'could not say that the worker is there; trying again');
    }
  };
  await beat();
  const timer = setInterval(beat, pace);
  return {
    async stop() {
      clearInterval(timer);
      await pool.query('delete from archive.worker where id = $1', [id]).catch(() => {});
    },
  };
}

/** What the workers that are there say of themselves, or since when none is. */
export async function describeWorkers(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ detail: string; seconds: number }>(
    `select detail, extract(epoch from now() - at)::int as seconds from archive.worker order by at desc`,
  );
  const there = rows.filter(({ seconds }) => seconds <= goneAfter).map(({ detail }) => detail);
  if (there.length > 0) return there;
  const last = rows[0]?.seconds;
  return [`no worker: ${last === undefined ? 'none is running' : `the last one was heard of ${last} s ago`}`];
}
