import type { WordBox } from '../publish/publicRecord.ts';
import { cleanText } from './cleanText.ts';
import { fitLetterWidths, usualWidth, type Widths } from './letterWidths.ts';

/** A run of text as pdf.js gives it, already in the coordinates of the page as it is seen. */
export interface TextRun {
  text: string;
  /** Runs of one font have letters of the same widths. */
  font: string;
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
 * spaces, and its width shared out by the widths that its letters have on this page. A word may go over several runs.
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

  const cleaned = runs.map((run) => cleanText(run.text));
  const widthsOf = fitLetterWidths(
    runs.map(({ font, width, ascent, descent }, index) => ({
      font,
      text: cleaned[index] ?? '',
      width,
      size: ascent + descent,
    })),
  );
  for (const [index, run] of runs.entries()) {
    const clean = cleaned[index] ?? '';
    if (last && hyphenAlone.test(clean) && text.endsWith('\n') && standsBehind(last, run)) {
      // a hyphen that the document draws by itself, behind the line that it ends
      text = text.slice(0, -1);
      words.pop();
      open = { start: last.start, box: last.box };
    }
    const pieces = clean.match(/\s+|\S+/gu) ?? [];
    const ends = endsOf(pieces, run, widthsOf(run.font));
    for (const [at, piece] of pieces.entries()) {
      const from = ends[at - 1] ?? 0;
      const to = ends[at] ?? 1;
      if (/^\s/u.test(piece)) {
        close(run);
        if (text !== '' && !text.endsWith(' ') && !text.endsWith('\n')) text += ' ';
        continue;
      }
      const box = boxOf(run, from, to);
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

/** A blank between two words is not wider than this share of the letters' height, or something else is wrong. */
const widestBlank = 2;

/**
 * Where each piece of a run ends, as a share of its width. Letters keep their widths, and blanks take what is left, as
 * in a justified line; where that is nothing like a blank, all give way alike.
 */
function endsOf(pieces: string[], run: TextRun, letterWidths: Widths): number[] {
  if (pieces.length === 1) return [1];
  const size = run.ascent + run.descent;
  const widths = pieces.map((piece) => {
    let width = 0;
    for (const letter of piece) width += (letterWidths.get(letter) ?? usualWidth) * size;
    return width;
  });
  const sum = (wanted: (piece: string) => boolean) =>
    pieces.reduce((total, piece, index) => total + (wanted(piece) ? (widths[index] ?? 0) : 0), 0);
  const blanks = sum(isBlank);
  const letters = sum((piece) => !isBlank(piece));
  const count = pieces.filter(isBlank).length;
  const left = run.width - letters;
  const justified = count > 0 && blanks > 0 && left > count * size * 0.05 && left < count * size * widestBlank;
  const stretch = justified ? left / blanks : 1;
  const total = justified ? run.width : letters + blanks;
  let before = 0;
  return pieces.map((piece, index) => {
    before += (widths[index] ?? 0) * (isBlank(piece) ? stretch : 1);
    return total > 0 ? before / total : 1;
  });
}

const isBlank = (piece: string) => /^\s/u.test(piece);
