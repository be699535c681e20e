import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import type { SearchEngine } from '../../search/engine.ts';
import { openEngine, openIndex } from '../../search/openEngine.ts';
import { asked, classes } from './searchClasses.ts';
import { benchLibrary, source } from './searchLibrary.ts';

/**
 * How much longer searches take in a library five times as large, alternating:
 * `node tests/bench/searchgrowth.ts [--pages 20000] [--times 5] [--rounds 15] [--folder DIR]`. What lies in the folder
 * from an earlier run is used again. A cross marks what misses its aim, which is for growth from 200,000 pages.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '20000' },
    times: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '15' },
    folder: { type: 'string' },
  },
});
const pages = Number(values.pages);
const rounds = Number(values.rounds);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'kutuk-bench-'));
const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

try {
  const sizes = [pages, pages * Number(values.times)];
  console.log(`${sizes.join(' and ')} pages of about 250 words, ${source}`);
  const [small, large] = [await library(sizes[0] ?? 0), await library(sizes[1] ?? 0)];
  console.log(`${'median (ms)'.padEnd(24)}${'small'.padStart(10)}${'large'.padStart(10)}   times (at most)`);
  for (const { name, texts, growth } of classes) {
    const [inSmall, inLarge]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const text of texts) {
        inSmall.push(await time(small, text));
        inLarge.push(await time(large, text));
      }
    }
    const times = median(inLarge) / median(inSmall);
    const missed = pages >= 200_000 && times > growth;
    const cells = [inSmall, inLarge].map((each) => median(each).toFixed(1).padStart(10)).join('');
    console.log(`${name.padEnd(24)}${cells}${times.toFixed(1).padStart(8)} (${growth})${missed ? ' ✗' : ''}`);
  }
  await small.close();
  await large.close();
} finally {
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}

async function time(engine: SearchEngine, text: string): Promise<number> {
  const begin = performance.now();
  await engine.search({ ...asked, text });
  return performance.now() - begin;
}

/** The engine over a library of so many pages, which is made unless it is there. */
async function library(size: number): Promise<SearchEngine> {
  const own = join(folder, String(size));
  mkdirSync(own, { recursive: true });
  const options = { engine: 'embedded', folder: own } as const;
  const index = await openIndex(options);
  const there = await index.indexed();
  const begin = performance.now();
  let batch: Promise<void>[] = [];
  let added = 0;
  for (const document of benchLibrary({ seed: 1, pages: size })) {
    if (there.has(document.number)) continue;
    added += document.pages.length;
    batch.push(index.replace(document));
    if (batch.length < 32) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  await index.close();
  if (added > 0) console.log(`indexed ${Math.round((added / (performance.now() - begin)) * 1000)} pages/s`);
  const engine = await openEngine({ ...options, log: pino({ level: 'silent' }) });
  // its first answer may take longer than a search is waited for
  while (!(await engine.health()).ok);
  return engine;
}
