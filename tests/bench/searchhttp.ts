/**
 * Many people searching at once, over HTTP through the public server as it runs: `node tests/bench/searchhttp.ts
 * [--pages 20000] [--seconds 10]`. Needs the built site, which `npm start` makes. No two searches are the same, so none
 * is answered from memory; a last round asks the same again. Exits with 1 when the server kept its event loop for
 * longer than 50 ms of processor time, or anything but a page came back.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicationKind } from '../../cms/publications/vocabularies.ts';
import type { PublicationDocument } from '../../search/documents.ts';
import { openIndex } from '../../search/openEngine.ts';
import { seeded } from '../search/madeLibrary.ts';
import { agent, department, page, place, publication, series, settings, subject } from '../support/madeRecords.ts';
import { type Entry, writeLibrary } from '../support/writeLibrary.ts';
import { openBench } from './openBench.ts';
import { prepareLibrary } from './prepareLibrary.ts';
import { benchLibrary, source } from './searchLibrary.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '10' },
  },
});
const pages = Number(values.pages);
const lasting = Number(values.seconds) * 1000;
const longestStall = 50;
const publicationsAtOnce = 20;

const { folder, postgres, close } = await openBench();
let site: ChildProcess | undefined;
let failed = false;

try {
  console.log(`${pages} pages of about 250 words, ${source}`);
  const databases = await prepareLibrary(postgres);
  await fill(databases.databaseUrl);
  const server = await startServer(databases.libraryDatabaseUrl);
  site = server.process;
  const { port } = new URL(server.health);

  // what is read first is read slowly: the index, and the code that is compiled with use
  await round({ port: Number(port), searchers: 4, seed: 99, for: 3_000 });
  await longestStallOf(server.process);
  console.log(`${'searchers'.padEnd(34)}searches/s   p50 ms   p95 ms   longest stall: ms, of its own`);
  for (const [name, searchers, seed, repeated] of [
    ['1', 1, 1, false],
    ['8', 8, 2, false],
    ['32', 32, 3, false],
    ['32, of 50 searches, with ETags', 32, 4, true],
  ] as const) {
    const { times, wrong } = await round({ port: Number(port), searchers, seed, for: lasting, repeated });
    const stall = await longestStallOf(server.process);
    const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
    const held = stall.byProcessor <= longestStall;
    if (!held || wrong > 0) failed = true;
    console.log(
      `${held ? '  ' : '✗ '}${name.padEnd(32)}${((times.length / lasting) * 1000).toFixed(0).padStart(10)}` +
        `${at(0.5).padStart(9)}${at(0.95).padStart(9)}${stall.byClock.toFixed(1).padStart(19)}${stall.byProcessor.toFixed(1).padStart(9)}${wrong > 0 ? `   ${wrong} went wrong` : ''}`,
    );
  }
} finally {
  site?.kill('SIGKILL');
  await close();
}
process.exit(failed ? 1 : 0);

/** The same publications in the library, from which pages are shown, and in the index, where they are found. */
async function fill(databaseUrl: string): Promise<void> {
  const index = await openIndex({ engine: 'embedded', folder: join(folder, 'search') });
  const known = new Set<string>();
  let batch: PublicationDocument[] = [];
  const flush = async () => {
    const entries = batch.map(entryOf);
    const last = await writeLibrary(databaseUrl, [...newAuthorities(batch, known), ...entries], { queue: false });
    await Promise.all(
      batch.map((document, at) => index.replace({ ...document, revision: last - batch.length + 1 + at })),
    );
    batch = [];
  };
  await writeLibrary(databaseUrl, [{ record: settings() }], { queue: false });
  for (const document of benchLibrary({ seed: 1, pages })) {
    if (batch.push(document) === publicationsAtOnce) await flush();
  }
  if (batch.length > 0) await flush();
  await index.close();
}

function entryOf(document: PublicationDocument): Entry {
  const numbers = (named: { number: number }[]) => [...new Set(named.map(({ number }) => number))];
  return {
    record: publication({
      number: document.number,
      type: document.kind as PublicationKind,
      title: document.titles[0] ?? '',
      year: document.yearFrom ?? 1950,
      departments: numbers(document.departments),
      subjects: numbers(document.subjects),
      contributions: numbers(document.agents).map((one) => ({ agent: one, role: 'aut' as const })),
      places: numbers(document.places).map((one) => ({ place: one, role: 'about' as const })),
      memberships: numbers(document.series).map((one) => ({ series: one, enumeration: [], sortKey: '1' })),
      pageCount: document.pages.length,
    }),
    pages: document.pages.map(({ key, position, label, text }) =>
      page(document.number, key, text, { position, label, words: [] }),
    ),
  };
}

