import type { Page } from 'playwright-core';
import { exhibits } from './exhibits.ts';

export interface Shot {
  name: string;
  path: string;
  /** What is done before the photograph. */
  act?: (page: Page) => Promise<void>;
  /** Only what is seen: a column that scrolls by itself loses its place when the window grows. */
  window?: true;
  /** Keeps something on the device: it is given one of its own. */
  keeps?: true;
}

const bridge = encodeURIComponent('köprü');
const volume = `/tr/yayin/${exhibits.bulletin}`;

const paths: [name: string, path: string][] = [
  ['home', '/tr/'],
  ['home-en', '/en/'],
  ['catalogue', '/tr/yayinlar'],
  ['decade', '/tr/yayinlar?decade=1930'],
  ['year', '/tr/yayinlar?year=1957'],
  ['month', '/tr/yayinlar?year=1957&month=3'],
  ['month-en', '/en/publications?year=1957&month=3'],
  ['undated', '/tr/yayinlar?undated=1'],
  ['on-this-day', '/tr/yayinlar?on=11-23&sort=oldest'],
  ['list-of-subject', '/tr/yayinlar?subject=17&wide=1'],
  ['list-empty', '/tr/yayinlar?kind=album'],
  ['collections', '/tr/koleksiyonlar'],
  ['collection', `/tr/koleksiyon/${exhibits.bridges}`],
  ['collection-en', `/en/collection/${exhibits.bridges}`],
  ['search-start', '/tr/ara'],
  ['search', `/tr/ara?q=${bridge}`],
  ['search-en', `/en/search?q=${bridge}`],
  ['search-filtered', `/tr/ara?q=${encodeURIComponent('köpru')}&decade=1940&kind=bulletin`],
  ['search-nothing', `/tr/ara?q=${encodeURIComponent('olmayan sözcük')}`],
  ['search-nothing-en', `/en/search?q=${encodeURIComponent('köprü zzyzx')}&decade=1940`],
  ['search-down', `/tr/ara?q=${encodeURIComponent('arıza')}`],
  ['search-corrected', '/tr/ara?q=kotuphane'],
  ['search-years', `/tr/ara?q=${encodeURIComponent('belediye')}&decade=1930`],
  ['search-inside', `/tr/ara?q=${bridge}&within=${exhibits.bulletin}`],
  ['publication', volume],
  ['publication-en', `/en/publication/${exhibits.bulletin}`],
  ['ottoman', `/tr/yayin/${exhibits.ottoman}`],
  ['on-paper', `/tr/yayin/${exhibits.onPaper}`],
  ['premises', `/tr/yayin/${exhibits.premises}`],
  ['preparing', `/tr/yayin/${exhibits.preparing}`],
  ['map', `/tr/yayin/${exhibits.map}`],
  ['reading', `${volume}/sayfa/3?q=${bridge}`],
  ['reading-en', `/en/publication/${exhibits.bulletin}/page/3?q=${bridge}`],
  ['reading-plain', `${volume}/sayfa/5`],
  ['reading-map', `/tr/yayin/${exhibits.map}/sayfa/1`],
  ['reading-double', `${volume}/sayfa/3?view=double`],
  ['reading-grid', `${volume}/sayfa/3?view=grid`],
  ['reading-lines', `${volume}/sayfa/5?lines=1`],
  ['reading-no-page', `${volume}/sayfa/3?go=999`],
  ['printing', `${volume}/sayfa/3?print=2-4`],
  ['series', '/tr/dizi/1'],
  ['yearbook', '/tr/dizi/2'],
  ['department', '/tr/birim/2'],
  ['subject', '/tr/konu/5'],
  ['subject-broad', '/tr/konu/17'],
  ['agent', '/tr/kisi/1'],
  ['place', '/tr/yer/1'],
  ['series-index', '/tr/diziler'],
  ['departments', '/tr/birimler'],
  ['subjects', '/tr/konular'],
  ['subjects-en', '/en/subjects?view=list'],
  ['agents', '/tr/kisiler'],
  ['places', '/tr/yerler'],
  ['press-room', '/tr/basin-odasi'],
  ['press-release', `/tr/basin/${exhibits.press}`],
  ['press-release-en', `/en/press/${exhibits.press}`],
  ['about', '/tr/hakkinda'],
  ['accessibility', '/tr/erisilebilirlik'],
  ['privacy', '/tr/gizlilik'],
  ['report', `/tr/bildir?publication=${exhibits.bulletin}`],
  ['correction', `/tr/bildir?publication=${exhibits.bulletin}&page=3&line=1`],
  ['thanks', '/tr/tesekkurler'],
  ['saved-empty', '/tr/cevrimdisi'],
  ['missing', '/tr/yok'],
  ['withdrawn', `/tr/yayin/${exhibits.withdrawn}`],
  ['withdrawn-hidden', `/tr/yayin/${exhibits.hidden}`],
];

