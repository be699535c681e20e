/**
 * `npm run demo`: fills an empty library with the demonstration collection, about 70 publications of a municipality
 * that does not exist. Works on the running system, or starts it for as long as the filling takes.
 */
import { askArchive } from './askArchive.ts';
import { command } from './command.ts';
import { signIn } from './demo/archiveClient.ts';
import { collection } from './demo/collection.ts';
import { fillLibrary } from './demo/fillLibrary.ts';
import { openState } from './demo/libraryState.ts';
import { progressBar } from './demo/progress.ts';
import { withSystem } from './demo/withSystem.ts';
import { generatePassword } from './generatePassword.ts';
import { Problem } from './problem.ts';
import { addresses } from './supervisor/addresses.ts';
import { type OpenedDatabase, originOf, withDatabase } from './withDatabase.ts';

const email = 'demo@kutuk.example';

const usage = {
  en: `Usage: npm run demo
Fills an empty library with the demonstration collection, about 70 publications of a municipality that does not exist. Works
on the running system, or starts it for as long as the filling takes. For another data folder set KUTUK_DATA.`,
  tr: `Kullanım: npm run demo
Boş bir kütüphaneyi gösterim derlemesiyle, var olmayan bir belediyenin yaklaşık 70 yayınıyla doldurur. Çalışan sistemi kullanır;
çalışmıyorsa doldurma süresince onu başlatır. Başka bir veri klasörü için KUTUK_DATA ayarını kullanın.`,
};

await command({ usage, options: {} }, async ({ settings, language }) => {
  const say = (sentence: { tr: string; en: string }) => console.log(sentence[language]);
  const password = generatePassword();
  let startedHere = false;
  await withSystem(
    settings,
    {
      starting: () =>
        say({
          tr: 'Kütük çalışmıyor; gösterim için başlatılıyor (ilk kez birkaç dakika sürebilir) …',
          en: 'Kütük is not running and is started for the demonstration (the first time takes some minutes) …',
        }),
      stopping: () => say({ tr: '\nKütük durduruluyor …', en: '\nStopping Kütük …' }),
    },
    async (system) => {
      startedHere = system.startedHere;
      await withDatabase(settings, async (database) => {
        const state = openState(database.databaseUrl);
        try {
          await demandEmptyLibrary(await state.countRecords());
          await makeDemoUser(database, password);
          const client = await signIn(archiveOrigin(database), { email, password });
          say({
            tr: `Gösterim kütüphanesi dolduruluyor: ${collection.publications.length} yayın, ${collection.pressReleases.length} basın bülteni.`,
            en: `Filling the demonstration library: ${collection.publications.length} publications, ${collection.pressReleases.length} press releases.`,
          });
          const terminal = process.stdout.isTTY;
          const progress = progressBar({ language, terminal, write: (text) => process.stdout.write(text) });
          const { failed } = await fillLibrary({ collection, client, state, progress, language });
          if (failed.length > 0) {
            const names = failed.join(', ');
            throw new Problem({
              tr: `Bütünüyle okunamayan belgeler var: ${names}. Nedenleri yönetim ekranında, yayınların Tarama sekmesinde yazıyor.`,
              en: `Some documents could not be read as a whole: ${names}. The Scan tab of their publications in the archive says why.`,
            });
          }
        } finally {
          await state.close();
        }
      });
    },
  );
  const { cms, site } = addresses(settings);
  const user = {
    tr: `  Kullanıcı  ${email}\n  Parola     ${password}`,
    en: `  User      ${email}\n  Password  ${password}`,
  };
  say({
    tr: `\nGösterim kütüphanesi hazır. ${startedHere ? 'Şimdi `npm start` ile başlatın, sonra açın:' : 'Açın:'}\n\n  Kütüphane  ${site}\n  Arşiv      ${cms}/admin\n${user.tr}\n\nParola bir daha gösterilmez; yenisi: npm run user -- --email ${email} --reset`,
    en: `\nThe demonstration library is ready. ${startedHere ? 'Start it with `npm start`, then open:' : 'Open:'}\n\n  Library   ${site}\n  Archive   ${cms}/admin\n${user.en}\n\nThe password is not shown again; for a new one: npm run user -- --email ${email} --reset`,
  });
});

async function demandEmptyLibrary(records: number) {
  if (records === 0) return;
  throw new Problem({
    tr: `Kütüphane boş değil (${records} kayıt var): gösterim yalnızca boş bir kütüphaneye doldurulur. KUTUK_DATA ile başka, boş bir veri klasörü seçin.`,
    en: `The library is not empty (it has ${records} records): the demonstration goes into an empty one only. Choose another, empty data folder with KUTUK_DATA.`,
  });
}

/** A former attempt may have made the user and then been refused or interrupted. */
async function makeDemoUser(database: OpenedDatabase, password: string) {
  const made = await askArchive(database, 'saveUser', {
    email,
    password,
    role: 'administrator',
    name: 'Gösterim',
    reset: false,
  });
  if (made.state === 'exists') await askArchive(database, 'saveUser', { email, password, reset: true });
}

function archiveOrigin({ run }: OpenedDatabase): string {
  const origin = run && originOf(run, 'cms');
  if (origin) return origin;
  throw new Problem({
    tr: 'Kütük çalışıyor, ama arşiv yanıt vermiyor: birazdan yeniden deneyin.',
    en: 'Kütük runs, but its archive does not answer: try again in a moment.',
  });
}
