import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { Problem } from '../problem.ts';

/** The operating system's account that Postgres runs as. */
export interface ServerAccount {
  /** Undefined: the account that runs this process. */
  ids?: { uid: number; gid: number };
  name: string;
}

const preferred = 'postgres';
/** Exists nearly everywhere; used where no account can be added, as in a container without shadow tools. */
const fallback = 'nobody';

/**
 * Postgres refuses to run as root, so root lends it an unprivileged account, which is added when the system has none.
 * It has to be a named one: initdb looks its own name up.
 * @throws Problem when root finds no account to use
 */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  const existing = lookUp(preferred);
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', preferred]);
  const found = lookUp(preferred) ?? lookUp(fallback);
  if (found) return found;
  throw new Problem({
    en: `Postgres does not run as root, and no account named "${preferred}" could be added: start Kütük as an ordinary user.`,
    tr: `Postgres root olarak çalışmaz ve "${preferred}" adlı bir hesap eklenemedi: Kütük'ü sıradan bir kullanıcıyla başlatın.`,
  });
}

function lookUp(name: string): ServerAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  });
  return uid && gid && uid > 0 && gid > 0 ? { ids: { uid, gid }, name } : undefined;
}
