/**
 * How fast a scan is taken apart, against the bare libraries in the same run: `node tests/bench/ingest.ts`. Start of the
 * children and all writes to the database are counted on our side, and only the loop on the other. Exits with 1 when a
 * ratio is missed.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { pino } from 'pino';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { claimScan } from '../../cms/ingest/claim.ts';
import type { IngestRun } from '../../cms/ingest/ingestRun.ts';
import { layPages } from '../../cms/ingest/layPages.ts';
import { ingestLimits } from '../../cms/ingest/limits.ts';
import { makeImages } from '../../cms/ingest/makeImages.ts';
import { openDocument } from '../../cms/ingest/openDocument.ts';
import { readTextLayers } from '../../cms/ingest/readTextLayers.ts';
import { recognizePages } from '../../cms/ingest/recognizePages.ts';
import { compileForChildren } from '../../cms/ingest/sandbox/compiledCode.ts';
import { makeSlots } from '../../cms/ingest/slots.ts';
import { migrate } from '../../scripts/migrate.ts';
import { libraryRole, ownerRole, prepareDatabase } from '../../scripts/postgres/prepareDatabase.ts';
import { makeScanPdf, makeTextPdf, turkishWords } from '../support/makePdf.ts';
import { openBench } from './openBench.ts';

/** `--only=text` measures one of them. */
const only = process.argv.find((option) => option.startsWith('--only='))?.slice('--only='.length);
const rounds = 5;
const wanted = { text: 0.7, render: 0.8, ocr: 0.9 };
/** Bytes that this process may come to above what it has before it begins. */
const mostMemory = 250 * 1024 ** 2;

const { folder, postgres, close } = await openBench();
const password = 'bench';
const databaseUrl = `postgres://${ownerRole}:${password}@127.0.0.1:${postgres.port}/bench`;
const pool = new pg.Pool({ connectionString: databaseUrl });
pool.on('error', () => {});
const archive = await openLocalStore(join(folder, 'archive'));
let scans = 0;
let missed = false;

try {
  await prepareDatabase({
    superuserUrl: postgres.url('postgres'),
    database: 'bench',
    ownerPassword: password,
    libraryPassword: password,
  });
  await migrate({
    databaseUrl,
    libraryRole,
    dataFolder: folder,
    logFolder: folder,
    secret: 'only-for-benches-'.repeat(3),
  });
  const book = join(folder, 'book.pdf');
  const bookPages = Array.from({ length: 300 }, (_, index) => turkishWords(280, `page ${index}`));
  await writeFile(book, await makeTextPdf({ pages: bookPages, fontSize: 9 }));
  const scan = join(folder, 'scan.pdf');
  const scanPages = Array.from({ length: 6 }, (_, index) => turkishWords(200, `page ${index}`));
  await writeFile(scan, await makeScanPdf({ pages: scanPages, ppi: 300 }));
  // as a worker does when it starts
  await compileForChildren(join(folder, 'compiled'));
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);

  const frames = (count: number) => Array.from({ length: count }, (_, index) => index);
  await compare('text', book, 300, async (run, document) => {
    if (document.text) await readTextLayers(run, document.text, frames(300));
  });
  for (const [name, file, count] of [
    ['book', book, 12],
    ['scan', scan, 6],
  ] as const) {
    await compare(
      'render',
      file,
      count,
      (run, { render }) => makeImages(run, { render, frames: frames(count), sparse: new Map() }),
      ` of the ${name}`,
    );
  }
  await compare('ocr', scan, 3, (run, { render }) =>
    recognizePages(
      { ...run, limits: { ...run.limits, recognizers: 1 } },
      // the same page each time, as its peer does
      { render, frames: [0, 0, 0], layerWords: new Map() },
    ),
  );
  clearInterval(watch);
  const above = peak - idle;
  say('the worker’s own peak above its idle', `${Math.round(above / 1024 ** 2)} MB`, above <= mostMemory);
} finally {
  await pool.end();
  await close();
}
process.exit(missed ? 1 : 0);

type Work = (run: IngestRun, document: Awaited<ReturnType<typeof openDocument>>) => Promise<unknown>;

/** Ours and theirs in turn; the middle one of the ratios counts. */
async function compare(what: keyof typeof wanted, file: string, pages: number, work: Work, detail = ''): Promise<void> {
  if (only !== undefined && only !== what) return;
  const results: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const theirs = await peer(what, file, pages);
    results.push({ ours: await ours(file, work), theirs });
  }
  results.sort((one, two) => one.theirs / one.ours - two.theirs / two.ours);
  const middle = results[Math.floor(rounds / 2)];
  if (!middle) return;
  const ratio = middle.theirs / middle.ours;
  const rate = (milliseconds: number) => ((pages / milliseconds) * 1000).toFixed(2);
  say(
    `${what}${detail}`,
    `${rate(middle.ours)} pages/s, bare ${rate(middle.theirs)}: ${ratio.toFixed(2)} (at least ${wanted[what]})`,
    ratio >= wanted[what],
  );
}

async function ours(file: string, work: Work): Promise<number> {
  const begin = performance.now();
  const scratch = join(folder, `scratch-${++scans}`);
  await mkdir(scratch);
  const run: IngestRun = {
    pool,
    archive,
    claim: { scan: scans, job: randomUUID(), attempt: 1 },
    publication: scans,
    languages: ['tr'],
    projectPages: async () => undefined,
    signal: new AbortController().signal,
    log: pino({ level: 'warn' }),
    limits: ingestLimits,
    bulk: false,
    saved: () => undefined,
    slots: makeSlots(ingestLimits.recognizers),
    native: undefined,
    folder: scratch,
  };
  await claimScan(pool, run.claim);
  const document = await openDocument({ path: file, folder: scratch, limits: run.limits });
  try {
    await layPages(pool, { ...run, pages: document.pages });
    await work(run, document);
  } finally {
    await document.close();
  }
  return performance.now() - begin;
}

async function peer(what: string, file: string, pages: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'ingestPeer.ts'),
    what,
    file,
    String(pages),
  ]);
  return Number(stdout);
}

function say(what: string, figure: string, good = true): void {
  console.log(`${good ? ' ' : '✗'} ${what}: ${figure}`);
  if (!good) missed = true;
}
