/**
 * Makes a user, or gives one a new password:
 *
 *   npm run user -- --email kisi@belediye.example --role archivist
 *   npm run user -- --email kisi@belediye.example --reset
 *
 * The password is the first line of standard input when that is no terminal; otherwise it is generated and shown once.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { roles } from '../cms/access.ts';
import { keysOf } from '../cms/publications/vocabularies.ts';
import { askArchive } from './askArchive.ts';
import { command } from './command.ts';
import { generatePassword } from './generatePassword.ts';
import { Problem } from './problem.ts';
import { withDatabase } from './withDatabase.ts';

const leastCharacters = 10;
const argumentsSchema = z.object({
  email: z.email(),
  role: z.enum(keysOf(roles)).optional(),
  name: z.string().optional(),
  reset: z.boolean().default(false),
});

await command(async ({ settings, language }) => {
  const given = readArguments();
  const typed = await readPassword();
  const password = typed ?? generatePassword();
  if (password.length < leastCharacters) {
    throw new Problem({
      en: `The password is too short: at least ${leastCharacters} characters.`,
      tr: `Parola çok kısa: en az ${leastCharacters} karakter olmalı.`,
    });
  }
  await withDatabase(settings, async (database) => {
    const outcome = await askArchive(database, 'saveUser', { ...given, password });
    if (outcome.state === 'exists') {
      throw new Problem({
        en: `There is a user ${given.email} already: use --reset for a new password.`,
        tr: `${given.email} kullanıcısı zaten var: yeni parola için --reset kullanın.`,
      });
    }
    if (outcome.state === 'absent') {
      throw new Problem({
        en: `There is no user ${given.email}: leave out --reset and give a --role to make one.`,
        tr: `${given.email} kullanıcısı yok: oluşturmak için --reset yerine --role verin.`,
      });
    }
  });
  const done = {
    tr: given.reset ? `${given.email} için yeni parola geçerli.` : `${given.email} kullanıcısı oluşturuldu.`,
    en: given.reset ? `${given.email} has a new password.` : `The user ${given.email} was made.`,
  };
  console.log(done[language]);
  if (typed === undefined)
    console.log(language === 'tr' ? `Parola (bir kez gösterilir): ${password}` : `Password (shown once): ${password}`);
});

function readArguments() {
  const usage = (detail: string) =>
    new Problem({
      en: `${detail}\nUsage: npm run user -- --email ADDRESS --role ${Object.keys(roles).join('|')} [--name NAME]\n       npm run user -- --email ADDRESS --reset`,
      tr: `${detail}\nKullanım: npm run user -- --email ADRES --role ${Object.keys(roles).join('|')} [--name AD]\n          npm run user -- --email ADRES --reset`,
    });
  let values: unknown;
  try {
    ({ values } = parseArgs({
      options: {
        email: { type: 'string' },
        role: { type: 'string' },
        name: { type: 'string' },
        reset: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
  const parsed = argumentsSchema.safeParse(values);
  if (!parsed.success)
    throw usage(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'));
  if (!parsed.data.reset && !parsed.data.role) throw usage('--role');
  return parsed.data;
}

async function readPassword(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined;
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const [first = ''] = input.split('\n');
  return first.trim() || undefined;
}
