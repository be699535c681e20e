import pg from 'pg';
import { Problem, type Sentence } from '../problem.ts';

/**
 * Whether a Postgres server of the operator's own can be used: both addresses answer, they name one database, and the
 * public role is not powerful.
 * @returns what is wrong, each with its sentence
 */
export async function checkDatabase(databaseUrl: string, libraryDatabaseUrl: string): Promise<Problem[]> {
  const [owner, library] = await Promise.all([
    look('DATABASE_URL', databaseUrl),
    look('LIBRARY_DATABASE_URL', libraryDatabaseUrl),
  ]);
  const problems = [owner, library].filter((found) => found instanceof Problem);
  if (!(owner instanceof Problem)) problems.push(...ownerProblems(owner));
  if (!(owner instanceof Problem) && !(library instanceof Problem)) problems.push(...libraryProblems(owner, library));
  return problems;
}

/** The role that an address signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

interface Seen {
  role: string;
  database: string;
  /** Differs between two servers that both have a database of this name. */
  system: string;
  powerful: boolean;
  version: number;
  encoding: string;
  collation: string;
  hasTurkish: boolean;
}

async function look(setting: string, url: string): Promise<Seen | Problem> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Seen>(`
      select current_user as role, current_database() as database,
        (select oid::text from pg_database where datname = current_database()) || ':' ||
          pg_postmaster_start_time()::text as system,
        (select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user) as powerful,
        current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
        (select coalesce(datcollate, '') from pg_database where datname = current_database()) as collation,
        exists (select from pg_collation where collname = 'tr-TR-x-icu') as "hasTurkish"`);
    const [seen] = rows;
    if (!seen) throw new TypeError('a query without conditions gives a row');
    return seen;
  } catch (error) {
    return new Problem(unreachable(setting, url, error), { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(setting: string, url: string, error: unknown): Sentence {
  const { host } = new URL(url);
  // several addresses were tried: their errors are in one without a message of its own
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return {
    en: `The Postgres of ${setting} at ${host} can't be used (${reason}): check the address, the name and the password, and that the server is running.`,
    tr: `${setting} adresindeki Postgres (${host}) kullanılamıyor (${reason}): adresi, adı ve parolayı, sunucunun çalıştığını denetleyin.`,
  };
}

function ownerProblems(seen: Seen): Problem[] {
  const problems: Sentence[] = [];
  if (seen.version < 150_000) {
    problems.push({
      en: `DATABASE_URL: Kütük needs Postgres 15 or newer, and this is ${Math.floor(seen.version / 10_000)}.`,
      tr: `DATABASE_URL: Kütük Postgres 15 ya da daha yenisini ister, bu ${Math.floor(seen.version / 10_000)}.`,
    });
  }
  if (seen.encoding !== 'UTF8') {
    problems.push({
      en: `DATABASE_URL: the database's encoding is ${seen.encoding}: make one with encoding UTF8.`,
      tr: `DATABASE_URL: veritabanının kodlaması ${seen.encoding}: kodlaması UTF8 olan bir veritabanı oluşturun.`,
    });
  }
  if (/^(tr|az)/i.test(seen.collation)) {
    problems.push({
      en: `DATABASE_URL: the database sorts by ${seen.collation}, which breaks comparing without regard to case: make one with the locale C.UTF-8.`,
      tr: `DATABASE_URL: veritabanı ${seen.collation} ile sıralıyor, bu da büyük-küçük harf ayırmayan karşılaştırmaları bozar: yereli C.UTF-8 olan bir veritabanı oluşturun.`,
    });
  }
  if (!seen.hasTurkish) {
    problems.push({
      en: 'DATABASE_URL: the server has no collation tr-TR-x-icu: it must be built with ICU.',
      tr: 'DATABASE_URL: sunucuda tr-TR-x-icu sıralaması yok: ICU ile derlenmiş olmalı.',
    });
  }
  return problems.map((sentence) => new Problem(sentence));
}

function libraryProblems(owner: Seen, library: Seen): Problem[] {
  const problems: Sentence[] = [];
  if (owner.system !== library.system) {
    problems.push({
      en: 'DATABASE_URL and LIBRARY_DATABASE_URL lead to different databases: they must name one.',
      tr: 'DATABASE_URL ile LIBRARY_DATABASE_URL ayrı veritabanlarına gidiyor: ikisi de aynısı olmalı.',
    });
  }
  if (library.powerful || library.role === owner.role) {
    problems.push({
      en: `LIBRARY_DATABASE_URL signs in as "${library.role}", which may do too much: give the public site a role without attributes of its own (deploy/README.md shows how).`,
      tr: `LIBRARY_DATABASE_URL fazla yetkili "${library.role}" rolüyle giriyor: herkese açık siteye ayrıcalığı olmayan ayrı bir rol verin (nasıl yapılacağı deploy/README.md içinde).`,
    });
  }
  return problems.map((sentence) => new Problem(sentence));
}
