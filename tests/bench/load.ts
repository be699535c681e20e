/**
 * The public server under load on loopback, against `sirv({ dev: true })` serving the same pages in the same run:
 * `node tests/bench/load.ts [--publications 300] [--seconds 5] [--rounds 5]`. Needs the built site, which `npm start`
 * makes. Exits with 1 when static pages come at less than 0.8 of sirv's rate, when anything but a page or a 304 came
 * back, or when clients that dawdle slow the others down.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import pg from 'pg';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { pageAddress, recordAddress } from '../../site/addresses.ts';
import { generateLibrary } from '../support/generateLibrary.ts';
import { writeLibrary } from '../support/writeLibrary.ts';
import { openBench } from './openBench.ts';
import { prepareLibrary } from './prepareLibrary.ts';

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
  },
});
const publications = Number(values.publications);
const duration = Number(values.seconds);
const rounds = Number(values.rounds);
const leastRatio = 0.8;
/** What clients that dawdle may make of the 97.5th percentile of the others. */
const mostSlowdown = 1.5;
const dawdlers = 200;
const connections = 20;
const siteUrl = 'http://127.0.0.1:8099';

const { folder, postgres, close } = await openBench();
const children: ChildProcess[] = [];
let missed = false;

try {
  const databases = await prepareLibrary(postgres);
  for (const entries of generateLibrary({ publications, pagesPerPublication: 5 })) {
    await writeLibrary(databases.databaseUrl, entries);
  }
  const site = await startSite(databases);
  const numbers = Array.from({ length: publications }, (_, index) => index + 1);
  const pages = numbers.map((number) => recordAddress('publication', number, 'tr'));
  const peer = await startPeer(site, pages);

  // code that is compiled with use, files that the system keeps in memory
  for (const origin of [site, peer]) await load(origin, pages);
  const rates: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const theirs = (await load(peer, pages)).rate;
    rates.push({ ours: (await load(site, pages)).rate, theirs });
  }
  rates.sort((one, two) => one.ours / one.theirs - two.ours / two.theirs);
  const { ours, theirs } = rates[Math.floor(rounds / 2)] ?? { ours: 0, theirs: 1 };
  say(
    'static pages',
    `${ours.toFixed(0)}/s, sirv ${theirs.toFixed(0)}/s: ${(ours / theirs).toFixed(2)} (at least ${leastRatio})`,
    ours / theirs >= leastRatio,
  );

  const readings = numbers.map((number) => pageAddress(number, 1, 'tr', 'belediye'));
  const searches = numbers.map((number) => `/tr/ara?q=belediye&from=${1900 + (number % 100)}`);
  for (const [name, addresses] of [
    ['static pages', pages],
    ['page views with marked words', readings],
    ['searches', searches],
  ] as const) {
    const whole = await load(site, addresses);
    const tags = await tagsOf(site, addresses);
    const known = await load(site, addresses, tags);
    const all304 = known.wrong === 0 && known.unchanged === known.all;
    say(
      `${name}, again and again`,
      `${whole.rate.toFixed(0)}/s, as 304 ${known.rate.toFixed(0)}/s (p97.5 ${whole.slow} and ${known.slow} ms)`,
      whole.wrong === 0 && all304,
    );
  }

  const alone = await load(site, pages);
  const sockets = dawdle(site, readings[0] ?? '');
  const crowded = await load(site, pages);
  for (const socket of sockets) socket.destroy();
  const slowdown = alone.rate / crowded.rate;
  say(
    `static pages while ${dawdlers} clients dawdle`,
    `${crowded.rate.toFixed(0)}/s instead of ${alone.rate.toFixed(0)}/s: ${slowdown.toFixed(2)} times slower (at most ${mostSlowdown})`,
    slowdown <= mostSlowdown && crowded.wrong === 0,
  );
} finally {
  for (const child of children) child.kill('SIGKILL');
  await close();
}
process.exit(missed ? 1 : 0);

interface Load {
  /** Answers a second. */
  rate: number;
  /** 97.5th percentile, in ms. */
  slow: number;
  all: number;
  unchanged: number;
  /** Neither 200 nor 304. */
  wrong: number;
}

