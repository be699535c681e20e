import type { PayloadRequest } from 'payload';
import { notAllowed } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import type { Close } from './inboxQuery.ts';

/** Says that nothing is left to do for them. Those that are closed already stay as they are. @returns whose state changed */
export function closeMessages(req: PayloadRequest, { ids, as, reason }: Close): Promise<number[]> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { user, name } = closedBy(req);
    const { rows } = await client.query<{ id: string }>(
      `update inbox.message set state = $2, closed_at = now(), closed_by = $3, closed_name = $4, reason = $5
       where id = any ($1) and state = 'open' returning id`,
      [ids, as, user, name, reason ?? null],
    );
    return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
  });
}

/** Takes that back. An accepted correction is taken back with its text: see `undoAcceptance`. */
export function reopenMessages(req: PayloadRequest, ids: readonly number[]): Promise<number[]> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<{ id: string }>(
      `update inbox.message set state = 'open', closed_at = null, closed_by = null, closed_name = null, reason = null
       where id = any ($1) and state in ('done', 'declined', 'spam') returning id`,
      [ids],
    );
    return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
  });
}

/** Accounts are deleted: the name stays. */
export function closedBy(req: PayloadRequest): { user: number; name: string } {
  const { user } = req;
  if (!user) throw notAllowed(req);
  return { user: Number(user.id), name: user.name || user.email };
}