const save = (page: Page) => page.locator('[data-offline-save]').click();
const saved = (page: Page) => page.locator('[data-offline-remove]:visible').waitFor();
/** What a page asks for goes through its service worker, and can't be caught on the way. */
const breakFetch = (page: Page, how: { after: number; answers: boolean }) =>
  page.evaluate(({ after, answers }) => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (...given) => {
      asked += 1;
      if (asked <= after) return fetch(...given);
      return answers ? Promise.resolve(new Response('', { status: 500 })) : new Promise(() => {});
    };
  }, how);
const type = (words: string) => async (page: Page) => {
  await page.locator('#q').pressSequentially(words);
  await page.locator('.suggestions [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
};
const drawn = (page: Page, key: number) => page.locator(`.row[data-key="${key}"] canvas.drawn`).waitFor();
const to = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** States that no address has. */
const acted: Shot[] = [
  { name: 'suggestions', path: '/tr/', act: type('bele') },
  { name: 'suggestions-en', path: '/en/search', act: type('kopr') },
  {
    name: 'reading-continuous',
    path: `${volume}/sayfa/3?view=continuous&q=${bridge}`,
    window: true,
    act: (page) => drawn(page, 3),
  },
  {
    name: 'reading-turned',
    path: `${volume}/sayfa/3?view=continuous&q=${bridge}`,
    window: true,
    async act(page) {
      await drawn(page, 3);
      await page.keyboard.press('r');
      await drawn(page, 4);
    },
  },
  {
    name: 'reading-menu',
    path: `${volume}/sayfa/3`,
    act: (page) => page.locator('[data-menu="image"] summary').click(),
  },
  {
    name: 'saving',
    path: volume,
    keeps: true,
    async act(page) {
      await breakFetch(page, { after: 60, answers: false });
      await save(page);
      await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 50);
    },
  },
  {
    name: 'saved',
    path: volume,
    keeps: true,
    async act(page) {
      await save(page);
      await saved(page);
    },
  },
  {
    name: 'save-failed',
    path: volume,
    keeps: true,
    async act(page) {
      await breakFetch(page, { after: 60, answers: true });
      await save(page);
      await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 50);
      await page.locator('[data-offline-save]:visible').waitFor();
    },
  },
  {
    name: 'saved-list',
    path: volume,
    keeps: true,
    async act(page) {
      await save(page);
      await saved(page);
      for (const number of [exhibits.ottoman, exhibits.english]) {
        await to(page, `/tr/yayin/${number}`);
        await save(page);
        await saved(page);
      }
      await to(page, '/tr/cevrimdisi');
      await page.locator('.saved li').first().waitFor();
    },
  },
  {
    name: 'saved-away',
    path: volume,
    keeps: true,
    async act(page) {
      await save(page);
      await saved(page);
      await page.context().setOffline(true);
      await to(page, '/tr/yayinlar');
      await page.locator('.saved li').first().waitFor();
    },
  },
];

export const shots: Shot[] = [...paths.map(([name, path]) => ({ name, path })), ...acted];

/** Shown as printed, too. */
export const printed: ReadonlySet<string> = new Set(['publication', 'reading', 'search', 'printing']);

/** Photographed in the dark even when not all is. */
export const dark: ReadonlySet<string> = new Set([
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
