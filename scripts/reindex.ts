/**
 * `npm run reindex`: builds the search index anew beside the one in use, which goes on being searched, and then puts it in
 * its place. May be interrupted and run again: it goes on where it was.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { RebuildOvertaken } from '../search/engine.ts';
import { openEngine, openRebuild } from '../search/openEngine.ts';
import { askForTheRest, rebuildIndex } from '../site/publisher/rebuildIndex.ts';
import { openTaskQueue } from '../site/publisher/taskQueue.ts';
import { connect } from '../site/readLibrary/connect.ts';
import { openLibrary } from '../site/readLibrary/openLibrary.ts';
import { command } from './command.ts';
import { holdLock } from './lockFile.ts';
import type { SearchAccess } from './meilisearch/searchAccess.ts';
import { withSearch } from './meilisearch/withSearch.ts';
import { Problem } from './problem.ts';
import { showBar } from './reindex/showBar.ts';
import { waitUntil } from './waitUntil.ts';
import { type OpenedDatabase, withDatabase } from './withDatabase.ts';

const usage = {
  en: `Usage: npm run reindex [-- --anew]
Builds the search index anew, also while Kütük runs: the one in use is searched until the new one is whole. May be
interrupted; the next time it goes on where it was, or from the beginning with --anew.
To change the search engine: SEARCH_ENGINE=meilisearch npm run reindex (or embedded), then set it in .env and start anew.`,
  tr: `Kullanım: npm run reindex [-- --anew]
Arama dizinini yeniden oluşturur; Kütük çalışırken de kullanılabilir: yenisi tamamlanana kadar eskisinde aranır. Yarıda
kesilebilir; bir sonraki sefer kaldığı yerden, --anew ile baştan başlar.
Arama motorunu değiştirmek için: SEARCH_ENGINE=meilisearch npm run reindex (ya da embedded), sonra ayarı .env dosyasına yazıp
yeniden başlatın.`,
};

/** For the publisher to bring what changed at the last moment. */
const settleWithin = 20_000;

await command(
  { usage, options: { anew: { type: 'boolean', default: false } } },
  async ({ settings, language, values }) => {
    if (!existsSync(settings.KUTUK_DATA)) {
      throw new Problem({
        en: `There is nothing to index: the data folder ${settings.KUTUK_DATA} does not exist.`,
        tr: `Dizinlenecek bir şey yok: ${settings.KUTUK_DATA} veri klasörü bulunmuyor.`,
      });
    }
    const lock = holdLock(join(settings.KUTUK_DATA, 'reindex.lock'));
    if (!lock) {
      throw new Problem({
        en: 'The index is being built anew already: wait until that has ended.',
        tr: 'Dizin zaten yeniden oluşturuluyor: bitmesini bekleyin.',
      });
    }
    const bar = showBar(language);
    const started = Date.now();
    try {
      const { publications, rest } = await withDatabase(settings, (database) =>
        withSearch(settings, database, (access) => reindex(database, access, { anew: values.anew, bar })),
      );
      bar.end();
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(
        {
          en: `The index is new: ${publications} publications in ${seconds} s.`,
          tr: `Dizin yenilendi: ${seconds} saniyede ${publications} yayın.`,
        }[language],
      );
      if (rest > 0) {
        console.log(
          {
            en: `${rest} publications that changed meanwhile are brought by the running Kütük within minutes.`,
            tr: `Bu sırada değişen ${rest} yayını çalışan Kütük birkaç dakika içinde ekler.`,
          }[language],
        );
      }
    } catch (error) {
      bar.end();
      if (!(error instanceof RebuildOvertaken)) throw error;
      throw new Problem({
        en: 'The running Kütük has begun another index meanwhile: run this again.',
        tr: 'Çalışan Kütük bu sırada yeni bir dizine başladı: bu komutu yeniden çalıştırın.',
      });
    } finally {
      lock.release();
    }
  },
);

async function reindex(
  { databaseUrl, run }: OpenedDatabase,
  access: SearchAccess,
  { anew, bar }: { anew: boolean; bar: ReturnType<typeof showBar> },
): Promise<{ publications: number; rest: number }> {
  const log = pino({ level: 'silent' });
  const connection = connect({ databaseUrl, log, connections: 4, patience: 30_000 });
  const library = openLibrary({ databaseUrl, log, connections: 4, heldRecords: 2_000, patience: 30_000 });
  const { query } = connection;
  const engine = await openEngine({ ...access.site, log });
  try {
    const rebuild = await openRebuild({ ...access.publisher, anew });
    await rebuildIndex({ library, query, rebuild, progress: bar.draw, signal: new AbortController().signal });
    const queue = openTaskQueue(connection);
    let rest = 0;
    const settled = async () => {
      rest = await askForTheRest({ library, query, queue, indexed: () => engine.indexed() });
      return rest === 0;
    };
    // without a publisher that runs, the next one compares the index with the library when it starts
    if (run) await waitUntil(settled, { timeout: settleWithin, interval: 500 });
    return { publications: (await engine.indexed()).size, rest };
  } finally {
    await Promise.all([library.close(), connection.close(), engine.close()]);
  }
}
