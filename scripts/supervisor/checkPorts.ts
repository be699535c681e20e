import { createServer } from 'node:net';
import { Problem } from '../problem.ts';

/** Tries every address that is going to be listened on. @returns a problem for each that can't be */
export async function checkPorts(wanted: { setting: string; host: string; port: number }[]): Promise<Problem[]> {
  const tried = await Promise.all(wanted.map(tryPort));
  return tried.filter((problem) => problem !== undefined);
}

async function tryPort({ setting, host, port }: { setting: string; host: string; port: number }) {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    return undefined;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const at = `${host}:${port}`;
    const [portSetting, hostSetting] = [`${setting}_PORT`, `${setting}_HOST`];
    const sentences: Record<string, { en: string; tr: string }> = {
      EADDRINUSE: {
        en: `Another program listens on ${at}: stop it, or set ${portSetting} to another number.`,
        tr: `${at} adresini başka bir program kullanıyor: onu durdurun ya da ${portSetting} ile başka bir numara verin.`,
      },
      EACCES: {
        en: `This account may not listen on ${at}: ports below 1024 belong to root; set ${portSetting} to a higher number.`,
        tr: `Bu hesap ${at} adresini dinleyemez: 1024'ten küçük kapılar root'undur; ${portSetting} ile daha büyük bir numara verin.`,
      },
    };
    const other = {
      en: `This machine can't listen on ${at} (${code}): ${hostSetting} must be one of its own addresses, 0.0.0.0 for all.`,
      tr: `Bu makine ${at} adresini dinleyemiyor (${code}): ${hostSetting} onun adreslerinden biri, tümü için 0.0.0.0 olmalı.`,
    };
    return new Problem(sentences[code] ?? other, { cause });
  }
}
