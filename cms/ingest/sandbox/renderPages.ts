import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { pageImageSizes, tileSize } from '../../files/store.ts';
import type { Handlers } from './child.mts';
import { openFilePictures } from './filePicture.ts';
import { openPdfPictures } from './pdfPicture.ts';
import type { PictureSource } from './picture.ts';
import { ChildError } from './refused.ts';
import { takePart } from './takePart.ts';

/** WebP: on scanned text, quality 80 can't be told from the original at reading size; higher efforts cost more than they save. */
const webp = { quality: 80, effort: 2 } as const;
/** JPEG is what level 0 of the IIIF Image API asks for. */
const tileQuality = 80;
/** Pixels of a side that the format has room for (https://developers.google.com/speed/webp/faq). */
const webpSide = 16_383;
/** Pixels of the longer side of a picture of unknown resolution, for recognition: A4 at 420 dpi. */
const longestSide = 5_000;
const recognitionDpi = 300;

/** Page images, and pages for recognition. */
export async function renderHandlers(): Promise<Handlers> {
  sharp.cache(false);
  sharp.concurrency(1);
  let source: PictureSource | undefined;
  const opened = () => {
    if (source === undefined) throw new ChildError('no document is open');
    return source;
  };
  return {
    async open({ path, mimeType, limits, password }) {
      source = await (mimeType === 'application/pdf'
        ? openPdfPictures(path, limits, password)
        : openFilePictures(path, limits));
      const { pages } = source;
      return async () => ({ pages });
    },

    async render({ page, target, part }) {
      const picture = await opened().picture(page, 'show', part);
      const { pictureCover, direct, native, inches } = picture;
      const { image } = await takePart(picture, part);
      return async () => ({ ...(await writeImages(image, target)), pictureCover, direct, native, inches });
    },

    async tiles({ page, target, part }) {
      const { image } = await takePart(await opened().picture(page, 'tiles', part), part);
      return () => writeTiles(image, target);
    },

    async recognitionImage({ page, target, part }) {
      const picture = await opened().picture(page, 'recognise', part);
      const { dpi } = picture;
      const { image, width, height } = await takePart(picture, part);
      const shrink = Math.min(
        1,
        dpi === undefined ? longestSide / Math.max(width, height) : (recognitionDpi * 1.1) / dpi,
      );
      return async () => {
        const sized = shrink < 1 ? image.resize({ width: Math.round(width * shrink) }) : image;
        const grey = await writeGrey(sized, target);
        return { ...grey, dpi: dpi === undefined ? recognitionDpi : dpi * shrink };
      };
    },
  };
}

async function writeImages(image: Sharp, target: string) {
  const [small, middle, large] = pageImageSizes;
  // decoded once: the two smaller ones are made of the large one
  const { data, info } = await image
    .resize({ width: large, height: webpSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const base = () => sharp(data, { raw: info, limitInputPixels: false });
  const scaled = (width: number) =>
    base().resize({ width, withoutEnlargement: true }).webp(webp).toFile(`${target}-${width}.webp`);
  const [whole, grey] = await Promise.all([
    base().webp(webp).toBuffer(),
    base().resize({ width: small }).greyscale().raw().toBuffer(),
    scaled(middle),
    scaled(small),
  ]);
  await writeFile(`${target}-${large}.webp`, whole);
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 32);
  return { width: info.width, height: info.height, hash, blank: isBlank(grey) };
}

/** One file for all tiles: thousands of small ones are a burden for file systems and backups. */
async function writeTiles(image: Sharp, target: string) {
  const { width, height } = await image
    .toColourspace('srgb')
    .jpeg({ quality: tileQuality })
    .tile({ size: tileSize, overlap: 0, layout: 'iiif3', container: 'zip' })
    .toFile(`${target}-tiles.zip`);
  return { width, height };
}

/** Nearly every pixel of the thumbnail is as bright as the paper. */
function isBlank(grey: Buffer): boolean {
  const histogram = new Uint32Array(256);
  for (const value of grey) histogram[value] = (histogram[value] ?? 0) + 1;
  let paper = 0;
  for (let seen = 0; paper < 255; paper++) {
    seen += histogram[paper] ?? 0;
    if (seen * 2 > grey.length) break;
  }
  let marks = 0;
  for (const value of grey) if (Math.abs(value - paper) > 24) marks++;
  return marks < 6;
}

async function writeGrey(image: Sharp, target: string) {
  const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  await writeFile(target, data);
  return { width: info.width, height: info.height };
}
