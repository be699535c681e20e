import sharp from 'sharp';
import { wordsOf } from '../../scripts/demo/blocks.ts';
import { collection } from '../../scripts/demo/collection.ts';
import { printPdf } from '../../scripts/demo/printPdf.ts';
import { seededRandom } from '../../scripts/demo/random.ts';
import { renderPages } from '../../scripts/demo/renderPages.ts';
import type { PageSize, Sheet, TextStyle } from '../../scripts/demo/sheet.ts';
import type { Typeface } from '../../scripts/demo/typefaces.ts';

export interface PageLook {
  /** Words on the page, about. */
  words: number;
  seed: string;
  face?: Typeface;
  /** Points. */
  fontSize?: number;
  /** Points; the default is A5. */
  size?: PageSize;
  /** Side by side, read one after the other; words are divided at their lines' ends. Default 1. */
  columns?: number;
  ppi?: number;
  /** Degrees clockwise. */
  skew?: number;
  /** Degrees clockwise by which the page lies turned. */
  turn?: 0 | 90 | 180 | 270;
  /** Grain, 0 to 1. */
  noise?: number;
  /** Letters struck unevenly through a worn ribbon, out of line, with holes and filled counters. */
  typewritten?: boolean;
}

/** Left, top, right and bottom of the ink, in pixels. */
export type InkBox = [number, number, number, number];

/** A page picture of which every letter and every word's place is known. */
export interface TruePage {
  /** One byte a pixel. */
  grey: Buffer;
  width: number;
  height: number;
  dpi: number;
  /** As it is read, line by line; a word that is divided ends its line with a hyphen. */
  text: string;
  words: { word: string; box: InkBox }[];
}

interface PlacedWord {
  word: string;
  /** Points, from the start of the word to its advance's end, and the line's baseline. */
  left: number;
  right: number;
  baseline: number;
}

/** Turkish paragraphs of the demonstration's own publications. */
const prose = collection.publications
  .filter(({ languages = ['tr'] }) => languages.every((language) => language === 'tr'))
  .flatMap(({ document }) => (document?.kind === 'text' ? wordsOf(document.blocks).split('\n') : []))
  .filter((paragraph) => paragraph.length > 80);

/** Draws a page of Turkish text and says what is on it and where. The same for the same look. */
export async function makeTruePage(look: PageLook): Promise<TruePage> {
  const { size = [420, 595], ppi = 300, fontSize = 11 } = look;
  const random = seededRandom(`true page/${look.seed}`);
  const placed: PlacedWord[] = [];
  const lines: string[] = [];
  const pdf = await printPdf(
    (sheet) => {
      sheet.page(size);
      layText(sheet, look, (line, left, baseline) => {
        lines.push(line);
        let x = left;
        const style: TextStyle = { face: look.face ?? 'serif', size: fontSize };
        const space = sheet.measure(' ', style);
        for (const word of line.split(' ')) {
          const right = x + sheet.measure(word, style);
          placed.push({ word, left: x, right, baseline });
          if (look.typewritten) strike(sheet, word, { x, baseline, style }, random);
          else sheet.text(word, x, baseline, style);
          x = right + space;
        }
      });
    },
    { title: 'Sayfa' },
  );
  const [page] = await renderPages(pdf, ppi);
  if (!page) throw new RangeError('no page was drawn');
  const { width, height } = page;
  const clean = await sharp(page.pixels, { raw: { width, height, channels: 3 } })
    .greyscale()
    .raw()
    .toBuffer();
  const scale = ppi / 72;
  const shapes = placed.map(({ word, ...place }) => ({ word, ink: inkOf(clean, width, place, scale, fontSize) }));
  const worn = look.typewritten ? await wear(clean, width, height, random) : clean;
  const laid = await lay(worn, width, height, look);
  const grained = look.noise ? grain(laid.grey, look.noise, random.integer(1, 0x7fffffff)) : laid.grey;
  return {
    ...laid,
    grey: grained,
    dpi: ppi,
    text: lines.join('\n'),
    words: shapes.map(({ word, ink }) => ({ word, box: boxOf(ink, laid.place) })),
  };
}

/** Gives each line's words, left edge and baseline in points. */
function layText(sheet: Sheet, look: PageLook, put: (line: string, left: number, baseline: number) => void): void {
  const { size = [420, 595], fontSize = 11, columns = 1, face = 'serif' } = look;
  const style: TextStyle = { face, size: fontSize };
  const margin = size[0] / 10;
  const gutter = fontSize * 2;
  const width = (size[0] - 2 * margin - gutter * (columns - 1)) / columns;
  const leading = fontSize * (look.typewritten ? 1.8 : 1.4);
  let [column, y] = [0, margin + fontSize];
  const newLine = () => {
    y += leading;
    if (y > size[1] - margin) [column, y] = [column + 1, margin + fontSize];
    return column < columns;
  };
  const random = seededRandom(`true page/${look.seed}/text`);
  const start = random.integer(0, prose.length - 1);
  let words = 0;
  for (let at = start; words < look.words; at++) {
    let line = '';
    for (const word of (prose[at % prose.length] ?? '').split(/\s+/)) {
      words++;
      const longer = line ? `${line} ${word}` : word;
      if (sheet.measure(longer, style) <= width) {
        line = longer;
        continue;
      }
      const divided =
        columns > 1 ? divide(word, (part) => sheet.measure(`${line} ${part}-`, style) <= width) : undefined;
      put(divided ? `${line} ${divided[0]}-` : line, margin + column * (width + gutter), y);
      line = divided ? divided[1] : word;
      if (!newLine()) return;
    }
    put(line, margin + column * (width + gutter), y);
    if (!newLine()) return;
  }
}

