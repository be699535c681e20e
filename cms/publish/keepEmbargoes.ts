import type { Payload } from 'payload';
import { createLocalReq, getPayload } from 'payload';
import type pg from 'pg';
import type { Logger } from 'pino';
import { inTransaction } from '../transactionClient.ts';
import { syncPressRelease } from './syncPressRelease.ts';
import { syncPublication } from './syncPublication.ts';

/** Milliseconds. An embargo ends at most this much late, and never early: the database's clock decides. */
const pace = 1000;

/**
 * Lifts embargoes that have ended, catching up after downtime, and takes back what is visible though its embargo lies
 * ahead (a clock that was set back). Payload is loaded when the first one is due: it takes 345 MB.
 */
export function keepEmbargoes({ pool, log }: { pool: pg.Pool; log: Logger }): { stop(): Promise<void> } {
  let payload: Payload | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const turn = async () => {
    try {
      for (const due of await readDue(pool)) {
        if (stopped) return;
        payload ??= await getPayload({
          config: (await import('../../payload.config.ts')).default,
          disableOnInit: true,
        });
        const req = await createLocalReq({}, payload);
        await inTransaction(req, () =>
          due.kind === 'publication' ? syncPublication(req, due.number, false) : syncPressRelease(req, due.number),
        );
        log.info(due, 'the embargo was looked at again');
      }
    } catch (err) {
      log.error({ err }, 'embargoes could not be looked at; trying again');
    }
    if (!stopped) timer = setTimeout(() => (running = turn()), pace);
  };
  running = turn();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

type Due = { kind: 'publication' | 'press-release'; number: number };

/** Records whose embargo says something else than the library does. */
async function readDue(pool: pg.Pool): Promise<Due[]> {
  const { rows } = await pool.query<Due>(
    `with embargoed as (
       select 'publication' as kind, id as number, embargo_until from public.publications
       where embargo_until is not null and _status = 'published' and deleted_at is null and object_access <> 'staff'
       union all
       select 'press-release', id, embargo_until from public.press_releases
       where embargo_until is not null and _status = 'published' and deleted_at is null
     )
     select e.kind, e.number from embargoed e
     where not exists (select from archive.standing s where s.kind = e.kind and s.number = e.number and s.withdrawn_at is not null)
       and (e.embargo_until <= now()) <> exists (select from library.record r where r.kind = e.kind and r.number = e.number)
     limit 100`,
  );
  return rows;
}
