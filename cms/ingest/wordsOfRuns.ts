import type { WordBox } from '../publish/publicRecord.ts';

/** A run of text as pdf.js gives it, already in the coordinates of the page as it is seen. */
export interface TextRun {
  text: string;
  /** Where its baseline begins, from the page's top left; any unit, the same as the page's. */
  x: number;
  y: number;
  /** Unit vector along the baseline. */
  along: { x: number; y: number };
  /** Unit vector from the baseline to the tops of letters. */
  up: { x: number; y: number };
  width: number;
  /** How far letters reach above and below the baseline. */
  ascent: number;
  descent: number;
  /** The line ends after it. */
  endsLine: boolean;
}

export interface PageSize {
  width: number;
  height: number;
}

export interface WordsOfPage {
  text: string;
  words: WordBox[];
}

/**
 * The text of a page and its words with their boxes. pdf.js gives runs, not words: a run is split where it has
 * spaces, and its width shared out by the usual widths of letters. A word may go over several runs.
 */
export function wordsOfRuns(runs: TextRun[], page: PageSize): WordsOfPage {
  let text = '';
  const words: WordBox[] = [];
  let open: { start: number; box: Box } | undefined;

  const close = () => {
    if (open) words.push([open.start, text.length - open.start, ...scaled(open.box, page), 100]);
    open = undefined;
  };

  for (const run of runs) {
    const clean = cleanText(run.text);
    const total = widthOf(clean);
    let before = 0;
    for (const piece of clean.match(/\s+|\S+/gu) ?? []) {
      const from = total === 0 ? 0 : before / total;
      before += widthOf(piece);
      if (/^\s/u.test(piece)) {
        close();
        if (text !== '' && !text.endsWith(' ') && !text.endsWith('\n')) text += ' ';
        continue;
      }
      const box = boxOf(run, from, total === 0 ? 1 : before / total);
      if (open) open.box = around(open.box, box);
      else open = { start: text.length, box };
      text += piece;
    }
    if (run.endsLine) {
      close();
      if (text.endsWith(' ')) text = text.slice(0, -1);
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    }
  }
  close();
  return { text: text.trimEnd(), words };
}

/** NFC, and nothing that a database or a reader can't hold: control characters, half surrogates. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?!\s)\p{Cc}|[\ufeff\ufffe\uffff]/gu, '');
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxOf({ x, y, along, up, width, ascent, descent }: TextRun, from: number, to: number): Box {
  const [beginX, beginY] = [x + along.x * width * from, y + along.y * width * from];
  const [endX, endY] = [x + along.x * width * to, y + along.y * width * to];
  return {
    left: Math.min(beginX, endX) + Math.min(up.x * ascent, -up.x * descent),
    top: Math.min(beginY, endY) + Math.min(up.y * ascent, -up.y * descent),
    right: Math.max(beginX, endX) + Math.max(up.x * ascent, -up.x * descent),
    bottom: Math.max(beginY, endY) + Math.max(up.y * ascent, -up.y * descent),
  };
}

function around(one: Box, two: Box): Box {
  return {
    left: Math.min(one.left, two.left),
    top: Math.min(one.top, two.top),
    right: Math.max(one.right, two.right),
    bottom: Math.max(one.bottom, two.bottom),
  };
}

function scaled(box: Box, page: PageSize): [number, number, number, number] {
  const inPage = (value: number, side: number) => Math.round(Math.min(1, Math.max(0, value / side)) * 10_000);
  const left = inPage(box.left, page.width);
  const top = inPage(box.top, page.height);
  return [left, top, inPage(box.right, page.width) - left, inPage(box.bottom, page.height) - top];
}

/**
 * Widths of letters as shares of the type size, by class: the mean of common text faces is near enough to share out a
 * run whose whole width is known.
 */
const letterWidths: [letters: string, width: number][] = [
  ["ijlıİI.,:;'’|!", 0.28],
  ['ftr()[]{}/\\"“”- \u00a0\t\n', 0.34],
  ['mwMW@%—…', 0.85],
  ['ABCDEFGHJKLNOPQRSTUVXYZÇĞÖŞÜÂÎÛ&', 0.67],
];
const usualWidth = 0.52;
const widths = new Map(letterWidths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? usualWidth;
  return width;
}
