import type { ClientBase, Pool } from 'pg';
import type { Reason } from './reasons.ts';

/** The right to write for a scan. A job that was given to another worker, or queued anew, has lost it. */
export interface Claim {
  scan: number;
  job: string;
  attempt: number;
}

/** Another worker, or a newer job, has the scan now: stop, and touch nothing. */
export class ClaimLost extends Error {
  override name = 'ClaimLost';
  readonly claim: Claim;
  constructor(claim: Claim) {
    super(`scan ${claim.scan} no longer belongs to job ${claim.job}, attempt ${claim.attempt}`);
    this.claim = claim;
  }
}

/** serialization_failure and deadlock_detected (https://www.postgresql.org/docs/current/errcodes-appendix.html) */
const retried = new Set(['40001', '40P01']);
const tries = 3;

/** Takes the scan for this job and attempt. @throws ClaimLost when a newer job or attempt has it */
export async function claimScan(pool: Pool, claim: Claim): Promise<void> {
  const { rowCount } = await pool.query(
    `insert into archive.ingest as i (scan, state, job, attempts, started_at) values ($1, 'running', $2, $3, now())
     on conflict (scan) do update set state = 'running', attempts = $3, reason = null, finished_at = null,
       started_at = coalesce(i.started_at, now())
     where i.job = $2 and (i.attempts <= $3 or i.state = 'queued') and i.state <> 'done'`,
    [claim.scan, claim.job, claim.attempt],
  );
  if (rowCount === 0) throw new ClaimLost(claim);
}

/**
 * Counts a worker that died while it took the scan apart, of it or of something else. In one transaction with `clear`,
 * which removes the signs of it and says whether there were any: a death may be missed, and never counts twice.
 * @returns how many died since something of the scan was last stored
 * @throws ClaimLost
 */
export function countDeaths(pool: Pool, claim: Claim, clear: () => Promise<boolean>): Promise<number> {
  return withClaim(pool, claim, async (client) => {
    const died = await clear();
    const { rows } = await client.query<{ deaths: number }>(
      'update archive.ingest set deaths = deaths + $2 where scan = $1 returning deaths',
      [claim.scan, died ? 1 : 0],
    );
    return rows[0]?.deaths ?? 0;
  });
}

/**
 * One transaction in which the claim holds. The row of the ingest stays locked, so that no other worker can take it
 * between the check and the commit.
 * @throws ClaimLost
 */
export async function withClaim<Result>(
  pool: Pool,
  claim: Claim,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const { rowCount } = await client.query(
        `select from archive.ingest where scan = $1 and job = $2 and attempts = $3 and state = 'running' for update`,
        [claim.scan, claim.job, claim.attempt],
      );
      if (rowCount === 0) throw new ClaimLost(claim);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failed: unknown) => {
        broken = failed instanceof Error ? failed : new Error(String(failed));
      });
      if (attempt >= tries || !isRetried(error)) throw error;
    } finally {
      client.release(broken);
    }
  }
}

function isRetried(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && retried.has(error.code);
}

/** Ends the ingest: done, perhaps with something noticed, or failed with its reason. */
export async function finishScan(pool: Pool, claim: Claim, state: 'done' | 'failed', why?: Reason): Promise<void> {
  await withClaim(pool, claim, (client) =>
    client.query('update archive.ingest set state = $2, reason = $3, finished_at = now() where scan = $1', [
      claim.scan,
      state,
      why === undefined ? null : JSON.stringify(why),
    ]),
  );
}

/** Gives the scan back unfinished, to be gone on with by whoever takes it next. */
export async function giveBack(pool: Pool, claim: Claim): Promise<void> {
  await pool.query(
    `update archive.ingest set state = 'queued' where scan = $1 and job = $2 and attempts = $3 and state = 'running'`,
    [claim.scan, claim.job, claim.attempt],
  );
}
