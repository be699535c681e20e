import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileQuery } from '../../search/hostileQueries.ts';
import { seeded } from '../../search/madeLibrary.ts';
import { axe, violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { soak } from '../../support/soak.ts';
import { get } from '../../support/startTestSite.ts';
import { exhibits } from './exhibits.ts';
import { type Exhibition, openExhibition } from './openExhibition.ts';

/** The search page as it is built and served, on the embedded engine. */

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

const ask = (path: string, headers: Record<string, string> = {}) =>
  get(Number(new URL(exhibition.address).port), path, { headers });
const plain = (html: string) => html.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** How many publications a result page says that there are. */
async function totalOf(path: string): Promise<number> {
  const { text } = await ask(path);
  const said = /<p class="total"[^>]*>([^<]*)</.exec(text)?.[1];
  if (said === undefined) return 0;
  return Number(/(\d[\d.,]*) (?:yayın|publication)/.exec(said)?.[1]?.replace(/[.,]/g, ''));
}

/** Every value of every facet: its address and its count. */
async function facetsOf(path: string): Promise<{ address: string; count: number; chosen: boolean }[]> {
  const { text } = await ask(path);
  const section = text.slice(text.indexOf('id="narrow"'));
  return [...section.matchAll(/<li>\s*<a href="([^"]*)"([^>]*)>.*?<\/a>\s*<span class="count">([\d.,]+)</gs)].map(
    ([, address = '', attributes = '', count = '']) => ({
      address: plain(address),
      count: Number(count.replace(/[.,]/g, '')),
      chosen: attributes.includes('aria-current'),
    }),
  );
}

describe('facets', () => {
  it.each(['/tr/ara?q=k%C3%B6pr%C3%BC', '/en/search?q=belediye&kind=bulletin', '/tr/ara?from=1935&to=1950'])(
    'of %s lead to as many publications as they say',
    async (path) => {
      const facets = await facetsOf(path);
      expect(facets.length).toBeGreaterThan(10);
      const kinds = new Set(
        facets.flatMap(({ address }) => [...new URL(address, exhibition.address).searchParams.keys()]),
      );
      for (const name of ['kind', 'decade']) expect([...kinds]).toContain(name);
      const wrong: unknown[] = [];
      for (const { address, count, chosen } of facets) {
        const parameters = new URL(address, exhibition.address).searchParams;
        // a second value of one facet is an alternative to the first: together they find more than it alone
        if (chosen || parameters.getAll('kind').length > 1) continue;
        const total = await totalOf(address);
        if (total !== count) wrong.push({ address, count, total });
      }
      expect(wrong).toEqual([]);
    },
  );

  it('count every publication once by decade, the undated in their place', async () => {
    const all = await totalOf('/tr/ara?sort=title');
    const decades = (await facetsOf('/tr/ara?sort=title')).filter(({ address }) => address.includes('decade='));
    expect(decades.some(({ address }) => address.includes('decade=undated'))).toBe(true);
    expect(decades.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  });

  it('go from a decade to its years', async () => {
    const years = (await facetsOf('/tr/ara?decade=1930')).filter(({ address }) => address.includes('year='));
    expect(years.length).toBeGreaterThan(1);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(await totalOf('/tr/ara?decade=1930'));
    for (const { address, count } of years) expect(await totalOf(address)).toBe(count);
  });

  it('find a department’s publications by the names before and after it', async () => {
    // Fen Heyeti was renamed Fen İşleri Müdürlüğü: publications carry the name of their day
    for (const department of [2, 3]) {
      const own = await totalOf(`/tr/ara?department=${department}`);
      expect(own).toBeGreaterThan(0);
      for (const name of ['fen heyeti', 'fen işleri müdürlüğü'])
        expect(await totalOf(`/tr/ara?q=${encodeURIComponent(`"${name}"`)}&department=${department}`)).toBe(own);
    }
  });
});

describe('an address of a search', () => {
  it('is answered from what is held, and a browser that has the page is told so', async () => {
    const first = await ask('/tr/ara?q=k%C3%B6pr%C3%BC');
    expect(first.status).toBe(200);
    const etag = String(first.headers.etag);
    const again = await ask('/tr/ara?q=k%C3%B6pr%C3%BC', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ask('/tr/ara?q=k%C3%B6pr%C3%BC', { 'if-none-match': 'W/"other"' })).status).toBe(200);
    const reading = await ask(`/tr/yayin/${exhibits.bulletin}/sayfa/3?q=k%C3%B6pr%C3%BC`);
    expect(reading.headers.etag).toBeDefined();
  });

  it('has no ETag while search is out of order', async () => {
    const answer = await ask(`/tr/ara?q=${encodeURIComponent('arıza')}`);
    expect([answer.status, answer.headers.etag, answer.headers['retry-after']]).toEqual([503, undefined, '60']);
  });

  it('has a feed of what came in last', async () => {
    const { status, headers, text } = await ask('/tr/ara/feed.xml?q=k%C3%B6pr%C3%BC&kind=bulletin');
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect([...text.matchAll(/<entry>/g)].length).toBe(
      Math.min(50, await totalOf('/tr/ara?q=k%C3%B6pr%C3%BC&kind=bulletin')),
    );
    expect(text).toContain('/tr/ara?q=k%C3%B6pr%C3%BC&amp;kind=bulletin');
  });

  it('leads to the same search in the other language', async () => {
    await visit('/tr/ara?q=k%C3%B6pr%C3%BC&decade=1940', async (page) => {
      await page.getByRole('link', { name: 'English' }).click();
      expect(page.url()).toBe(`${exhibition.address}/en/search?q=k%C3%B6pr%C3%BC&decade=1940`);
    });
  });
});

