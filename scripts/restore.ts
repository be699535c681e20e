/** `npm run restore -- FOLDER`: a backup onto an empty data folder, verified before anything is written. */
import { resolve } from 'node:path';
import { showProgress } from './backup/progress.ts';
import { restoreBackup } from './backup/restoreBackup.ts';
import { command } from './command.ts';
import { Problem } from './problem.ts';

await command(async ({ settings, language }) => {
  const [source] = process.argv.slice(2);
  if (!source) {
    throw new Problem({
      en: 'Say where from: npm run restore -- FOLDER. It is restored into KUTUK_DATA, which must be empty.',
      tr: 'Nereden olduğunu belirtin: npm run restore -- KLASÖR. Boş olması gereken KUTUK_DATA klasörüne yüklenir.',
    });
  }
  const { progress, end } = showProgress(language);
  const manifest = await restoreBackup({ folder: resolve(source), settings, progress });
  end();
  console.log(
    {
      en: `The backup of ${manifest.createdAt} is restored into ${settings.KUTUK_DATA}. Now: npm start. Public pages, files and the search index are made again from it.`,
      tr: `${manifest.createdAt} tarihli yedek ${settings.KUTUK_DATA} klasörüne geri yüklendi. Şimdi: npm start. Herkese açık sayfalar, dosyalar ve arama dizini ondan yeniden yapılır.`,
    }[language],
  );
});
