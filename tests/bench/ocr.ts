/**
 * How well and how fast pages are recognised, on pages of which every letter is known: `node tests/bench/ocr.ts`. With
 * the engine that comes with the project, and with the system's Tesseract where there is one. Exits with 1 when a target
 * is missed. `--only=quality` or `--only=speed` measures one of them.
 */
import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { processVariables } from '../../cms/environment.ts';
import { findTesseract, type NativeTesseract } from '../../cms/ingest/findTesseract.ts';
import { ingestLimits as limits } from '../../cms/ingest/limits.ts';
import { openRecognizer } from '../../cms/ingest/openRecognizer.ts';
import { recognizePage } from '../../cms/ingest/recognizePage.ts';
import { describeEngines, textEngine } from '../../cms/ingest/textEngine.ts';
import { wordBoxes } from '../../cms/ingest/wordBoxes.ts';
import { characterErrorRate, wordOverlap } from '../support/compareReading.ts';
import { makeTruePage, type PageLook, type TruePage } from '../support/makeTruePage.ts';

const only = process.argv.find((option) => option.startsWith('--only='))?.slice('--only='.length);
const cores = availableParallelism();
const rounds = 3;
const pagesEach = 3;
/** Of the bare engine's speed. */
const wantedSpeed = 0.9;
const wantedOverlap = 0.9;

/** What pages look like, and how many of their characters may be read wrongly. */
const looks: Record<string, { look: Omit<PageLook, 'seed' | 'words'> & { words?: number }; errors: number }> = {
  clean: { look: {}, errors: 0.01 },
  'clean, small print': { look: { fontSize: 7 }, errors: 0.01 },
  'clean, old type': { look: { face: 'press' }, errors: 0.01 },
  'clean, 150 dpi': { look: { ppi: 150 }, errors: 0.01 },
  'askew by 0.7°': { look: { skew: 0.7 }, errors: 0.01 },
  'askew by 5°': { look: { skew: -5 }, errors: 0.01 },
  'askew by 9°': { look: { skew: 9 }, errors: 0.02 },
  noisy: { look: { noise: 1 }, errors: 0.02 },
  'typewritten look': { look: { face: 'typewriter', typewritten: true }, errors: 0.02 },
  'typewritten look, askew and noisy': {
    look: { face: 'typewriter', typewritten: true, skew: -2, noise: 0.3 },
    errors: 0.03,
  },
  'two columns': { look: { columns: 2, fontSize: 9 }, errors: 0.01 },
  'three columns, askew': { look: { columns: 3, fontSize: 7, skew: 1.5 }, errors: 0.02 },
  'upside down': { look: { turn: 180 }, errors: 0.01 },
  sideways: { look: { turn: 90, skew: 1 }, errors: 0.01 },
  'sideways, the other way': { look: { turn: 270, columns: 2, fontSize: 9 }, errors: 0.01 },
};
const seeds = ['one', 'two'];

