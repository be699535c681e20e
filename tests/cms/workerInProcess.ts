import { pino } from 'pino';
import { z } from 'zod';
import { ingestLimits } from '../../cms/ingest/limits.ts';
import { startWorker } from '../../cms/worker.ts';

/** A worker in a process of its own, which a test may kill. Its only argument is this shape as JSON. */
const optionsSchema = z.object({ databaseUrl: z.string(), dataFolder: z.string() });

await startWorker({
  ...optionsSchema.parse(JSON.parse(process.argv[2] ?? '')),
  secret: 'only-for-tests-'.repeat(3),
  log: pino({ level: 'silent' }),
  // it is killed far more often here than a document could be blamed for
  limits: { ...ingestLimits, deaths: 1_000 },
});
