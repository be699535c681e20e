/** `npm run restore -- FOLDER`: a backup onto an empty data folder, verified before anything is written. */
import { resolve } from 'node:path';
import { showProgress } from './backup/progress.ts';
import { restoreBackup } from './backup/restoreBackup.ts';
import { command } from './command.ts';
import { WrongUse } from './readArguments.ts';

const usage = {
  en: `Usage: npm run restore -- FOLDER
Restores the backup in FOLDER into the data folder (KUTUK_DATA), which must be empty, after it has verified every file of it.`,
  tr: `Kullanım: npm run restore -- KLASÖR
KLASÖR içindeki yedeği, her dosyasını denetledikten sonra, boş olması gereken veri klasörüne (KUTUK_DATA) geri yükler.`,
};

await command({ usage, options: {}, places: 1 }, async ({ settings, language, places: [source] }) => {
  if (!source) throw new WrongUse({ en: 'Say where from.', tr: 'Nereden geri yükleneceğini belirtin.' });
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
