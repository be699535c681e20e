import type { Pool } from 'pg';
import { unsealPassword } from './sealPassword.ts';

/** What is known of a document's password. `unreadable`: it was sealed with a secret that this archive no longer has. */
export type KnownPassword = { state: 'none' } | { state: 'known'; password: string } | { state: 'unreadable' };

/** The password with which a scan was opened before. */
export async function readPassword(pool: Pool, secret: string, scan: number): Promise<KnownPassword> {
  const { rows } = await pool.query<{ sealed: Buffer }>(
    `select sealed from archive.scan_password where scan = $1 and state = 'right'`,
    [scan],
  );
  if (!rows[0]) return { state: 'none' };
  const password = unsealPassword(secret, scan, rows[0].sealed);
  return password === undefined ? { state: 'unreadable' } : { state: 'known', password };
}