/** With tags, each address is asked for as somebody asks who has it already. */
async function load(origin: string, addresses: readonly string[], tags?: Map<string, string>): Promise<Load> {
  const result = await autocannon({
    url: origin,
    connections,
    duration,
    requests: addresses.map((path) => ({
      path,
      headers: {
        'accept-encoding': 'br',
        ...(tags && { 'if-none-match': tags.get(path) ?? '' }),
      },
    })),
  });
  const unchanged = result.statusCodeStats?.['304']?.count ?? 0;
  const fine = Number(result.statusCodeStats?.['200']?.count ?? 0) + Number(unchanged);
  const all = result.requests.total;
  return {
    rate: result.requests.average,
    slow: result.latency.p97_5,
    all,
    unchanged: Number(unchanged),
    wrong: all - fine + result.errors,
  };
}

async function tagsOf(origin: string, addresses: readonly string[]): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const address of new Set(addresses)) {
    const answer = await fetch(origin + address);
    await answer.arrayBuffer();
    tags.set(address, answer.headers.get('etag') ?? '');
  }
  return tags;
}

/** Half of them never finish asking, half never read what they asked for. */
function dawdle(origin: string, path: string): Socket[] {
  const port = Number(new URL(origin).port);
  return Array.from({ length: dawdlers }, (_, index) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const whole = `GET ${path} HTTP/1.1\r\nhost: library\r\n\r\n`;
    socket.write(index % 2 === 0 ? whole.slice(0, -4) : whole.repeat(20));
    if (index % 2 === 1) socket.pause();
    return socket;
  });
}

/** With every static page rendered and every text indexed. */
async function startSite({
  databaseUrl,
  libraryDatabaseUrl,
}: Awaited<ReturnType<typeof prepareLibrary>>): Promise<string> {
  const common = {
    ...process.env,
    KUTUK_PUBLIC_FOLDER: join(folder, 'public'),
    KUTUK_SEARCH: JSON.stringify({ engine: 'embedded', folder: join(folder, 'search') }),
    SITE_URL: siteUrl,
    LOG_LEVEL: 'warn',
  };
  const publisher = await startChild(join(import.meta.dirname, '../../scripts/run/publisher.ts'), [], {
    ...common,
    DATABASE_URL: databaseUrl,
    KUTUK_ARCHIVE_FOLDER: join(folder, 'archive'),
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const published = await waitUntil(
    async () => {
      const { rows } = await client.query("select 1 from delivery.task where channel in ('pages', 'search') limit 1");
      return rows.length === 0;
    },
    { timeout: 600_000, interval: 500 },
  );
  await client.end();
  if (!published) throw new Error('the library was not published in ten minutes');
  publisher.process.kill();
  const { health } = await startChild(join(import.meta.dirname, '../../scripts/run/site.ts'), [], {
    ...common,
    LIBRARY_DATABASE_URL: libraryDatabaseUrl,
    SITE_HOST: '127.0.0.1',
    SITE_PORT: '0',
    TRUST_PROXY: '0',
  });
  return new URL(health).origin;
}

/** The same pages as files, each as it is and compressed. */
async function startPeer(site: string, addresses: readonly string[]): Promise<string> {
  const served = join(folder, 'served');
  for (const address of addresses) {
    const answer = await fetch(site + address, { headers: { 'accept-encoding': 'identity' } });
    const text = Buffer.from(await answer.arrayBuffer());
    const file = join(served, `${address}.html`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    const compressed = brotliCompressSync(text);
    if (!brotliDecompressSync(compressed).equals(text)) throw new Error('brotli lost something');
    await writeFile(`${file}.br`, compressed);
  }
  const { port } = await startChild(join(import.meta.dirname, 'loadPeer.ts'), [served], process.env);
  return `http://127.0.0.1:${port}`;
}

interface Ready {
  type: string;
  health: string;
  port: number;
}

async function startChild(program: string, given: string[], env: NodeJS.ProcessEnv) {
  const child = fork(program, given, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.on('message', (message: Ready) => {
      if (message.type === 'ready') resolve(message);
    });
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { ...ready, process: child };
}

function say(what: string, figure: string, good: boolean): void {
  console.log(`${good ? ' ' : '✗'} ${what}: ${figure}`);
  if (!good) missed = true;
}
