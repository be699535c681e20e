import { fileAddress } from '../../addresses.ts';
import type { Facts } from './facts.ts';
import { layLetters } from './letters.ts';
import { fetchPageList } from './pageList.ts';
import { drawPicture, openPicture } from './picture.ts';
import { openRows } from './rows.ts';
import type { Scroller } from './scroller.ts';

/** Pixels between pages. */
const gap = 16;
/** Of a page whose image is still being made. */
const usualShape = { width: 700, height: 1000 };
/** Of the height of what is seen: the page that lies here is the one being read. */
const eye = 0.35;

/** Pixels of the screen for which the middle image, 1,200 wide, is still sharp. */
const enough = 1500;

interface Options {
  facts: Facts;
  stage: HTMLElement;
  /** By which pages are turned to the right. */
  quarters(): number;
  /** Another page is being read. */
  read(key: number): void;
}

/** All pages below each other; those that are seen exist. */
export async function scrollPages({ facts, stage, quarters, read }: Options): Promise<Scroller> {
  const pages = await fetchPageList(facts.pages);
  const content = document.createElement('div');
  content.className = 'spread scroll';
  content.dataset.part = 'spread';
  content.dataset.spread = '';
  stage.querySelector('[data-part="spread"]')?.replaceWith(content);
  let { found, query } = facts;
  let reading = pages.findIndex(({ key }) => key === facts.key);
  const shape = (row: number) => {
    const page = pages[row];
    return page && page.width > 0 && page.height > 0 ? page : usualShape;
  };
  const isAcross = () => quarters() % 2 === 1;
  /** Of the page as it lies, turned or not. */
  const heightToWidth = (row: number) => {
    const { width, height } = shape(row);
    return isAcross() ? width / height : height / width;
  };
  const rows = openRows({
    scroller: stage,
    content,
    count: pages.length,
    heightOf: (row) => content.clientWidth * heightToWidth(row) + gap,
    make(row) {
      const page = pages[row];
      const sheet = document.createElement('figure');
      sheet.className = 'sheet row';
      if (!page) return sheet;
      sheet.setAttribute('role', 'group');
      sheet.setAttribute('aria-label', facts.nameOf(page.label));
      sheet.dataset.sheet = '';
      sheet.dataset.key = String(page.key);
      sheet.dataset.number = String(facts.number);
      const leaf = document.createElement('div');
      leaf.className = 'leaf';
      leaf.dataset.leaf = '';
      leaf.style.aspectRatio = `${shape(row).width} / ${shape(row).height}`;
      leaf.dataset.label = page.label;
      sheet.append(leaf);
      return sheet;
    },
    lay: (sheet, row) => turnLeaf(sheet, heightToWidth(row)),
    settled(held) {
      const current = rows.at(eye);
      for (const [row, sheet] of held) {
        const page = pages[row];
        if (page) fill(sheet, page, row === current);
      }
      const page = pages[current];
      if (page && current !== reading) {
        reading = current;
        read(page.key);
      }
    },
  });
  rows.show(Math.max(0, reading));
  return {
    view: 'continuous',
    show(next) {
      ({ found, query } = next);
      const row = pages.findIndex(({ key }) => key === next.key);
      if (row === reading || row < 0) return;
      reading = row;
      rows.show(row);
    },
    resized: rows.renew,
    close: rows.close,
  };

  /** A turned leaf is as wide as it is high when it lies: its row is as wide as the others. */
  function turnLeaf(sheet: HTMLElement, ratio: number): void {
    const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
    if (!leaf) return;
    leaf.classList.toggle('lifted', quarters() !== 0);
    leaf.style.width = isAcross() ? `${100 * ratio}%` : '';
    leaf.style.top = quarters() === 0 ? '' : `calc(50% - ${gap / 2}px)`;
    leaf.style.transform = quarters() === 0 ? '' : `translate(-50%, -50%) rotate(${quarters() * 90}deg)`;
  }

  function fill(
    sheet: HTMLElement,
    { key, label, image, width, height }: (typeof pages)[number],
    isCurrent: boolean,
  ): void {
    const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
    if (!leaf || image === '') return;
    const picture = leaf.querySelector('canvas');
    const size = leaf.offsetWidth * devicePixelRatio > enough ? 2400 : 1200;
    const source = fileAddress.pageImage(facts.number, key, image, size);
    if (picture?.dataset.source !== source) {
      const sharper = openPicture(source, facts.nameOf(label));
      leaf.dataset.shape = String(width / Math.max(1, height));
      void drawPicture(sharper).then(() => {
        if (picture && sharper.classList.contains('drawn')) picture.remove();
      });
      leaf.prepend(sharper);
    }
    if (isCurrent || (query && found.has(key))) {
      sheet.dataset.words = '';
      void layLetters(sheet, found.has(key) ? query : '');
    }
  }
}
