import type { ClientBase } from 'pg';
import type { RecordKind } from './publicRecord.ts';

export const channels = ['files', 'pages', 'search'] as const;
export type Channel = (typeof channels)[number];

export interface Target {
  kind: RecordKind;
  number: number;
}

/**
 * Gives the change its revision. The row lock it takes is held until the commit, so revisions are gapless and become
 * visible in their order: take it after everything slow.
 */
export async function nextRevision(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ revision: string }>(
    'update library.clock set revision = revision + 1 returning revision',
  );
  return Number(rows[0]?.revision);
}

/** Tells readers that rows are gone: they then read the visible set anew, since no revision names what is not there. */
export async function countRemoval(client: ClientBase): Promise<void> {
  await client.query('update library.clock set removals = removals + 1');
}

/** Tells the channels what to bring up to date. Coalesced: a target waits in a channel at most once. */
export async function enqueue(
  client: ClientBase,
  change: { targets: Target[]; channels: readonly Channel[]; revision: number; delaySeconds?: number },
): Promise<void> {
  if (change.targets.length === 0) return;
  await client.query(
    `insert into delivery.task (channel, kind, number, revision, due_at)
     select channel, target.kind, target.number, $4, now() + make_interval(secs => $5)
     from unnest($1::text[]) channel, unnest($2::text[], $3::int[]) target (kind, number)
     on conflict (channel, kind, number) do update set
       revision = excluded.revision,
       due_at = least(task.due_at, excluded.due_at),
       attempts = 0,
       error = null`,
    [
      change.channels,
      change.targets.map((target) => target.kind),
      change.targets.map((target) => target.number),
      change.revision,
      change.delaySeconds ?? 0,
    ],
  );
  await client.query('notify delivery_task');
}

/** Marks the public pages of records as changed, and has them made again. */
export async function bump(client: ClientBase, targets: Target[], revision: number): Promise<void> {
  if (targets.length === 0) return;
  const { rows } = await client.query<Target>(
    `update library.record r set revision = $3
     from unnest($1::text[], $2::int[]) target (kind, number)
     where r.kind = target.kind and r.number = target.number and r.revision <> $3
     returning r.kind, r.number`,
    [targets.map((target) => target.kind), targets.map((target) => target.number), revision],
  );
  await enqueue(client, { targets: rows, channels: ['pages'], revision });
}
