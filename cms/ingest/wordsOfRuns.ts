import type { WordBox } from '../publish/publicRecord.ts';
import { cleanText } from './cleanText.ts';

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
 *
 * A word that is broken over two lines keeps both halves and its hyphen, as it is printed; search joins them.
 */
export function wordsOfRuns(runs: TextRun[], page: PageSize): WordsOfPage {
  let text = '';
  const words: WordBox[] = [];
  let open: { start: number; box: Box } | undefined;
  let last: { start: number; box: Box; run: TextRun } | undefined;

  const close = (run: TextRun) => {
    if (open === undefined) return;
    words.push([open.start, text.length - open.start, ...scaled(open.box, page), 100]);
    last = { ...open, run };
    open = undefined;
  };

  for (const run of runs) {
    const clean = cleanText(run.text);
    if (last && hyphenAlone.test(clean) && text.endsWith('\n') && standsBehind(last, run)) {
      // a hyphen that the document draws by itself, behind the line that it ends
      text = text.slice(0, -1);
      words.pop();
      open = { start: last.start, box: last.box };
    }
    const total = widthOf(clean);
    let before = 0;
    for (const piece of clean.match(/\s+|\S+/gu) ?? []) {
      const from = total === 0 ? 0 : before / total;
      before += widthOf(piece);
      if (/^\s/u.test(piece)) {
        close(run);
        if (text !== '' && !text.endsWith(' ') && !text.endsWith('\n')) text += ' ';
        continue;
      }
      const box = boxOf(run, from, total === 0 ? 1 : before / total);
      if (open) open.box = around(open.box, box);
      else open = { start: text.length, box };
      text += piece;
      // an accent that comes as a run of its own
      if (open.start < text.length - piece.length && leadingMark.test(piece)) {
        text = text.slice(0, open.start) + text.slice(open.start).normalize('NFC');
      }
    }
    if (run.endsLine) {
      // what is printed there is a hyphen; a soft one would not be shown
      if (open && text.endsWith('\u00ad')) text = `${text.slice(0, -1)}-`;
      close(run);
      if (text.endsWith(' ')) text = text.slice(0, -1);
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    }
  }
  const end = runs.at(-1);
  if (end) close(end);
  return { text: text.trimEnd(), words };
}

const hyphenAlone = /^[-\u00ad\u2010]$/;
const leadingMark = /^\p{M}/u;

/** On the same baseline as the last word, right behind it. */
function standsBehind({ box, run: before }: { box: Box; run: TextRun }, run: TextRun): boolean {
  const size = before.ascent + before.descent;
  return Math.abs(run.y - before.y) < size / 4 && Math.abs(run.x - box.right) < size;
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
