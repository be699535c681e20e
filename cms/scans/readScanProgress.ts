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
  pagesFailed: number;
  /** The first of them; of all the publication's scans together at most a hundred. */
  failedPages: { page: number; reason: Reason }[];
  /** It is protected, and nobody has given the right password yet; `given`: one is being tried. */
  password?: 'needed' | 'given';
  /** The scan that it is to replace, and whether it has taken its place. */
  replaces?: { scan: number; standing: boolean };
  /** The scan that has taken its place. */
  replacedBy?: number;
  /** The last time that its original was read whole and compared. */
  fixity?: { outcome: 'ok' | 'damaged' | 'missing'; at: string };
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
  pages_failed: number;
  released: boolean;
  password_given: boolean;
  replaces: number | null;
  standing: boolean;
  replaced_by: number | null;
  outcome: NonNullable<ScanProgress['fixity']>['outcome'] | null;
  checked_at: Date | null;
}

/** Pages are named one by one up to this many: with more, something is wrong with the scan. */
const namedFailures = 100;

/** How far the ingest of a publication's scans is, in order of upload. */
export function readScanProgress(req: PayloadRequest, publication: number): Promise<ScanProgress[]> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<Row>(
      `select s.id, s.filename, s.filesize, s.sha256, i.state, i.pages_done, i.pages_total, i.reason,
         (select count(*)::int from archive.frame r where r.scan = s.id and r.failure is not null) as pages_failed,
         exists (select from delivery.released r where r.publication = $1 and r.scan = s.id) as released,
         exists (select from archive.scan_password w where w.scan = s.id and w.state = 'given') as password_given,
         s.replaces_id as replaces,
         exists (select from archive.replacement r where r.new_scan = s.id and r.undone_at is null) as standing,
         (select max(r.new_scan) from archive.replacement r where r.old_scan = s.id and r.undone_at is null) as replaced_by,
         f.outcome, f.at as checked_at
       from public.scans s left join archive.ingest i on i.scan = s.id
       left join lateral (select outcome, at from archive.fixity where kind = 'scan' and number = s.id
         order by at desc limit 1) f on true
       where s.publication_id = $1 order by s.id`,
      [publication],
    );
    const { rows: failures } = await client.query<{ scan: number; index: number; failure: Reason }>(
      `select f.scan, f.index, f.failure from archive.frame f join public.scans s on s.id = f.scan
       where s.publication_id = $1 and f.failure is not null order by f.scan, f.index limit ${namedFailures}`,
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
      pagesFailed: row.pages_failed,
      failedPages: failures
        .filter((failure) => failure.scan === row.id)
        .map((failure) => ({ page: failure.index + 1, reason: failure.failure })),
      ...passwordOf(row),
      ...(row.replaces !== null && { replaces: { scan: row.replaces, standing: row.standing } }),
      ...(row.replaced_by !== null && { replacedBy: row.replaced_by }),
      ...(row.outcome && row.checked_at && { fixity: { outcome: row.outcome, at: row.checked_at.toISOString() } }),
    }));
  });
}

function passwordOf({ state, reason, password_given }: Row): Pick<ScanProgress, 'password'> {
  if (password_given) return { password: 'given' };
  return state === 'failed' && reason?.code.startsWith('password') ? { password: 'needed' } : {};
}
