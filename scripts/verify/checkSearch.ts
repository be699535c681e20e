import type { VerifyContext } from './context.ts';

/**
 * Compares what the index says that it holds with what is visible. What is queued is on its way, and no contradiction.
 * @param indexed publications and the revision of each
 */
export async function checkSearch(
  { pool, report, progress }: VerifyContext,
  indexed: () => Promise<ReadonlyMap<number, number>>,
): Promise<void> {
  const { rows } = await pool.query<{ number: number; done: string | null }>(
    `select r.number, d.revision as done from library.record r
     left join delivery.done d on d.channel = 'search' and d.kind = r.kind and d.number = r.number
     where r.kind = 'publication'`,
  );
  const held = await indexed();
  // read last: what changed since then is queued
  const { rows: tasks } = await pool.query<{ number: number }>(
    `select number from delivery.task where channel = 'search' and kind = 'publication'`,
  );
  const queued = new Set(tasks.map(({ number }) => number));
  const visible = new Set(rows.map(({ number }) => number));
  for (const { number, done } of rows) {
    const has = held.get(number);
    if (!queued.has(number) && (has === undefined || has < Number(done ?? 0)))
      report({ finding: 'searchLacks', number });
  }
  for (const number of held.keys()) {
    if (!visible.has(number) && !queued.has(number)) report({ finding: 'searchHolds', number });
  }
  progress('search', rows.length);
}
