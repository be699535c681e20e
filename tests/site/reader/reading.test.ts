import pg from 'pg';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { exhibits } from '../frontend/exhibits.ts';
import { type Exhibition, openExhibition } from '../frontend/openExhibition.ts';

/** Reading as a visitor does it: the built site in a real browser, with scripts and without. */

const bridge = encodeURIComponent('köprü');
const volume = `/tr/yayin/${exhibits.bulletin}/sayfa`;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const plain = { ...phone, javaScriptEnabled: false };

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

async function visit(path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => isFault(message) && faults.push(message.text()));
    await page.goto(exhibition.address + path);
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** A refused request is an answer, too. */
const isFault = (message: ConsoleMessage) => message.type() === 'error' && !message.text().startsWith('Failed to load');
const scripted = (page: Page) => page.locator('html[data-reading]').waitFor({ state: 'attached' });
const at = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
async function labels(page: Page): Promise<number[]> {
  await page.waitForLoadState('domcontentloaded');
  return page
    .locator('[data-spread] [data-sheet]')
    .evaluateAll((sheets) => sheets.map((sheet) => Number(sheet.getAttribute('data-key'))));
}

describe('without scripts', () => {
  it('goes to a printed page, and says when there is none', async () => {
    await visit(
      `${volume}/3?q=${bridge}`,
      async (page) => {
        const field = page.getByLabel('Sayfaya git');
        await field.fill('8');
        await field.press('Enter');
        expect(at(page)).toBe(`${volume}/9?q=${bridge}`);
        await field.fill('KAPAK');
        await field.press('Enter');
        expect(at(page)).toBe(`${volume}/1?q=${bridge}`);
        await field.fill('xiv');
        await field.press('Enter');
        expect(await page.getByRole('alert').textContent()).toContain('“xiv” diye bir sayfa yok');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
      },
      plain,
    );
  });

  it('searches inside: the first page with the words, boxed, and the way to the others', async () => {
    await visit(
      `${volume}/1`,
      async (page) => {
        await page.getByRole('searchbox', { name: 'Bu yayında ara' }).fill('köprü');
        await page.getByRole('button', { name: 'Bul' }).click();
        expect(at(page)).toBe(`${volume}/3?q=${bridge}`);
        await page.waitForLoadState('domcontentloaded');
        expect(await page.locator('.boxes rect').count()).toBe(await page.locator('.transcript mark').count());
        expect(await page.locator('.volume .tick').count()).toBeGreaterThan(3);
        await page.getByRole('link', { name: 'Sonraki geçtiği sayfa' }).click();
        await expect.poll(() => page.locator('.boxes rect').count()).toBeGreaterThan(0);
        await page.getByText(/Bu yayında \d+ sayfada geçiyor/).click();
        const pages = page.locator('.match-pages a');
        await pages.last().click();
        await page.waitForLoadState('domcontentloaded');
        expect(await page.getByRole('link', { name: 'Sonraki geçtiği sayfa' }).count()).toBe(0);
        expect(await page.locator('.transcript mark').count()).toBeGreaterThan(0);
      },
      plain,
    );
  });

  it('keeps how words were searched for on the way', async () => {
    await visit(
      `/tr/ara?q=${bridge}&exact=1&typed=1`,
      async (page) => {
        await page.locator('.page-hits a').first().click();
        expect(at(page)).toContain(`?q=${bridge}&exact=1&typed=1`);
        await page.getByRole('link', { name: 'Sonraki', exact: false }).first().click();
        expect(at(page)).toContain(`?q=${bridge}&exact=1&typed=1`);
      },
      plain,
    );
  });

  it('lays pages out facing each other, and all of them side by side', async () => {
    await visit(
      `${volume}/1`,
      async (page) => {
        await page.getByRole('link', { name: 'Çift sayfa' }).click();
        expect(await labels(page)).toEqual([1]);
        await page.getByRole('link', { name: 'Sonraki', exact: false }).first().click();
        // the first printed page faces the inside of the cover
        expect(await labels(page)).toEqual([2]);
        await page.getByRole('link', { name: 'Sonraki', exact: false }).first().click();
        expect(await labels(page)).toEqual([3, 4]);
        expect(await page.locator('h1').textContent()).toMatch(/^Sayfa 2 ve 3, /);
        await page.waitForLoadState('domcontentloaded');
        expect(await page.locator('.page-text h2').allTextContents()).toEqual(['Sayfa 2: metin', 'Sayfa 3: metin']);
        await page.getByRole('link', { name: 'Tüm sayfalar' }).click();
        await expect.poll(() => page.locator('.thumb').count()).toBe(24);
        await page.getByRole('link', { name: 'Sayfa 7', exact: true }).click();
        expect(at(page)).toBe(`${volume}/8`);
        expect(await page.getByRole('link', { name: 'Kesintisiz' }).isVisible()).toBe(false);
      },
      plain,
    );
  });

  it('opens a volume in Arabic letters to the other side', async () => {
    await visit(
      `/tr/yayin/${exhibits.ottoman}/sayfa/3?view=double`,
      async (page) => {
        const [verso, recto] = await page
          .locator('[data-sheet]')
          .evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().left));
        expect(await labels(page)).toEqual([3, 4]);
        expect(verso).toBeGreaterThan(recto ?? Number.NaN);
      },
      plain,
    );
  });

  it('prints a range by its printed pages: one a sheet, each with its source and permanent address', async () => {
    await visit(
      `${volume}/3`,
      async (page) => {
        await page.getByText('Yazdır ve indir').click();
        await page.getByLabel('İlk sayfa').fill('2');
        await page.getByLabel('Son sayfa').fill('4');
        await page.getByRole('button', { name: 'Yazdırmaya hazırla' }).click();
        expect(at(page)).toBe(`${volume}/3?print=3-5`);
        expect(await page.locator('.paper img').count()).toBe(3);
        const feet = await page.locator('.paper-foot').allInnerTexts();
        expect(feet[0]).toContain('Çınarlı Belediye Bülteni, Mart 1940, s. 2.');
        expect(feet.map((foot) => /https:\S+/.exec(foot)?.[0])).toEqual(
          [3, 4, 5].map((key) => `https://kutuk.cinarli.example/p/${exhibits.bulletin}/page/${key}`),
        );
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.print-tools').isVisible()).toBe(false);
        expect(await page.locator('.masthead').isVisible()).toBe(false);
        expect(
          await page
            .locator('.paper')
            .first()
            .evaluate((paper) => getComputedStyle(paper).breakAfter),
        ).toBe('page');
        await page.goto(`${exhibition.address}${volume}/3?print=1-24&as=text`);
        expect(await page.locator('.paper-text h2').count()).toBe(24);
        await page.goto(`${exhibition.address}/p/${exhibits.bulletin}/page/3`);
        expect(at(page)).toMatch(/\/(page|sayfa)\/3$/);
      },
      { ...plain, locale: 'tr-TR' },
    );
  });

  it('marks an unchecked text, and leads line by line to correcting it', async () => {
    await visit(
      `${volume}/4`,
      async (page) => {
        expect(await page.locator('.unchecked').count()).toBe(1);
        await page.getByRole('link', { name: 'Satır satır göster ve düzelt' }).click();
        const lines = page.locator('.lines-of-page li');
        expect(await lines.count()).toBeGreaterThan(2);
        expect(await lines.nth(1).locator('svg image').getAttribute('href')).toContain('/1200.webp');
        await page.getByRole('link', { name: 'Bu satırı düzelt: satır 3' }).click();
        expect(new URL(page.url()).searchParams.get('line')).toBe('3');
        await page.goBack();
        await page.getByRole('link', { name: 'Metni bütün olarak göster' }).click();
        expect(at(page)).toBe(`${volume}/4`);
        await page.goto(`${exhibition.address}${volume}/3?lines=1`);
        expect(await page.locator('.unchecked').count()).toBe(0);
        expect(await page.locator('.lines-of-page').count()).toBe(0);
      },
      plain,
    );
  });

  it('offers no tool that could do nothing', async () => {
    await visit(
      `${volume}/4`,
      async (page) => {
        for (const button of await page.locator('[data-needs-script]').all())
          expect(await button.isVisible()).toBe(false);
        expect(await page.locator('[data-slider]').isVisible()).toBe(false);
      },
      plain,
    );
  });
});

