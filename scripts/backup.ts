/** `npm run backup -- FOLDER`: database, originals and secrets, with checksums, also while Kütük runs. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { showProgress } from './backup/progress.ts';
import { writeBackup } from './backup/writeBackup.ts';
import { command } from './command.ts';
import { Problem } from './problem.ts';
import { WrongUse } from './readArguments.ts';
import { withDatabase } from './withDatabase.ts';

const usage = {
  en: `Usage: npm run backup -- FOLDER
Writes a backup of the database, the originals and the secrets, with checksums, into an empty or new folder, also while
Kütük runs. Page images and the public site are not in it: they are made again from it.`,
  tr: `Kullanım: npm run backup -- KLASÖR
Veritabanını, özgün dosyaları ve gizli anahtarları özetleriyle birlikte boş ya da yeni bir klasöre yedekler; Kütük çalışırken
de kullanılabilir. Sayfa görüntüleri ve herkese açık site yedekte bulunmaz: ondan yeniden üretilirler.`,
};

await command({ usage, options: {}, places: 1 }, async ({ settings, language, places: [target] }) => {
  if (!target) throw new WrongUse({ en: 'Say where to.', tr: 'Nereye yedekleneceğini belirtin.' });
  const folder = resolve(target);
  if (!existsSync(settings.KUTUK_DATA)) {
    throw new Problem({
      en: `There is nothing to back up: the data folder ${settings.KUTUK_DATA} does not exist.`,
      tr: `Yedeklenecek bir şey yok: ${settings.KUTUK_DATA} veri klasörü bulunmuyor.`,
    });
  }
  if (!relative(settings.KUTUK_DATA, folder).startsWith('..')) {
    throw new Problem({
      en: `The folder ${folder} lies in the data folder itself: choose one on another disk, or at least beside it.`,
      tr: `${folder} klasörü veri klasörünün içinde: başka bir diskte, hiç değilse onun yanında bir klasör seçin.`,
    });
  }
  const { progress, end } = showProgress(language);
  const { manifest, damaged } = await withDatabase(
    settings,
    ({ databaseUrl, folder: data }) =>
      writeBackup({ databaseUrl, dataFolder: data.path, archiveFolder: data.archive, folder, progress }),
    { migrate: false },
  );
  end();
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    {
      en: `The backup in ${folder} is complete: ${rows} rows and ${manifest.files.count} files. It holds secrets: keep it as safe as the archive itself.`,
      tr: `${folder} içindeki yedek tamam: ${rows} satır ve ${manifest.files.count} dosya. Gizli anahtarlar da içerir: arşivin kendisi kadar güvenli saklayın.`,
    }[language],
  );
  if (damaged.length === 0) return;
  const some = damaged.slice(0, 5).join(', ');
  throw new Problem({
    en: `But ${damaged.length} originals of the archive are damaged: their bytes are not those that were stored (${some}). Put them back from an older backup.`,
    tr: `Ancak arşivdeki ${damaged.length} özgün dosya bozulmuş: içerikleri saklandığı gibi değil (${some}). Eski bir yedekten geri koyun.`,
  });
});
