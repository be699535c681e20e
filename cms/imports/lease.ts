import { randomUUID } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { ImportProgress, ImportState } from './api.ts';

/** The right to work on an import. Whoever holds it renews it every second; when that stops another may take it. */
export interface Lease {
  importId: number;
  claim: string;
}

/** Another process has the import now: stop, and touch nothing. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
  readonly lease: Lease;
  constructor(lease: Lease) {
    super(`import ${lease.importId} no longer belongs to ${lease.claim}`);
    this.lease = lease;
  }
}

const leaseSeconds = 15;
const renewEvery = 1_000;

/**
 * Takes the import while it is in one of the states and nobody works on it. Waits for rows that the holder before has
 * under way.
 * @param claim a name of its own for each process
 * @returns `deaths`: holders in a row that ended without a word and without having come any further; `busy` when
 * somebody works on it; `over` when it is in another state
 */
export async function takeLease(
  pool: Pool,
  importId: number,
  states: readonly ImportState[],
  claim: string = randomUUID(),
): Promise<(Lease & { deaths: number }) | 'busy' | 'over'> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const { rows } = await client.query<{ state: ImportState; busy: boolean | null }>(
      // excludes the key share of rows under way, see withLease
      'select state, claimed_until > now() as busy from archive.import where id = $1 for update',
      [importId],
    );
    const found = rows[0];
    const refusal = !found || !states.includes(found.state) ? 'over' : found.busy ? 'busy' : undefined;
    const taken =
      refusal === undefined
        ? await client.query<{ deaths: number }>(
            `update archive.import set claim = $2, claimed_until = now() + make_interval(secs => $3), wants_pause = false,
               progress = null, reason = null, deaths = case when claim is null then 0 else deaths + 1 end
             where id = $1 returning deaths`,
            [importId, claim, leaseSeconds],
          )
        : undefined;
    await client.query('commit');
    return refusal ?? { importId, claim, deaths: taken?.rows[0]?.deaths ?? 0 };
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** For whoever has seen the holder end: the import need not wait until the lease has run out. */
export async function expireLease(pool: Pool, lease: Lease): Promise<void> {
  await pool.query('update archive.import set claimed_until = now() where id = $1 and claim = $2', [
    lease.importId,
    lease.claim,
  ]);
}

/** For the start of a transaction: the lease holds until its end. @throws LeaseLost */
export async function withLease(client: ClientBase, lease: Lease): Promise<void> {
  const { rowCount } = await client.query('select from archive.import where id = $1 and claim = $2 for key share', [
    lease.importId,
    lease.claim,
  ]);
  if (rowCount === 0) throw new LeaseLost(lease);
}

export interface KeptLease {
  /** Aborts when the work is to pause (reason `'pause'`), or the lease was lost (`LeaseLost`). */
  signal: AbortSignal;
  progress: (progress: ImportProgress) => void;
  /** Renews it no more; the import keeps its state. */
  stop(): Promise<void>;
}

/** Renews the lease every second, and says how far the work is. */
export function keepLease(pool: Pool, lease: Lease): KeptLease {
  const ending = new AbortController();
  let progress: ImportProgress | undefined;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let renewing: Promise<void> = Promise.resolve();

  const renew = async () => {
    try {
      const { rows } = await pool.query<{ wants_pause: boolean }>(
        `update archive.import set claimed_until = now() + make_interval(secs => $3), progress = coalesce($4, progress),
           deaths = case when $5 then 0 else deaths end
         where id = $1 and claim = $2 returning wants_pause`,
        [
          lease.importId,
          lease.claim,
          leaseSeconds,
          progress ? JSON.stringify(progress) : null,
          (progress?.done ?? 0) > 0,
        ],
      );
      failures = 0;
      if (!rows[0]) ending.abort(new LeaseLost(lease));
      else if (rows[0].wants_pause) ending.abort('pause');
    } catch (error) {
      failures += 1;
      // the lease has run out by then
      if (failures * renewEvery > leaseSeconds * 1_000) ending.abort(error);
    }
    if (!stopped) timer = setTimeout(() => (renewing = renew()), renewEvery);
  };
  timer = setTimeout(() => (renewing = renew()), renewEvery);

  return {
    signal: ending.signal,
    progress: (now) => {
      progress = now;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await renewing;
    },
  };
}

/** Gives the import back in the state that the work has reached. @throws LeaseLost */
export async function endLease(
  client: ClientBase | Pool,
  lease: Lease,
  end: { state?: ImportState; reason?: { code: string; detail: object }; finished?: boolean } = {},
): Promise<void> {
  const { rowCount } = await client.query(
    `update archive.import set claim = null, claimed_until = null, wants_pause = false, progress = null, deaths = 0,
       state = coalesce($3, state), reason = $4,
       finished_at = case when $5 then now() else finished_at end
     where id = $1 and claim = $2`,
    [
      lease.importId,
      lease.claim,
      end.state ?? null,
      end.reason ? JSON.stringify(end.reason) : null,
      end.finished ?? false,
    ],
  );
  if (rowCount === 0) throw new LeaseLost(lease);
}
