import type { WordBox } from '../../cms/publish/publicRecord.ts';
import type { Range } from '../../search/highlight.ts';

export interface Segment {
  text: string;
  marked: boolean;
}

/** The text between `from` and `to` cut at the borders of the ranges, which must be ascending and apart. */
export function markText(text: string, ranges: readonly Range[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    if (end <= from || start >= to) continue;
    add(Math.max(start, from), false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  return segments;
}

/** Boxes in ten-thousandths of the image, of the words that a range touches. */
export function boxesOf(
  words: readonly WordBox[],
  ranges: readonly Range[],
): { x: number; y: number; width: number; height: number }[] {
  return words
    .filter(([start, length]) => ranges.some((range) => range.start < start + length && range.end > start))
    .map(([, , x, y, width, height]) => ({ x, y, width, height }));
}
