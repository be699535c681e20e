import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCsv } from '../../cms/imports/csv/errorCsv.ts';
import { Problem } from '../problem.ts';
import { confirm } from './confirm.ts';
import type { Work } from './work.ts';

/** Rows that could not be imported; the others are. */
export const someFailed = 2;

/** Runs an import that was tried, or goes on with one. */
export async function runIt(work: Work, id: number, { yes }: { yes: boolean }): Promise<void> {
  const { pool, language } = work;
  const before = await work.view(id);
  const open = before.states.waiting;
  const writes = before.outcomes.create + before.outcomes.change;
  if (before.state === 'done') {
    throw new Problem({ en: `Import ${id} is done already.`, tr: `${id} numaralı aktarım zaten bitmiş.` });
  }
  if (writes === 0) {
    throw new Problem({
      en: `Nothing of import ${id} would be created or changed.`,
      tr: `${id} numaralı aktarımda oluşturulacak ya da değişecek bir şey yok.`,
    });
  }
  if (before.state === 'planned') {
    await confirm(
      yes,
      {
        en: `Import ${writes} rows?`,
        tr: `${writes} satır aktarılsın mı?`,
      },
      language,
      { en: `Later: npm run import -- --resume ${id}`, tr: `Daha sonra: npm run import -- --resume ${id}` },
    );
  } else if (open === 0) console.log('');
  const after = await work.perform(id, 'run');
  const { made, changed, skipped, failed } = after.states;
  console.log(
    {
      en: `Done: ${made} records created, ${changed} changed, ${skipped} skipped, ${failed} not imported. To take it back: npm run import -- --undo ${id}`,
      tr: `Bitti: ${made} kayıt oluşturuldu, ${changed} kayıt değişti, ${skipped} satır atlandı, ${failed} satır aktarılamadı. Geri almak için: npm run import -- --undo ${id}`,
    }[language],
  );
  if (failed === 0) return;
  const file = resolve(language === 'tr' ? `aktarim-${id}-hatalar.csv` : `import-${id}-errors.csv`);
  await pipeline(Readable.from(errorCsv(pool, id, language)), createWriteStream(file, { mode: 0o600 }));
  console.log(
    {
      en: `The rows that were not imported, with the reasons: ${file}. Correct it and import it with --table and --files-of ${id}.`,
      tr: `Aktarılamayan satırlar ve nedenleri: ${file}. Düzeltip --table ve --files-of ${id} ile aktarın.`,
    }[language],
  );
  process.exitCode = someFailed;
}