describe('what was searched for beside what was typed', () => {
  it('is said, with a way to search for what was typed alone', async () => {
    await visit('/tr/ara?q=kotuphane', async (page) => {
      const note = page.locator('.correction');
      await expect(note.textContent()).resolves.toMatch(/“kotuphane” yerine “kütüphane\S*” için sonuçlar/);
      await note.getByRole('link', { name: '“kotuphane” için arayın' }).click();
      expect(new URL(page.url()).searchParams.get('typed')).toBe('1');
      await expect(page.getByRole('heading', { level: 2 }).first().textContent()).resolves.toContain('bulamadık');
      // and back
      await page.getByRole('link', { name: /Benzer yazılışları/ }).click();
      await expect.poll(() => page.locator('.hits > li').count()).toBeGreaterThan(0);
    });
  });
});

describe('synonyms', () => {
  it('are shown when they took part, and can be switched off', async () => {
    await visit(`/en/search?q=${encodeURIComponent('kıraathane')}`, async (page) => {
      await expect(page.locator('.hits > li').count()).resolves.toBeGreaterThan(0);
      await expect(page.locator('.hits mark').first().textContent()).resolves.toMatch(/okuma|salon/);
      const note = page.locator('.correction');
      await expect(note.textContent()).resolves.toContain('“kıraathane”: “okuma salonu”');
      await note.getByRole('link', { name: 'Search for “kıraathane” alone' }).click();
      await page.getByRole('link', { name: 'Search for similar spellings and synonyms, too' }).waitFor();
      await expect(page.locator('.hits > li').count()).resolves.toBe(0);
    });
  });
});

describe('a search that finds nothing', () => {
  it('says what would find something, with the count that it then gives', async () => {
    await visit(`/tr/ara?q=${encodeURIComponent('köprü')}&kind=map&decade=1970`, async (page) => {
      const advice = page.locator('.would-find li');
      expect(await advice.count()).toBeGreaterThan(0);
      const count = Number((await advice.first().locator('.count').textContent())?.match(/\d+/)?.[0]);
      await advice.first().getByRole('link').click();
      await expect(page.locator('.total').textContent()).resolves.toContain(`${count} yayın`);
    });
  });

  it('offers to leave out the word that is nowhere, to browse, and to ask', async () => {
    await visit(`/en/search?q=${encodeURIComponent('köprü zzyzx')}`, async (page) => {
      await expect(page.getByRole('link', { name: 'Search without “zzyzx”' }).count()).resolves.toBe(1);
      await expect(page.getByRole('link', { name: 'Browse the publications by subject.' }).count()).resolves.toBe(1);
      await expect(page.locator('.empty a[href^="mailto:"]').count()).resolves.toBe(1);
    });
  });
});

