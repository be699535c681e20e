import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { reasonSchema } from '../ingest/reasonSchema.ts';
import type { Reason } from '../ingest/reasons.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';

/** How a scan stands, for finding those that need somebody. One SQL condition each on `s`, `i` and `f`. */
const conditions = {
  /** Could not be read at all. */
  failed: `i.state = 'failed' and coalesce(i.reason->>'code', '') not like 'password%'`,
  password: `i.state = 'failed' and i.reason->>'code' like 'password%'`,
  /** Read, but for some pages. */
  pagesFailed: `i.state = 'done' and f.failed > 0`,
  /** Read whole, and something is odd. */
  noticed: `i.state = 'done' and f.failed = 0 and i.reason is not null`,
  running: `i.state = 'running'`,
  queued: `coalesce(i.state, 'queued') = 'queued'`,
  done: `i.state = 'done' and f.failed = 0 and i.reason is null`,
} as const;
export type ScanStanding = keyof typeof conditions;
export const scanStandings = Object.keys(conditions).filter((key): key is ScanStanding => key in conditions);

const perPage = 50;

export const overviewQuerySchema = z.object({
  standing: z.enum(['failed', 'password', 'pagesFailed', 'noticed', 'running', 'queued', 'done']).default('failed'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export interface ScanOverview {
  counts: Record<ScanStanding, number>;
  perPage: number;
  scans: {
    id: number;
    fileName: string;
    publication: number;
    title: string;
    pagesDone: number;
    pagesTotal: number | null;
    pagesFailed: number;
    reason: Reason | null;
    /** When it was queued, began or ended, whichever was last. */
    at: string | null;
  }[];
}

const from = `public.scans s left join archive.ingest i on i.scan = s.id
  left join public.publications p on p.id = s.publication_id
  left join lateral (select count(failure)::int as failed from archive.frame where scan = s.id) f on i.state = 'done'`;

/** The scans of one standing, newest first, and how many there are of each. */
export function readOverview(
  req: PayloadRequest,
  { standing, page }: z.output<typeof overviewQuerySchema>,
): Promise<ScanOverview> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows: counted } = await client.query<Record<ScanStanding, number>>(
      `select ${scanStandings.map((key) => `count(*) filter (where ${conditions[key]})::int as "${key}"`).join(', ')} from ${from}`,
    );
    const { rows } = await client.query<
      Omit<ScanOverview['scans'][number], 'reason' | 'at'> & { reason: unknown; at: Date | null }
    >(
      `select s.id, coalesce(s.filename, '') as "fileName", s.publication_id as publication, coalesce(p.title, '') as title,
         coalesce(i.pages_done, 0) as "pagesDone", i.pages_total as "pagesTotal", coalesce(f.failed, 0) as "pagesFailed",
         i.reason, coalesce(i.finished_at, i.started_at, i.queued_at) as at
       from ${from} where ${conditions[standing]} order by at desc nulls last, s.id desc limit $1 offset $2`,
      [perPage, (page - 1) * perPage],
    );
    const none: Record<ScanStanding, number> = {
      failed: 0,
      password: 0,
      pagesFailed: 0,
      noticed: 0,
      running: 0,
      queued: 0,
      done: 0,
    };
    return {
      counts: counted[0] ?? none,
      perPage,
      scans: rows.map((row) => ({
        ...row,
        reason: reasonSchema.safeParse(row.reason).data ?? null,
        at: row.at?.toISOString() ?? null,
      })),
    };
  });
}
