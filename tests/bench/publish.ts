/**
 * How fast what is published can be read, with a large library: `node tests/bench/publish.ts [--publications=20000]`.
 * Needs the built site, which `npm start` makes. Prints medians; exits with 1 when a limit is missed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { generateLibrary } from '../support/generateLibrary.ts';
import { page, publication } from '../support/madeRecords.ts';
import { writeLibrary } from '../support/writeLibrary.ts';
import { openBench } from './openBench.ts';
import { prepareLibrary } from './prepareLibrary.ts';

const given = process.argv.find((argument) => argument.startsWith('--publications='));
const publications = Number(given?.split('=')[1] ?? 20_000);
const limits = { page: 1_000, lists: 5_000, search: 5_000, pagesPerSecond: 300, peakMegabytes: 600 };
/** Milliseconds over which rates are taken. */
const sample = 45_000;
const languages = 2;
const repository = join(import.meta.dirname, '..', '..');

const { folder, postgres, close } = await openBench();
const children: ChildProcess[] = [];
let missed = false;

try {
  const { databaseUrl, libraryDatabaseUrl } = await prepareLibrary(postgres);
  const filled = await timed(async () => {
    for (const entries of generateLibrary({ publications, pagesPerPublication: 5 }))
      await writeLibrary(databaseUrl, entries);
  });
  say('library filled', `${seconds(filled)} s for ${publications} publications`);

  const siteUrl = 'http://127.0.0.1:8099';
  const common = {
    ...process.env,
    KUTUK_PUBLIC_FOLDER: join(folder, 'public'),
    KUTUK_SEARCH: JSON.stringify({ engine: 'embedded', folder: join(folder, 'search') }),
    SITE_URL: siteUrl,
    LOG_LEVEL: 'warn',
    SEARCH_ENGINE: 'embedded',
    MEILI_URL: '',
    MEILI_KEY: '',
    MEILI_SEARCH_KEY: '',
  };
  const publisher = await child('publisher', {
    ...common,
    DATABASE_URL: databaseUrl,
    KUTUK_ARCHIVE_FOLDER: join(folder, 'archive'),
    // as the supervisor starts it
    NODE_OPTIONS: '--max-semi-space-size=8',
    MALLOC_ARENA_MAX: '2',
  });
  const site = await child('site', {
    ...common,
    LIBRARY_DATABASE_URL: libraryDatabaseUrl,
    SITE_HOST: '127.0.0.1',
    SITE_PORT: '0',
    TRUST_PROXY: '0',
  });
  const origin = site.health.replace('/health', '');

  const busy = await publishSome(databaseUrl, origin, publications + 1, 5);
  report('while all of it is being published', busy);

  const tasks = async (channel: string) => {
    const rows = await ask(databaseUrl, 'select count(*)::int as count from delivery.task where channel = $1', [
      channel,
    ]);
    return rows[0]?.count ?? 0;
  };
  const both = { pages: await tasks('pages'), search: await tasks('search') };
  const busyFor = await timed(() => runFor(sample, async () => (await tasks('pages')) === 0));
  const rates = {
    pages: ((both.pages - (await tasks('pages'))) * languages) / busyFor,
    search: (both.search - (await tasks('search'))) / busyFor,
  };
  say('at the same time', `${perSecond(rates.pages)} pages/s, ${perSecond(rates.search)} indexed publications/s`);

  // the rest of the index is left out: the rate is that of rendering on an otherwise idle machine
  await ask(databaseUrl, `delete from delivery.task where channel <> 'pages'`, []);
  await ask(
    databaseUrl,
    `with r as (update library.clock set revision = revision + 1 returning revision)
    update library.record set revision = r.revision from r where kind = 'settings'`,
    [],
  );
  const all = await waitForAll(publications, () => tasks('pages'));
  const [ownTime, serverTime] = await Promise.all([processorTime(publisher.process.pid), serverProcessorTime()]);
  const aloneFor = await timed(() => runFor(sample, async () => (await tasks('pages')) === 0));
  const rendered = (all - (await tasks('pages'))) * languages;
  const own = ((await processorTime(publisher.process.pid)) - ownTime) / rendered;
  const server = ((await serverProcessorTime()) - serverTime) / rendered;
  const rate = rendered / aloneFor;
  say('static pages alone', `${perSecond(rate)} pages/s`, rate * 1000 >= limits.pagesPerSecond);
  // what a busy machine can still tell
  say('processor time of a page', `publisher ${own.toFixed(2)} ms, Postgres ${server.toFixed(2)} ms`);

  await ask(databaseUrl, 'delete from delivery.task', []);
  report('with nothing else to do', await publishSome(databaseUrl, origin, publications + 100, 9));
  const peak = await peakMegabytes(publisher.process.pid);
  say('publisher’s peak memory', `${peak} MB`, peak <= limits.peakMegabytes);
  say('site’s peak memory', `${await peakMegabytes(site.process.pid)} MB`);
} finally {
  for (const process of children) process.kill('SIGKILL');
  await close();
}
process.exit(missed ? 1 : 0);

