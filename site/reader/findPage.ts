import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';
import type { PageSummary } from '../library.ts';

/**
 * The page that somebody means by what is printed on it (`kapak`, `iv`, `12`), in whatever letters, or else by its place
 * among the images (`14`; with a sign it is the place in any case: `#14`). Where a number is printed twice, the one that
 * follows the page being read.
 */
export function findPage<P extends Pick<PageSummary, 'label' | 'position'>>(
  pages: readonly P[],
  typed: string,
  from = 0,
): P | undefined {
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  const place = /^#?\s*(\d{1,6})$/.exec(wanted)?.[1];
  if (!wanted.startsWith('#')) {
    const printed = pages.filter(({ label }) => fold(label) === wanted);
    const found = printed.find(({ position }) => position > from) ?? printed[0];
    if (found) return found;
  }
  return place === undefined ? undefined : pages.find(({ position }) => position === Number(place));
}

function fold(label: string): string {
  return foldLetters(lowerTurkish(label.trim()));
}
