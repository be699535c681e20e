import type { WordBox } from '../publish/publicRecord.ts';
import { cleanText } from './cleanText.ts';
import { fitLetterWidths, isSecondHalf, usualWidth, type Widths } from './letterWidths.ts';

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
  // asking the text itself would put it together again with each word
  let ending = '';
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
    if (last && ending === '\n' && hyphenAlone.test(clean) && standsBehind(last, run)) {
      // a hyphen that the document draws by itself, behind the line that it ends
      text = text.slice(0, -1);
      ending = text.slice(-1);
      words.pop();
      open = { start: last.start, box: last.box };
    }
    const pieces = piecesOf(clean);
    const ends = endsOf(pieces, run, widthsOf(run.font));
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] ?? '';
      if (isBlank(piece)) {
        close(run);
        if (ending !== '' && ending !== ' ' && ending !== '\n') {
          text += ' ';
          ending = ' ';
        }
        continue;
      }
      const box = boxOf(run, ends[at - 1] ?? 0, ends[at] ?? 1);
      if (open === undefined) open = { start: text.length, box };
      else open.box = around(open.box, box);
      text += piece;
      // an accent that comes as a run of its own
      if (open.start < text.length - piece.length && leadingMark.test(piece)) {
        text = text.slice(0, open.start) + text.slice(open.start).normalize('NFC');
        ending = text.slice(-1);
      } else ending = piece.slice(-1);
    }
    if (run.endsLine) {
      // what is printed there is a hyphen; a soft one would not be shown
      if (open && ending === '\u00ad') text = `${text.slice(0, -1)}-`;
      close(run);
      if (ending === ' ') text = text.slice(0, -1);
      if (text !== '' && ending !== '\n') {
        text += '\n';
        ending = '\n';
      }
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

/** Words and the blanks between them, in turn. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 1; at < text.length; at++) {
    if (isBlankAt(text, at) === isBlankAt(text, at - 1)) continue;
    pieces.push(text.slice(start, at));
    start = at;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

const isBlank = (piece: string) => isBlankAt(piece, 0);

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && otherBlank.test(text.charAt(at)));
}
const otherBlank = /\s/u;

/** A blank between two words is not wider than this share of the letters' height, or something else is wrong. */
const widestBlank = 2;

/**
 * Where each piece of a run ends, as a share of its width. Letters keep their widths, and blanks take what is left, as
 * in a justified line; where that is nothing like a blank, all give way alike.
 */
function endsOf(pieces: string[], run: TextRun, letterWidths: Widths): number[] {
  if (pieces.length === 1) return [1];
  const size = run.ascent + run.descent;
  const widths: number[] = [];
  let [letters, blanks, count] = [0, 0, 0];
  for (const piece of pieces) {
    let width = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (!isSecondHalf(code)) width += letterWidths.get(code) ?? usualWidth;
    }
    width *= size;
    widths.push(width);
    if (isBlank(piece)) {
      blanks += width;
      count++;
    } else letters += width;
  }
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
