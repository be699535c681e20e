import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import type { Connection } from '../readLibrary/connect.ts';

/** As the outbox names them (`delivery.task`). */
export const channels = ['files', 'pages', 'search'] as const;
export type Channel = (typeof channels)[number];

export interface Task {
  kind: RecordKind;
  number: number;
  /** The change that asked for it last. */
  revision: number;
}

export interface DoneTask extends Task {
  /** The library's revision when its state was read: whatever was asked for until then is done. */
  seen: number;
}

export interface TaskQueue {
  /** Due tasks, the newest changes first, with some of the oldest so that none waits for ever. */
  claim(channel: Channel, limits: { newest: number; oldest: number }): Promise<Task[]>;
  acknowledge(channel: Channel, done: readonly DoneTask[]): Promise<void>;
  /**
   * Puts a task off, longer each time; a newer change asks again at once. `soon` for what is no fault of the task: it is
   * tried again and again, so that it is done as soon as what it waits for is back.
   */
  fail(channel: Channel, task: Task, reason: string, options?: { soon?: boolean }): Promise<void>;
  /** Asks for work that no change asked for; what waits already stays as it is. */
  repair(channel: Channel, tasks: readonly Task[]): Promise<number>;
  waiting(): Promise<{ channel: Channel; waiting: number; failing: number }[]>;
}

/** Seconds: 2, 4, 8 … at most 10 minutes. */
const backoff = 'make_interval(secs => least(600, power(2, least(attempts + 1, 10))))';

/**
 * The outbox. There is one consumer. Writers of the archive hold rows of it until their commit and must never lose
 * against the publisher: rows that are locked are left for the next round, so there is nothing to deadlock on.
 */
export function openTaskQueue({ query }: Pick<Connection, 'query'>): TaskQueue {
  return {
    claim: (channel, { newest, oldest }) =>
      query<Task>(
        `(select kind, number, revision from delivery.task
            where channel = $1 and due_at <= now() order by revision desc limit $2)
         union
         (select kind, number, revision from delivery.task
            where channel = $1 and due_at <= now() order by due_at limit $3)
         order by revision desc`,
        [channel, newest, oldest],
      ),

    async acknowledge(channel, done) {
      if (done.length === 0) return;
      await query(
        `with done as (
           select * from unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[]) as d(kind, number, revision, seen)
         ), free as (
           select t.kind, t.number from delivery.task t join done d using (kind, number)
           where t.channel = $1 and t.revision <= d.seen for update of t skip locked
         ), gone as (
           delete from delivery.task t using free f where t.channel = $1 and t.kind = f.kind and t.number = f.number
         )
         insert into delivery.done (channel, kind, number, revision) select $1, kind, number, revision from done
         on conflict (channel, kind, number) do update set revision = excluded.revision, at = now()`,
        [
          channel,
          done.map(({ kind }) => kind),
          done.map(({ number }) => number),
          done.map(({ revision }) => revision),
          done.map(({ seen }) => seen),
        ],
      );
    },

    async fail(channel, { kind, number, revision }, reason, { soon = false } = {}) {
      await query(
        `with free as (
           select kind, number from delivery.task
           where channel = $1 and kind = $2 and number = $3 and revision <= $4 for update skip locked
         )
         update delivery.task t set error = $5,
           ${soon ? "due_at = now() + interval '2 seconds'" : `attempts = attempts + 1, due_at = now() + ${backoff}`}
         from free f where t.channel = $1 and t.kind = f.kind and t.number = f.number`,
        [channel, kind, number, revision, reason],
      );
    },

    async repair(channel, tasks) {
      if (tasks.length === 0) return 0;
      const rows = await query(
        `insert into delivery.task (channel, kind, number, revision)
         select $1, * from unnest($2::text[], $3::int[], $4::bigint[])
         on conflict do nothing returning number`,
        [
          channel,
          tasks.map(({ kind }) => kind),
          tasks.map(({ number }) => number),
          tasks.map(({ revision }) => revision),
        ],
      );
      return rows.length;
    },

    waiting: () =>
      query(
        `select channel, count(*)::int as waiting, count(*) filter (where error is not null)::int as failing
         from delivery.task group by channel order by channel`,
      ),
  };
}
