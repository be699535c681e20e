import type { Pool } from 'pg';
import { z } from 'zod';
import type { JobKind } from '../jobKinds.ts';
import { projectPages } from '../publish/projectPages.ts';
import { readPassword } from '../scans/passwords/readPassword.ts';
import { queueTiles } from '../scans/tiles/queue.ts';
import { ingestScan, type ScanToIngest } from './ingestScan.ts';
import type { IngestJob } from './queue.ts';

const jobSchema: z.ZodType<IngestJob> = z.object({ scan: z.number() });

/** Takes scans apart: one that is waited for, or many of an import. */
export function ingestJobs({ bulk, ...kind }: Omit<JobKind, 'run'> & { bulk: boolean }): JobKind {
  return {
    ...kind,
    async run({ secret, ...context }, job) {
      const { scan: id } = jobSchema.parse(job.data);
      const scan = await readScan(context.pool, id);
      if (!scan) {
        context.log.info({ scan: id, job: job.id }, 'the scan is gone; nothing to read');
        return;
      }
      await ingestScan({
        ...context,
        scan: { ...scan, password: await readPassword(context.pool, secret, id) },
        projectPages,
        signal: job.signal,
        jobId: job.id,
        attempt: job.attempt,
        bulk,
      });
      await queueTiles(context.pool, context.boss, id);
    },
  };
}

async function readScan(pool: Pool, id: number): Promise<ScanToIngest | undefined> {
  const { rows } = await pool.query<ScanToIngest>(
    `select s.id, s.publication_id as publication, s.sha256, s.mime_type as "mimeType",
       coalesce((select array_agg(l.value::text order by l."order") from public.publications_languages l
         where l.parent_id = s.publication_id), '{tr}') as languages
     from public.scans s where s.id = $1 and s.publication_id is not null`,
    [id],
  );
  return rows[0];
}
