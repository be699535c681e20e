import { followFingers } from './fingers.ts';
import { savesData, whenIdle } from './turning.ts';

/** Zoom, turn and pan of what lies on the stage. The stage scrolls: panning is scrolling, with all that devices know of it. */
export interface Stage {
  zoomBy(factor: number, at?: Point): void;
  fit(what: 'width' | 'page'): void;
  /** A quarter to the right. */
  turn(): void;
  /** Quarters by which pages are turned to the right: 0 to 3. */
  quarters(): number;
  /** Something else lies on the stage now. */
  renew(): void;
  isEnlarged(): boolean;
  element: HTMLElement;
}

/** In pixels of the window. */
export interface Point {
  x: number;
  y: number;
}

interface Options {
  /** The zoom when something else than pages lies here that can be zoomed: sizes follow from it. */
  zoomed(scale: number): void;
  swiped(direction: 'left' | 'right'): void;
  locale: string;
}

const least = 0.25;
/** Of a page without tiles; its largest image is then some four pixels large for each of the screen. */
const most = 8;
/** Pixels of the image that a page is shown with at first, and of the largest. */
const [first, largest] = [1200, 2400];

export function openStage(element: HTMLElement, { zoomed, swiped, locale }: Options): Stage {
  const output = document.querySelector<HTMLOutputElement>('[data-zoom]');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  let scale = 1;
  let quarters = 0;
  let usual = 0;

  const spread = () => element.querySelector<HTMLElement>('[data-spread]');
  const stage: Stage = {
    element,
    zoomBy: (factor, at) => zoom(scale * factor, at),
    fit: (what) => zoom(what === 'width' ? 1 : wholePage()),
    turn() {
      quarters = (quarters + 1) % 4;
      renew();
    },
    quarters: () => quarters,
    renew,
    isEnlarged: () => scale > 1,
  };
  element.addEventListener(
    'wheel',
    (event) => {
      // a pinch on a touchpad comes as a wheel with Ctrl, too
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      stage.zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.004 : 0.12)), {
        x: event.clientX,
        y: event.clientY,
      });
    },
    { passive: false },
  );
  element.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('.letters, a')) return;
    zoom(scale > 1 ? 1 : 2, { x: event.clientX, y: event.clientY });
  });
  element.addEventListener('scroll', () => requestAnimationFrame(sharpen), { passive: true });
  followFingers(element, { spread, zoomBy: stage.zoomBy, swiped: (direction) => scale <= 1 && swiped(direction) });
  new ResizeObserver(renew).observe(element);
  renew();
  return stage;

  function renew(): void {
    const content = spread();
    if (!content) return;
    for (const sheet of content.querySelectorAll<HTMLElement>('[data-sheet]')) lay(sheet);
    content.style.width = '';
    content.style.maxWidth = '';
    usual = content.getBoundingClientRect().width;
    apply();
  }

  function zoom(wanted: number, at: Point = middle(element)): void {
    const content = spread();
    if (!content) return;
    const before = content.getBoundingClientRect();
    const share = { x: (at.x - before.left) / before.width, y: (at.y - before.top) / before.height };
    scale = Math.min(Math.max(wanted, least), limit());
    if (Math.abs(scale - 1) < 0.02) scale = 1;
    apply();
    const after = content.getBoundingClientRect();
    element.scrollBy({
      left: after.left + share.x * after.width - at.x,
      top: after.top + share.y * after.height - at.y,
      behavior: 'instant',
    });
  }

  function apply(): void {
    const content = spread();
    if (!content) return;
    element.classList.toggle('enlarged', scale > 1);
    content.style.width = scale === 1 ? '' : `${Math.round(usual * scale)}px`;
    content.style.maxWidth = scale === 1 ? '' : 'none';
    if (output) output.textContent = percent.format(scale);
    zoomed(scale);
    requestAnimationFrame(sharpen);
  }

  /** As large as the stage shows it whole. */
  function wholePage(): number {
    const content = spread();
    if (!content) return 1;
    const { height } = pageSeen(content).getBoundingClientRect();
    const style = getComputedStyle(element);
    const room = element.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
    return Math.min((scale * room) / height, (element.clientWidth - 16) / usual);
  }

  /** Of a column of pages the one in the middle; else all that lies here. */
  function pageSeen(content: HTMLElement): Element {
    const { y } = middle(element);
    const sheets = content.classList.contains('scroll') ? [...content.querySelectorAll('[data-sheet]')] : [];
    return sheets.find((sheet) => sheet.getBoundingClientRect().bottom >= y) ?? content;
  }

  function limit(): number {
    const wide = Math.max(
      0,
      ...[...element.querySelectorAll<HTMLElement>('[data-tiles-width]')].map((sheet) =>
        Number(sheet.dataset.tilesWidth),
      ),
    );
    return Math.max(most, (wide * 2) / Math.max(1, usual));
  }

  /** A turned leaf lies in a sheet of turned proportions. */
  function lay(sheet: HTMLElement): void {
    const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
    const image = leaf?.querySelector('img');
    if (!leaf || !image) return;
    const [width, height] = [image.width, image.height].map(Number) as [number, number];
    const [wide, high] = [Number(image.getAttribute('width')) || width, Number(image.getAttribute('height')) || height];
    sheet.classList.toggle('turned', quarters % 2 === 1);
    leaf.style.transform = quarters === 0 ? '' : `translate(-50%, -50%) rotate(${quarters * 90}deg)`;
    leaf.classList.toggle('lifted', quarters !== 0);
    sheet.style.aspectRatio = quarters === 0 ? '' : quarters % 2 === 1 ? `${high} / ${wide}` : `${wide} / ${high}`;
    leaf.style.width = quarters % 2 === 1 ? `${(100 * wide) / high}%` : '';
  }

  /** Larger images where the screen has more pixels than the image; tiles where even the largest has too few. */
  function sharpen(): void {
    for (const sheet of element.querySelectorAll<HTMLElement>('[data-sheet]')) {
      const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
      const image = leaf?.querySelector('img');
      if (!leaf || !image?.complete) continue;
      const wanted = leaf.offsetWidth * devicePixelRatio;
      const { large, tiles } = sheet.dataset;
      if (wanted > first * 1.1 && large && !(savesData() && scale <= 1) && sheet.dataset.grown === undefined) {
        sheet.dataset.grown = '';
        whenIdle(() => void grow(image, large));
      }
      if (wanted > largest && tiles)
        void import('./tiles.ts').then(({ layTiles }) => layTiles(sheet, element, quarters));
    }
  }
}

async function grow(image: HTMLImageElement, source: string): Promise<void> {
  const larger = new Image();
  larger.src = source;
  try {
    await larger.decode();
    image.src = source;
  } catch {
    // the smaller one stays
  }
}

function middle(element: HTMLElement): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
