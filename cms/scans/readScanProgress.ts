import type { PayloadRequest } from 'payload';
import type { Reason } from '../ingest/reasons.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';

export interface ScanProgress {
  id: number;
  fileName: string;
  /** Bytes. */
  size: number;
  sha256: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  pagesDone: number;
  pagesTotal?: number;
  reason?: Reason;
  /** Whether the public sees its pages; a scan added to a public record waits for the next publishing. */
  released: boolean;
  failedPages: { page: number; reason: Reason }[];
}

interface Row {
  id: number;
  filename: string;
  filesize: string;
  sha256: string;
  state: ScanProgress['state'] | null;
  pages_done: number | null;
  pages_total: number | null;
  reason: ScanProgress['reason'] | null;
  released: boolean;
}

/** How far the ingest of a publication's scans is, in order of upload. */
export function readScanProgress(req: PayloadRequest, publication: number): Promise<ScanProgress[]> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<Row>(
      `select s.id, s.filename, s.filesize, s.sha256, i.state, i.pages_done, i.pages_total, i.reason,
         exists (select from delivery.released r where r.publication = $1 and r.scan = s.id) as released
       from public.scans s left join archive.ingest i on i.scan = s.id
       where s.publication_id = $1 order by s.id`,
      [publication],
    );
    const { rows: failures } = await client.query<{
      scan: number;
      index: number;
      failure: Reason;
    }>(
      `select f.scan, f.index, f.failure from archive.frame f join public.scans s on s.id = f.scan
       where s.publication_id = $1 and f.failure is not null order by f.scan, f.index limit 100`,
      [publication],
    );
    return rows.map((row) => ({
      id: row.id,
      fileName: row.filename,
      size: Number(row.filesize),
      sha256: row.sha256,
      state: row.state ?? 'queued',
      pagesDone: row.pages_done ?? 0,
      ...(row.pages_total !== null && { pagesTotal: row.pages_total }),
      ...(row.reason && { reason: row.reason }),
      released: row.released,
      failedPages: failures
        .filter((failure) => failure.scan === row.id)
        .map((failure) => ({ page: failure.index + 1, reason: failure.failure })),
    }));
  });
}