describe('inside one publication', () => {
  it('pages are found in their order, or the best first, and nothing else', async () => {
    await visit(`/tr/yayin/${exhibits.bulletin}`, async (page) => {
      await page.locator('#inside').fill('köprü');
      await page.locator('#inside').press('Enter');
      await page.waitForURL(/within=12/);
      const keys = () =>
        page
          .locator('.page-hits li > a')
          .evaluateAll((links) => links.map((link) => Number(/\/(\d+)\?/.exec(link.getAttribute('href') ?? '')?.[1])));
      const inOrder = await keys();
      expect(inOrder.length).toBeGreaterThan(2);
      expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      await expect(page.locator('.total').textContent()).resolves.toContain(`${inOrder.length} sayfada`);
      await page.getByLabel('Sıralama').selectOption('relevance');
      await page.getByRole('button', { name: 'Ara' }).click();
      await page.waitForURL(/sort=relevance/);
      expect((await keys()).toSorted((one, other) => one - other)).toEqual(inOrder);
    });
  });

  it('says when a word is on none of its pages, and where it is', async () => {
    await visit(`/tr/ara?q=${encodeURIComponent('köprü')}&within=${exhibits.english}`, async (page) => {
      await expect(page.getByRole('heading', { level: 2 }).first().textContent()).resolves.toBe(
        '“köprü” bu yayının sayfalarında geçmiyor.',
      );
      await page.locator('.would-find').getByRole('link', { name: 'Bütün yayınlarda ara' }).click();
      await expect.poll(() => page.locator('.hits > li').count()).toBeGreaterThan(1);
    });
  });
});

