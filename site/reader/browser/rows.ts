import { clearPictures } from './picture.ts';

/** A long column of which only the rows that are seen exist. */
export interface Rows {
  /** Lays everything out anew after a change of sizes; what is seen first stays first. */
  renew(): void;
  show(row: number): void;
  /** The row that lies at this share of the height of what is seen. */
  at(share: number): number;
  close(): void;
}

interface Options {
  scroller: HTMLElement;
  content: HTMLElement;
  count: number;
  /** Pixels, the gap below included. */
  heightOf(row: number): number;
  make(row: number): HTMLElement;
  /** What lies in a row is given the row's new size. */
  lay?(element: HTMLElement, row: number): void;
  /** The rows rest: images and words of those that are seen may come. */
  settled(rows: ReadonlyMap<number, HTMLElement>): void;
}

/** Of the height of what is seen, kept above and below it. */
const beyond = 0.75;
/** Milliseconds without scrolling after which the rows rest. */
const rest = 120;

export function openRows({ scroller, content, count, heightOf, make, lay, settled }: Options): Rows {
  let tops = new Float64Array(count + 1);
  const held = new Map<number, HTMLElement>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let drawn = 0;

  const onScroll = () => {
    cancelAnimationFrame(drawn);
    drawn = requestAnimationFrame(draw);
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  measure();
  draw();
  return {
    renew() {
      const first = rowAt(scroller.scrollTop);
      const share = (scroller.scrollTop - top(first)) / Math.max(1, top(first + 1) - top(first));
      measure();
      for (const [row, element] of held) place(element, row);
      scroller.scrollTo({ top: top(first) + share * (top(first + 1) - top(first)), behavior: 'instant' });
      draw();
    },
    show(row) {
      scroller.scrollTo({ top: top(row), behavior: 'instant' });
      draw();
    },
    at: (share) => rowAt(scroller.scrollTop + share * scroller.clientHeight),
    close() {
      scroller.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(drawn);
      clearTimeout(waiting);
      held.forEach(clearPictures);
    },
  };

  function measure(): void {
    tops = new Float64Array(count + 1);
    for (let row = 0; row < count; row += 1) tops[row + 1] = top(row) + heightOf(row);
    content.style.height = `${top(count)}px`;
  }

  function top(row: number): number {
    return tops[Math.min(row, count)] ?? 0;
  }

  function rowAt(y: number): number {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function draw(): void {
    const room = scroller.clientHeight;
    const first = rowAt(scroller.scrollTop - room * beyond);
    const last = rowAt(scroller.scrollTop + room * (1 + beyond));
    for (const [row, element] of held) {
      if (row >= first && row <= last) continue;
      element.remove();
      clearPictures(element);
      held.delete(row);
    }
    for (let row = first; row <= last; row += 1) {
      if (held.has(row)) continue;
      const element = make(row);
      place(element, row);
      held.set(row, element);
      // in their order, which is that of the keyboard
      const after = [...held.keys()].filter((one) => one > row).sort((one, other) => one - other)[0];
      content.insertBefore(element, after === undefined ? null : (held.get(after) ?? null));
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => settled(held), rest);
  }

  function place(element: HTMLElement, row: number): void {
    element.style.top = `${top(row)}px`;
    element.style.height = `${heightOf(row)}px`;
    lay?.(element, row);
  }
}
