/**
 * What reading costs in a browser: the weight of the first page on a cold visit, and long tasks and memory while a book
 * of 2,000 pages is scrolled through, as pages and as thumbnails: `node tests/bench/reader.ts [--pages 2000]`. Needs the
 * built site, which `npm start` makes. Tasks are measured in processor time,
 * since a busy machine makes them look longer. Exits with 1 when an aim is missed.
 */
import { link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import pino from 'pino';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { z } from 'zod';
import { publicKeys } from '../../cms/files/store.ts';
import type { PublicPage } from '../../cms/publish/publicRecord.ts';
import { openSqliteEngine } from '../../search/sqlite/openSqliteEngine.ts';
import { openSqliteIndex } from '../../search/sqlite/openSqliteIndex.ts';
import { searchDocument } from '../../site/publisher/searchDocument.ts';
import { startSite } from '../../site/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { libraryTables } from '../support/libraryTables.ts';
import { page, publication, settings } from '../support/madeRecords.ts';
import { makeTruePage } from '../support/makeTruePage.ts';
import { writeLibrary } from '../support/writeLibrary.ts';
import { openBench } from './openBench.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '2000' } } });
const count = Number(values.pages);
const number = 1;
const aims = { firstPage: 250_000, scripts: 120_000, task: 50, memory: 300_000_000 };
/** Images that the pages share. */
const pictures = 6;

/** What a browser's trace tells of its tasks; `tdur` is processor time in microseconds. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

const root = join(import.meta.dirname, '../..');
const log = pino({ level: 'error' });
const { folder, postgres, close } = await openBench();
const browser = await launchBrowser();
let missed = false;

try {
  const origin = await open();
  await weigh(browser, `${origin.address}/tr/yayin/${number}/sayfa/${Math.ceil(count / 2)}?q=k%C3%B6pr%C3%BC`);
  for (const view of ['single', 'continuous', 'grid']) await scroll(browser, origin.address, view);
  await origin.close();
} finally {
  await browser.close();
  await close();
}
process.exit(missed ? 1 : 0);

function say(what: string, figure: string, good: boolean): void {
  if (!good) missed = true;
  console.log(`${good ? '  ' : '✗ '}${what.padEnd(44)}${figure}`);
}

async function open() {
  const databaseUrl = postgres.url('postgres');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(libraryTables);
  await client.end();
  const pages = makeBook();
  const record = publication({ number, title: 'İki bin sayfalık kitap', pageCount: count, coverPage: 1 });
  await writeLibrary(databaseUrl, [{ record: settings() }, { record, pages }], { queue: false });
  const publicFolder = join(folder, 'public');
  await hang(publicFolder, pages);
  const searchFolder = join(folder, 'search');
  const index = await openSqliteIndex({ folder: searchFolder });
  await index.replace(searchDocument({ record, revision: 2, pages, authorities: [] }));
  await index.close();
  const site = await startSite({
    libraryDatabaseUrl: databaseUrl,
    publicFolder,
    search: await openSqliteEngine({ folder: searchFolder, log }),
    astroEntry: join(root, '.build/site/server/entry.mjs'),
    clientFolder: join(root, '.build/site/client'),
    host: '127.0.0.1',
    port: 0,
    siteUrl: 'https://kutuk.cinarli.example',
    trustProxy: false,
    log,
  });
  return { address: `http://127.0.0.1:${site.port}`, close: () => site.stop() };
}

function makeBook(): PublicPage[] {
  const words = 'belediye meclisi şehrin içme suyu yolları parke kaldırım itfaiye fidanlık okul kütüphane bütçe'.split(
    ' ',
  );
  return Array.from({ length: count }, (_, at) => {
    const line = (row: number) =>
      Array.from({ length: 9 }, (__, column) => words[(at + row * 7 + column * 3) % words.length]).join(' ');
    const text = Array.from({ length: 40 }, (__, row) => line(row)).join('\n');
    return page(number, at + 1, at % 40 === 19 ? `${text}\nköprü` : text);
  });
}

/** Scanned pages weigh what these do: grain, and 1,200 or 2,400 pixels across. */
async function hang(publicFolder: string, pages: readonly PublicPage[]): Promise<void> {
  const made: Record<320 | 1200 | 2400, string>[] = [];
  for (let at = 0; at < pictures; at += 1) {
    const { grey, width, height } = await makeTruePage({ words: 360, seed: `page ${at}`, noise: 0.15, ppi: 300 });
    const files = { 320: '', 1200: '', 2400: '' };
    for (const size of [320, 1200, 2400] as const) {
      files[size] = join(folder, `${at}-${size}.webp`);
      const image = sharp(grey, { raw: { width, height, channels: 1 } }).resize(
        size,
        Math.round((size * 2400) / 1700),
        { fit: 'fill' },
      );
      await writeFile(files[size], await image.webp({ quality: 75, effort: 2 }).toBuffer());
    }
    made.push(files);
  }
  for (const { image = '', position } of pages) {
    for (const size of [320, 1200, 2400] as const) {
      const to = join(publicFolder, publicKeys.pageImage(number, image, size));
      if (position === 1) await mkdir(dirname(to), { recursive: true });
      const source = made[position % pictures]?.[size];
      if (source) await link(source, to);
    }
  }
}

/** Bytes on the wire until the page is seen whole; what comes for the next page is not counted. */
async function weigh(from: Browser, address: string): Promise<void> {
  for (const [name, viewport, scale] of [
    ['phone', { width: 390, height: 844 }, 3],
    ['desk', { width: 1440, height: 900 }, 1],
  ] as const) {
    const context = await from.newContext({ viewport, deviceScaleFactor: scale });
    const tab = await context.newPage();
    const wire = await context.newCDPSession(tab);
    await wire.send('Network.enable');
    const kinds = new Map<string, string>();
    const bytes: Record<string, number> = {};
    const later: Record<string, number> = {};
    let isSeen = false;
    wire.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, response.url.includes('.json') ? 'words' : type.toLowerCase());
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'other';
      const into = isSeen ? later : bytes;
      into[kind] = (into[kind] ?? 0) + encodedDataLength;
    });
    await tab.goto(address, { waitUntil: 'load' });
    isSeen = true;
    await tab.waitForLoadState('networkidle');
    const sum = (of: Record<string, number>) => Object.values(of).reduce((all, one) => all + one, 0);
    const list = Object.entries(bytes).map(([kind, size]) => `${kind} ${kilobytes(size)}`);
    say(`first page, ${name}`, `${kilobytes(sum(bytes))}: ${list.join(', ')}`, sum(bytes) <= aims.firstPage);
    const scripts = (bytes.script ?? 0) + (later.script ?? 0);
    say(`scripts in all, ${name}`, kilobytes(scripts), scripts <= aims.scripts);
    await context.close();
  }
}

