import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { soak } from '../../support/soak.ts';
import { exhibits } from './exhibits.ts';
import { type Exhibition, openExhibition } from './openExhibition.ts';

/** Every kind of page, as it is built and served, in a real browser. */

const bridge = encodeURIComponent('köprü');
const reading = `/tr/yayin/${exhibits.bulletin}/sayfa/3?q=${bridge}`;
const pages: [name: string, path: string, status?: number][] = [
  ['home', '/tr/'],
  ['home in English', '/en/'],
  ['list', '/tr/yayinlar'],
  ['list of a decade', '/tr/yayinlar?decade=1930&kind=bulletin'],
  ['list of a year', '/tr/yayinlar?year=1957'],
  ['list of a month in English', '/en/publications?year=1957&month=3&day=14'],
  ['list of this day', '/tr/yayinlar?on=11-23&sort=oldest'],
  ['list of a subject with narrower ones', '/en/publications?subject=17&wide=1'],
  ['empty list', '/tr/yayinlar?kind=album'],
  ['search', `/tr/ara?q=${bridge}`],
  ['search in English', `/en/search?q=${bridge}&decade=1940`],
  ['search of a year, corrected', '/tr/ara?q=kotuphane&decade=1930&year=1935'],
  ['search that other filters would answer', `/en/search?q=${bridge}&kind=map&decade=1970`],
  ['search inside', `/tr/ara?q=${bridge}&within=${exhibits.bulletin}`],
  ['search without hits', '/tr/ara?q=olmayan+s%C3%B6zc%C3%BCkler'],
  ['search out of order', `/tr/ara?q=${encodeURIComponent('arıza')}`, 503],
  ['publication', `/tr/yayin/${exhibits.bulletin}`],
  ['publication in English', `/en/publication/${exhibits.bulletin}`],
  ['publication in Arabic script', `/tr/yayin/${exhibits.ottoman}`],
  ['publication on paper', `/tr/yayin/${exhibits.onPaper}`],
  ['publication on the premises', `/tr/yayin/${exhibits.premises}`],
  ['publication in preparation', `/tr/yayin/${exhibits.preparing}`],
  ['reading', reading],
  ['reading in English', `/en/publication/${exhibits.english}/page/2`],
  ['reading without text', `/tr/yayin/${exhibits.map}/sayfa/1`],
  ['series', '/tr/dizi/1'],
  ['yearbook', '/en/series/2'],
  ['department', '/tr/birim/2'],
  ['agent', '/en/agent/1'],
  ['place', '/tr/yer/2'],
  ['subjects', '/tr/konular'],
  ['subjects from A to Z', '/en/subjects?view=list&letter=I'],
  ['departments', '/tr/birimler'],
  ['collections', '/tr/koleksiyonlar'],
  ['collection', `/en/collection/${exhibits.bridges}`],
  ['press room', '/tr/basin-odasi'],
  ['press release', `/tr/basin/${exhibits.press}`],
  ['press release in English', `/en/press/${exhibits.press}`],
  ['about', '/tr/hakkinda'],
  ['accessibility statement', '/en/accessibility'],
  ['year of a calendar', '/tr/yayinlar?year=1940'],
  ['month of a calendar in English', '/en/publications?year=1940&month=3'],
  ['collections', '/tr/koleksiyonlar'],
  ['people', '/en/agents'],
  ['two pages', `/tr/yayin/${exhibits.bulletin}/sayfa/3?view=double`],
  ['all pages', `/tr/yayin/${exhibits.bulletin}/sayfa/3?view=grid`],
  ['lines of a page', `/en/publication/${exhibits.bulletin}/page/3?lines=1`],
  ['report of a mistake', `/tr/bildir?publication=${exhibits.bulletin}`],
  ['report of a mistake in English', `/en/report?publication=${exhibits.bulletin}&page=3`],
  ['privacy', '/tr/gizlilik'],
  ['saved publications', '/tr/cevrimdisi'],
  ['missing page', '/tr/yok', 404],
  ['tombstone', `/tr/yayin/${exhibits.withdrawn}`, 410],
  ['tombstone without a title', `/en/publication/${exhibits.hidden}`, 410],
];

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

async function visit<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(exhibition.address + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Colours, contrast and width; in soak every page is looked at in all of them, else in two that are opposite. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ['', 'more'].flatMap((contrast) =>
    [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ].map((viewport) => ({ colorScheme, contrast, viewport })),
  ),
);

