import type { PageSummary } from '../library.ts';
import { findPage } from './findPage.ts';

/** Sheets that are prepared at once: images of more would be 10 MB on a phone. */
export const mostSheets = 24;

export interface Printing {
  /** `asked` by a form in printed labels, or `shown` at an address of its own. */
  state: 'asked' | 'shown';
  /** Reading order, from 1. */
  from: number;
  to: number;
  as: 'images' | 'text';
}

/**
 * Which pages are to be printed: `print=3-7` or `print=3`, by their places; a form asks by labels in `from` and `to`.
 * What no page has becomes the nearest end.
 */
export function readPrinting(parameters: URLSearchParams, pages: readonly PageSummary[]): Printing | undefined {
  const first = pages[0];
  const last = pages.at(-1);
  const asked = parameters.get('print');
  if (asked === null || !first || !last) return undefined;
  const as = parameters.get('as') === 'text' ? 'text' : 'images';
  const within = (place: number) => Math.min(Math.max(place, first.position), last.position);
  const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(asked);
  if (range) {
    const ends = [within(Number(range[1])), within(Number(range[2] ?? range[1]))] as const;
    return { state: 'shown', from: Math.min(...ends), to: Math.max(...ends), as };
  }
  const from = findPage(pages, parameters.get('from')?.slice(0, 40) ?? '') ?? first;
  const to = findPage(pages, parameters.get('to')?.slice(0, 40) ?? '', from.position - 1) ?? last;
  const ends = [from.position, to.position];
  return { state: 'asked', from: Math.min(...ends), to: Math.max(...ends), as };
}

export function printParameter({ from, to, as }: Pick<Printing, 'from' | 'to' | 'as'>): string {
  const range = from === to ? String(from) : `${from}-${to}`;
  return new URLSearchParams({ print: range, ...(as === 'text' && { as }) }).toString();
}
