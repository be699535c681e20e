import { markText, type Range, type Segment } from '../reader/markedText.ts';

/**
 * The piece of a text that tells best why it was found: the window with most marked characters, begun and ended between
 * words, line breaks taken out.
 *
 * @param length of the excerpt in UTF-16 units, roughly
 */
export function excerpt(text: string, ranges: readonly Range[], length = 240): Segment[] {
  if (ranges.length === 0) return [];
  const best = densest(ranges, length);
  const spare = Math.max(0, length - (best.end - best.start));
  const from = wordStart(text, Math.max(0, best.start - Math.floor(spare / 2)));
  const to = wordEnd(text, Math.min(text.length, best.end + Math.ceil(spare / 2)), best.end);
  const segments = markText(text, ranges, from, to).map((segment) => ({
    ...segment,
    text: segment.text.replace(/[-\u00ad]\n(?=\p{Ll})/gu, '').replace(/\s+/g, ' '),
  }));
  if (from > 0) segments.unshift({ text: '… ', marked: false });
  if (to < text.length) segments.push({ text: ' …', marked: false });
  return segments;
}

function densest(ranges: readonly Range[], length: number): Range {
  let best: Range = { start: 0, end: 0 };
  let most = -1;
  for (const [index, first] of ranges.entries()) {
    let marked = 0;
    let end = first.end;
    for (const range of ranges.slice(index)) {
      if (range.end - first.start > length && range !== first) break;
      marked += range.end - range.start;
      end = range.end;
    }
    if (marked > most) {
      most = marked;
      best = { start: first.start, end };
    }
  }
  return best;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 40).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, atLeast: number): number {
  if (to === text.length) return to;
  const space = text.slice(atLeast, to).search(/\s\S*$/);
  return space === -1 ? to : atLeast + space;
}
