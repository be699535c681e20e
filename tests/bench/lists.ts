/**
 * Lists of a large library, over HTTP through the public server as it is built: `node tests/bench/lists.ts
 * [--publications 20000]`. Of each sort of page several addresses are asked for, each for the first time, and then again
 * with its ETag. Sizes are those of the compressed HTML.
 */
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pino } from 'pino';
import { startSite } from '../../site/server.ts';
import { generateLibrary } from '../support/generateLibrary.ts';
import { libraryTables } from '../support/libraryTables.ts';
import { collection } from '../support/madeRecords.ts';
import { openMemorySearch } from '../support/memorySearch.ts';
import { writeLibrary } from '../support/writeLibrary.ts';
import { openBench } from './openBench.ts';

const { values } = parseArgs({ options: { publications: { type: 'string', default: '20000' } } });
const publications = Number(values.publications);
const root = join(import.meta.dirname, '../..');
const log = pino({ level: 'error' });

const { folder, postgres, close } = await openBench();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let wrong = 0;
try {
  const databaseUrl = postgres.url('postgres');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(libraryTables);
  await client.end();
  for (const entries of generateLibrary({ publications, pagesPerPublication: 1 }))
    await writeLibrary(databaseUrl, entries, { queue: false });
  const members = Array.from({ length: 60 }, (_, index) => 1 + index * 300);
  await writeLibrary(databaseUrl, [{ record: collection(1, { publications: members, featured: true }) }], {
    queue: false,
  });
  const site = await startSite({
    libraryDatabaseUrl: databaseUrl,
    publicFolder: join(folder, 'public'),
    search: openMemorySearch(),
    astroEntry: join(root, '.build/site/server/entry.mjs'),
    clientFolder: join(root, '.build/site/client'),
    host: '127.0.0.1',
    port: 0,
    siteUrl: 'https://kutuk.example',
    trustProxy: false,
    log,
  });
  try {
    const warm = performance.now();
    await ask(site.port, '/tr/yayinlar?kind=map');
    console.log(
      `${publications} publications; the first page of all, with the library read: ${(performance.now() - warm).toFixed(0)} ms`,
    );
    // code is compiled with use
    for (let page = 2; page < 30; page++) await ask(site.port, `/tr/yayinlar?page=${page}`);
    console.log(`${''.padEnd(34)}first time: p50 ms   worst ms   again: p50 ms   KB`);
    for (const [name, addresses] of Object.entries(askedFor())) {
      const first = [];
      const again = [];
      let bytes = 0;
      for (const address of addresses) {
        const got = await ask(site.port, address);
        first.push(got.ms);
        bytes = Math.max(bytes, got.bytes);
        again.push((await ask(site.port, address, got.etag)).ms);
      }
      const at = (times: number[], part: number) =>
        (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1);
      console.log(
        `${name.padEnd(34)}${at(first, 0.5).padStart(18)}${at(first, 1).padStart(11)}${at(again, 0.5).padStart(16)}${(bytes / 1000).toFixed(1).padStart(7)}`,
      );
    }
  } finally {
    await site.stop();
  }
} finally {
  agent.destroy();
  await close();
}
if (wrong > 0) console.error(`${wrong} answers were no pages`);
process.exit(wrong === 0 ? 0 : 1);

function askedFor(): Record<string, string[]> {
  const some = (count: number, address: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => address(index));
  return {
    home: ['/tr/', '/en/'],
    'list, newest first': some(20, (index) => `/tr/yayinlar?page=${40 + index * 31}`),
    'list by title, Turkish': some(20, (index) => `/tr/yayinlar?sort=title&page=${1 + index * 33}`),
    'list by title, English': some(20, (index) => `/en/publications?sort=title&page=${1 + index * 33}`),
    'list of what is not held': some(10, (index) => `/tr/yayinlar?held=missing&page=${index + 1}`),
    decade: some(10, (index) => `/tr/yayinlar?decade=${1930 + index * 10}`),
    year: some(20, (index) => `/tr/yayinlar?year=${1930 + index * 4}`),
    month: some(20, (index) => `/tr/yayinlar?year=${1930 + index * 4}&month=${1 + (index % 12)}`),
    'on this day': some(10, (index) => `/tr/yayinlar?on=03-${String(10 + index)}`),
    'subject and narrower ones': some(20, (index) => `/tr/yayinlar?subject=${index + 1}&wide=1`),
    'series with its issues': some(10, (index) => `/tr/dizi/${index + 1}`),
    department: some(10, (index) => `/tr/birim/${index + 1}`),
    subject: some(10, (index) => `/tr/konu/${index + 1}`),
    'index of series': ['/tr/diziler', '/en/series-list'],
    'tree of subjects': ['/tr/konular', '/en/subjects'],
    'index of people': [
      '/tr/kisiler',
      '/en/agents',
      '/tr/kisiler?letter=%C3%87',
      '/tr/kisiler?name=be',
      '/tr/kisiler?page=3',
    ],
    collection: ['/tr/koleksiyon/1', '/en/collection/1', '/tr/yayinlar?collection=1'],
    'feed of a department': some(10, (index) => `/tr/birim/${index + 1}/feed.xml`),
    'site map': some(10, (index) => `/sitemap-${index + 1}.xml`),
  };
}

function ask(port: number, path: string, etag?: string): Promise<{ ms: number; bytes: number; etag: string }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { 'accept-encoding': 'br', ...(etag && { 'if-none-match': etag }) };
    get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () => {
        if (response.statusCode !== 200 && response.statusCode !== 304) {
          wrong++;
          console.error(`${response.statusCode} ${path}`);
        }
        resolve({ ms: performance.now() - started, bytes, etag: response.headers.etag ?? '' });
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}
