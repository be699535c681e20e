import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../problem.ts';
import type { ServerAccount } from './serverAccount.ts';

/**
 * Postgres runs under an account of its own when root starts us: the data folder, which is made to, and every parent
 * of it must let that through.
 * @throws Problem that names the first folder that does not
 */
export async function checkTraversal(folder: string, account: ServerAccount): Promise<void> {
  if (account.ids) await letThrough(folder);
  const closed = closedFolder(folder, account);
  if (closed === undefined) return;
  throw new Problem({
    en: `The data folder can't be used: the account "${account.name}", under which root runs Postgres, may not pass through ${closed}. Set KUTUK_DATA to a folder such as /var/lib/kutuk, start Kütük as an ordinary user, or run: chmod o+x ${closed}`,
    tr: `Veri klasörü kullanılamıyor: root'un Postgres'i çalıştırdığı "${account.name}" hesabı ${closed} klasöründen geçemiyor. KUTUK_DATA ile /var/lib/kutuk gibi bir klasör verin, Kütük'ü sıradan bir kullanıcıyla başlatın ya da şunu çalıştırın: chmod o+x ${closed}`,
  });
}

/** The topmost folder on the way to `folder`, itself included, that the account may not enter. */
export function closedFolder(folder: string, account: ServerAccount): string | undefined {
  if (!account.ids || canEnter(folder, account.ids)) return undefined;
  const parents = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) parents.unshift(dirname(at));
  const { ids } = account;
  return parents.find((parent) => !lets(parent, ids)) ?? folder;
}

/** Asks the system itself, since access lists can say more than modes. */
function canEnter(folder: string, ids: { uid: number; gid: number }): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

function lets(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const stat = statSync(folder);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}

/** It need not list the folder. */
async function letThrough(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if ((mode & 0o001) === 0 && uid === 0) await chmod(folder, (mode & 0o777) | 0o011);
}
