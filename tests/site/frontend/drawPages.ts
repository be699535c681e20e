import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PublicationRecord, PublicPage, WordBox } from '../../../cms/publish/publicRecord.ts';
import type { Entry } from '../../support/writeLibrary.ts';

const fonts = join(import.meta.dirname, '../../../node_modules');

/**
 * Pages of the exhibits as a browser sets them, for looking at the reader with words that stand where their boxes are.
 * Writes the boxes into the entries' pages. @returns PNG images by `publication key`
 */
export async function drawPages(browser: Browser, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  const style = await typeface();
  const tab = await browser.newPage({ viewport: { width: 850, height: 1200 }, deviceScaleFactor: 1.5 });
  for (const { record, pages = [] } of entries) {
    if (record.kind !== 'publication') continue;
    for (const page of pages.slice(0, pages.length > 20 ? 12 : 2)) {
      const isWide = (page.width ?? 0) > (page.height ?? 0);
      await tab.setViewportSize(isWide ? { width: 1200, height: 850 } : { width: 850, height: 1200 });
      await tab.setContent(`<style>${style}</style>${isWide ? map() : page.key === 1 ? cover(record) : sheet(page)}`);
      await tab.evaluate(() => document.fonts.ready);
      if (page.text) page.words = await measure(tab, page.text);
      drawn.set(`${record.number} ${page.key}`, await tab.screenshot());
    }
  }
  await tab.close();
  return drawn;
}

async function measure(tab: Awaited<ReturnType<Browser['newPage']>>, text: string): Promise<WordBox[]> {
  const rects = await tab.evaluate(() =>
    [...document.querySelectorAll('i')].map((word) => {
      const { x, y, width, height } = word.getBoundingClientRect();
      return [
        (x / innerWidth) * 1e4,
        (y / innerHeight) * 1e4,
        (width / innerWidth) * 1e4,
        (height / innerHeight) * 1e4,
      ].map(Math.round);
    }),
  );
  return [...text.matchAll(/\S+/g)].flatMap((word, index): WordBox[] => {
    const [x, y, width, height] = rects[index] ?? [];
    if (x === undefined || y === undefined || width === undefined || height === undefined) return [];
    return [[word.index, word[0].length, x, y, width, height, 91]];
  });
}

async function typeface(): Promise<string> {
  const face = async (family: string, file: string, range: string) => {
    const bytes = await readFile(join(fonts, file));
    return `@font-face{font-family:${family};src:url(data:font/woff2;base64,${bytes.toString('base64')});font-weight:200 900;unicode-range:${range}}`;
  };
  const faces = await Promise.all([
    face(
      'Set',
      '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
      'U+0000-00FF,U+0131,U+2000-206F',
    ),
    face('Set', '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2', 'U+0100-0130,U+0132-02BA'),
    face('Set', '@fontsource/amiri/files/amiri-arabic-400-normal.woff2', 'U+0600-06FF'),
  ]);
  return `${faces.join('')}
    body{margin:0;font:21px/1.5 Set;color:#2b241b;background:#efe6d0 radial-gradient(circle at 70% 20%,#f5eedd,#e8dcc0)}
    i{font-style:normal} main{padding:90px 95px;text-align:justify} p{text-indent:1.5em;margin:0 0 .4em}
    h1{font-size:64px;line-height:1.1;margin:0} .cover{height:100vh;box-sizing:border-box;padding:110px 80px;border:26px solid;text-align:center;display:grid;align-content:space-between}`;
}

function sheet(page: PublicPage): string {
  const paragraphs = page.text.split('\n\n').map((text) => `<p>${text.replace(/\S+/g, '<i>$&</i>')}</p>`);
  return `<main>${paragraphs.join('')}<p style="text-align:center;text-indent:0;margin-top:40px">– ${page.label} –</p></main>`;
}

const inks = ['#7a2e1d', '#274a5d', '#3f5b36', '#5b3a66', '#8a5a14'];

function cover({ number, titles, dates, type }: PublicationRecord): string {
  const ink = inks[(type.length + Math.floor(number / 11)) % inks.length];
  return `<div class="cover" style="color:${ink};border-color:${ink}"><p>ÇINARLI BELEDİYESİ</p><h1>${titles[0]?.text}</h1><p style="font-size:34px">${dates[0]?.asPrinted ?? ''}</p></div>`;
}

function map(): string {
  const streets = Array.from(
    { length: 26 },
    (_, at) =>
      `<path d="M${at * 60 - 200} 0q${120 + at * 3} 400 ${at * 11} 900M0 ${at * 42}q500 ${80 - at * 7} 1200 0"/>`,
  );
  return `<svg width="1200" height="850" style="display:block"><g fill="none" stroke="#6b5d45">${streets.join('')}</g><path d="M-10 640q400-180 640 20t580-60" fill="none" stroke="#6f95a5" stroke-width="34"/></svg>`;
}
