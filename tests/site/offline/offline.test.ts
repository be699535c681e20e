import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageAddress, recordAddress } from '../../../site/addresses.ts';
import { axe, violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { type BreakableLine, startBreakableLine } from '../../support/startBreakableLine.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';
import { exhibits, makeExhibits } from '../frontend/exhibits.ts';
import { type Exhibition, openExhibition } from '../frontend/openExhibition.ts';

/** A publication on a device that loses the network, through the line that a test can cut. */

let database: TestDatabase;
let exhibition: Exhibition;
let browser: Browser;
let line: BreakableLine;
let context: BrowserContext;
let page: Page;

const own = recordAddress('publication', exhibits.bulletin, 'tr');
const list = '/tr/cevrimdisi';

beforeAll(async () => {
  database = await createTestDatabase();
  [exhibition, browser] = await Promise.all([openExhibition(database), launchBrowser()]);
  line = await startBreakableLine(exhibition.address);
});
afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await exhibition?.close();
  await database?.drop();
});
beforeEach(async () => {
  await line.restore();
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const go = (path: string) => page.goto(new URL(path, line.url).href);
const status = () => page.locator('.offline [role=status]');
const saved = () => status().filter({ hasText: 'Bu cihazda kayıtlı (' }).waitFor();

async function save(): Promise<void> {
  await go(own);
  await page.getByRole('button', { name: 'Bu cihaza kaydet' }).click();
  await saved();
}

describe('a saved publication', () => {
  it('is read without a network: its page, its pages with image and text, and a page with a search', async () => {
    await save();
    await line.cut();
    await go(own);
    await saved();
    await go(pageAddress(exhibits.bulletin, 3, 'tr'));
    expect(await page.locator('.transcript').first().textContent()).toContain('köprü');
    const image = page.locator(`img[src*="/p/${exhibits.bulletin}/page/3/"]`).first();
    await image.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
    await go(pageAddress(exhibits.bulletin, 4, 'tr', 'köprü'));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Literata|Public Sans/);
  });

  it('is listed, and anything else says that it is not saved', async () => {
    await save();
    await line.cut();
    await go('/tr/yayinlar');
    expect(await page.getByText('Şu anda kütüphaneye ulaşılamıyor').isVisible()).toBe(true);
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
    await page.locator('.saved a').first().click();
    expect(new URL(page.url()).pathname).toBe(own);
  });

  it('is removed by the reader, and with the last of them everything that was kept', async () => {
    await save();
    await go(list);
    expect(await page.locator('.saved > li').count()).toBe(1);
    await page.getByRole('button', { name: /^Bu cihazdan sil/ }).click();
    await page.getByText('Bu cihazda kayıtlı yayın yok.').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  it('is what the library says while there is a network, and that is what stays on the device', async () => {
    await save();
    const entry = makeExhibits().find(
      ({ record }) => record.kind === 'publication' && record.number === exhibits.bulletin,
    );
    if (entry?.record.kind !== 'publication') throw new Error('the exhibition has no bulletin');
    const titles = [{ ...entry.record.titles[0]!, text: 'Düzeltilmiş Başlık' }];
    await writeLibrary(database.databaseUrl, [{ ...entry, record: { ...entry.record, titles } }], { queue: false });
    await go(own);
    expect(await page.locator('h1').textContent()).toContain('Düzeltilmiş Başlık');
    // kept beside the answer, not before it
    await page.waitForFunction(async (address) => {
      const copy = await caches.match(address);
      return (await copy?.text())?.includes('Düzeltilmiş Başlık');
    }, own);
    await line.cut();
    await go(own);
    expect(await page.locator('h1').textContent()).toContain('Düzeltilmiş Başlık');
  });

  it('that could not be fetched whole says so, and goes on from there', async () => {
    await go(own);
    await page.getByRole('button', { name: 'Bu cihaza kaydet' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLProgressElement>('.offline progress')!.value >= 3);
    await line.cut();
    await status().filter({ hasText: 'Kaydedilemedi' }).waitFor();
    await line.restore();
    await go(list);
    await page.locator('.saved', { hasText: 'yarım kalan' }).waitFor();
    await save();
    await go(list);
    await page.locator('.saved a').waitFor();
    expect(await page.locator('.saved').textContent()).not.toContain('yarım kalan');
  });
});

describe('a publication that the library withdraws', () => {
  it('is gone from the device as soon as there is a network again', async () => {
    await save();
    await removeFromLibrary(database.databaseUrl, 'publication', exhibits.bulletin, { title: 'Bülten' });
    await go(list);
    await page.getByText('Bu cihazda kayıtlı yayın yok.').waitFor();
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes('publication'))).toEqual([]);
    await line.cut();
    await go(own);
    expect(await page.getByText('Şu anda kütüphaneye ulaşılamıyor').isVisible()).toBe(true);
  });
});
