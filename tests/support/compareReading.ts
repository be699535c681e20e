import type { WordBox } from '../../cms/publish/publicRecord.ts';
import type { InkBox, TruePage } from './makeTruePage.ts';

/**
 * Share of wrong characters: the fewest insertions, deletions and replacements that make the truth of what was read,
 * by the truth's length. White space counts as one space, words divided at lines' ends are joined, and typographic
 * quotes and dashes are taken for plain ones.
 */
export function characterErrorRate(read: string, truth: string): number {
  const [from, to] = [plain(read), plain(truth)];
  let previous = Uint32Array.from({ length: to.length + 1 }, (_, index) => index);
  let current = new Uint32Array(to.length + 1);
  for (let row = 1; row <= from.length; row++) {
    current[0] = row;
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current[column] = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    [previous, current] = [current, previous];
  }
  return (previous[to.length] ?? 0) / Math.max(1, to.length);
}

function plain(text: string): string[] {
  const joined = text
    .normalize('NFC')
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replace(/[‘’‚`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...joined];
}

/**
 * Mean overlap (intersection by union) of the boxes of the words that were read rightly with the ink that is there.
 * A box counts where a word of the same letters was drawn; `found` is the share of the page's words that have one.
 */
export function wordOverlap({ text, words }: { text: string; words: WordBox[] }, page: TruePage) {
  const boxesOf = new Map<string, InkBox[]>();
  for (const { word, box } of page.words) boxesOf.set(word, [...(boxesOf.get(word) ?? []), box]);
  const overlaps: number[] = [];
  for (const [start, length, x, y, wide, high] of words) {
    const candidates = boxesOf.get(text.slice(start, start + length)) ?? [];
    const box: InkBox = [x * page.width, y * page.height, (x + wide) * page.width, (y + high) * page.height].map(
      (value) => value / 10_000,
    ) as InkBox;
    const best = Math.max(0, ...candidates.map((candidate) => overlap(box, candidate)));
    if (candidates.length > 0) overlaps.push(best);
  }
  const mean = overlaps.reduce((sum, value) => sum + value, 0) / Math.max(1, overlaps.length);
  return { mean, found: overlaps.length / Math.max(1, page.words.length) };
}

function overlap(one: InkBox, other: InkBox): number {
  const wide = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const high = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  if (wide <= 0 || high <= 0) return 0;
  const area = ([left, top, right, bottom]: InkBox) => (right - left) * (bottom - top);
  return (wide * high) / (area(one) + area(other) - wide * high);
}
