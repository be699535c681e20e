import type { OperatorLanguage, Sentence } from '../problem.ts';
import { addresses } from './addresses.ts';
import type { Composition, SupervisorEvent } from './supervise.ts';

/** What the operator sees of a supervisor's life. Undefined: nothing worth a line. */
export function screen(
  event: SupervisorEvent | { type: 'building'; name: 'cms' | 'site' },
  to: { language: OperatorLanguage; terminal: boolean },
): string | undefined {
  const say = (sentence: Sentence) => sentence[to.language];
  switch (event.type) {
    case 'leftovers':
      return say({
        en: `Ended what a killed start had left behind: ${event.names.join(', ')}.`,
        tr: `Öldürülmüş bir çalıştırmadan kalanlar sonlandırıldı: ${event.names.join(', ')}.`,
      });
    case 'starting':
      return say({ en: 'Kütük is starting …', tr: 'Kütük başlatılıyor …' });
    case 'building':
      return event.name === 'cms'
        ? say({
            en: 'Building the archive; this is done once and takes about two minutes …',
            tr: 'Arşiv derleniyor; bu bir kez yapılır ve yaklaşık iki dakika sürer …',
          })
        : say({ en: 'Building the library …', tr: 'Kütüphane derleniyor …' });
    case 'running':
      return running(event.composition, event.code, to);
    case 'ended':
      return say({
        en: `${event.name} ended (${event.how}) and is started again.`,
        tr: `${event.name} sona erdi (${event.how}), yeniden başlatılıyor.`,
      });
    case 'stopping':
      return say({ en: 'Stopping …', tr: 'Durduruluyor …' });
    case 'killed':
      return say({
        en: `${event.name} did not stop in time and was ended.`,
        tr: `${event.name} zamanında durmadığı için sonlandırıldı.`,
      });
    case 'postgresEnded':
      return say({
        en: `Postgres ended (${event.how}): everything is stopped. The end of postgres.log may say why.`,
        tr: `Postgres sona erdi (${event.how}): her şey durduruluyor. Nedeni postgres.log dosyasının sonunda yazıyor olabilir.`,
      });
  }
}

function running(
  { settings, folder, database, search }: Composition,
  code: string | undefined,
  to: { language: OperatorLanguage; terminal: boolean },
): string {
  const say = (sentence: Sentence) => sentence[to.language];
  const { cms, site } = addresses(settings);
  const postgres = database.embedded
    ? say({
        en: `embedded, on 127.0.0.1:${database.embedded.port}`,
        tr: `gömülü, 127.0.0.1:${database.embedded.port} adresinde`,
      })
    : say({ en: `at ${new URL(database.databaseUrl).host}`, tr: `${new URL(database.databaseUrl).host} adresinde` });
  const rows: [Sentence, string][] = [
    [{ en: 'Library, for everybody', tr: 'Kütüphane (herkese açık)' }, site],
    [{ en: 'Archive, for staff', tr: 'Arşiv (görevliler için)' }, `${cms}/admin`],
    [{ en: 'Data folder', tr: 'Veri klasörü' }, folder.path],
    [{ en: 'Logs', tr: 'Günlükler' }, folder.logs],
    [{ en: 'Postgres', tr: 'Postgres' }, postgres],
    [{ en: 'Search', tr: 'Arama' }, searchLine(search, say)],
  ];
  const names = rows.map(([name]) => say(name));
  const width = Math.max(...names.map((name) => name.length)) + 3;
  const table = rows.map(([, value], index) => `  ${(names[index] ?? '').padEnd(width)}${value}`);
  return [
    '',
    say({
      en: 'Kütük is running: site, publisher, worker, cms.',
      tr: 'Kütük çalışıyor: site, publisher, worker, cms.',
    }),
    '',
    ...table,
    ...firstAdministrator(code, folder.firstAdministratorCode, to),
    '',
    say({ en: 'Stop with Ctrl-C.', tr: 'Durdurmak için Ctrl-C.' }),
    '',
  ].join('\n');
}

function searchLine({ site, own }: Composition['search'], say: (sentence: Sentence) => string): string {
  if (site.engine === 'embedded') return say({ en: 'embedded', tr: 'gömülü' });
  const { host } = new URL(site.url);
  return own
    ? say({ en: `Meilisearch, on ${host}`, tr: `Meilisearch, ${host} adresinde` })
    : say({ en: `Meilisearch of yours, at ${host}`, tr: `sizin Meilisearch sunucunuz, ${host} adresinde` });
}

/** The code itself is shown on a terminal only: other outputs are kept in logs. */
function firstAdministrator(
  code: string | undefined,
  path: string,
  to: { language: OperatorLanguage; terminal: boolean },
): string[] {
  if (code === undefined) return [];
  const sentence: Sentence = to.terminal
    ? {
        en: 'There is no user yet. Open the archive and make the first administrator with this code:',
        tr: 'Henüz kullanıcı yok. Arşivi açın ve ilk yöneticiyi şu kodla oluşturun:',
      }
    : {
        en: 'There is no user yet. Open the archive and make the first administrator with the code in this file:',
        tr: 'Henüz kullanıcı yok. Arşivi açın ve ilk yöneticiyi şu dosyadaki kodla oluşturun:',
      };
  return ['', sentence[to.language], '', `  ${to.terminal ? code : path}`];
}
