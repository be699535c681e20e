import sharp from 'sharp';
import { bindPictures, type DocumentInfo, type Placement, printPdf } from './printPdf.ts';
import { type Random, seededRandom } from './random.ts';
import { renderPages } from './renderPages.ts';
import type { Drawing } from './sheet.ts';

export interface ScanLook {
  /** Pixels per inch; tesseract wants 200 or more for book type. */
  ppi?: number;
  /** The most that a page lies askew, either way, in degrees. */
  skew?: number;
  /** Grain, 0 to 1: from a good flatbed to a poor photocopy. */
  noise?: number;
  /** How far the paper has yellowed, 0 to 1. */
  age?: number;
  /** How strongly the ink still stands, 0 to 1. */
  ink?: number;
  seed: string;
  /** Adds the text invisibly, as a digitisation firm does; without it the pages need OCR. */
  textLayer?: boolean;
}

/** Prints the drawing, lays it on a scanner, and binds the pictures into a PDF. */
export async function simulateScan(drawing: Drawing, info: DocumentInfo, look: ScanLook): Promise<Buffer> {
  const random = seededRandom(`scan/${look.seed}`);
  const pages = [];
  for (const { pixels, width, height, size } of await renderPages(await printPdf(drawing, info), look.ppi ?? 200)) {
    const placement: Placement = { degrees: random.between(-1, 1) * (look.skew ?? 0.8) };
    const aged = agePaper(pixels, width, height, look, random);
    pages.push({ jpeg: await layOnGlass(aged, width, height, placement, look), size, placement });
  }
  return bindPictures(pages, info, look.textLayer ? drawing : undefined);
}

/** Multiplies the print with a yellowed, unevenly toned and grainy sheet, in place of pure white. */
function agePaper(pixels: Buffer, width: number, height: number, look: ScanLook, random: Random): Buffer {
  const age = look.age ?? 0.5;
  const grain = (look.noise ?? 0.4) * 26;
  const ink = look.ink ?? 0.9;
  const paper = [251 - age * 16, 249 - age * 27, 243 - age * 58] as const;
  const clouds = cloudTile(random);
  const darkLeft = random.next() < 0.5;
  const aged = Buffer.allocUnsafe(width * height * 3);
  let noise = random.integer(1, 0x7fffffff);
  for (let y = 0; y < height; y++) {
    const nearTop = Math.min(y, height - y) / height;
    for (let x = 0; x < width; x++) {
      noise ^= noise << 13;
      noise ^= noise >>> 17;
      noise ^= noise << 5;
      const nearSpine = (darkLeft ? x : width - x) / width;
      const shade = 1 - 0.1 * age * Math.max(0, 1 - nearSpine * 12) - 0.05 * age * Math.max(0, 1 - nearTop * 16);
      const cloud = clouds[((y >> 3) & 127) * 128 + ((x >> 3) & 127)] ?? 0;
      const speck = ((noise & 255) / 255 - 0.5) * grain + cloud * age * 9;
      // Letterpress takes unevenly: the ink thins where the paper is rough.
      const take = ink * (1 - 0.16 * Math.max(0, cloud));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const print = 1 - ((255 - (pixels[at + channel] ?? 255)) / 255) * take;
        const value = ((paper[channel] ?? 255) * shade + speck) * print;
        aged[at + channel] = Math.min(Math.max(value, 0), 255);
      }
    }
  }
  return aged;
}

/** 128 × 128 values of about -1 to 1, smooth, repeating at the edges. */
function cloudTile(random: Random): Float32Array {
  const side = 128;
  const tile = new Float32Array(side * side);
  for (const [cells, weight] of [
    [4, 0.5],
    [8, 0.3],
    [32, 0.2],
  ] as const) {
    const grid = Float32Array.from({ length: cells * cells }, () => random.between(-1, 1) * weight);
    const step = side / cells;
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
        const [across, down] = [smooth(x / step - column), smooth(y / step - row)];
        const corner = (dx: number, dy: number) => grid[((row + dy) % cells) * cells + ((column + dx) % cells)] ?? 0;
        const top = corner(0, 0) * (1 - across) + corner(1, 0) * across;
        const bottom = corner(0, 1) * (1 - across) + corner(1, 1) * across;
        tile[y * side + x] = (tile[y * side + x] ?? 0) + top * (1 - down) + bottom * down;
      }
    }
  }
  return tile;
}

const smooth = (value: number) => value * value * (3 - 2 * value);

async function layOnGlass(aged: Buffer, width: number, height: number, placement: Placement, look: ScanLook) {
  const turned = await sharp(aged, { raw: { width, height, channels: 3 } })
    .rotate(placement.degrees, { background: '#8d8a84' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(turned.data, { raw: { width: turned.info.width, height: turned.info.height, channels: 3 } })
    .extract({
      left: Math.floor((turned.info.width - width) / 2),
      top: Math.floor((turned.info.height - height) / 2),
      width,
      height,
    })
    .blur(0.5)
    .withMetadata({ density: look.ppi ?? 200 })
    .jpeg({ quality: 68 })
    .toBuffer();
}
