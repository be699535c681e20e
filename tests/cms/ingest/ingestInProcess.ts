import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { ingestScan } from '../../../cms/ingest/ingestScan.ts';

/**
 * One ingest in a process of its own, which a test may kill. Its only argument is this shape as JSON. Prints how many
 * bytes it came to above what it had before it began, as the system counts them.
 */
const optionsSchema = z.object({
  databaseUrl: z.string(),
  folder: z.string(),
  jobId: z.string(),
  attempt: z.number(),
  scan: z.object({
    id: z.number(),
    publication: z.number(),
    sha256: z.string(),
    mimeType: z.string(),
    languages: z.array(z.string()),
  }),
});

const { databaseUrl, folder, ...given } = optionsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const idle = process.memoryUsage().rss;
let peak = idle;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
await ingestScan({
  ...given,
  pool,
  archive: await openLocalStore(join(folder, 'archive')),
  projectPages: async () => undefined,
  signal: new AbortController().signal,
  log: pino({ level: 'silent' }),
  scratchFolder: join(folder, 'scratch'),
});
await pool.end();
clearInterval(watch);
process.stdout.write(`${peak - idle}\n`);
