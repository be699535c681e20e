/**
 * Makes a user, or gives one a new password:
 *
 *   npm run user -- --email kisi@belediye.example --role archivist
 *   npm run user -- --email kisi@belediye.example --reset
 *
 * The password is the first line of standard input when that is no terminal; otherwise it is generated and shown once.
 */
import { z } from 'zod';
import { roles } from '../cms/access.ts';
import { keysOf } from '../cms/publications/vocabularies.ts';
import { askArchive } from './askArchive.ts';
import { command } from './command.ts';
import { generatePassword } from './generatePassword.ts';
import { Problem } from './problem.ts';
import { WrongUse } from './readArguments.ts';
import { withDatabase } from './withDatabase.ts';

const leastCharacters = 10;
const argumentsSchema = z.object({
  email: z.email(),
  role: z.enum(keysOf(roles)).optional(),
  name: z.string().optional(),
  reset: z.boolean().default(false),
});

const roleNames = Object.keys(roles).join('|');
const usage = {
  en: `Usage: npm run user -- --email ADDRESS --role ${roleNames} [--name NAME]
       npm run user -- --email ADDRESS --reset
Makes a user, or gives one a new password. The password is the first line of standard input when something is piped in;
otherwise it is generated and shown once.`,
  tr: `Kullanım: npm run user -- --email ADRES --role ${roleNames} [--name AD]
          npm run user -- --email ADRES --reset
Bir kullanıcı oluşturur ya da birine yeni parola verir. Parola, girdi yönlendirildiyse onun ilk satırıdır; değilse üretilir ve
bir kez gösterilir.`,
};
const options = {
  email: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  reset: { type: 'boolean' },
} as const;

await command({ usage, options }, async ({ settings, language, values }) => {
  const given = understand(values);
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

function understand(values: unknown) {
  const parsed = argumentsSchema.safeParse(values);
  if (!parsed.success) {
    const [wrong] = parsed.error.issues;
    throw wrong?.path[0] === 'role'
      ? new WrongUse({ en: `The role is one of: ${roleNames}.`, tr: `Rol şunlardan biri olmalı: ${roleNames}.` })
      : new WrongUse({
          en: 'Say whose: --email takes an e-mail address.',
          tr: 'Kimin olduğunu belirtin: --email bir e-posta adresi alır.',
        });
  }
  if (!parsed.data.reset && !parsed.data.role) {
    throw new WrongUse({
      en: 'Say which --role a new user has, or --reset for a new password.',
      tr: 'Yeni kullanıcının rolünü --role ile, yeni parola istediğinizi --reset ile belirtin.',
    });
  }
  return parsed.data;
}

async function readPassword(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined;
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const [first = ''] = input.split('\n');
  return first.trim() || undefined;
}
