/**
 * How well the engines answer the judged queries (`tests/search/judged/`): recall, precision and nDCG@10, of each kind
 * of query; plain FTS5 as the peer, Meilisearch where there is one (MEILI_URL
 * and MEILI_KEY, or `meilisearch` on PATH).
 *
 * `--misses` prints what the embedded engine did not find, or should not have.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { openEngine, openIndex, type SearchOptions } from '../../search/openEngine.ts';
import { askEngine, fillIndex } from '../search/judged/askEngine.ts';
import { type JudgedQuery, judgedDocuments, judgedQueries } from '../search/judged/judgedLibrary.ts';
import { type Answer, overlapOfTen, scoreAnswers } from '../search/judged/scoreEngine.ts';
import { noMeilisearch, openTestMeilisearch } from '../support/meilisearch.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean' } }, strict: false });
const documents = judgedDocuments();
const queries = judgedQueries(documents);
console.log(`${queries.length} queries, ${documents.length} publications\n`);

const folder = await mkdtemp(join(tmpdir(), 'kutuk-judged-'));
try {
  const embedded = await ask({ engine: 'embedded', folder });
  const engines = [
    { name: 'embedded', answers: embedded },
    { name: 'FTS5', answers: askPlainFts() },
  ];
  if (noMeilisearch) console.log(`no Meilisearch: ${noMeilisearch}\n`);
  else engines.push({ name: 'Meilisearch', answers: await askMeilisearch() });
  for (const { name, answers } of engines) print(name, answers);
  for (const { name, answers } of engines.slice(1)) {
    const { queries: many, overlap } = overlapOfTen(embedded, answers);
    console.log(
      `first ten of embedded and ${name} in common: ${overlap.toFixed(2)} (${many} queries with 10 or more relevant)`,
    );
  }
  if (values.misses) printMisses(embedded);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function ask(options: SearchOptions): Promise<Answer[]> {
  const index = await openIndex(options);
  const engine = await openEngine({ ...options, log: pino({ level: 'silent' }) });
  try {
    await fillIndex(index, documents);
    return await askEngine(engine, queries);
  } finally {
    await engine.close();
    await index.close();
  }
}

async function askMeilisearch(): Promise<Answer[]> {
  const server = await openTestMeilisearch();
  try {
    return await ask({ engine: 'meilisearch', url: server.url, key: server.key, prefix: 'judged_' });
  } finally {
    await server.close();
  }
}

/** What SQLite does by itself: words as they are, without marks; all of them; the last completed where it is typed. */
function askPlainFts(): Answer[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE page USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2')`);
  const insert = database.prepare('INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)');
  for (const { number, title, text } of documents) insert.run(number, title, text);
  const find = database.prepare('SELECT rowid FROM page WHERE page MATCH ? ORDER BY bm25(page, 6, 1) LIMIT 100');
  return queries.map((query) => ({
    query,
    found: find.all(matchOf(query)).map((row) => Number(row.rowid)),
  }));
}

function matchOf({ text, category }: JudgedQuery): string {
  const parts = text.trim().match(/-?"[^"]*"|\S+/g) ?? [];
  const quote = (part: string) => `"${part.replaceAll('"', '')}"`;
  const wanted = parts.filter((part) => !part.startsWith('-')).map(quote);
  const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => quote(part.slice(1)));
  const all = wanted.join(' AND ') + (category === 'prefix' ? '*' : '');
  return [all, ...unwanted].join(' NOT ');
}

function print(name: string, answers: Answer[]): void {
  console.log(`${name.padEnd(12)} queries  recall  precision  nDCG@10  forbidden`);
  const kinds = [...new Set(queries.map(({ category }) => category))];
  for (const kind of [...kinds, 'all']) {
    const scores = scoreAnswers(answers.filter(({ query }) => kind === 'all' || query.category === kind));
    const { recall, precision, ndcg } = scores;
    const numbers = [recall, precision, ndcg].map((number) => number.toFixed(3));
    console.log(
      `${kind.padEnd(12)} ${String(scores.queries).padStart(7)}  ${numbers[0]}   ${numbers[1]}      ${numbers[2]}    ${scores.forbidden}`,
    );
  }
  console.log();
}

function printMisses(answers: Answer[]): void {
  for (const { query, found } of answers) {
    const missed = [...query.relevant.keys()].filter((number) => !found.includes(number));
    const wrong = found.filter((number) => !query.relevant.has(number) && !query.neutral.has(number));
    if (missed.length + wrong.length === 0) continue;
    console.log(`${query.category} | ${query.text} | missed ${missed.join(' ')} | wrong ${wrong.join(' ')}`);
  }
}
