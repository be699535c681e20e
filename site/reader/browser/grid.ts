import { fileAddress } from '../../addresses.ts';
import type { Facts } from './facts.ts';
import { fetchPageList, type ScrolledPage } from './pageList.ts';
import { drawPicture, openPicture } from './picture.ts';
import { openRows } from './rows.ts';
import type { Scroller } from './scroller.ts';

/** Pixels: the least width of a thumbnail with its gap, and the height of a row. */
const cell = { width: 144, height: 224 };

/** All pages of a long volume as thumbnails in one piece; those that are seen exist. */
export async function scrollThumbnails({ facts, stage }: { facts: Facts; stage: HTMLElement }): Promise<Scroller> {
  const pages = await fetchPageList(facts.pages);
  const content = document.createElement('div');
  content.className = 'thumb-rows';
  content.dataset.part = 'spread';
  stage.querySelector('[data-part="spread"]')?.replaceWith(content);
  let { found, key: current } = facts;
  let across = 1;
  let rows = open();
  show(current);
  return {
    view: 'grid',
    show(next) {
      ({ found, key: current } = next);
      rows.close();
      rows = open();
      show(current);
    },
    resized() {
      if (columns() === across) return;
      rows.close();
      rows = open();
      show(current);
    },
    close: () => rows.close(),
  };

  function columns(): number {
    return Math.max(1, Math.floor(content.clientWidth / cell.width));
  }

  function show(key: number): void {
    const at = pages.findIndex((page) => page.key === key);
    rows.show(Math.floor(Math.max(0, at) / across));
  }

  function open() {
    content.replaceChildren();
    across = columns();
    return openRows({
      scroller: stage,
      content,
      count: Math.ceil(pages.length / across),
      heightOf: () => cell.height,
      make(row) {
        const line = document.createElement('ul');
        line.className = 'thumb-row';
        line.style.gridTemplateColumns = `repeat(${across}, minmax(0, 1fr))`;
        line.append(...pages.slice(row * across, (row + 1) * across).map(thumbnail));
        return line;
      },
      settled(held) {
        for (const line of held.values()) {
          for (const picture of line.querySelectorAll('canvas')) void drawPicture(picture);
        }
      },
    });
  }

  function thumbnail({ key, label, image, width, height }: ScrolledPage): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = found.has(key) ? 'thumb found' : 'thumb';
    link.href = facts.addressOf(key, 'single');
    link.dataset.turn = '';
    link.setAttribute('aria-label', facts.nameOf(label));
    if (key === current) link.setAttribute('aria-current', 'page');
    if (image !== '') {
      const picture = openPicture(fileAddress.pageImage(facts.number, key, image, 320), '');
      picture.width = width;
      picture.height = height;
      link.append(picture);
    }
    const name = document.createElement('span');
    name.className = 'thumb-label';
    name.textContent = label;
    link.append(name);
    item.append(link);
    return item;
  }
}
