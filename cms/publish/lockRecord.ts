import type { ClientBase } from 'pg';

/** Namespaces of advisory locks, apart from those of other uses of the same database. */
const lockSpaces = { publication: 0x6b01, 'press-release': 0x6b02, settings: 0x6b03, collection: 0x6b04 } as const;

/**
 * Orders everything that writes one record's projection (saves, arriving text, withdrawals), until the transaction
 * ends. Taken before the library's clock, never after it: that order keeps writers from waiting for each other in a ring.
 */
export async function lockRecord(client: ClientBase, kind: keyof typeof lockSpaces, number: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, $2)', [lockSpaces[kind], number]);
}
