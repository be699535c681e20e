/**
 * What Lighthouse says of each kind of page of the exhibition, on its slow phone: `node tests/bench/lighthouse.ts
 * [--runs 5] [name …]`. Needs the built site, which `npm start` makes, and Lighthouse, which is too large to come with
 * the project: `npm install --no-save lighthouse`. Prints medians; exits with 1 when one is below its aim.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { freePort } from '../../scripts/freePort.ts';
import { exhibits } from '../site/frontend/exhibits.ts';
import { openDrawnExhibition } from '../site/frontend/openDrawnExhibition.ts';
import { launchBrowser } from '../support/browser.ts';

const bridge = encodeURIComponent('köprü');
const pages: [name: string, path: string, performance: number][] = [
  ['home', '/tr/', 98],
  ['list', '/tr/yayinlar', 98],
  ['search', '/tr/ara', 98],
  // not for search engines, which their category counts as a fault
  ['what was found', `/tr/ara?q=${bridge}`, 98],
  ['publication', `/tr/yayin/${exhibits.bulletin}`, 98],
  // the same page is the text view and the reader; with its image it must do 95
  ['text view', `/tr/yayin/${exhibits.english}/sayfa/2`, 98],
  ['reader', `/tr/yayin/${exhibits.bulletin}/sayfa/3?q=${bridge}`, 95],
  ['press release', `/tr/basin/${exhibits.press}`, 98],
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const {
  values: { runs },
  positionals: wanted,
} = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' } } });

/** What of its result is looked at. https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
const resultSchema = z.object({
  lhr: z.object({
    categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
    audits: z.record(
      z.string(),
      z.object({ score: z.number().nullable(), scoreDisplayMode: z.string(), displayValue: z.string().optional() }),
    ),
  }),
});

const lighthouse = await load();
if (lighthouse === undefined) {
  console.log('Lighthouse is not here, and nothing was measured: npm install --no-save lighthouse');
  process.exit(0);
}
const [port, debugPort] = [await freePort(), await freePort()];
const browser = await launchBrowser([`--remote-debugging-port=${debugPort}`]);
let missed = false;
try {
  const exhibition = await openDrawnExhibition(browser, port);
  console.log(`${'median of 100'.padEnd(18)}${categories.map((each) => each.padStart(16)).join('')}`);
  for (const [name, path, least] of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const scores = new Map<string, number[]>();
    const below = new Set<string>();
    for (let run = 0; run < Number(runs); run += 1) {
      const result = await lighthouse(exhibition.address + path, {
        port: debugPort,
        onlyCategories: [...categories],
        logLevel: 'error',
      });
      const { lhr } = resultSchema.parse(result);
      for (const each of categories) {
        const score = Math.round((lhr.categories[each]?.score ?? 0) * 100);
        scores.set(each, [...(scores.get(each) ?? []), score]);
      }
      for (const [audit, { score, scoreDisplayMode, displayValue = '' }] of Object.entries(lhr.audits)) {
        if (scoreDisplayMode === 'binary' && score === 0) below.add(audit);
        if (scoreDisplayMode === 'numeric' && score !== null && score < 0.9) below.add(`${audit} ${displayValue}`);
      }
    }
    const medians = categories.map((each) => {
      const sorted = (scores.get(each) ?? []).toSorted((one, two) => one - two);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    });
    const counts = (index: number) => categories[index] !== 'seo' || name !== 'what was found';
    const good = medians.every((score, index) => !counts(index) || score >= (index === 0 ? least : 100));
    if (!good) missed = true;
    console.log(
      `${good ? '  ' : '✗ '}${name.padEnd(16)}${medians.map((score) => String(score).padStart(16)).join('')}` +
        (good ? '' : `   ${[...below].join(', ')}`),
    );
  }
  await exhibition.close();
} finally {
  await browser.close();
}
process.exit(missed ? 1 : 0);

async function load(): Promise<((url: string, flags: object) => Promise<unknown>) | undefined> {
  try {
    // a name that the compiler does not look up
    const name: string = 'lighthouse';
    return (await import(name)).default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