/** Every page became another one when the settings changed; the publisher notices within a second. */
async function waitForAll(least: number, tasks: () => Promise<number>): Promise<number> {
  let found = 0;
  const queued = async () => {
    found = await tasks();
    return found >= least;
  };
  if (!(await waitUntil(queued, { timeout: 60_000, interval: 20 }))) throw new Error('new settings queued no pages');
  return found;
}

async function runFor(milliseconds: number, isDone: () => Promise<boolean>): Promise<void> {
  await waitUntil(isDone, { timeout: milliseconds, interval: 250 });
}

function perSecond(perMillisecond: number): number {
  return Math.round(perMillisecond * 1000);
}

interface Latencies {
  page: number[];
  lists: number[];
  search: number[];
}

/** Publishes some one after the other, and waits until each is on its page, in the lists and found. */
async function publishSome(databaseUrl: string, origin: string, first: number, times: number): Promise<Latencies> {
  const latencies: Latencies = { page: [], lists: [], search: [] };
  const shows = async (path: string, words: string) => {
    const response = await fetch(origin + path);
    return (await response.text()).includes(words) && response.ok;
  };
  for (let number = first; number < first + times; number++) {
    const title = `Yepyeni ${number}`;
    const text = `tekboynuz${number} masalı`;
    await writeLibrary(databaseUrl, [
      {
        record: publication({
          number,
          title,
          year: 2026,
          departments: [1],
          pageCount: 1,
          firstPublishedAt: new Date().toISOString(),
        }),
        pages: [page(number, 1, text, { image: undefined })],
      },
    ]);
    const committed = performance.now();
    const until = async (path: string, words: string) => {
      if (!(await waitUntil(() => shows(path, words), { timeout: 60_000, interval: 10 })))
        throw new Error(`${path} never showed ${words}`);
      return performance.now() - committed;
    };
    const [own, list, search] = await Promise.all([
      until(`/tr/yayin/${number}`, title),
      until(`/tr/birim/1/feed.xml`, title),
      until(`/tr/ara?q=tekboynuz${number}`, `/tr/yayin/${number}`),
    ]);
    latencies.page.push(own);
    latencies.lists.push(list);
    latencies.search.push(search);
  }
  return latencies;
}

function report(when: string, latencies: Latencies): void {
  for (const name of ['page', 'lists', 'search'] as const) {
    const sorted = latencies[name].toSorted((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    say(
      `publish to ${name}, ${when}`,
      `median ${Math.round(median)} ms, worst ${Math.round(worst)} ms`,
      median <= limits[name],
    );
  }
}

async function child(name: string, env: NodeJS.ProcessEnv): Promise<{ process: ChildProcess; health: string }> {
  const process = fork(join(repository, 'scripts', 'run', `${name}.ts`), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(process);
  const health = await new Promise<string>((resolve, reject) => {
    process.on(
      'message',
      (message: { type: string; health: string }) => message.type === 'ready' && resolve(message.health),
    );
    process.on('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return { process, health };
}

async function ask(databaseUrl: string, sql: string, values: unknown[]): Promise<{ count: number }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<{ count: number }>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Milliseconds that a process has run, by Linux's clock ticks of 10 ms (proc_pid_stat(5)). */
async function processorTime(pid: number | string | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? 0 : (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Of all back ends of this bench's Postgres together. */
async function serverProcessorTime(): Promise<number> {
  let sum = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (status.includes(`PPid:\t${postgres.pid}\n`)) sum += await processorTime(pid);
  }
  return sum;
}

/** Of resident memory, by Linux's own high-water mark. */
async function peakMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function say(what: string, figure: string, good = true): void {
  if (!good) missed = true;
  console.log(`${good ? ' ' : '✗'} ${what}: ${figure}`);
}