describe('turning pages', () => {
  it('follows in address, title and words said, keeps the focus, and goes back', async () => {
    await visit(`${volume}/3?q=${bridge}`, async (page) => {
      await scripted(page);
      await page.evaluate(() => Object.assign(window, { stillHere: true }));
      const next = page.getByRole('link', { name: 'Sonraki', exact: false }).first();
      await next.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${volume}/4?q=*`);
      await page
        .locator('[data-announce]', { hasText: 'Sayfa 3, Çınarlı Belediye Bülteni' })
        .waitFor({ state: 'attached' });
      expect(await page.locator('[data-announce]').getAttribute('role')).toBe('status');
      expect(await page.title()).toMatch(/^Sayfa 3, /);
      expect(await page.locator('h1').textContent()).toMatch(/^Sayfa 3, /);
      expect(await page.locator('#go').inputValue()).toBe('3');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('turn-next');
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(`${volume}/4`);
      await page.getByRole('link', { name: 'English' }).hover();
      expect(await page.getByRole('link', { name: 'English' }).getAttribute('href')).toContain('/page/4?q=');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**${volume}/5?q=*`);
      await page.getByRole('searchbox', { name: 'Bu yayında ara' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(at(page)).toContain('/sayfa/5');
      await page.goBack();
      await page.waitForURL(`**${volume}/4?q=*`);
      await page.goBack();
      await page.waitForURL(`**${volume}/3?q=*`);
      await page.locator('h1', { hasText: 'Sayfa 2,' }).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
    });
  });

  it('has the next page at hand before it is asked for', async () => {
    await visit(`${volume}/3`, async (page) => {
      await page.waitForResponse((response) => response.url().includes('/page/4/1200.webp'));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-sheet][data-key="4"]').waitFor();
      expect(asked.filter((url) => url.includes('/sayfa/4') || url.includes('/page/4/1200'))).toEqual([]);
    });
  });

  it('leads on to the site’s own answer when a page is gone', async () => {
    await visit(`${volume}/3`, async (page) => {
      const gone = { status: 410, contentType: 'text/html; charset=utf-8', body: '<title>geri çekildi</title>' };
      await page.route(`**${volume}/4`, (route) => route.fulfill(gone));
      await page.reload();
      await scripted(page);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.title()).toBe('geri çekildi');
    });
  });

  it('is a stroke of the finger on a phone, where tools stand below the page', async () => {
    await visit(
      `${volume}/3`,
      async (page) => {
        await scripted(page);
        const bar = await page.locator('.turn').boundingBox();
        expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(844, 0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await fingers(page, [{ x: 300, y: 500 }], [{ x: 100, y: 505 }]);
        await page.waitForURL(`**${volume}/4`);
        await fingers(page, [{ x: 100, y: 500 }], [{ x: 300, y: 505 }]);
        await page.waitForURL(`**${volume}/3`);
      },
      phone,
    );
  });
});

