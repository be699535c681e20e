/**
 * `npm run publish:all -- FOLDER`: the public site as files that any web server can serve. May be interrupted and run
 * again: what is the same stays as it is.
 */
import { resolve } from 'node:path';
import { pino } from 'pino';
import { openLocalStore } from '../cms/files/localStore.ts';
import { openEngine } from '../search/openEngine.ts';
import { exportSite, FolderInUse } from '../site/publisher/exportSite.ts';
import { openLibrary } from '../site/readLibrary/openLibrary.ts';
import { openContext } from '../site/server/openContext.ts';
import { command } from './command.ts';
import { Problem } from './problem.ts';
import { WrongUse } from './readArguments.ts';
import { siteBuild } from './run/librarySide.ts';
import { addresses } from './supervisor/addresses.ts';
import { withDatabase } from './withDatabase.ts';

const lacks = {
  en: `Such a folder lacks what needs a program:
  - search, and lists beyond their first page or with a filter;
  - the pages of a publication with their text: its page lists the images only;
  - tombstones: a withdrawn publication is simply gone (404 instead of 410), once this command has run again;
  - the choice of language at addresses such as /p/123: they lead to Turkish.
Serve 404.html for what is not there, and let browsers ask again each time (Cache-Control: no-cache), but for /_astro/.`,
  tr: `Böyle bir klasörde, bir programın işi olan şunlar bulunmaz:
  - arama ile listelerin ilk sayfasından ötesi ve süzülmüş biçimleri;
  - yayınların metinli okuma sayfaları: yayının sayfasında yalnızca görüntüler sıralanır;
  - geri çekilme sayfaları: geri çekilen yayın, bu komut yeniden çalıştırıldığında ortadan kalkar (410 yerine 404);
  - /p/123 gibi adreslerde dil seçimi: bunlar Türkçeye götürür.
Olmayan adresler için 404.html dosyasını sunun; /_astro/ dışında tarayıcıların her seferinde sormasını sağlayın (Cache-Control: no-cache).`,
};

const usage = {
  en: `Usage: npm run publish:all -- FOLDER
Writes the public site as files that any web server can serve, into an empty or new folder, or into one that it was
written to before. It may be interrupted and run again.`,
  tr: `Kullanım: npm run publish:all -- KLASÖR
Herkese açık siteyi, her web sunucusunun sunabileceği dosyalar olarak boş, yeni ya da daha önce yayımlanmış bir klasöre yazar.
Yarıda kesilip yeniden çalıştırılabilir.`,
};

await command({ usage, options: {}, places: 1 }, async ({ settings, language, places: [target] }) => {
  if (!target) throw new WrongUse({ en: 'Say where to.', tr: 'Nereye yazılacağını belirtin.' });
  const folder = resolve(target);
  const log = pino({ level: 'warn' });
  const draw = progressLine();
  const done = await withDatabase(settings, async ({ libraryDatabaseUrl, folder: data }) => {
    const library = openLibrary({ databaseUrl: libraryDatabaseUrl, log });
    const search = await openEngine({ engine: 'embedded', folder: data.search, log });
    try {
      const { publications, pages } = await library.counts();
      const expected = (await library.visible()).length * 3 + pages * 3 + publications;
      const context = await openContext({
        library,
        search,
        files: await openLocalStore(data.public),
        publicFolder: data.public,
        astroEntry: siteBuild.entry,
        clientFolder: siteBuild.client,
        siteUrl: addresses(settings).site,
        asFiles: true,
        log,
      });
      return await exportSite({ context, folder, progress: ({ written, same }) => draw(written + same, expected) });
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      throw new Problem({
        en: `The folder ${folder} holds other files: choose an empty or new one.`,
        tr: `${folder} klasöründe başka dosyalar var: boş ya da yeni bir klasör seçin.`,
      });
    } finally {
      await Promise.all([library.close(), search.close()]);
    }
  });
  draw();
  const { written, same, removed, missing } = done;
  console.log(
    {
      en: `${folder}: ${written} files written, ${same} the same as before, ${removed} removed.`,
      tr: `${folder}: ${written} dosya yazıldı, ${same} dosya aynı kaldı, ${removed} dosya kaldırıldı.`,
    }[language],
  );
  console.log(lacks[language]);
  if (missing.length === 0) return;
  throw new Problem({
    en: `${missing.length} files are still missing, such as ${missing[0]}: start Kütük, wait until everything is published, and run this again.`,
    tr: `${missing.length} dosya henüz eksik (örneğin ${missing[0]}): Kütük’ü başlatın, her şey yayımlanınca bu komutu yeniden çalıştırın.`,
  });
});

/** A bar on a terminal, drawn over; nothing elsewhere. Called without numbers, it ends the line. */
function progressLine(): (done?: number, of?: number) => void {
  const width = 30;
  let drawn = 0;
  return (done, of = 1) => {
    if (!process.stderr.isTTY) return;
    if (done === undefined) {
      process.stderr.write('\r\u001b[K');
    } else if (Date.now() - drawn > 100) {
      drawn = Date.now();
      const share = Math.min(1, done / Math.max(1, of));
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      process.stderr.write(`\r\u001b[K${bar} ${done}`);
    }
  };
}
