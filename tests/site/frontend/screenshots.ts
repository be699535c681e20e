import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { exhibits } from './exhibits.ts';
import { openDrawnExhibition } from './openDrawnExhibition.ts';

/**
 * Photographs every page of the built site, to be looked at: `npm run screenshots -- FOLDER [--all] [name …]`. Each in
 * both widths, some in the dark; with `--all` every one in both widths, light and dark, and in the other language too.
 */
const shots: [name: string, path: string][] = [
  ['home', '/tr/'],
  ['catalogue', '/tr/yayinlar'],
  ['decade', '/tr/yayinlar?decade=1930'],
  ['year', '/tr/yayinlar?year=1957'],
  ['month', '/tr/yayinlar?year=1957&month=3'],
  ['month-en', '/en/publications?year=1957&month=3'],
  ['on-this-day', '/tr/yayinlar?on=11-23&sort=oldest'],
  ['list-of-subject', '/tr/yayinlar?subject=17&wide=1'],
  ['collections', '/tr/koleksiyonlar'],
  ['collection', `/tr/koleksiyon/${exhibits.bridges}`],
  ['collection-en', `/en/collection/${exhibits.bridges}`],
  ['yearbook', '/tr/dizi/2'],
  ['list-empty', '/tr/yayinlar?kind=album'],
  ['search', `/tr/ara?q=${encodeURIComponent('köprü')}`],
  ['search-filtered', `/tr/ara?q=${encodeURIComponent('köpru')}&decade=1940&kind=bulletin`],
  ['search-nothing', `/tr/ara?q=${encodeURIComponent('olmayan sözcük')}`],
  ['search-down', `/tr/ara?q=${encodeURIComponent('arıza')}`],
  ['search-corrected', '/tr/ara?q=kotuphane'],
  ['search-years', `/tr/ara?q=${encodeURIComponent('belediye')}&decade=1930`],
  ['suggestions', '/tr/'],
  ['suggestions-en', '/en/search'],
  ['search-inside', `/tr/ara?q=${encodeURIComponent('köprü')}&within=${exhibits.bulletin}`],
  ['publication', `/tr/yayin/${exhibits.bulletin}`],
  ['ottoman', `/tr/yayin/${exhibits.ottoman}`],
  ['on-paper', `/tr/yayin/${exhibits.onPaper}`],
  ['premises', `/tr/yayin/${exhibits.premises}`],
  ['preparing', `/tr/yayin/${exhibits.preparing}`],
  ['map', `/tr/yayin/${exhibits.map}`],
  ['reading', `/tr/yayin/${exhibits.bulletin}/sayfa/3?q=${encodeURIComponent('köprü')}`],
  ['reading-plain', `/tr/yayin/${exhibits.bulletin}/sayfa/5`],
  ['reading-map', `/tr/yayin/${exhibits.map}/sayfa/1`],
  ['series', '/tr/dizi/1'],
  ['department', '/tr/birim/2'],
  ['subject', '/tr/konu/5'],
  ['agent', '/tr/kisi/1'],
  ['subjects', '/tr/konular'],
  ['subjects-en', '/en/subjects?view=list'],
  ['departments', '/tr/birimler'],
  ['subject-broad', '/tr/konu/17'],
  ['press-room', '/tr/basin-odasi'],
  ['press-release', `/tr/basin/${exhibits.press}`],
  ['about', '/tr/hakkinda'],
  ['accessibility', '/tr/erisilebilirlik'],
  ['missing', '/tr/yok'],
  ['withdrawn', `/tr/yayin/${exhibits.withdrawn}`],
  ['withdrawn-hidden', `/tr/yayin/${exhibits.hidden}`],
  ['home-en', '/en/'],
  ['search-en', `/en/search?q=${encodeURIComponent('köprü')}`],
  ['search-nothing-en', `/en/search?q=${encodeURIComponent('köprü zzyzx')}&decade=1940`],
  ['publication-en', `/en/publication/${exhibits.bulletin}`],
  ['reading-en', `/en/publication/${exhibits.bulletin}/page/3?q=${encodeURIComponent('köprü')}`],
  ['press-release-en', `/en/press/${exhibits.press}`],
];
const dark = new Set([
  'home',
  'publication',
  'search',
  'reading',
  'ottoman',
  'press-release',
  'withdrawn',
  'suggestions',
  'search-nothing',
  'decade',
  'year',
  'month',
  'series',
  'collection',
]);

/** Typed into the field before the photograph. */
const typing: Record<string, string> = { suggestions: 'bele', 'suggestions-en': 'kopr' };

const printed = new Set(['publication', 'reading', 'search']);

const {
  values: { all },
  positionals: [folder, ...wanted],
} = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false } } });
if (!folder) throw new Error('give the folder that the photographs go to');
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const exhibition = await openDrawnExhibition(browser);
  console.log(exhibition.address);
  for (const [name, path] of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const url = exhibition.address + path;
    const typed = typing[name];
    if (printed.has(name)) {
      const file = join(folder, `${name}-print.png`);
      await photograph(browser, { url, width: 794, colorScheme: 'light', media: 'print', file });
    }
    const other = all && !name.endsWith('-en') && !typed ? await otherLanguage(browser, url) : undefined;
    for (const colorScheme of all || dark.has(name) ? (['light', 'dark'] as const) : (['light'] as const)) {
      for (const width of [390, 1440]) {
        const rest = `${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await photograph(browser, { url, width, colorScheme, file: join(folder, `${name}-${rest}`), typed });
        if (other) {
          await photograph(browser, { url: other, width, colorScheme, file: join(folder, `${name}-other-${rest}`) });
        }
      }
    }
  }
  await exhibition.close();
} finally {
  await browser.close();
}

/** Where the page's own switch of languages leads. */
async function otherLanguage(from: Browser, url: string): Promise<string | undefined> {
  const page = await from.newPage();
  await page.goto(url);
  const address = await page.locator('header a[hreflang]').first().getAttribute('href');
  await page.close();
  return address === null ? undefined : new URL(address, url).href;
}

interface Shot {
  url: string;
  width: number;
  colorScheme: 'light' | 'dark';
  media?: 'print';
  typed?: string | undefined;
  file: string;
}

async function photograph(from: Browser, { url, width, colorScheme, media, file, typed }: Shot): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: width > 600 ? 900 : 844 }, colorScheme });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) console.log(url, message.text());
  });
  // twice: fonts that come late are used from the second page on
  await page.goto(url);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  if (typed !== undefined) {
    await page.locator('#q').pressSequentially(typed);
    await page.locator('.suggestions [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  }
  if (media) await page.emulateMedia({ media });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.log(`${file}: ${overflow} px too wide`);
  await page.screenshot({ path: file, fullPage: true });
  await context.close();
}