/** What the publications name and no publication before them named. */
function newAuthorities(documents: readonly PublicationDocument[], known: Set<string>): Entry[] {
  const makers = { series, departments: department, subjects: subject, agents: agent, places: place };
  const entries: Entry[] = [];
  for (const document of documents) {
    for (const kind of ['series', 'departments', 'subjects', 'agents', 'places'] as const) {
      for (const { number, names } of document[kind]) {
        const name = `${kind} ${number}`;
        if (known.has(name)) continue;
        known.add(name);
        entries.push({ record: makers[kind](number, names[0] ?? '') });
      }
    }
  }
  return entries;
}

async function startServer(libraryDatabaseUrl: string): Promise<{ process: ChildProcess; health: string }> {
  const started = fork(join(import.meta.dirname, '../../scripts/run/site.ts'), {
    execArgv: ['--import', join(import.meta.dirname, 'watchEventLoop.ts')],
    env: {
      ...process.env,
      KUTUK_PUBLIC_FOLDER: join(folder, 'public'),
      KUTUK_SEARCH: JSON.stringify({ engine: 'embedded', folder: join(folder, 'search') }),
      LIBRARY_DATABASE_URL: libraryDatabaseUrl,
      SITE_URL: 'http://127.0.0.1:8099',
      SITE_HOST: '127.0.0.1',
      SITE_PORT: '0',
      TRUST_PROXY: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const health = await new Promise<string>((resolve, reject) => {
    started.on('message', (message: { type: string; health: string }) => {
      if (message.type === 'ready') resolve(message.health);
    });
    started.on('exit', (code) => reject(new Error(`the public server ended with ${code}`)));
  });
  return { process: started, health };
}

interface Stall {
  byClock: number;
  byProcessor: number;
}

function longestStallOf(server: ChildProcess): Promise<Stall> {
  return new Promise((resolve) => {
    const onMessage = (message: Stall & { type: string }) => {
      if (message.type !== 'event-loop') return;
      server.off('message', onMessage);
      resolve(message);
    };
    server.on('message', onMessage);
    server.send({ type: 'event-loop' });
  });
}

interface Round {
  port: number;
  searchers: number;
  seed: number;
  /** Milliseconds. */
  for: number;
  repeated?: boolean;
}

/** So many people who each search again as soon as they have their page. Times in ms, ascending. */
async function round({ port, searchers, seed, for: time, repeated = false }: Round) {
  const next = seeded(seed);
  const agentOf = new Agent({ keepAlive: true, maxSockets: searchers });
  const etags = new Map<string, string>();
  const times: number[] = [];
  let wrong = 0;
  const end = performance.now() + time;
  const search = async () => {
    while (performance.now() < end) {
      const address = repeated ? searchAddress(seeded(1 + Math.floor(next() * 50))) : searchAddress(next);
      const started = performance.now();
      const { status, etag } = await ask(port, address, agentOf, etags.get(address));
      times.push(performance.now() - started);
      if (repeated && etag) etags.set(address, etag);
      if (status !== 200 && status !== 304) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: searchers }, search));
  agentOf.destroy();
  return { times: times.sort((a, b) => a - b), wrong };
}

function ask(port: number, path: string, using: Agent, etag?: string): Promise<{ status: number; etag?: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', ...(etag && { 'if-none-match': etag }) };
    get({ host: '127.0.0.1', port, path, agent: using, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          ...(response.headers.etag !== undefined && { etag: response.headers.etag }),
        }),
      );
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Words of every frequency, alone and together, phrases, beginnings, narrowed or not, on the first pages or later. */
function searchAddress(next: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const frequent = ['belediye', 'imar', 'karar', 'madde', 'meclis', 'iş', 'dosya', 'tramvay', 'sözleşme', 'mahkeme'];
  const rare = ['mezbaha', 'şehremini', 'kütüphane', 'köprü', 'okul', 'yangın', 'liman', 'çarşı', 'bütçe', 'sağlık'];
  const text = pick([
    pick(frequent),
    pick(rare),
    `${pick(frequent)} ${pick(rare)}`,
    `${pick(frequent)} ${pick(frequent)}`,
    `"belediye meclisi" ${pick(rare)}`,
    `${pick(frequent)} -${pick(rare)}`,
    pick(rare).slice(0, 4),
  ]);
  const parameters = new URLSearchParams({ q: text });
  if (next() < 0.3) parameters.append('decade', String(1930 + 10 * Math.floor(next() * 9)));
  if (next() < 0.2) parameters.append('kind', pick(['book', 'bulletin', 'report']));
  if (next() < 0.3) parameters.append('from', String(1925 + Math.floor(next() * 60)));
  if (next() < 0.2) parameters.append('sort', pick(['oldest', 'newest', 'title']));
  if (next() < 0.3) parameters.append('page', String(2 + Math.floor(next() * 4)));
  // what no page can mean is left out of the search, and makes the address one that was not asked for before
  parameters.append('n', String(Math.floor(next() * 1e9)));
  return `/${next() < 0.7 ? 'tr/ara' : 'en/search'}?${parameters}`;
}