/** From cover to cover: by turning, by the wheel, and in leaps. */
async function scroll(from: Browser, origin: string, view: string): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await from.startTracing(tab, { categories: ['toplevel', '__metadata'] });
  await tab.goto(`${origin}/tr/yayin/${number}/sayfa/1?q=k%C3%B6pr%C3%BC&view=${view}`, { waitUntil: 'networkidle' });
  const opening = longTasks(await from.stopTracing());
  await from.startTracing(tab, { categories: ['toplevel', '__metadata'] });
  let most = await memory(from);
  const stage = tab.locator('[data-stage]');
  if (view === 'single') {
    for (let turn = 0; turn < 60; turn += 1) {
      await tab.keyboard.press('ArrowRight');
      await tab.locator(`[data-sheet][data-key="${turn + 2}"]`).waitFor();
      if (turn % 10 === 0) most = Math.max(most, await memory(from));
    }
  } else {
    await stage.hover();
    for (let step = 0; step < 200; step += 1) {
      await tab.mouse.wheel(0, 1800);
      if (step % 10 === 9) {
        await tab.waitForLoadState('networkidle');
        most = Math.max(most, await memory(from));
      }
    }
    for (let leap = 0; leap <= 20; leap += 1) {
      await stage.evaluate((element, share) => element.scrollTo({ top: element.scrollHeight * share }), leap / 20);
      await tab.waitForTimeout(150);
      most = Math.max(most, await memory(from));
    }
  }
  const going = longTasks(await from.stopTracing());
  const elements = await tab.evaluate(() => document.querySelectorAll('*').length);
  const told = (tasks: number[]) =>
    tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.round(Math.max(...tasks))} ms`;
  say(`${view}: tasks over ${aims.task} ms while going through`, told(going), going.length === 0);
  say(`${view}: tasks over ${aims.task} ms on opening`, told(opening), opening.length === 0);
  const session = await context.newCDPSession(tab);
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await tab.waitForTimeout(500);
  const needed = await memory(from);
  // browsers keep the pixels of images that they have shown as long as nobody else wants the memory
  const counted = view === 'single' ? needed : most;
  say(
    `${view}: memory of the page’s process`,
    `at most ${Math.round(most / 1e6)} MB, ${Math.round(needed / 1e6)} MB when memory is short; ${elements} elements`,
    counted < aims.memory,
  );
  await context.close();
}

/** Tasks of the page's main thread that took too much of the processor, in ms: waiting for a busy machine is no task. */
function longTasks(trace: Buffer): number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`));
  if (!tasks.some(({ tdur = 0 }) => tdur > 0)) throw new TypeError('the trace tells of no processor time');
  return tasks.map(({ tdur = 0 }) => tdur / 1000).filter((duration) => duration > aims.task);
}

/** The largest page's process: its own memory and its share of what it shares (PSS), in bytes. */
async function memory(from: Browser): Promise<number> {
  const session = await from.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
        return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
      }),
  );
  return Math.max(0, ...sizes);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
