import type { PayloadRequest } from 'payload';
import { initTransaction } from 'payload';
import type { ClientBase } from 'pg';

/**
 * The Postgres client that runs Payload's own transaction of this request, so that what we write in plain SQL commits
 * or rolls back with the save.
 *
 * @throws Error when the request has no open transaction: writing outside of it would break the gate.
 */
export async function transactionClient(req: PayloadRequest): Promise<ClientBase> {
  const id = await req.transactionID;
  const session = id === undefined || id === null ? undefined : req.payload.db.sessions?.[String(id)];
  // Drizzle keeps the client on its transaction, where its types do not show it.
  const transaction = session?.db as { session?: { client?: unknown } } | undefined;
  const client = transaction?.session?.client;
  if (!isClient(client)) throw new Error('no open database transaction on this request');
  return client;
}

/** Runs work in a transaction of the request, its own unless one is open already. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const own = await initTransaction(req);
  try {
    const result = await work();
    if (own && req.transactionID) await req.payload.db.commitTransaction(await req.transactionID);
    return result;
  } catch (error) {
    if (own && req.transactionID) await req.payload.db.rollbackTransaction(await req.transactionID);
    throw error;
  } finally {
    if (own) delete req.transactionID;
  }
}

function isClient(value: unknown): value is ClientBase {
  return typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function';
}
