/**
 * The same searches as in `search.ts`, of the embedded engine and of Meilisearch side by side, alternating: count, all
 * facets, 20 publications, 3 best pages each. Needs a server, `MEILI_URL` and `MEILI_KEY`, or a meilisearch on PATH.
 * `npm run bench -- meilisearch [--pages 20000] [--rounds 7]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import type { PublicationDocument } from '../../search/documents.ts';
import { openEngine, openIndex, openRebuild, type SearchOptions } from '../../search/openEngine.ts';
import { noMeilisearch, openTestMeilisearch } from '../support/meilisearch.ts';
import { asked, classes } from './searchClasses.ts';
import { benchLibrary, source } from './searchLibrary.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '7' } },
  strict: false,
});
const [pages, rounds] = [Number(values.pages), Number(values.rounds)];
const log = pino({ level: 'silent' });
const median = (times: number[], at = 0.5) => [...times].sort((a, b) => a - b)[Math.floor(times.length * at)] ?? 0;

if (noMeilisearch !== undefined) {
  console.log(`not measured: ${noMeilisearch}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'kutuk-bench-'));
  const server = await openTestMeilisearch();
  try {
    console.log(`${pages} pages of about 250 words, ${source}`);
    const prefix = `bench-${process.pid}`;
    const embedded = await prepare('embedded', { engine: 'embedded', folder });
    const meili = await prepare('Meilisearch', { engine: 'meilisearch', url: server.url, key: server.key, prefix });
    console.log(
      `\n${'median, 95th (ms)'.padEnd(24)}${'embedded'.padStart(16)}${'Meilisearch'.padStart(16)}   ratio  publications`,
    );
    for (const { name, texts } of classes) await compare(name, texts, embedded, meili);
    await embedded.close();
    await meili.close();
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(name: string, options: SearchOptions) {
  const started = performance.now();
  const rebuild = await openRebuild({ ...options, anew: true });
  // as `npm run reindex` does: some hundred publications are under way at a time
  const underWay = new Set<Promise<void>>();
  for (const document of benchLibrary({ seed: 1, pages })) {
    if (underWay.size >= 300) await Promise.race(underWay);
    const one: Promise<void> = rebuild.replace(document).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  await rebuild.use();
  const seconds = (performance.now() - started) / 1000;
  const engine = await openEngine({ ...options, log });
  const index = await openIndex(options);
  const replacing: number[] = [];
  const [made] = [...benchLibrary({ seed: 2, pages: 50 })];
  for (let round = 1; made && round <= 5; round += 1) {
    const at = performance.now();
    await index.replace(marked(made, round));
    const { total } = await engine.search({ ...asked, text: `"${wordOf(round)}"` });
    if (total !== 1) throw new Error('not visible after replacing');
    replacing.push(performance.now() - at);
  }
  await index.close();
  const visible = Math.round(median(replacing));
  console.log(`${name}: ${Math.round(pages / seconds)} pages/s; 50 pages replaced and visible in ${visible} ms`);
  return engine;
}

function wordOf(round: number): string {
  return `sürümtam${'abcde'[round - 1]}`;
}

function marked(document: PublicationDocument, round: number): PublicationDocument {
  const pages = document.pages.map((page, at) =>
    at === 0 ? { ...page, text: `${page.text} ${wordOf(round)}` } : page,
  );
  return { ...document, revision: 1e6 + round, pages };
}

type Engine = Awaited<ReturnType<typeof openEngine>>;

async function compare(name: string, texts: string[], embedded: Engine, meili: Engine): Promise<void> {
  const times: [number[], number[]] = [[], []];
  const found: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const totals: number[] = [];
      for (const [at, engine] of [embedded, meili].entries()) {
        const started = performance.now();
        const { total } = await engine.search({ ...asked, text });
        times[at]?.push(performance.now() - started);
        totals.push(total);
      }
      if (round === 0) found.push(totals.join('/'));
    }
  }
  const cell = (some: number[]) => `${median(some).toFixed(1)}, ${median(some, 0.95).toFixed(1)}`.padStart(16);
  const ratio = (median(times[1]) / median(times[0])).toFixed(1).padStart(8);
  console.log(`${name.padEnd(24)}${cell(times[0])}${cell(times[1])}${ratio}  ${found.join(' ')}`);
}
