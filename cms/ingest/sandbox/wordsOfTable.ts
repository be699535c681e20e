import type { WordBox } from '../../publish/publicRecord.ts';
import { cleanText } from '../cleanText.ts';
import { EngineFailed } from './engine.ts';
import type { PreparedPicture } from './prepareForReading.ts';

/**
 * Words of Tesseract's table (level, page, block, paragraph, line, word, left, top, width, height, confidence, text), as
 * lines and paragraphs of one text, with their boxes in ten-thousandths of the page's sides.
 * @throws EngineFailed when it is no such table
 */
export function wordsOfTable(table: string, picture: PreparedPicture, page: PageSize) {
  let text = '';
  let line = '';
  let paragraph = '';
  let weighted = 0;
  let weight = 0;
  const words: WordBox[] = [];
  for (const row of table.split('\n')) {
    const fields = row.split('\t');
    if (fields[0] === '' || fields[0] === 'level') continue;
    const numbers = fields.slice(0, 11).map(Number);
    if (numbers.length < 11 || !numbers.every(Number.isFinite)) {
      throw new EngineFailed(`not a table of words: ${JSON.stringify(row.slice(0, 200))}`);
    }
    const word = cleanText(fields[11] ?? '').trim();
    if (numbers[0] !== wordLevel || word === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = numbers.slice(6);
    const certain = Math.round(Math.min(100, Math.max(0, confidence)));
    if (certain < sureMark && !/[\p{L}\p{N}]/u.test(word)) continue;
    const inParagraph = fields.slice(1, 4).join();
    const inLine = fields.slice(1, 5).join();
    if (text !== '') text += inParagraph !== paragraph ? '\n\n' : inLine !== line ? '\n' : ' ';
    [paragraph, line] = [inParagraph, inLine];
    words.push([text.length, word.length, ...boxOf({ left, top, width, height }, picture, page), certain]);
    text += word;
    weighted += certain * word.length;
    weight += word.length;
  }
  return { text, words: Int32Array.from(words.flat()), confidence: weight === 0 ? 0 : weighted / weight };
}

const wordLevel = 5;
/** Specks, rules and the edges of pictures are read as marks that stand alone, seldom surer than this. */
const sureMark = 60;

/** Of a stretched picture, 0 to 255. Darker is ink: half of it would lose the thin parts of worn letters that were blurred. */
const paperGrey = 170;

interface PageSize {
  width: number;
  height: number;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The upright box around the word as it lies on the page. */
function boxOf(box: Box, picture: PreparedPicture, page: PageSize): [number, number, number, number] {
  const { left, top, width, height } = box;
  const [right, bottom] = [left + width, top + height];
  const ink = picture.slanted ? inkOf(box, picture) : [];
  const outline = ink.length > 0 ? ink : [left, top, right, top, left, bottom, right, bottom];
  let [x0, y0, x1, y1] = [Infinity, Infinity, 0, 0];
  for (let at = 0; at < outline.length; at += 2) {
    const [x, y] = picture.place(outline[at] ?? 0, outline[at + 1] ?? 0);
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  const share = (pixels: number, side: number) => Math.min(10_000, Math.max(0, Math.round((pixels / side) * 10_000)));
  const [x, y] = [share(x0, page.width), share(y0, page.height)];
  return [x, y, share(x1, page.width) - x, share(y1, page.height) - y];
}

/** The ends of the ink in each row of a box, x and y in turn: a slanted word fills less than its slanted box. */
function inkOf({ left, top, width, height }: Box, { data, ...picture }: PreparedPicture): number[] {
  const ends: number[] = [];
  const [right, bottom] = [Math.min(left + width, picture.width), Math.min(top + height, picture.height)];
  for (let y = Math.max(0, top); y < bottom; y++) {
    const row = y * picture.width;
    let from = Math.max(0, left);
    while (from < right && (data[row + from] ?? 255) >= paperGrey) from++;
    let to = right;
    while (to > from && (data[row + to - 1] ?? 255) >= paperGrey) to--;
    if (from < to) ends.push(from, y, from, y + 1, to, y, to, y + 1);
  }
  return ends;
}
