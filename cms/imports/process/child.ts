/** The program of an import's process. It is told one task, and ends with it, or when whoever started it does. */
import { join } from 'node:path';
import type { Payload } from 'payload';
import pg from 'pg';
import pino from 'pino';
import { z } from 'zod';
import { readArchiveOptions } from '../../environment.ts';
import { openLocalStore } from '../../files/localStore.ts';
import { importJobSchema } from '../queue.ts';
import { workOnImport } from './workOnImport.ts';

/** The name of its lease comes from whoever started it, who may then end it in its stead. */
const givenSchema = importJobSchema.extend({ claim: z.uuid() });

const { databaseUrl, dataFolder, logLevel } = readArchiveOptions();
const log = pino({ name: 'importer', level: logLevel });
const stopping = new AbortController();
/** Longer than the rows under way take. */
const stopWithin = 10_000;

function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort('stopped');
  setTimeout(() => process.exit(1), stopWithin).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
process.on('disconnect', stop);

let loaded: Promise<Payload> | undefined;
async function loadPayload(): Promise<Payload> {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../../payload.config.ts'),
  ]);
  return getPayload({ config, disableOnInit: true });
}

process.on('message', (message) => {
  if (message === 'stop') return stop();
  const job = givenSchema.parse(message);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'kutuk-importer' });
  pool.on('error', (err) => log.warn({ err }, 'lost an idle database connection'));
  workOnImport({
    ...job,
    pool,
    payload: () => (loaded ??= loadPayload()),
    store: () => openLocalStore(join(dataFolder, 'archive')),
    dataFolder,
    log,
    signal: stopping.signal,
  }).then(
    (outcome) => {
      // Payload's connections never become idle
      if (process.send) process.send({ outcome }, () => process.exit(0));
      else process.exit(0);
    },
    (err: unknown) => {
      log.fatal({ err, ...job }, 'the import process ends');
      process.exit(1);
    },
  );
});
