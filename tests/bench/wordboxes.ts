/**
 * Where words stand, against `pdftotext -bbox` of poppler on the same pages: `node tests/bench/wordboxes.ts`. Exits with
 * 1 when the mean overlap is missed. Says so and ends well where there is no pdftotext.
 *
 * How tall a box is has no truth: where a document and the font in it give different heights, poppler believes one and
 * pdf.js the other. Of real files the overlap along the line is judged, and the whole one is told.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ingestLimits } from '../../cms/ingest/limits.ts';
import { textHandlers } from '../../cms/ingest/sandbox/readText.ts';
import { wordBoxes } from '../../cms/ingest/wordBoxes.ts';
import { makeTextPdf, turkishWords } from '../support/makePdf.ts';

const wanted = 0.9;
/** Pages of each file. */
const mostPages = 20;
const run = promisify(execFile);

interface Box {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

if (!(await run('pdftotext', ['-v']).catch(() => undefined))) {
  console.log('  skipped: there is no pdftotext on PATH (package poppler-utils)');
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), 'kutuk-boxes-'));
let missed = false;
try {
  const book = join(folder, 'book.pdf');
  await writeFile(
    book,
    await makeTextPdf({
      pages: Array.from({ length: mostPages }, (_, page) => turkishWords(280, `page ${page}`)),
      fontSize: 9,
    }),
  );
  await measure('a generated book', [book], 'whole');
  const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'turkish-born-digital');
  if (!existsSync(corpus)) console.log('  real files: skipped, there is no ../shared/corpus');
  else
    await measure(
      'real files',
      readdirSync(corpus).map((name) => join(corpus, name)),
      'along',
    );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);

async function measure(what: string, files: string[], judged: 'whole' | 'along'): Promise<void> {
  const overlaps: number[] = [];
  const across: number[] = [];
  let theirWords = 0;
  for (const file of files) {
    const [theirs, ours] = await Promise.all([readTheirs(file), readOurs(file)]);
    for (const [page, words] of theirs.entries()) {
      theirWords += words.length;
      for (const word of words) {
        const same = (ours[page] ?? []).filter(({ text }) => text === word.text);
        const best = Math.max(...same.map((box) => overlap(box, word)));
        if (!(best > 0)) continue;
        overlaps.push(best);
        const nearest = same.find((box) => overlap(box, word) === best);
        if (nearest) across.push(share(nearest.left, nearest.right, word.left, word.right));
      }
    }
  }
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const found = overlaps.length / theirWords;
  const good = mean(judged === 'whole' ? overlaps : across) >= wanted;
  if (!good) missed = true;
  console.log(
    `${good ? ' ' : '✗'} ${what}: mean overlap ${mean(overlaps).toFixed(3)} (at least ${wanted}), along the line ${mean(across).toFixed(3)}; ${(found * 100).toFixed(1)} % of ${theirWords} words found`,
  );
}

/** Intersection over union. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  const area = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);
  return (width * height) / (area(one) + area(other) - width * height);
}

function share(from: number, to: number, begin: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, begin)) / (Math.max(to, end) - Math.min(from, begin));
}

/** Pages of words, in shares of the page's sides. */
async function readTheirs(file: string): Promise<Box[][]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-l', String(mostPages), file, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '1', height = '1'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = page.matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
      );
      return [...words].map(([, left, top, right, bottom, text = '']) => ({
        text: readEntities(text).normalize('NFC'),
        left: Number(left) / Number(width),
        top: Number(top) / Number(height),
        right: Number(right) / Number(width),
        bottom: Number(bottom) / Number(height),
      }));
    });
}

function readEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+|#\d+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (named[name] ?? whole),
  );
}

async function readOurs(path: string): Promise<Box[][]> {
  const { open, text } = await textHandlers();
  if (!open || !text) throw new TypeError('no text is read');
  const { pages } = (await (
    await open({ path, mimeType: 'application/pdf', limits: ingestLimits })
  )()) as { pages: number };
  const read: Box[][] = [];
  for (let page = 0; page < Math.min(pages, mostPages); page++) {
    const layer = (await (await text({ page }))()) as { text: string; words: Int32Array };
    read.push(
      wordBoxes(layer.words).map(([start, length, x, y, width, height]) => ({
        text: layer.text.slice(start, start + length),
        left: x / 10_000,
        top: y / 10_000,
        right: (x + width) / 10_000,
        bottom: (y + height) / 10_000,
      })),
    );
  }
  return read;
}
