import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

/** Of the advisory lock, within the library's database. Any number, as long as it stays. */
const leadKey = 7_283_640_152;

interface LeadOptions {
  databaseUrl: string;
  log: Logger;
  signal: AbortSignal;
  /** A change was committed that the outbox tells of. */
  rang(): void;
  /** What only one process may do at a time. Ends at its signal: the lead was lost, or all is to stop. */
  work(signal: AbortSignal): Promise<void>;
}

/**
 * One publisher at a time, by a lock that Postgres gives back when the connection ends, however the process does. The
 * same connection listens for changes.
 */
export async function holdLead({ databaseUrl, log, signal, rang, work }: LeadOptions): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: 'kutuk-publisher',
    });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    client.on('notification', rang);
    try {
      await client.connect();
      await takeLock(client, log, AbortSignal.any([signal, lost.signal]));
      await client.query('listen delivery_task');
      await work(AbortSignal.any([signal, lost.signal]));
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, 'the publisher has no database; it tries again');
    } finally {
      await client.end().catch(() => undefined);
    }
    await wait(500, undefined, { signal }).catch(() => undefined);
  }
}

async function takeLock(client: pg.Client, log: Logger, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [leadKey]);
    if (rows[0]?.taken) return;
    if (attempt === 0) log.info('another publisher works on this library; this one waits');
    await wait(1_000, undefined, { signal });
  }
}