describe('suggestions', () => {
  const field = (page: Page) => page.locator('#q');
  const options = (page: Page) => page.locator('.suggestions').getByRole('option');
  const typed = async (page: Page, text: string) => {
    await field(page).pressSequentially(text);
    await options(page).first().waitFor();
  };

  it('are a combobox: arrows choose, Enter goes, Escape closes, and the field says so', async () => {
    await visit('/tr/', async (page) => {
      await expect(field(page).getAttribute('role')).resolves.toBe('combobox');
      await typed(page, 'bele');
      await expect(field(page).getAttribute('aria-expanded')).resolves.toBe('true');
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await expect(page.locator('.asking [role=status]').textContent()).resolves.toMatch(/^\d+ öneri/);
      await page.keyboard.press('ArrowDown');
      const active = await field(page).getAttribute('aria-activedescendant');
      await expect(page.locator(`#${active}`).getAttribute('aria-selected')).resolves.toBe('true');
      await expect(field(page).inputValue()).resolves.toBe('bele');
      await page.keyboard.press('ArrowUp');
      await expect(field(page).getAttribute('aria-activedescendant')).resolves.toBeNull();
      await page.keyboard.press('ArrowUp');
      await expect(options(page).last().getAttribute('aria-selected')).resolves.toBe('true');
      await page.keyboard.press('Escape');
      await expect(field(page).getAttribute('aria-expanded')).resolves.toBe('false');
      await expect(options(page).count()).resolves.toBe(0);
      await page.keyboard.press('ArrowDown');
      const name = await page.locator('[aria-selected=true] > span').first().textContent();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== '/tr/');
      expect(await page.title()).toContain(name);
    });
  });

  it('lead to subjects, people and series by their own pages, and to words by a search with the chosen filters', async () => {
    await visit('/en/search?decade=1940', async (page) => {
      await typed(page, 'koprul');
      await page.getByRole('option', { name: 'Köprüler Subject' }).click();
      await page.waitForURL(/\/en\/subject\/8$/);
      await page.goBack();
      await typed(page, 'kutuph');
      await page.getByRole('option', { name: /Word$/ }).first().click();
      await page.waitForURL(/q=/);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('q')).toMatch(/^kütüph/i);
      expect(searchParams.get('decade')).toBe('1940');
    });
  });

  it('take a finger, and Tab leaves them behind', async () => {
    await visit(
      '/tr/yayinlar',
      async (page) => {
        const search = page.locator('#masthead-q');
        await search.pressSequentially('isik');
        await options(page).first().waitFor();
        await page.keyboard.press('Tab');
        await expect(options(page).count()).resolves.toBe(0);
        await search.tap();
        await search.pressSequentially('k');
        await search.press('Backspace');
        await page.getByRole('option', { name: /Işık, Nâzım/ }).tap();
        await page.waitForURL(/\/tr\/kisi\/1$/);
      },
      { hasTouch: true, viewport: { width: 390, height: 844 } },
    );
  });

  it('ask once for what is typed in one go, and never for one letter', async () => {
    await visit('/tr/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('oneriler')) asked.push(new URL(request.url()).searchParams.get('q') ?? '');
      });
      await field(page).fill('k');
      await field(page).pressSequentially('opru', { delay: 5 });
      await options(page).first().waitFor();
      expect(asked.at(-1)).toBe('kopru');
      expect(asked.length).toBeLessThan(4);
      expect(asked).not.toContain('k');
    });
  });

  it('are JSON with an ETag, in the words of the language, and never of what is withdrawn', async () => {
    const answer = await ask('/en/search/suggestions.json?q=geri');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.stringify(JSON.parse(answer.text))).not.toContain('Geri çekilen');
    const again = await ask('/en/search/suggestions.json?q=geri', { 'if-none-match': String(answer.headers.etag) });
    expect(again.status).toBe(304);
    const list = JSON.parse((await ask('/tr/ara/oneriler.json?q=cinarli')).text);
    const kinds = list.suggestions.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['Dizi', 'Sözcük', expect.stringMatching(/^Yayın, \d{4}$/)]));
    // issues are called as their series: one of each name is enough
    const texts = list.suggestions.map(({ text }: { text: string }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const query of ['', '?q=', '?q=%F0%9F%98%80', `?q=${'a'.repeat(1900)}`, '?q=%22%27*%5C'])
      expect((await ask(`/tr/ara/oneriler.json${query}`)).status).toBe(200);
  });
});

describe('hostile searches', () => {
  const rounds = soak() ? 5_000 : 150;

  it(`${rounds} of them bring a page each, and no error`, { timeout: soak() ? 1_800_000 : 60_000 }, async () => {
    const next = seeded(1923);
    const wrong: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const parameters = new URLSearchParams({ q: hostileQuery(next).slice(0, 150) });
      for (const name of [
        'kind',
        'decade',
        'year',
        'subject',
        'sort',
        'from',
        'to',
        'page',
        'within',
        'exact',
        'typed',
      ])
        if (next() < 0.1)
          parameters.append(name, next() < 0.5 ? String(Math.floor(next() * 3000)) : hostileQuery(next).slice(0, 20));
      const kind = next();
      const path = kind < 0.7 ? '/tr/ara' : kind < 0.9 ? '/en/search/suggestions.json' : '/tr/ara/feed.xml';
      const { status, text } = await ask(`${path}?${parameters}`);
      // an address that is too long, or a sign that no address may hold, is told so
      if (![200, 400, 414].includes(status)) wrong.push([status, `${path}?${parameters}`]);
      if (status === 200 && /<script>alert|undefined|NaN/.test(text)) wrong.push(['shown', `${path}?${parameters}`]);
    }
    expect(wrong).toEqual([]);
  });
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