/** Where a page's other language stands. In soak, each is looked at too. */
const inOtherLanguage = (page: Page) => page.locator('.masthead-tools .language').getAttribute('href');

it.each(
  pages.map(([name, path, status = 200], index): [string, string, number, number] => [name, path, status, index]),
)(
  '%s: WCAG 2.2 AA as far as axe can tell, in light, dark and high contrast, wide and narrow; fits 320 pixels; nothing inline, nothing from outside',
  { timeout: soak() ? 120_000 : 30_000 },
  async (_name, path, status, index) => {
    const complaints: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => /Content.Security/i.test(message.text()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(exhibition.address) || complaints.push(request.url()));
    try {
      const paths = [path];
      for (let next = paths.shift(); next !== undefined; next = paths.shift()) {
        const response = await page.goto(exhibition.address + next);
        expect(response?.status()).toBe(status);
        if (soak() && next === path && status === 200) paths.push((await inOtherLanguage(page)) ?? '/');
        expect(complaints).toEqual([]);
        // evaluated by the debugger, which the Content-Security-Policy does not bind
        await page.evaluate(axe);
        const chosen = soak()
          ? looks
          : [looks[index % looks.length]!, looks[looks.length - 1 - (index % looks.length)]!];
        for (const { colorScheme, contrast, viewport } of chosen) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(viewport);
          await page.evaluate((more) => (document.documentElement.dataset.contrast = more), contrast);
          expect(await violations(page), JSON.stringify({ next, colorScheme, contrast, viewport })).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    } finally {
      await context.close();
    }
  },
);

describe('without scripts', () => {
  const plain = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

  it('a citizen searches, finds a page, reads it with the word boxed, and turns the page', async () => {
    await visit(
      '/tr/',
      async (page) => {
        await page.getByLabel('Ne arıyorsunuz?').fill('kopru');
        await page.getByRole('button', { name: 'Ara' }).click();
        const hit = page.locator('.hits > li', { hasText: 'No. 12' }).locator('.page-hits li').first();
        await expect(hit.locator('mark').first().textContent()).resolves.toMatch(/^köprü/);
        await hit.getByRole('link').click();
        expect(new URL(page.url()).pathname).toMatch(/^\/tr\/yayin\/12\/sayfa\/\d+$/);

        const box = await page.locator('.boxes rect').first().boundingBox();
        const image = await page.locator('.sheet img').boundingBox();
        expect(box?.width).toBeGreaterThan(5);
        expect(box?.x).toBeGreaterThanOrEqual(image?.x ?? Number.NaN);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((image?.y ?? 0) + (image?.height ?? 0));
        await expect(page.locator('.transcript mark').count()).resolves.toBeGreaterThan(0);

        const before = page.url();
        await page.getByRole('link', { name: 'Sonraki', exact: false }).first().click();
        expect(page.url()).not.toBe(before);
        expect(new URL(page.url()).searchParams.get('q')).toBe('kopru');
      },
      plain,
    );
  });

  it('walks from the century to a decade, to a year, to what was issued then', async () => {
    await visit(
      '/tr/',
      async (page) => {
        await page
          .getByRole('row', { name: /1930’lar/ })
          .getByRole('link')
          .click();
        await page.getByRole('row', { name: /1935/ }).getByRole('link').click();
        const total = await page.locator('.total').textContent();
        expect(total).toBe('3 yayın');
        await expect(page.locator('.cards > li').count()).resolves.toBe(3);
      },
      plain,
    );
  });

  it('walks on to a month and a day, and back to the year', async () => {
    await visit(
      '/tr/yayinlar?year=1957',
      async (page) => {
        await expect(page.getByRole('link', { name: 'Ayı bilinmeyenler' }).count()).resolves.toBe(1);
        await page.getByRole('link', { name: 'Mart 1957' }).click();
        await page.getByRole('link', { name: '14 Mart 1957: 2 yayın' }).click();
        await expect.poll(() => page.locator('.cards > li').count()).toBe(2);
        await page
          .getByRole('navigation', { name: 'Takvimdeki yeriniz' })
          .getByRole('link', { name: '1957', exact: true })
          .click();
        await expect(page.locator('.total').textContent()).resolves.toBe('9 yayın');
      },
      plain,
    );
  });

  it('walks a series by its years, a department by its names, and a collection in its order', async () => {
    await visit(
      '/tr/dizi/4',
      async (page) => {
        await page.getByRole('link', { name: /^Birleşim 3, 14 Mart 1957, Elimizde yok$/ }).click();
        expect(new URL(page.url()).pathname).toBe(`/tr/yayin/${exhibits.firstDecision + 2}`);
        await page.goto(`${exhibition.address}/tr/birim/2`);
        await page.getByRole('link', { name: 'Bütün adlarıyla 17 yayın' }).click();
        await expect(page.locator('.total').textContent()).resolves.toBe('17 yayın');
        await page.goto(`${exhibition.address}/tr/koleksiyonlar`);
        await page.getByRole('link', { name: 'Sazlıdere’nin köprüleri' }).click();
        await expect
          .poll(() => page.locator('.card-number').allTextContents())
          .toEqual([`No. ${exhibits.map}`, `No. ${exhibits.bulletin}`, `No. ${exhibits.premises}`, 'No. 122']);
      },
      plain,
    );
  });

  it('is told how to print and enlarge, in place of buttons that could do nothing', async () => {
    await visit(
      '/tr/',
      async (page) => {
        await expect(page.locator('[data-display]').isVisible()).resolves.toBe(false);
        await expect(page.locator('.display-hint').isVisible()).resolves.toBe(true);
      },
      plain,
    );
  });
});

describe('the strip', () => {
  it('is a table to a screen reader, with what can be read, what is on paper and what is not held', async () => {
    await visit('/tr/', async (page) => {
      const row = page.getByRole('row', { name: /1950’ler/ });
      const cells = (await row.getByRole('cell').allTextContents()).map((text) => Number(text.trim()));
      const [all = 0, ...parts] = cells;
      expect(parts.every((count) => count > 0)).toBe(true);
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
      await expect(page.getByRole('columnheader').allTextContents()).resolves.toEqual([
        'Dönem',
        'Yayın',
        'Okunabilir',
        'Yalnızca kâğıtta',
        'Elimizde yok',
      ]);
    });
  });

  it('is walked through with the keyboard', async () => {
    await visit('/tr/', async (page) => {
      await page
        .getByRole('row', { name: /1920’ler/ })
        .getByRole('link')
        .focus();
      await page.keyboard.press('Tab');
      await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('1930’lar');
      await page.keyboard.press('Enter');
      await page.waitForURL(/decade=1930/);
    });
  });
});

describe('the display', () => {
  it('is chosen and remembered, from before the next page is painted', async () => {
    await visit(
      '/tr/',
      async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const light = await paper();
        await page.getByRole('button', { name: 'Koyu renkler' }).click();
        await page.getByRole('button', { name: 'Büyük yazı' }).click();
        await page.getByRole('button', { name: 'Büyük yazı' }).click();
        await expect(page.locator('[data-display] [role=status]').textContent()).resolves.toBe('Yazı boyu: çok büyük');
        const dark = await paper();
        expect(dark).not.toBe(light);
        await page.goto(`${exhibition.address}/en/`, { waitUntil: 'commit' });
        await page.waitForSelector('h1');
        expect(await paper()).toBe(dark);
        expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('larger');
        await page.getByRole('button', { name: 'Usual display' }).click();
        expect(await paper()).toBe(light);
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
      },
      { colorScheme: 'light' },
    );
  });

  it('stands at the head of every page in words, within the reach of the keyboard and of a thumb', async () => {
    await visit(
      `/tr/yayin/${exhibits.bulletin}`,
      async (page) => {
        const names = ['Yazdır', 'Küçük yazı', 'Büyük yazı', 'Koyu renkler', 'Yüksek karşıtlık'];
        for (const name of names) {
          const box = await page.getByRole('button', { name, exact: true }).boundingBox();
          expect(box?.y).toBeLessThan(200);
          expect(box?.height).toBeGreaterThanOrEqual(24);
        }
        await page.keyboard.press('Tab'); // the way past the head
        for (const name of names) {
          await page.keyboard.press('Tab');
          await expect(page.evaluate(() => document.activeElement?.textContent?.trim())).resolves.toContain(name);
        }
        await page.keyboard.press('Space');
        expect(await page.evaluate(() => document.documentElement.dataset.contrast)).toBe('more');
        await expect(page.getByRole('button', { name: 'Yüksek karşıtlık' }).getAttribute('aria-pressed')).resolves.toBe(
          'true',
        );
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
      },
      { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
    );
  });

  it('prints on white whatever was chosen for the screen', async () => {
    await visit('/tr/', async (page) => {
      await page.getByRole('button', { name: 'Koyu renkler' }).click();
      await page.getByRole('button', { name: 'Yüksek karşıtlık' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      await expect(page.locator('[data-display]').isVisible()).resolves.toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }));
      await page.getByRole('button', { name: 'Yazdır' }).click();
      expect(await page.title()).toBe('printed');
    });
  });

  it.each(['/tr/', `/tr/yayin/${exhibits.bulletin}`, reading, `/tr/ara?q=${bridge}`])(
    'at the largest text size %s still fits a phone',
    async (path) => {
      await visit(
        path,
        async (page) => {
          await page.evaluate(() => localStorage.setItem('size', 'larger'));
          await page.reload();
          expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('larger');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        },
        { viewport: { width: 390, height: 844 } },
      );
    },
  );

  it('follows the device as long as nothing is chosen', async () => {
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await visit('/tr/', paper, { colorScheme: 'light', javaScriptEnabled: true });
    const dark = await visit('/tr/', paper, { colorScheme: 'dark', javaScriptEnabled: true });
    expect(dark).not.toBe(light);
  });
});

