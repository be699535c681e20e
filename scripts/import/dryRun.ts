import { createWriteStream } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportRow, ImportView } from '../../cms/imports/api.ts';
import { rowOutcomes, rowsQuerySchema } from '../../cms/imports/api.ts';
import { planCsv } from '../../cms/imports/csv/planCsv.ts';
import { reasonSentences } from '../../cms/imports/csv/reasonSentences.ts';
import { decideAuthorities, listAuthorities } from '../../cms/imports/requests/authorities.ts';
import { createImport } from '../../cms/imports/requests/createImport.ts';
import { listRows } from '../../cms/imports/requests/listRows.ts';
import { listQuestions } from '../../cms/imports/requests/questions.ts';
import type { ImportArguments } from './arguments.ts';
import { duration } from './drawProgress.ts';
import { operator, type Work } from './work.ts';

const shownRows = 40;

/**
 * Tries the import and shows what would happen.
 * @returns its number; undefined when that is all that was asked for
 */
export async function dryRun(work: Work, given: ImportArguments & { name: string }): Promise<number | undefined> {
  const { pool, language } = work;
  const id = await createImport(pool, {
    name: given.name,
    by: operator,
    settings: given.settings,
    ...(given.source !== undefined && { source: given.source }),
    ...(given.table !== undefined &&
      (isAbsolute(given.table) ? { tablePath: given.table } : { tableFile: given.table })),
    ...(given.mapping && { mapping: given.mapping }),
    ...(given.filesOf !== undefined && { filesOf: given.filesOf }),
  });
  let view = await work.perform(id, 'plan');
  if (given.unknown && view.authorities.open > 0) {
    await decide(work, id, given.unknown);
    view = await work.perform(id, 'plan');
  }
  const file = resolve(language === 'tr' ? `aktarim-${id}-deneme.csv` : `import-${id}-dry-run.csv`);
  await pipeline(Readable.from(planCsv(pool, id, language)), createWriteStream(file, { mode: 0o600 }));
  await show(work, view, file);
  return given.dryRun ? undefined : id;
}

async function decide({ pool }: Work, id: number, rest: 'create' | 'leaveOut'): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await decideAuthorities(client, id, { decisions: [], rest });
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function show({ pool, language }: Work, view: ImportView, file: string): Promise<void> {
  const tr = language === 'tr';
  const say = (line: string) => console.log(line);
  const { facts, outcomes, needs, files, questions, authorities } = view;
  say(tr ? `Aktarım ${view.id}: ${view.name}` : `Import ${view.id}: ${view.name}`);
  if (facts) {
    const how = [
      facts.format.toUpperCase(),
      facts.delimiter === '\t' ? 'TAB' : facts.delimiter,
      facts.encoding,
      facts.sheet,
      facts.pattern,
    ];
    say(`  ${how.filter(Boolean).join(' · ')}`);
    for (const { column, field } of view.suggestions) {
      const used = view.mapping?.[column] ?? field;
      say(`  ${column} → ${used ?? (tr ? '(yalnızca satırla saklanır)' : '(kept with the row only)')}`);
    }
  }
  say('');
  const { rows } = await listRows(pool, view.id, rowsQuerySchema.parse({ limit: shownRows }), language);
  const interesting = rows.filter(({ outcome }) => outcome !== 'create');
  for (const row of (interesting.length > 0 ? interesting : rows).slice(0, shownRows)) say(line(row, language));
  say('');
  for (const [outcome, label] of Object.entries(rowOutcomes)) {
    say(`  ${String(outcomes[outcome as keyof typeof outcomes]).padStart(7)}  ${label[language]}`);
  }
  const { matched, unmatched, bad } = files;
  if (matched + unmatched + bad > 0) {
    say(
      tr
        ? `  Dosyalar: ${matched} eşleşti, ${unmatched} hiçbir satıra ait değil, ${bad} kullanılamıyor.`
        : `  Files: ${matched} matched, ${unmatched} belong to no row, ${bad} can't be used.`,
    );
  }
  if (needs) {
    const [bytes, free] = [needs.bytes, needs.free].map((value) => `${Math.ceil(value / 1024 ** 2)} MB`);
    const time = duration(needs.seconds, language);
    say(
      tr
        ? `  Diskte ${bytes} gerekli, ${free} boş; yaklaşık ${time} sürer (yazı tanıma ayrıca).`
        : `  Needs ${bytes} of the disk, ${free} are free; takes about ${time} (text recognition apart).`,
    );
  }
  if (authorities.open > 0) await sayAuthorities(pool, view.id, language);
  if (questions.open > 0) {
    for (const { column, value, rows: count, choices } of (await listQuestions(pool, view.id)).slice(0, 20)) {
      const options = choices.map(({ label }) => label[language]).join(' / ');
      say(`  ? ${column ?? ''} “${value}” (${count}): ${options}`);
    }
    say(
      tr
        ? '  Yanıtlar yönetim ekranından verilir; yanıtsız satırlar aktarılmaz.'
        : '  Answers are given in the admin; rows without one are left out.',
    );
  }
  say(tr ? `  Ayrıntılı tablo: ${file}` : `  The whole table: ${file}`);
}

async function sayAuthorities(pool: Work['pool'], id: number, language: 'tr' | 'en'): Promise<void> {
  const tr = language === 'tr';
  for (const { collection, name, rows, nearest } of (await listAuthorities(pool, id)).slice(0, 20)) {
    const near = nearest.slice(0, 3).map((one) => `${one.name} (${one.id})`);
    const hint = near.length > 0 ? `${tr ? ' En yakını: ' : ' Nearest: '}${near.join(', ')}` : '';
    console.log(`  ? ${collection} “${name}” (${rows}).${hint}`);
  }
  console.log(
    tr
      ? '  Katalogda olmayan adlar için --unknown create ya da --unknown leave-out verin, ya da yönetim ekranından seçin.'
      : '  For names that the catalogue lacks give --unknown create or --unknown leave-out, or choose in the admin.',
  );
}

function line(row: ImportRow, language: 'tr' | 'en'): string {
  const why = reasonSentences(row, language).replaceAll('\n', ' ');
  const changes = row.differences.map(({ label, before, after }) => `${label[language]}: ${before || '–'} → ${after}`);
  const told = [why, ...changes].filter(Boolean).join(' | ');
  return `${String(row.row).padStart(6)}  ${rowOutcomes[row.outcome][language].padEnd(18)} ${row.title.slice(0, 40)}${told ? `  ${told}` : ''}`;
}
