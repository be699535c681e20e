/**
 * `npm run verify`: compares all that is stored with what is said of it, also while Kütük runs. Ends with 1 when
 * something is wrong. `--json` prints a line of JSON for each finding, and nothing else on standard output.
 */
import { existsSync } from 'node:fs';
import pg from 'pg';
import { pino } from 'pino';
import { openLocalStore } from '../cms/files/localStore.ts';
import { openEngine } from '../search/openEngine.ts';
import { askArchive } from './askArchive.ts';
import { command } from './command.ts';
import type { SearchAccess } from './meilisearch/searchAccess.ts';
import { withSearch } from './meilisearch/withSearch.ts';
import { Problem, type Sentence } from './problem.ts';
import type { VerifyStep } from './verify/context.ts';
import { type Finding, findingSentence, isNotice } from './verify/findings.ts';
import { verifyArchive } from './verify/verifyArchive.ts';
import { type OpenedDatabase, withDatabase } from './withDatabase.ts';

/** Files younger than this may belong to what is under way. */
const grace = 60 * 60 * 1000;
/** Publications compared by one process, which takes three seconds to start. */
const comparedAtOnce = 2000;

const steps: Record<VerifyStep, Sentence> = {
  rows: { en: 'questions to the database', tr: 'veritabanı sorusu' },
  images: { en: 'files compared', tr: 'dosya karşılaştırıldı' },
  leftovers: { en: 'temporary files seen', tr: 'geçici dosya görüldü' },
  projection: {
    en: `times ${comparedAtOnce} records compared with the library`,
    tr: `kez ${comparedAtOnce} kayıt kütüphaneyle karşılaştırıldı`,
  },
  search: { en: 'publications compared with the search index', tr: 'yayın arama diziniyle karşılaştırıldı' },
  originals: { en: 'originals read', tr: 'özgün dosya okundu' },
};

const usage = {
  en: `Usage: npm run verify [-- options]
Compares all that is stored with what is said of it, also while Kütük runs: checksums of originals, page images, records
and what the public sees of them, the search index. It changes nothing by itself, and ends with 1 when something is wrong.
  --remove-orphans   removes files that nothing names and that are older than an hour
  --json             a line of JSON for each finding, and nothing else`,
  tr: `Kullanım: npm run verify [-- seçenekler]
Saklanan her şeyi kayıtlarıyla karşılaştırır; Kütük çalışırken de kullanılabilir: özgün dosyaların özetleri, sayfa
görüntüleri, kayıtlar ve halkın onlardan gördükleri, arama dizini. Kendiliğinden hiçbir şeyi değiştirmez; bir sorun varsa 1
ile sona erer.
  --remove-orphans   hiçbir kaydın anmadığı, bir saatten eski dosyaları siler
  --json             her bulgu için bir satır JSON yazar, başka bir şey yazmaz`,
};
const options = {
  json: { type: 'boolean', default: false },
  'remove-orphans': { type: 'boolean', default: false },
} as const;

await command({ usage, options }, async ({ settings, language, values }) => {
  if (!existsSync(settings.KUTUK_DATA)) {
    throw new Problem({
      en: `There is nothing to verify: the data folder ${settings.KUTUK_DATA} does not exist.`,
      tr: `Denetlenecek bir şey yok: ${settings.KUTUK_DATA} veri klasörü bulunmuyor.`,
    });
  }
  const findings: Finding[] = [];
  const line = progressLine(values.json);
  const check = async (database: OpenedDatabase, access: SearchAccess) => {
    const pool = new pg.Pool({ connectionString: database.databaseUrl, max: 4, application_name: 'kutuk-verify' });
    const log = pino({ level: 'silent' });
    const search = await openEngine({ ...access.site, log });
    try {
      await verifyArchive({
        pool,
        store: await openLocalStore(database.folder.archive),
        dataFolder: database.folder.path,
        grace,
        removeOrphans: values['remove-orphans'],
        language,
        compareProjections: (after) => askArchive(database, 'compareProjections', { after, limit: comparedAtOnce }),
        indexed: () => search.indexed(),
        progress: (step, done, bytes) => {
          const size = bytes === undefined ? '' : ` (${(bytes / 1e6).toFixed(1)} MB)`;
          line.draw(step, `  ${done} ${steps[step][language]}${size}`);
        },
        report: (finding) => {
          findings.push(finding);
          line.clear();
          console.log(values.json ? JSON.stringify(finding) : `- ${findingSentence(finding, language)}`);
        },
      });
    } finally {
      await Promise.all([pool.end(), search.close()]);
    }
  };
  await withDatabase(settings, (database) => withSearch(settings, database, (access) => check(database, access)));
  line.end();
  const wrong = findings.filter((finding) => !isNotice(finding)).length;
  if (wrong > 0) {
    throw new Problem({
      en: `${wrong} things are wrong in ${settings.KUTUK_DATA}; they are listed above.`,
      tr: `${settings.KUTUK_DATA} içinde ${wrong} sorun var; yukarıda sıralandı.`,
    });
  }
  if (values.json) return;
  console.log(
    {
      en: `Everything in ${settings.KUTUK_DATA} is as it was stored.`,
      tr: `${settings.KUTUK_DATA} içindeki her şey saklandığı gibi.`,
    }[language],
  );
});

/** One line on a terminal, drawn over; elsewhere a line at the end of each step. Nothing beside JSON. */
function progressLine(silent: boolean) {
  let [last, text, drawn]: [VerifyStep | undefined, string, number] = [undefined, '', 0];
  const terminal = process.stdout.isTTY;
  const end = () => {
    if (last === undefined || silent) return;
    process.stdout.write(terminal ? `\r\u001b[K${text}\n` : `${text}\n`);
    last = undefined;
  };
  return {
    end,
    clear: () => {
      if (terminal && !silent) process.stdout.write('\r\u001b[K');
    },
    draw(step: VerifyStep, next: string) {
      if (silent) return;
      if (step !== last) end();
      [last, text] = [step, next];
      if (terminal && Date.now() - drawn > 100) {
        drawn = Date.now();
        process.stdout.write(`\r\u001b[K${text}`);
      }
    },
  };
}