describe('what machines read', () => {
  it('names the other language, the permanent address and who made it', async () => {
    await visit(`/tr/yayin/${exhibits.bulletin}`, async (page) => {
      const link = (selector: string) => page.locator(selector).getAttribute('href');
      const site = 'https://kutuk.cinarli.example';
      expect(await link('link[rel=canonical]')).toBe(`${site}/tr/yayin/12`);
      expect(await link('link[hreflang=en]')).toBe(`${site}/en/publication/12`);
      expect(await page.locator('meta[name="DC.identifier"]').getAttribute('content')).toBe(`${site}/p/12`);
      expect(await page.locator('meta[name="citation_pdf_url"]').getAttribute('content')).toBe(
        `${site}/p/12/file/12.pdf`,
      );
      const data: unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
      expect(data).toMatchObject({ '@type': 'PublicationIssue', '@id': `${site}/p/12`, datePublished: '1940-03' });
    });
  });

  it('has the same pages behind the switch of languages', async () => {
    for (const path of [
      '/tr/',
      '/tr/yayinlar',
      `/tr/yayin/${exhibits.bulletin}`,
      reading,
      '/tr/dizi/1',
      '/tr/hakkinda',
    ]) {
      await visit(path, async (page) => {
        await page.getByRole('link', { name: 'English' }).click();
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
        await page.getByRole('link', { name: 'Türkçe' }).click();
        expect(page.url()).toBe(exhibition.address + path);
      });
    }
  });

  it('marks a title in Arabic script with its language and direction', async () => {
    await visit(`/tr/yayin/${exhibits.ottoman}`, async (page) => {
      const title = page.locator('h1');
      expect(await title.getAttribute('lang')).toBe('ota-Arab');
      expect(await title.getAttribute('dir')).toBe('rtl');
      expect(await page.title()).toContain('Çınarlı Şehir Rehberi');
    });
  });
});

describe('what a page weighs', () => {
  it.each([
    ['home', '/tr/'],
    ['a list', '/tr/yayinlar'],
    ['a series', '/tr/dizi/1'],
    ['a publication', `/tr/yayin/${exhibits.bulletin}`],
    ['reading', reading],
  ])('%s: at most 40 KB of HTML, styles and scripts, at most 10 KB of them scripts', async (_name, path) => {
    await visit(path, async (page) => {
      const sizes = { all: 0, scripts: 0 };
      page.on('response', async (response) => {
        const type = response.request().resourceType();
        if (!['document', 'stylesheet', 'script'].includes(type)) return;
        const bytes = brotliCompressSync(await response.body()).byteLength;
        sizes.all += bytes;
        if (type === 'script') sizes.scripts += bytes;
      });
      await page.reload({ waitUntil: 'networkidle' });
      expect(sizes.all).toBeGreaterThan(5_000);
      expect(sizes.all).toBeLessThan(40_000);
      expect(sizes.scripts).toBeLessThan(10_000);
    });
  });
});