/** A Turkish word divided before the consonant of a syllable, as late as it fits. */
function divide(word: string, fits: (part: string) => boolean): [string, string] | undefined {
  if (!/^\p{Ll}{6,}[.,;]?$/u.test(word)) return undefined;
  for (let at = word.length - 3; at >= 2; at--) {
    if (/^[^aeıioöuüâîû][aeıioöuüâîû]/u.test(word.slice(at)) && fits(word.slice(0, at)))
      return [word.slice(0, at), word.slice(at)];
  }
  return undefined;
}

/** Letter by letter, as the types hit: a little high or low, light or heavy. */
function strike(
  sheet: Sheet,
  word: string,
  { x, baseline, style }: { x: number; baseline: number; style: TextStyle },
  random: ReturnType<typeof seededRandom>,
): void {
  let left = x;
  for (const letter of word) {
    const grey = Math.round(random.between(10, 95));
    const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
    sheet.turned(random.between(-1.2, 1.2), left, baseline, () =>
      sheet.text(letter, left + random.between(-0.25, 0.25), baseline + random.between(-0.5, 0.5), {
        ...style,
        colour,
      }),
    );
    left += sheet.measure(letter, style);
  }
}

/** Pixels (x, y in turn) of a word's ink: those of its row and between its advances. */
function inkOf(
  grey: Buffer,
  width: number,
  { left, right, baseline }: Omit<PlacedWord, 'word'>,
  scale: number,
  fontSize: number,
): number[] {
  const ink: number[] = [];
  const edge = (points: number) => Math.round(points * scale);
  for (let y = edge(baseline - fontSize * 1.05); y < edge(baseline + fontSize * 0.33); y++) {
    for (let x = edge(left) - 2; x < edge(right) + 2; x++) if ((grey[y * width + x] ?? 255) < 128) ink.push(x, y);
  }
  return ink;
}

function boxOf(ink: number[], place: (x: number, y: number) => [number, number]): InkBox {
  const box: InkBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ink.length; at += 2) {
    const [x, y] = place((ink[at] ?? 0) + 0.5, (ink[at + 1] ?? 0) + 0.5);
    box[0] = Math.min(box[0], x - 0.5);
    box[1] = Math.min(box[1], y - 0.5);
    box[2] = Math.max(box[2], x + 0.5);
    box[3] = Math.max(box[3], y + 0.5);
  }
  return box;
}

/** Holes where the ribbon was dry, and edges that the ink has spread over. */
async function wear(grey: Buffer, width: number, height: number, random: ReturnType<typeof seededRandom>) {
  const holes = Buffer.allocUnsafe(width * height);
  let noise = random.integer(1, 0x7fffffff);
  for (let at = 0; at < holes.length; at++) {
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    holes[at] = noise & 255;
  }
  const raw = { raw: { width, height, channels: 1 } } as const;
  const [soft, cloth] = await Promise.all([
    sharp(grey, raw).blur(1.2).toColourspace('b-w').raw().toBuffer(),
    sharp(holes, raw).blur(1).toColourspace('b-w').raw().toBuffer(),
  ]);
  for (let at = 0; at < soft.length; at++) {
    const ink = 1 - (soft[at] ?? 255) / 255;
    const weave = Math.max(0, Math.min(1, ((cloth[at] ?? 128) - 100) / 24));
    soft[at] = Math.round(236 - ink * weave * 200);
  }
  return soft;
}

/** Turned and askew on the glass, cut to the page's own size, with the map of a pixel to where it has come. */
async function lay(grey: Buffer, width: number, height: number, { turn = 0, skew = 0 }: PageLook) {
  const degrees = turn + skew;
  const sideways = turn % 180 === 90;
  const size = { width: sideways ? height : width, height: sideways ? width : height };
  if (degrees === 0) return { grey, ...size, place: (x: number, y: number): [number, number] => [x, y] };
  const turned = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height: high } = turned.info;
  const [left, top] = [
    Math.max(0, Math.floor((wide - size.width) / 2)),
    Math.max(0, Math.floor((high - size.height) / 2)),
  ];
  const cut = await sharp(turned.data, { raw: { width: wide, height: high, channels: 1 } })
    .extract({ left, top, ...size })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const place = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [dx * cosine - dy * sine + wide / 2 - left, dx * sine + dy * cosine + high / 2 - top];
  };
  return { grey: cut, ...size, place };
}

function grain(grey: Buffer, strength: number, seed: number): Buffer {
  const grained = Buffer.allocUnsafe(grey.length);
  let noise = seed;
  const next = () => {
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    return (noise & 0xffff) / 0xffff - 0.5;
  };
  for (let at = 0; at < grey.length; at++) {
    // four evenly spread numbers come close to a normal one
    const speck = (next() + next() + next() + next()) * strength * 45;
    grained[at] = Math.max(0, Math.min(255, (grey[at] ?? 255) * 0.82 + 22 + speck));
  }
  return grained;
}
