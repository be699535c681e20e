import type { PayloadRequest } from 'payload';
import type { Channel } from '../publish/outbox.ts';
import { channels } from '../publish/outbox.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';

export interface ChannelState {
  channel: Channel;
  state: 'done' | 'waiting' | 'failed' | 'none';
  /** When it was brought up to date last. */
  at?: string;
  error?: string;
}

/** Where a record is visible, as its own page in the admin shows it. */
export interface Visibility {
  state: 'visible' | 'withdrawn' | 'hidden';
  reason?: string;
  /** Public address, when the library's own is known. */
  address?: string;
  firstPublishedAt?: string;
  channels: ChannelState[];
}

interface Row {
  visible: boolean;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  first_published_at: Date | null;
}

export async function readVisibility(
  req: PayloadRequest,
  kind: 'publication' | 'press-release',
  number: number,
): Promise<Visibility> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<Row>(
      `select exists (select from library.record where kind = $1 and number = $2) as visible,
         s.withdrawn_at, s.withdrawal_reason, s.first_published_at
       from (select) one left join archive.standing s on s.kind = $1 and s.number = $2`,
      [kind, number],
    );
    const { rows: tasks } = await client.query<{ channel: Channel; attempts: number; error: string | null }>(
      'select channel, attempts, error from delivery.task where kind = $1 and number = $2',
      [kind, number],
    );
    const { rows: done } = await client.query<{ channel: Channel; at: Date }>(
      'select channel, at from delivery.done where kind = $1 and number = $2',
      [kind, number],
    );
    const row = rows[0];
    const siteUrl: unknown = req.payload.config.custom.siteUrl;
    const path = kind === 'publication' ? `/p/${number}` : `/p/press/${number}`;
    return {
      state: row?.visible ? 'visible' : row?.withdrawn_at ? 'withdrawn' : 'hidden',
      ...(row?.withdrawal_reason && { reason: row.withdrawal_reason }),
      ...(row?.visible && { address: typeof siteUrl === 'string' ? `${siteUrl}${path}` : path }),
      ...(row?.first_published_at && { firstPublishedAt: row.first_published_at.toISOString() }),
      channels: channels.map((channel) => {
        const task = tasks.find((entry) => entry.channel === channel);
        const finished = done.find((entry) => entry.channel === channel);
        return {
          channel,
          state: task ? (task.error ? 'failed' : 'waiting') : finished ? 'done' : 'none',
          ...(finished && { at: finished.at.toISOString() }),
          ...(task?.error && { error: task.error }),
        };
      }),
    };
  });
}
