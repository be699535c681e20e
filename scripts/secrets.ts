import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { writeWhole } from './writeWhole.ts';

const secret = z.string().min(32);
const secretsSchema = z.object({
  /** Payload signs sessions with it. */
  payload: secret,
  /** Passwords of the embedded Postgres. */
  postgres: z.object({ superuser: secret, owner: secret, library: secret }),
});

export type Secrets = z.output<typeof secretsSchema>;

export const secretsFile = (dataFolder: string) => join(dataFolder, 'secrets.json');

/**
 * What must stay the same for as long as the archive lives, made at the first start. Mode 0600.
 * @throws Problem when the file is there but can't be understood: making new ones would lock everybody out
 */
export async function readOrMakeSecrets(dataFolder: string): Promise<Secrets> {
  const path = secretsFile(dataFolder);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return parseSecrets(text, path);
  const make = () => randomBytes(32).toString('base64url');
  const secrets = { payload: make(), postgres: { superuser: make(), owner: make(), library: make() } };
  await writeWhole(path, `${JSON.stringify(secrets, undefined, 2)}\n`);
  return secrets;
}

/** @throws Problem */
export function parseSecrets(text: string, path: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Problem(
      {
        en: `The file ${path} is damaged: put it back from a backup, since the database and the sessions depend on it.`,
        tr: `${path} dosyası bozulmuş: veritabanı ve oturumlar ona bağlı olduğundan bir yedekten geri koyun.`,
      },
      { cause },
    );
  }
}
