import type { Pool } from 'pg';
import { type Retention, usualRetention } from '../publish/publicRecord.ts';

/** Rows deleted in one statement, so that nobody waits for them. */
const atOnce = 5_000;

/** Of what was closed as spam. */
const spamMonths = 1;

/**
 * Deletes what is past the time that the privacy notice gives: words on satisfaction so long after they came, reports
 * and corrections after they were closed, counts after their day. An open report waits for somebody.
 * @returns how many rows of each
 */
export async function deleteExpired(pool: Pool): Promise<{ messages: number; counts: number }> {
  const { rows } = await pool.query<{ retention: Partial<Retention> | null }>(
    `select record->'retention' as retention from library.record where kind = 'settings'`,
  );
  const months = { ...usualRetention, ...rows[0]?.retention };
  const messages = await pool.query(
    `delete from inbox.message where id in (
       select m.id from inbox.message m
       where (m.kind = 'satisfaction' and m.received_on < inbox.today() - make_interval(months => $1))
         or (m.kind = 'report' and m.closed_at < now() - make_interval(months => $2))
         or (m.kind = 'correction' and m.closed_at < now() - make_interval(months => $3))
         or (m.state = 'spam' and m.closed_at < now() - make_interval(months => $4))
       limit ${atOnce})`,
    [months.satisfaction, months.report, months.correction, spamMonths],
  );
  const counts = await pool.query(
    `delete from inbox.tally where ctid in (
       select t.ctid from inbox.tally t where t.day < inbox.today() - make_interval(months => $1) limit ${atOnce})`,
    [months.counts],
  );
  return { messages: messages.rowCount ?? 0, counts: counts.rowCount ?? 0 };
}