describe('looking closely', () => {
  const width = (page: Page) =>
    page
      .locator('[data-leaf]')
      .first()
      .evaluate((leaf) => leaf.getBoundingClientRect().width);

  it('is done by keys, buttons and the wheel, with the place that is looked at kept', async () => {
    await visit(`${volume}/3?q=${bridge}`, async (page) => {
      await scripted(page);
      const usual = await width(page);
      await page.keyboard.press('+');
      expect(await width(page)).toBeCloseTo(usual * 1.25, -1);
      expect(await page.locator('[data-zoom]').textContent()).toBe('%125');
      await page.keyboard.press('0');
      expect(await width(page)).toBeCloseTo(usual, 0);
      await page.getByRole('button', { name: 'Yakınlaştır' }).click();
      await page.getByRole('button', { name: 'Uzaklaştır' }).click();
      expect(await width(page)).toBeCloseTo(usual, 0);
      const box = page.locator('.boxes rect').first();
      const before = await box.boundingBox();
      const [x, y] = [(before?.x ?? 0) + 5, (before?.y ?? 0) + 5];
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await expect.poll(() => width(page)).toBeGreaterThan(usual * 1.5);
      const after = await box.boundingBox();
      expect(Math.abs((after?.x ?? 0) - x)).toBeLessThan(25);
      expect(Math.abs((after?.y ?? 0) - y)).toBeLessThan(25);
      // a page that reaches beyond the stage is moved about by arrows before it is turned
      await page.locator('[data-stage]').focus();
      await page.keyboard.press('ArrowRight');
      expect(at(page)).toContain('/sayfa/3');
    });
  });

  it('is done with two fingers', async () => {
    await visit(
      `${volume}/3`,
      async (page) => {
        await scripted(page);
        const usual = await width(page);
        await fingers(
          page,
          [
            { x: 180, y: 500 },
            { x: 220, y: 500 },
          ],
          [
            { x: 100, y: 500 },
            { x: 300, y: 500 },
          ],
        );
        await expect.poll(() => width(page)).toBeGreaterThan(usual * 3);
        expect(at(page)).toBe(`${volume}/3`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      },
      phone,
    );
  });

  it('turns, darkens and inverts the image, and says which', async () => {
    await visit(`${volume}/3`, async (page) => {
      await scripted(page);
      const shape = () =>
        page.locator('[data-leaf]').evaluate((leaf) => {
          const { width: wide, height } = leaf.getBoundingClientRect();
          return wide > height ? 'broad' : 'tall';
        });
      expect(await shape()).toBe('tall');
      await page.getByText('Görüntü', { exact: true }).click();
      await page.getByRole('button', { name: 'Sağa döndür' }).click();
      expect(await shape()).toBe('broad');
      const invert = page.getByRole('button', { name: 'Renkleri ters çevir' });
      await invert.click();
      expect(await invert.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('[data-leaf] img').evaluate((image) => getComputedStyle(image).filter)).toContain(
        'invert(1)',
      );
      await page.getByRole('button', { name: 'Sayfayı sığdır' }).click();
      const [sheet, stage] = await Promise.all([
        page.locator('[data-sheet]').boundingBox(),
        page.locator('[data-stage]').boundingBox(),
      ]);
      expect(sheet?.height).toBeLessThanOrEqual(stage?.height ?? 0);
    });
  });

  it('fetches the tiles that are seen of a map, and no others', async () => {
    const client = new pg.Client({ connectionString: database.databaseUrl });
    await client.connect();
    await client.query(`update library.page set tiles = '{"width": 5200, "height": 3700}' where publication = $1`, [
      exhibits.map,
    ]);
    await client.query('update library.clock set revision = revision + 1');
    await client.query(
      `update library.record set revision = (select revision from library.clock) where kind = 'publication' and number = $1`,
      [exhibits.map],
    );
    await client.end();
    const tile = await sharp({ create: { width: 512, height: 512, channels: 3, background: '#cde' } })
      .jpeg()
      .toBuffer();
    await visit(`/tr/yayin/${exhibits.map}/sayfa/1`, async (page) => {
      const asked = new Set<string>();
      await page.route('**/iiif/**', (route) => {
        asked.add(new URL(route.request().url()).pathname);
        return route.fulfill({ contentType: 'image/jpeg', body: tile });
      });
      await scripted(page);
      // it is seen whole at first
      const [sheet, stage] = await Promise.all([
        page.locator('[data-sheet]').boundingBox(),
        page.locator('[data-stage]').boundingBox(),
      ]);
      expect(sheet?.height).toBeLessThanOrEqual(stage?.height ?? 0);
      expect(asked.size).toBe(0);
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('+');
      await expect.poll(() => asked.size).toBeGreaterThan(4);
      expect(asked.size).toBeLessThan(150);
      await page.getByText('Yazdır ve indir').click();
      const button = page.getByRole('button', {
        name: 'Bu sayfayı özgün çözünürlüğünde indir (5.200 × 3.700 piksel, JPEG)',
      });
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(file.suggestedFilename()).toBe(`${exhibits.map}-1.jpg`);
      const { width: wide, height } = await sharp(await file.path()).metadata();
      expect([wide, height]).toEqual([5200, 3700]);
      expect([...asked].every((path) => path.startsWith(`/p/${exhibits.map}/page/1/iiif/`))).toBe(true);
    });
  });
});

/** Touches move in a straight line, as the browser gets them from a screen. */
async function fingers(page: Page, from: { x: number; y: number }[], to: { x: number; y: number }[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const points = (share: number) =>
    from.map(({ x, y }, id) => ({ x: x + ((to[id]?.x ?? x) - x) * share, y: y + ((to[id]?.y ?? y) - y) * share, id }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(share) });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

describe('the words over the image', () => {
  it('stand where they are printed, and are copied as they read', async () => {
    await visit(`${volume}/3?q=${bridge}`, async (page) => {
      const word = page.locator('.letters span', { hasText: /^köprünün$/ }).first();
      await word.waitFor();
      const [letter, box] = await Promise.all([word.boundingBox(), page.locator('.boxes rect').first().boundingBox()]);
      expect(Math.abs((letter?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(8);
      expect(Math.abs((letter?.width ?? 0) - (box?.width ?? 0))).toBeLessThan(16);
      const copied = await page.evaluate(() => {
        const words = [...document.querySelectorAll('.letters span')].slice(0, 4);
        getSelection()?.setBaseAndExtent(words[0]!.firstChild!, 0, words[3]!.firstChild!, 1);
        const clipboard = new DataTransfer();
        document.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
        return { text: clipboard.getData('text/plain'), words: words.map(({ textContent }) => textContent) };
      });
      expect(copied.text.split(/\s/)).toEqual(copied.words);
    });
  });
});

describe('scrolling through all pages', () => {
  it('draws those that are seen, boxes what was found, and the address follows', async () => {
    await visit(`${volume}/3?view=continuous&q=${bridge}`, async (page) => {
      await page.locator('.scroll .row').first().waitFor();
      const stage = page.locator('[data-stage]');
      await page.locator('.scroll .row[data-key="3"] .boxes rect').first().waitFor({ state: 'attached' });
      expect(await page.locator('.scroll .row').count()).toBeLessThan(8);
      await stage.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2, behavior: 'instant' }));
      await page.waitForURL(/sayfa\/1[1-5]\?q=.*view=continuous/);
      expect(await page.locator('.scroll .row[data-key="3"]').count()).toBe(0);
      const key = /sayfa\/(\d+)/.exec(page.url())?.[1];
      await page.locator(`.page-text #text-${key}`).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**/sayfa/${Number(key) + 1}?*`);
      await page.keyboard.press('1');
      await page.waitForURL((url) => !url.searchParams.has('view'));
      await page.locator(`[data-spread] [data-sheet][data-key="${Number(key) + 1}"].whole`).waitFor();
    });
  });

  it('turns them all, each as wide as before and none over another, and shows one whole', async () => {
    await visit(`${volume}/3?view=continuous&q=${bridge}`, async (page) => {
      const found = page.locator('.scroll .row[data-key="3"]');
      await found.locator('.boxes rect').first().waitFor({ state: 'attached' });
      const leaves = () =>
        page.locator('.scroll [data-leaf]').evaluateAll((all) =>
          all.map((leaf) => {
            const { top, bottom, width, height } = leaf.getBoundingClientRect();
            return { top, bottom, width, height };
          }),
        );
      const [upright] = await leaves();
      await page.keyboard.press('r');
      const turned = await leaves();
      expect(turned.length).toBeGreaterThan(2);
      for (const [index, leaf] of turned.entries()) {
        expect(leaf.width).toBeCloseTo(upright?.width ?? 0, 0);
        expect(leaf.height).toBeLessThan(leaf.width);
        expect(leaf.top - (turned[index - 1]?.bottom ?? leaf.top - 16)).toBeCloseTo(16, 0);
      }
      const [box, leaf] = await Promise.all([
        found.locator('.boxes rect').first().boundingBox(),
        found.locator('[data-leaf]').boundingBox(),
      ]);
      expect(box?.x).toBeGreaterThan(leaf?.x ?? 0);
      // a line of print runs down the page that lies
      expect(box?.height).toBeGreaterThan(box?.width ?? 0);
      expect(at(page)).toContain('/sayfa/3');
      await page.keyboard.press('r');
      await page.keyboard.press('r');
      await page.keyboard.press('r');
      expect((await leaves())[0]?.height).toBeCloseTo(upright?.height ?? 0, 0);
      await page.getByText('Görüntü', { exact: true }).click();
      await page.getByRole('button', { name: 'Sayfayı sığdır' }).click();
      const stage = await page.locator('[data-stage]').boundingBox();
      const [small] = await leaves();
      expect(small?.height).toBeLessThanOrEqual(stage?.height ?? 0);
      expect(small?.height).toBeGreaterThan((stage?.height ?? 0) / 2);
    });
  });

  it('stays where it is when a phone is laid on its side and stood up again, with few pages drawn', async () => {
    await visit(
      `${volume}/6?view=continuous`,
      async (page) => {
        const drawn = page.locator('.scroll canvas.drawn');
        const read = page.locator('.scroll .row[data-key="6"]');
        await drawn.first().waitFor();
        for (const [width, height] of [
          [844, 390],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height });
          const isSettled = async () => {
            const [row, stage] = await Promise.all([read.boundingBox(), page.locator('[data-stage]').boundingBox()]);
            return row && stage ? row.width > width * 0.8 && Math.abs(row.y - stage.y) < 40 : false;
          };
          await expect.poll(isSettled).toBe(true);
          expect((await page.locator('[data-stage]').boundingBox())?.height).toBeLessThanOrEqual(height);
          expect(await page.locator('.scroll .row').count()).toBeLessThan(8);
          await page.locator('.scroll .row[data-key="6"] canvas.drawn').waitFor();
          expect(at(page)).toBe(`${volume}/6?view=continuous`);
        }
      },
      phone,
    );
  });

  it('goes from cover to cover by the bar below the pages', async () => {
    await visit(`${volume}/3?q=${bridge}`, async (page) => {
      await scripted(page);
      const slider = page.getByRole('slider', { name: 'Yayındaki yeriniz' });
      expect(await slider.getAttribute('aria-valuetext')).toBe('Sayfa 2, 24 sayfanın 3. sayfası.');
      await slider.focus();
      await page.keyboard.press('End');
      await page.waitForURL(`**${volume}/24?q=*`);
      const line = await page.locator('.volume svg').boundingBox();
      await page.mouse.click((line?.x ?? 0) + (line?.width ?? 0) * 0.5, (line?.y ?? 0) + 4);
      await page.waitForURL((url) => !url.pathname.endsWith('/24'));
      await page.locator('.boxes rect').first().waitFor({ state: 'attached' });
    });
  });
});

describe('by keyboard alone', () => {
  it('everything is reached: skip, tools, menus, layouts, search, and a help that says how', async () => {
    await visit(`${volume}/3`, async (page) => {
      await scripted(page);
      await page.keyboard.press('?');
      const help = page.locator('[data-menu="keys"]');
      expect(await help.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Escape');
      expect(await help.getAttribute('open')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Klavye');
      await page.keyboard.press('2');
      await page.waitForURL('**view=double');
      expect(await labels(page)).toEqual([3, 4]);
      await page.keyboard.press('4');
      await page.waitForURL('**view=grid');
      await page.keyboard.press('1');
      await page.waitForURL(`**${volume}/3`);
      await page.keyboard.press('/');
      await page.keyboard.type('köprü');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**q=${bridge}`);
      expect(await page.locator('.volume .tick').count()).toBeGreaterThan(3);
      await page
        .locator('h1')
        .evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
      await page.keyboard.press('n');
      await page.waitForURL(`**${volume}/4?q=*`);
      await page.keyboard.press('p');
      await page.waitForURL(`**${volume}/3?q=*`);
      await page.keyboard.press('t');
      expect(await page.locator('.page-text').isVisible()).toBe(false);
      await page.reload();
      await scripted(page);
      expect(await page.locator('.page-text').isVisible()).toBe(false);
      await page.keyboard.press('t');
      expect(await page.locator('.page-text').isVisible()).toBe(true);
      await page.keyboard.press('g');
      await page.keyboard.type('kapak');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${volume}/1?q=*`);
    });
  });

  it('tools follow each other in the order in which they are seen', async () => {
    await visit(`${volume}/3`, async (page) => {
      await scripted(page);
      await page.locator('.reading-title a').focus();
      const order: string[] = [];
      for (let step = 0; step < 17; step += 1) {
        await page.keyboard.press('Tab');
        order.push(
          await page.evaluate(() => {
            const active = document.activeElement;
            return (
              active?.getAttribute('aria-label') ?? active?.getAttribute('name') ?? active?.textContent?.trim() ?? ''
            );
          }),
        );
      }
      expect(order).toEqual([
        'q',
        'Bul',
        'Yazdır ve indir',
        'Klavye',
        '← Önceki',
        'go',
        'Git',
        'Sonraki →',
        'Tek sayfa',
        'Çift sayfa',
        'Kesintisiz',
        'Tüm sayfalar',
        'Uzaklaştır',
        'Yakınlaştır',
        'Görüntü',
        'Metin',
        'Sayfanın görüntüsü',
      ]);
    });
  });

  it('keys of a single letter can be switched off, and stay so', async () => {
    await visit(`${volume}/3`, async (page) => {
      await scripted(page);
      await page.getByText('Klavye').click();
      await page.getByLabel('Tek tuşlu kısayollar açık').uncheck();
      await page.reload();
      await scripted(page);
      await page.keyboard.press('2');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**${volume}/4`);
    });
  });
});

describe('where somebody left off', () => {
  it('is offered on the first page, kept on the device only, and forgotten when asked', async () => {
    await visit(`${volume}/3`, async (page) => {
      await scripted(page);
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(`**${volume}/4`);
      const offer = page.locator('[data-last-read]');
      await page.goto(`${exhibition.address}${volume}/1`);
      await offer.getByRole('link', { name: 'Sayfa 3 ile kaldığınız yerden sürdürün' }).click();
      await page.waitForURL(`**${volume}/4`);
      await page.goto(`${exhibition.address}${volume}/1`);
      await offer.getByRole('button', { name: 'Unut' }).click();
      expect(await offer.isVisible()).toBe(false);
      await page.reload();
      await scripted(page);
      expect(await offer.isVisible()).toBe(false);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});

describe.each([
  ['facing pages', `${volume}/3?view=double&q=${bridge}`],
  ['continuous', `${volume}/3?view=continuous&q=${bridge}`],
  ['all pages', `/en/publication/${exhibits.bulletin}/page/3?view=grid`],
  ['line by line', `${volume}/4?lines=1`],
  ['print view', `/en/publication/${exhibits.bulletin}/page/3?print=3-4`],
  ['a page that is not there', `${volume}/4?go=xyz`],
])('%s', (name, path) => {
  it('WCAG 2.2 AA as far as axe can tell, light and dark, menus open; fits 320 pixels', async () => {
    await visit(path, async (page) => {
      if (name === 'continuous') await page.locator('.scroll .drawn').first().waitFor();
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('details.menu').evaluateAll((menus) => {
        for (const menu of menus) menu.setAttribute('open', '');
      });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});
