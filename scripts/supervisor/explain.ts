import { BadSettings } from '../../cms/environment.ts';
import { SearchUnavailable } from '../../search/engine.ts';
import { MeilisearchFailed } from '../meilisearch/startMeilisearch.ts';
import { PostgresFailed } from '../postgres/startPostgres.ts';
import { type OperatorLanguage, Problem, type Sentence } from '../problem.ts';
import { Problems } from './checkBeforehand.ts';
import { TaskFailed } from './runToEnd.ts';
import { NotReadyInTime } from './supervise.ts';
import { ProcessKeepsEnding } from './superviseProcess.ts';

/** Why a command could not do its work, for its operator: a sentence for what can be foreseen, the stack otherwise. */
export function explain(error: unknown, language: OperatorLanguage): string {
  const say = (sentence: Sentence) => sentence[language];
  if (error instanceof Problem) return say(error.sentence);
  if (error instanceof Problems) return error.problems.map((problem) => say(problem.sentence)).join('\n');
  if (error instanceof BadSettings) {
    const title = say({
      en: 'These settings (in the environment or in .env) can’t be used:',
      tr: 'Şu ayarlar (ortamda ya da .env dosyasında) kullanılamıyor:',
    });
    return [title, ...error.problems.map((problem) => `  ${problem}`)].join('\n');
  }
  if (error instanceof TaskFailed) {
    const title = say({
      en: `The step "${error.task}" failed; all that it said is in ${error.logFile}, and it ended with:`,
      tr: `"${error.task}" adımı başarısız oldu; söylediklerinin tümü ${error.logFile} dosyasında, son satırları:`,
    });
    return `${title}\n${error.output}`;
  }
  if (error instanceof PostgresFailed) {
    return `${say({ en: 'Postgres did not start, and said:', tr: 'Postgres başlamadı; söyledikleri:' })}\n${error.log}`;
  }
  if (error instanceof MeilisearchFailed) {
    return say({
      en: `Meilisearch did not start: ${error.message}. Its log, meilisearch.log, may say why.`,
      tr: `Meilisearch başlamadı: ${error.message}. Nedeni meilisearch.log günlüğünde yazıyor olabilir.`,
    });
  }
  if (error instanceof SearchUnavailable) {
    return say({
      en: `The search engine does not answer: ${error.message}. Start it and try again.`,
      tr: `Arama motoru yanıt vermiyor: ${error.message}. Başlatıp yeniden deneyin.`,
    });
  }
  if (error instanceof ProcessKeepsEnding) {
    return say({
      en: `The process "${error.process}" ended again and again before it was ready: ${error.logFile} says why.`,
      tr: `"${error.process}" işlemi hazır olmadan defalarca sona erdi: nedeni ${error.logFile} dosyasında.`,
    });
  }
  if (error instanceof NotReadyInTime) {
    return say({
      en: `These processes were not ready in time: ${error.processes.join(', ')}. Their logs say what they wait for.`,
      tr: `Şu işlemler zamanında hazır olmadı: ${error.processes.join(', ')}. Neyi bekledikleri günlüklerinde yazıyor.`,
    });
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
