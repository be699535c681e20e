import pg from 'pg';
import { type Settings, systemVariables } from '../../cms/environment.ts';
import type { ImportView } from '../../cms/imports/api.ts';
import { say } from '../../cms/imports/csv/reasonSentences.ts';
import { expireLease } from '../../cms/imports/lease.ts';
import { ImporterDied, startImporter } from '../../cms/imports/process/startImporter.ts';
import type { ImportTask } from '../../cms/imports/queue.ts';
import { NoSuchImport, readImport, readImportView } from '../../cms/imports/readImport.ts';
import { importReasons, type Reason } from '../../cms/imports/reasons.ts';
import { startTask } from '../../cms/imports/requests/startTask.ts';
import { type OperatorLanguage, Problem, type Sentence } from '../problem.ts';
import type { OpenedDatabase } from '../withDatabase.ts';
import { drawProgress } from './drawProgress.ts';

/** What the parts of the command share. */
export interface Work {
  pool: pg.Pool;
  language: OperatorLanguage;
  dataFolder: string;
  /** Does a task in a process of its own, and shows how far it is. @throws Problem */
  perform(id: number, task: ImportTask): Promise<ImportView>;
  view(id: number): Promise<ImportView>;
  close(): Promise<void>;
}

const ends = { plan: 'planned', run: 'done', undo: 'undone' } as const;

/** Whoever may run commands on the server may do what an administrator may. */
export const operator = { user: null, email: 'npm run import', role: 'administrator' } as const;

export function openWork(database: OpenedDatabase, settings: Settings, language: OperatorLanguage): Work {
  const pool = new pg.Pool({ connectionString: database.databaseUrl, max: 2, application_name: 'kutuk-import' });
  pool.on('error', () => {});
  const dataFolder = database.folder.path;
  const environment = {
    ...systemVariables(),
    KUTUK_DATA: dataFolder,
    DATABASE_URL: database.databaseUrl,
    KUTUK_SECRET: database.secrets.payload,
    LOG_LEVEL: settings.LOG_LEVEL,
    PAYLOAD_DISABLE_TELEMETRY: '1',
  };
  const view = (id: number) =>
    readImportView(pool, id).catch((error: unknown) => {
      throw error instanceof NoSuchImport ? noSuchImport(id) : error;
    });

  return {
    pool,
    language,
    dataFolder,
    view,
    async perform(id, task) {
      await begin(pool, id, task, dataFolder);
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      process.once('SIGINT', stop);
      const shown = drawProgress(language, async () => (await readImportView(pool, id)).progress);
      try {
        await startImporter({ importId: id, task }, { signal: stopping.signal, environment });
      } catch (error) {
        if (!(error instanceof ImporterDied)) throw error;
        await expireLease(pool, error.lease);
        throw died(error, id, task);
      } finally {
        await shown.end();
        process.off('SIGINT', stop);
      }
      const after = await view(id);
      if (after.reason) throw because(after.reason, id, task);
      // by Ctrl-C, or by somebody who paused it in the admin
      if (after.state !== ends[task]) throw interrupted(id, task);
      return after;
    },
    close: () => pool.end(),
  };
}

async function begin(pool: pg.Pool, id: number, task: ImportTask, dataFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const record = await readImport(client, id, true).catch((error: unknown) => {
      throw error instanceof NoSuchImport ? noSuchImport(id) : error;
    });
    // a job that waits for a worker does not keep the command from doing it: the lease says who does
    const refused = await startTask(client, task, { ...record, live: record.claimed }, dataFolder);
    if (refused?.why === 'diskFull') {
      const { needed, free } = refused;
      throw new Problem({
        en: `There is not enough room on the disk: ${needed} MB are needed, and ${free} MB are free. Make room, then: npm run import -- --resume ${id}`,
        tr: `Diskte yer yetmiyor: ${needed} MB gerekli, ${free} MB boş. Yer açıp şunu çalıştırın: npm run import -- --resume ${id}`,
      });
    }
    if (refused) throw record.claimed ? inUse(id) : notNow(id, record.state);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const noSuchImport = (id: number) =>
  new Problem({ en: `There is no import ${id}.`, tr: `${id} numaralı aktarım yok.` });
const inUse = (id: number) =>
  new Problem({
    en: `Import ${id} is being worked on already: wait until it ends, or pause it in the admin.`,
    tr: `${id} numaralı aktarım şu anda yürütülüyor: bitmesini bekleyin ya da yönetim ekranından duraklatın.`,
  });
const notNow = (id: number, state: string) =>
  new Problem({
    en: `Import ${id} can't be taken up as it is (${state}).`,
    tr: `${id} numaralı aktarım bu durumda sürdürülemez (${state}).`,
  });

function died(error: ImporterDied, id: number, task: ImportTask): Problem {
  const how = task === 'undo' ? `--undo ${id}` : `--resume ${id}`;
  return new Problem(
    {
      en: `The process of the import has ended: ${error.message}\nWhat was done stays done; go on with: npm run import -- ${how}`,
      tr: `Aktarımı yürüten süreç sona erdi: ${error.message}\nYapılanlar duruyor; sürdürmek için: npm run import -- ${how}`,
    },
    { cause: error },
  );
}

function interrupted(id: number, task: ImportTask): Problem {
  const how = task === 'undo' ? '--undo' : '--resume';
  return new Problem({
    en: `Interrupted. What was done stays done; go on with: npm run import -- ${how} ${id}`,
    tr: `Kesildi. Yapılanlar duruyor; sürdürmek için: npm run import -- ${how} ${id}`,
  });
}

function because(reason: Reason, id: number, task: ImportTask): Problem {
  const go = task === 'plan' ? '' : `\n  npm run import -- ${task === 'undo' ? '--undo' : '--resume'} ${id}`;
  const sentence = (language: keyof Sentence) =>
    Object.hasOwn(importReasons, reason.code) ? say(reason, language) : reason.code;
  return new Problem({ en: `${sentence('en')}${go}`, tr: `${sentence('tr')}${go}` });
}