const folder = await mkdtemp(join(tmpdir(), 'kutuk-bench-ocr-'));
let missed = false;
try {
  const native = await findTesseract(processVariables().PATH);
  const engines = native?.languages.includes('tur') ? [undefined, native] : [undefined];
  if (engines.length === 1) console.log(`  only the embedded engine is measured: ${describeEngines(native)}`);
  for (const engine of engines) {
    console.log(`\n  ${textEngine('tur', engine).name}\n`);
    if (only !== 'speed') await measureQuality(engine);
    if (only !== 'quality') await measureSpeed(engine);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);

function openLane(native: NativeTesseract | undefined) {
  return openRecognizer({ engine: textEngine('tur', native), models: 'tur', folder, limits, bulk: false });
}

async function measureQuality(native: NativeTesseract | undefined): Promise<void> {
  const recognizer = openLane(native);
  try {
    for (const [name, { look, errors }] of Object.entries(looks)) {
      const found = { errors: 0, overlap: 0, confidence: 0 };
      for (const seed of seeds) {
        const page = await makeTruePage({ words: 220, ...look, seed: `${name}/${seed}` });
        const path = join(folder, 'page.grey');
        await writeFile(path, page.grey);
        const read = await recognizePage({ recognizer, image: imageOf(page, path), limits });
        found.errors += characterErrorRate(read.text, page.text) / seeds.length;
        found.overlap += wordOverlap({ text: read.text, words: wordBoxes(read.words) }, page).mean / seeds.length;
        found.confidence += read.confidence / seeds.length;
      }
      say(
        name,
        `${percent(found.errors)} wrong characters (at most ${errors * 100} %), boxes overlap by ${found.overlap.toFixed(3)}, confidence ${Math.round(found.confidence)}`,
        found.errors <= errors && found.overlap >= wantedOverlap,
      );
    }
  } finally {
    await recognizer.close();
  }
}

/** Ours and theirs in turn, each with one process a core on the same clean pages; the middle one of the ratios counts. */
async function measureSpeed(native: NativeTesseract | undefined): Promise<void> {
  const pages: { png: string; grey: string; page: TruePage }[] = [];
  for (let index = 0; index < pagesEach; index++) {
    const page = await makeTruePage({ words: 400, size: [595, 842], seed: `speed/${index}` });
    const [png, grey] = [join(folder, `${index}.png`), join(folder, `${index}.grey`)];
    const raw = { width: page.width, height: page.height, channels: 1 } as const;
    await sharp(page.grey, { raw }).png().toFile(png);
    await writeFile(grey, page.grey);
    pages.push({ png, grey, page });
  }
  const images = pages.map(({ png }) => png);
  const results: { ours: number; theirs: number; busy: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const theirs = await timeBare(native?.program ?? 'embedded', images);
    const lanes = Array.from({ length: cores }, () => openLane(native));
    await Promise.all(lanes.map((recognizer) => recognizer.prepare()));
    const [begin, idle] = [performance.now(), idleTime()];
    await Promise.all(
      lanes.map(async (recognizer) => {
        for (const { grey, page } of pages) await recognizePage({ recognizer, image: imageOf(page, grey), limits });
      }),
    );
    const ours = performance.now() - begin;
    results.push({ ours, theirs, busy: 1 - (idleTime() - idle) / (ours * cores) });
    await Promise.all(lanes.map((recognizer) => recognizer.close()));
  }
  results.sort((one, two) => one.theirs / one.ours - two.theirs / two.ours);
  const middle = results[Math.floor(rounds / 2)];
  if (!middle) return;
  const ratio = middle.theirs / middle.ours;
  const each = (milliseconds: number) => `${(milliseconds / pagesEach / 1000).toFixed(2)} s`;
  say(
    `speed on ${cores} cores`,
    `${each(middle.ours)} a page and core, bare ${each(middle.theirs)}: ${ratio.toFixed(2)} (at least ${wantedSpeed})`,
    ratio >= wantedSpeed,
  );
  say('cores busy', percent(middle.busy), middle.busy >= 0.9);
}

/** Milliseconds until the last of the processes has read all images; their start is not counted. */
async function timeBare(program: string, images: string[]): Promise<number> {
  const peers = Array.from({ length: cores }, () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'ocrPeer.ts'), program, ...images], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { child, lines: on(createInterface(child.stdout), 'line', { close: ['close'] }) };
  });
  const nextLines = () => Promise.all(peers.map(async ({ lines }) => String((await lines.next()).value)));
  await nextLines();
  for (const { child } of peers) child.stdin.end('begin\n');
  return Math.max(...(await nextLines()).map(Number));
}

/** Milliseconds that all cores together have had nothing to do. */
function idleTime(): number {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0);
}

function imageOf({ width, height, dpi }: TruePage, path: string) {
  return { path, width, height, dpi };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`;
}

function say(what: string, figure: string, good: boolean): void {
  console.log(`${good ? ' ' : '✗'} ${what}: ${figure}`);
  if (!good) missed = true;
}
