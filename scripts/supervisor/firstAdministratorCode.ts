import { randomInt } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import pg from 'pg';
import { writeWhole } from '../writeWhole.ts';

/** Without letters and digits that are mistaken for others. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * The code that the first administrator has to know, while there is no user: made once, kept in a file of mode 0600.
 * Once there is a user, the file goes.
 */
export async function firstAdministratorCode(options: {
  databaseUrl: string;
  path: string;
}): Promise<string | undefined> {
  if (await hasUsers(options.databaseUrl)) {
    await rm(options.path, { force: true });
    return undefined;
  }
  const known = (await readFile(options.path, 'utf8').catch(() => '')).trim();
  if (known !== '') return known;
  // 16 of 30 signs: 78 bits
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const code = Array.from({ length: 4 }, group).join('-');
  await writeWhole(options.path, `${code}\n`);
  return code;
}

async function hasUsers(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const table = await client.query<{ known: boolean }>(`select to_regclass('public.users') is not null as known`);
    if (table.rows[0]?.known !== true) return false;
    const { rows } = await client.query<{ some: boolean }>('select exists (select from public.users) as some');
    return rows[0]?.some === true;
  } finally {
    await client.end();
  }
}
