import type { PageSummary } from '../library.ts';

type Facing = Pick<PageSummary, 'key' | 'label'> & { width?: number; height?: number };

/** Two facing pages in reading order: the verso carries even numbers, the recto odd ones. A whole one stands alone. */
export type Spread<P> = { whole: P } | { verso?: P; recto?: P };

/**
 * Pages as they face each other in the opened volume. The cover stands alone, as do maps and other broad sheets; an odd
 * printed number is on the recto wherever it falls, and pages without a number go where there is room.
 */
export function facingPages<P extends Facing>(pages: readonly P[]): Spread<P>[] {
  const spreads: Spread<P>[] = [];
  for (let at = 0; at < pages.length; ) {
    const [page, next] = [pages[at], pages[at + 1]];
    if (page === undefined) break;
    if (at === 0 || isBroad(page)) spreads.push({ whole: page });
    else if (sideOf(page.label) === 'recto') spreads.push({ recto: page });
    else if (next === undefined || isBroad(next) || sideOf(next.label) === 'verso') spreads.push({ verso: page });
    else spreads.push({ verso: page, recto: next });
    const last = spreads.at(-1);
    at += last && pagesOf(last).length === 2 ? 2 : 1;
  }
  return spreads;
}

/** In reading order. */
export function pagesOf<P>(spread: Spread<P>): P[] {
  if ('whole' in spread) return [spread.whole];
  return [spread.verso, spread.recto].filter((page) => page !== undefined);
}

function isBroad({ width = 0, height = 0 }: Facing): boolean {
  return width > height;
}

function sideOf(label: string): 'verso' | 'recto' | undefined {
  const number = /^\d{1,5}$/.test(label) ? Number(label) : romanNumber(label);
  return number === undefined ? undefined : number % 2 === 0 ? 'verso' : 'recto';
}

const romans = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(label: string): number | undefined {
  if (!/^[ivxlcdm]{1,9}$/i.test(label)) return undefined;
  const values = [...label.toLowerCase()].map((letter) => romans[letter as keyof typeof romans]);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
