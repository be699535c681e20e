import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formAddress, recordAddress, reportAddress } from '../../../site/addresses.ts';
import { axe, violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { exhibits } from '../frontend/exhibits.ts';
import { type Exhibition, openExhibition } from '../frontend/openExhibition.ts';

/** Forms as a citizen fills them in, without scripts. */

let database: TestDatabase;
let exhibition: Exhibition;
let browser: Browser;
let owner: pg.Pool;
/** Milliseconds by which the site's clock is ahead: nobody waits in a test for as long as people write. */
let later = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.databaseUrl });
  const now = () => new Date(Date.parse('2026-11-23T09:00:00Z') + later);
  [exhibition, browser] = await Promise.all([openExhibition({ ...database, now }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await exhibition?.close();
  await owner?.end();
});

async function visit<T>(path: string, look: (page: Page) => Promise<T>, options = {}): Promise<T> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(exhibition.address + path);
    return await look(page);
  } finally {
    await context.close();
  }
}
const kept = async () => (await owner.query('select * from inbox.message order by id')).rows;

describe('without scripts', () => {
  it('an error is reported from its publication, and the way back is there', async () => {
    await visit(recordAddress('publication', exhibits.bulletin, 'tr'), async (page) => {
      const address = reportAddress('tr', { number: exhibits.bulletin });
      await page.locator(`main a[href="${address}"]`).first().click();
      expect(await page.locator('main h1').textContent()).toBe('Hata bildir');
      await page.getByLabel('Ne yanlış? Doğrusu ne?').fill('Kapaktaki yıl 1957 olmalı.');
      later += 20_000;
      await page.getByRole('button', { name: 'Bildirimi gönder' }).click();
      expect(new URL(page.url()).pathname).toBe(formAddress('thanks', 'tr'));
      // loading it again sends nothing
      await page.reload();
      await page.getByRole('link', { name: 'Geldiğiniz sayfaya dönün' }).click();
      expect(new URL(page.url()).pathname).toBe(recordAddress('publication', exhibits.bulletin, 'tr'));
    });
    expect(await kept()).toMatchObject([
      { kind: 'report', words: 'Kapaktaki yıl 1957 olmalı.', record_number: exhibits.bulletin },
    ]);
  });

  it('what is wrong is said above, with a way to the field, and what was typed stays', async () => {
    await visit(reportAddress('en'), async (page) => {
      const words = `See https://a.example, https://b.example and https://c.example.`;
      await page.getByLabel('What is wrong, and what would be right?').fill(words);
      later += 20_000;
      await page.getByRole('button', { name: 'Send the report' }).click();
      expect(await page.title()).toMatch(/^Not sent: Report an error/);
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toContain('There are more than two links.');
      await alert.getByRole('link').click();
      expect(new URL(page.url()).hash).toBe('#words');
      const field = page.locator('#words');
      expect(await field.inputValue()).toBe(words);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await field.fill('See the map of 1912.');
      later += 20_000;
      await page.getByRole('button', { name: 'Send the report' }).click();
      expect(new URL(page.url()).pathname).toBe(formAddress('thanks', 'en'));
    });
  });

  it('a line is corrected beside the image of its page', async () => {
    const { rows } = await owner.query<{ text: string }>(
      'select text from library.page where publication = $1 and key = 3',
      [exhibits.bulletin],
    );
    const [first = ''] = rows[0]!.text.split('\n');
    await visit(reportAddress('tr', { number: exhibits.bulletin, key: 3, line: 1 }), async (page) => {
      const field = page.getByLabel('Satırın doğrusu');
      expect(await field.inputValue()).toBe(first);
      expect(await page.locator('.feedback-picture img').getAttribute('src')).toContain('/page/3/1200.webp');
      await field.fill(`${first}!`);
      later += 20_000;
      await page.getByRole('button', { name: 'Düzeltmeyi gönder' }).click();
      expect(await page.locator('main').textContent()).toContain('Düzeltmeniz arşivcilere ulaştı');
    });
    expect((await kept()).at(-1)).toMatchObject({
      kind: 'correction',
      line: 1,
      line_text: first.trim(),
      words: `${first}!`.replace(/\s+/g, ' ').trim(),
    });
  });

  it('the question below a page is answered with one press, and words may follow', async () => {
    await visit('/en/publications', async (page) => {
      await page.getByRole('button', { name: 'No', exact: true }).click();
      expect(await page.locator('h1').textContent()).toBe('Your answer was counted');
      await page.getByLabel(/^What were you looking for/).fill('The tram timetable of 1934');
      later += 20_000;
      await page.getByRole('button', { name: 'Send what I wrote' }).click();
      expect(new URL(page.url()).pathname).toBe(formAddress('thanks', 'en'));
    });
    expect((await kept()).at(-1)).toMatchObject({ kind: 'satisfaction', answer: 'no', path: '/en/publications' });
  });

  it('no cookie is set by any of it', async () => {
    await visit('/tr/', async (page) => {
      await page.getByRole('button', { name: 'Evet' }).click();
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});

describe('the forms', () => {
  const looks = [
    ['light, on a desk', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ] as const;
  it.each(looks)('have nothing that axe finds, with a problem too: %s', async (_, options) => {
    for (const path of [
      reportAddress('tr', { number: exhibits.bulletin, key: 3, line: 1 }),
      `${formAddress('satisfaction', 'en')}?answer=yes&page=/en/`,
      `${formAddress('thanks', 'tr')}?for=report`,
    ]) {
      await visit(
        path,
        async (page) => {
          await page.evaluate(axe);
          expect(await violations(page), path).toEqual([]);
        },
        { ...options, javaScriptEnabled: true },
      );
    }
    await visit(
      reportAddress('tr'),
      async (page) => {
        await page.getByRole('button', { name: 'Bildirimi gönder' }).click();
        // read out, and where the keyboard goes on from
        await page.locator('.form-problems:focus').waitFor();
        await page.evaluate(axe);
        expect(await violations(page)).toEqual([]);
      },
      { ...options, javaScriptEnabled: true },
    );
  });

  it('fit a window of 320 pixels', async () => {
    await visit(
      reportAddress('tr', { number: exhibits.bulletin, key: 3, line: 1 }),
      async (page) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(320);
      },
      { javaScriptEnabled: true, viewport: { width: 320, height: 640 } },
    );
  });
});
