import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { crowdedPage, failurePage, tooManyPage, unavailablePage } from '../../../site/server/plainPages.ts';
import { launchBrowser } from '../../support/browser.ts';
import { openDrawnExhibition } from './openDrawnExhibition.ts';
import { dark, printed, type Shot, shots } from './shots.ts';

/**
 * Photographs every page of the built site, to be looked at: `npm run screenshots -- FOLDER [--all] [--contrast] [name …]`.
 * Each in both widths, some in the dark; with `--all` every one in both widths, light and dark, and in the other language
 * too; with `--contrast` all that in high contrast.
 */
const {
  values: { all, contrast },
  positionals: [folder, ...wanted],
} = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, contrast: { type: 'boolean', default: false } },
});
if (!folder) throw new Error('give the folder that the photographs go to');

/** What the server says before anything was made: no address leads there. */
const plain = {
  'too-many': tooManyPage(42),
  crowded: crowdedPage(),
  failure: failurePage(),
  unavailable: unavailablePage(),
};

const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const exhibition = await openDrawnExhibition(browser);
  console.log(exhibition.address);
  const paper = await openDevice(browser, { width: 794, colorScheme: 'light' });
  for (const shot of shots) {
    if (isWanted(shot.name) && printed.has(shot.name))
      await photograph(
        paper,
        exhibition.address,
        { ...shot, act: (page) => page.emulateMedia({ media: 'print' }) },
        'print.png',
      );
  }
  await paper.close();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      const look = { width, colorScheme };
      const ending = `${width}${colorScheme === 'dark' ? '-dark' : ''}${contrast ? '-contrast' : ''}.png`;
      const shared = await openDevice(browser, look);
      for (const shot of shots) {
        if (!isWanted(shot.name) || !(all || colorScheme === 'light' || dark.has(shot.name))) continue;
        const device = shot.keeps ? await openDevice(browser, look) : shared;
        await photograph(device, exhibition.address, shot, ending);
        if (shot.keeps) await device.close();
      }
      for (const [name, { body }] of Object.entries(plain)) {
        if (!isWanted(name)) continue;
        const page = await shared.newPage();
        await page.route('**/tr/', (route) =>
          route.fulfill({ contentType: 'text/html', body: body?.type === 'text' ? String(body.text) : '' }),
        );
        await page.goto(`${exhibition.address}/tr/`);
        await take(page, `${name}-${ending}`);
        await page.close();
      }
      await shared.close();
    }
  }
  await exhibition.close();
} finally {
  await browser.close();
}

interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

function openDevice(from: Browser, { width, colorScheme }: Look): Promise<BrowserContext> {
  return from.newContext({
    viewport: { width, height: width > 600 ? 900 : 844 },
    colorScheme,
    ...(contrast && { contrast: 'more' }),
  });
}

async function photograph(device: BrowserContext, address: string, shot: Shot, ending: string): Promise<void> {
  const page = await device.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      console.log(shot.name, message.text());
  });
  try {
    await open(page, address + shot.path);
    const other = all && !shot.name.endsWith('-en') && !shot.act ? await otherLanguage(page) : undefined;
    await shot.act?.(page);
    await take(page, `${shot.name}-${ending}`, !shot.window);
    if (other) {
      await open(page, other);
      await take(page, `${shot.name}-other-${ending}`);
    }
    // what was read last is offered on other pages
    await page.evaluate(() => localStorage.clear());
  } catch (error) {
    console.log(`${shot.name}-${ending}:`, error instanceof Error ? error.message : error);
  } finally {
    await page.close();
  }
}

async function open(page: Page, address: string): Promise<void> {
  // fonts that come late are waited for
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
    });
  });
  await page.goto(address);
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function take(page: Page, file: string, whole = true): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.log(`${file}: ${overflow} px too wide`);
  await page.screenshot({ path: join(folder ?? '', file), fullPage: whole });
}

/** Where the page's own switch of languages leads. */
async function otherLanguage(page: Page): Promise<string | undefined> {
  const address = await page.locator('header a[hreflang]').first().getAttribute('href');
  return address === null ? undefined : new URL(address, page.url()).href;
}
