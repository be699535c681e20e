import sharp from 'sharp';

/** What can be seen of a whole frame. */
export interface FrameLook {
  /** Where a spread should be cut, in ten-thousandths of the width; null when it does not look like one. */
  gutter: number | null;
  /** Nothing is to be seen on it. */
  blank: boolean;
}

/** Grey pixels, row by row. */
interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of the width that is looked at: a fold of a few millimetres is 4 of them or more. */
const lookedAt = 640;
/** Wider than high by this: two upright pages side by side have 1.2 (quarto) to 1.6 (narrow folio). */
const spreadShape = 1.12;
/** The fold lies in this part of the width, or it is none. */
const middle = [0.36, 0.64] as const;
/** Grey levels by which writing is darker than its paper. */
const inkDepth = 56;
/** Share of the width that two text blocks leave free between them. */
const whiteGutter = 0.014;
/** Grey levels by which a fold is darker than the paper on both sides. */
const shadowDepth = 9;
/** Share of the pixels within the edges that dirt may darken on an empty page. */
const dirt = 0.0006;

/** @param image an image of our own making: the page as it was rendered */
export async function lookAtFrame(image: string | Buffer): Promise<FrameLook> {
  const { data, info } = await sharp(image)
    .resize({ width: lookedAt, withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey: Grey = { data, width: info.width, height: info.height };
  const paper = paperOf(grey);
  return { gutter: findGutter(grey, paper), blank: isBlank(grey, paper) };
}

/** The most frequent brightness. */
function paperOf({ data }: Grey): number {
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  let paper = 255;
  let best = 0;
  // a window of five levels: grain spreads the paper over many
  for (let level = 2; level < 254; level++) {
    let sum = 0;
    for (let near = level - 2; near <= level + 2; near++) sum += histogram[near] ?? 0;
    if (sum >= best) {
      best = sum;
      paper = level;
    }
  }
  return paper;
}

function isBlank({ data, width, height }: Grey, paper: number): boolean {
  const [left, right] = [Math.round(width * 0.07), Math.round(width * 0.93)];
  const [top, bottom] = [Math.round(height * 0.05), Math.round(height * 0.95)];
  let marks = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (paper - (data[y * width + x] ?? 0) > inkDepth) marks++;
  }
  return marks < (right - left) * (bottom - top) * dirt;
}

function findGutter(grey: Grey, paper: number): number | null {
  const { width, height } = grey;
  if (width / height < spreadShape) return null;
  const { ink, light } = columnsOf(grey, paper);
  const at = findShadow(light, width) ?? findWhite(ink, width);
  return at === undefined ? null : Math.round((at / width) * 10_000);
}

/** Of each column: the share of its pixels that are ink, and its mean brightness; head and foot of the page left out. */
function columnsOf({ data, width, height }: Grey, paper: number) {
  const ink = new Float32Array(width);
  const light = new Float32Array(width);
  const [top, bottom] = [Math.round(height * 0.08), Math.round(height * 0.92)];
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 0;
      light[x] = (light[x] ?? 0) + value;
      if (paper - value > inkDepth) ink[x] = (ink[x] ?? 0) + 1;
    }
  }
  const rows = bottom - top;
  return { ink: ink.map((count) => count / rows), light: light.map((sum) => sum / rows) };
}

/** The column of the fold: darker than what lies a little to its left and to its right, text or not. */
function findShadow(light: Float32Array, width: number): number | undefined {
  const near = Math.max(2, Math.round(width * 0.018));
  const far = Math.round(width * 0.06);
  let found: number | undefined;
  let deepest = shadowDepth;
  for (let x = Math.round(width * middle[0]); x <= width * middle[1]; x++) {
    const here = mean(light, x - 1, x + 1);
    const depth = Math.min(brightest(light, x - far, x - near), brightest(light, x + near, x + far)) - here;
    // text is no fold: there, the columns beside it are as dark now and then
    const sides = Math.min(mean(light, x - far, x - near), mean(light, x + near, x + far)) - here;
    if (sides > shadowDepth * 0.6 && depth > deepest) {
      deepest = depth;
      found = x;
    }
  }
  return found;
}

/** The middle of the widest free strip between two blocks of text. */
function findWhite(ink: Float32Array, width: number): number | undefined {
  const free = (x: number) => (ink[x] ?? 0) < 0.004;
  let best: { from: number; to: number } | undefined;
  let from: number | undefined;
  for (let x = Math.round(width * middle[0]); x <= width * middle[1]; x++) {
    if (free(x)) {
      from ??= x;
      if (!best || x - from > best.to - best.from) best = { from, to: x };
    } else from = undefined;
  }
  if (!best || best.to - best.from < width * whiteGutter) return undefined;
  const left = mean(ink, Math.round(width * 0.06), best.from);
  const right = mean(ink, best.to, Math.round(width * 0.94));
  return left > 0.008 && right > 0.008 ? (best.from + best.to) / 2 : undefined;
}

function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let x = Math.max(0, from); x <= Math.min(values.length - 1, to); x++) {
    sum += values[x] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function brightest(values: Float32Array, from: number, to: number): number {
  let best = 0;
  for (let x = Math.max(0, from); x <= Math.min(values.length - 1, to); x++) best = Math.max(best, values[x] ?? 0);
  return best;
}
