import type { ClientBase, Pool } from 'pg';
import { frameComplete } from './frameComplete.ts';
import { reasonSchema } from './reasonSchema.ts';
import type { Reason } from './reasons.ts';

export interface IngestProgress {
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Undefined until the document was opened. */
  pagesTotal: number | undefined;
  /** Pages for which nothing is left to do, failed ones included. */
  pagesDone: number;
  pagesWithImage: number;
  /** Pages whose text is still to be recognised. */
  pagesToRecognize: number;
  pagesFailed: number;
  /** Why it failed, or what was noticed. */
  reason: Reason | undefined;
}

/** How far a scan is; undefined when it was never queued. */
export async function ingestProgress(pool: Pool | ClientBase, scan: number): Promise<IngestProgress | undefined> {
  const { rows } = await pool.query<{
    state: IngestProgress['state'];
    pages_total: number | null;
    reason: unknown;
    done: number;
    images: number;
    recognize: number;
    failed: number;
  }>(
    `select i.state, i.pages_total, i.reason, count(*) filter (where ${frameComplete})::int as done,
       count(f.image)::int as images, count(*) filter (where f.needs_ocr and f.failure is null)::int as recognize,
       count(f.failure)::int as failed
     from archive.ingest i left join archive.frame f on f.scan = i.scan where i.scan = $1 group by i.scan`,
    [scan],
  );
  const row = rows[0];
  if (!row) return undefined;
  return {
    state: row.state,
    pagesTotal: row.pages_total ?? undefined,
    pagesDone: row.done,
    pagesWithImage: row.images,
    pagesToRecognize: row.recognize,
    pagesFailed: row.failed,
    reason: reasonSchema.safeParse(row.reason).data,
  };
}
