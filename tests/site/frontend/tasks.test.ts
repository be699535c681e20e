import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { type Exhibition, openExhibition } from './openExhibition.ts';

/** What people come for, from the front door to the page, each as its person does it. */

let database: TestDatabase;
let exhibition: Exhibition;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  [exhibition, browser] = await Promise.all([openExhibition(database), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await exhibition?.close();
  await database?.drop();
});

async function visit(path: string, look: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(exhibition.address + path);
    await look(page);
  } finally {
    await context.close();
  }
}

/** Presses Tab until what has the focus is this one. Everything on the way must be seen to have it. */
async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate((wanted) => {
      const active = document.activeElement;
      if (!active || active === document.body) return { there: false, marked: true, name: 'body' };
      // a bar of the strip is marked whole
      const marked = [active, active.closest('tr')].some((one) => {
        const style = one && getComputedStyle(one);
        return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      });
      return { there: active.matches(wanted), marked, name: active.outerHTML.slice(0, 120) };
    }, selector);
    expect(focus.marked, `${focus.name} has the focus and does not show it`).toBe(true);
    if (focus.there) return;
  }
  throw new Error(`${selector} is not reached with ${most} times Tab`);
}

/** The page with the word boxed on its image and marked in its text. */
async function isRead(page: Page, word: RegExp): Promise<void> {
  await page.waitForURL(/\/(?:sayfa|page)\/\d+\?/);
  await page.locator('.boxes rect').first().waitFor();
  expect(await page.locator('.transcript mark').first().textContent()).toMatch(word);
}

describe('a word of 1957', () => {
  it('is found and read by keyboard alone, and every stop on the way shows that it has the focus', async () => {
    await visit('/tr/', async (page) => {
      await tabTo(page, 'main #q');
      await page.keyboard.type('kopru');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/tr\/ara\?/);
      await tabTo(page, '.strip a[href*="decade=1950"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/decade=1950/);
      await tabTo(page, '.strip a[href*="year=1957"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/year=1957/);
      expect(await page.locator('.card-facts').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('Mayıs 1957')]),
      );
      await tabTo(page, '.page-hits a');
      await page.keyboard.press('Enter');
      await isRead(page, /köprü/i);
      expect(await page.locator('.reading-title').textContent()).toContain('1957');
      await page.goBack();
      expect(page.url()).toMatch(/year=1957/);
    });
  });

  it('is found and read with a finger, on a phone, in English', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visit(
      '/en/',
      async (page) => {
        await page.locator('main #q').tap();
        await page.keyboard.type('köprü');
        await page.locator('main form button:visible').first().tap();
        await page.waitForURL(/\/en\/search\?/);
        await page.locator('.page-hits a').first().tap();
        await isRead(page, /köprü/i);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      phone,
    );
  });

  it('is found and read without scripts, on the narrowest of screens', async () => {
    await visit(
      '/tr/',
      async (page) => {
        await page.locator('main #q').fill('köprü');
        await page.keyboard.press('Enter');
        await page.locator('.page-hits a').first().click();
        await isRead(page, /köprü/i);
      },
      { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
    );
  });
});
