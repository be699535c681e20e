import type { WordBox } from '../../cms/publish/publicRecord.ts';
import type { Range } from '../../search/highlight.ts';
import { markText, type Segment } from './markedText.ts';

/** A piece of a page's text as it is read: a heading, a paragraph, or lines that stand for themselves. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'lines';
  segments: Segment[];
}

interface Line extends Range {
  text: string;
}

/** A line of this many times the page's usual height is set larger than the text around it. */
const headingHeight = 1.4;
const longestHeading = 140;
/** A line of prose fills this much of the page's usual line before the next one begins. */
const fullLine = 0.7;

/**
 * The text in blocks. Empty lines divide them; so does a line of larger letters, which is a heading. Lines of prose run
 * on, with broken words whole again; those of tables, lists and verses are kept.
 * @param ranges ascending and apart
 */
export function textBlocks(text: string, words: readonly WordBox[], ranges: readonly Range[]): TextBlock[] {
  const lines = linesOf(text);
  const heights = lineHeights(lines, words);
  const usual = median(heights.filter((height) => height !== undefined));
  const isLarge = (index: number) => {
    const height = heights[index];
    return usual !== undefined && height !== undefined && height >= usual * headingHeight;
  };
  const measure = quantile(
    lines.map((line) => line.text.trim().length).filter((length) => length > 0),
    0.8,
  );
  const blocks: TextBlock[] = [];
  let group: Line[] = [];
  let groupIsLarge = false;
  const close = () => {
    const [first] = group;
    const last = group.at(-1);
    if (first && last) {
      const kind = kindOf(group, groupIsLarge, measure);
      const segments = markText(text, ranges, first.start, last.end);
      blocks.push({ kind, segments: kind === 'lines' ? segments : segments.map(runOn) });
    }
    group = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') {
      close();
      continue;
    }
    if (group.length > 0 && isLarge(index) !== groupIsLarge) close();
    if (group.length === 0) groupIsLarge = isLarge(index);
    group.push(line);
  }
  close();
  return blocks;
}

/** Lines with their ends in the text, trimmed, empty ones included: the numbers of lines are theirs, from 1. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return lines;
}

function kindOf(group: readonly Line[], large: boolean, measure: number): TextBlock['kind'] {
  const length = group.reduce((sum, line) => sum + line.text.trim().length, 0);
  const joined = group.map((line) => line.text.trim()).join(' ');
  if (length <= longestHeading && group.length <= 4 && (large || isCapitals(joined)) && !/[.;,]$/.test(joined)) {
    return 'heading';
  }
  const body = group.slice(0, -1);
  // a word that goes on below is prose, however short its line
  const full = body.filter(({ text }) => text.trim().length >= measure * fullLine || /[-\u00ad]\s*$/.test(text)).length;
  return full >= body.length * 0.6 ? 'paragraph' : 'lines';
}

/** At least two words of capitals: a table's columns of numbers are none. */
function isCapitals(text: string): boolean {
  return (
    /\p{Lu}{3}/u.test(text) && /\s/.test(text) && !/\p{Ll}/u.test(text) && !/\d{3}/.test(text) && text.length <= 80
  );
}

function runOn({ text, marked }: Segment): Segment {
  return { text: text.replace(/[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' '), marked };
}

/** The usual height of each line's words, in ten-thousandths of the image; undefined where no box is known. */
function lineHeights(lines: readonly Line[], words: readonly WordBox[]): (number | undefined)[] {
  let at = 0;
  return lines.map(({ start, end }) => {
    const heights: number[] = [];
    while (at < words.length && (words[at]?.[0] ?? 0) < start) at += 1;
    for (; at < words.length; at += 1) {
      const [offset, , , , , height] = words[at] ?? [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0];
      if (offset >= end) break;
      heights.push(height);
    }
    return median(heights);
  });
}

function median(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
