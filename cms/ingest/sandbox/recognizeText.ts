import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { WordBox } from '../../publish/publicRecord.ts';
import type { Handlers } from './child.ts';
import type { SandboxRequests } from './protocol.ts';

const segmentations = { 3: PSM.AUTO, 6: PSM.SINGLE_BLOCK } as const;

/** Text recognition with Tesseract as WebAssembly; nothing is downloaded and nothing cached. */
export async function recognizeHandlers(): Promise<Handlers> {
  sharp.cache(false);
  sharp.concurrency(1);
  let worker: Worker | undefined;
  return {
    async load({ folder, languages }) {
      worker = await createWorker(languages, OEM.LSTM_ONLY, {
        langPath: folder,
        cacheMethod: 'none',
        gzip: true,
        // without a handler a failed page throws where nobody catches it
        errorHandler: () => undefined,
      });
      return async () => ({});
    },

    async recognize({ segmentation, ...page }) {
      if (worker === undefined) throw new TypeError('no language is loaded');
      const { data, info } = await clean(page);
      // PGM is what Tesseract's image library reads with the least work
      const pgm = Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`, 'latin1'), data]);
      await worker.setParameters({ tessedit_pageseg_mode: segmentations[segmentation] });
      const result = await worker.recognize(pgm, {}, { tsv: true, text: false });
      const read = wordsOfTable(result.data.tsv ?? '', info);
      return async () => read;
    },
  };
}

/** Resolution of the rough cleaning: typewritten letters become whole, and small print is still read. */
const roughDpi = 200;
/**
 * Shares of a page's pixels, from dark to bright, that are taken for ink and for paper. The usual stretch from 1 % on
 * takes a page with few words for all paper, and what it makes of them Tesseract overlooks.
 */
const inkShare = 0.0005;
const paperShare = 0.9;
/** Greys between ink and paper below which a page is left as it is: there is nothing on it but grain. */
const leastContrast = 30;

/**
 * Stretched from ink to paper, never thresholded: Tesseract does that better itself (a threshold took a typewritten page
 * from 0.2 % to 29 % wrong characters). Blur and a lower resolution close the holes in typewritten letters.
 */
async function clean({ image, width, height, dpi, cleaning }: Omit<SandboxRequests['recognize'], 'segmentation'>) {
  const grey = await readFile(image);
  const raw = { raw: { width, height, channels: 1 }, limitInputPixels: false } as const;
  const { ink, paper } = tones(grey);
  const gain = paper - ink < leastContrast ? 1 : 255 / (paper - ink);
  const stretched = sharp(grey, raw).linear(gain, gain === 1 ? 0 : -ink * gain);
  if (cleaning === 'fine') return stretched.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  // the blur has to come first, and sharp would shrink first in one chain
  const blurred = await stretched.blur(1.5).toColourspace('b-w').raw().toBuffer();
  return sharp(blurred, raw)
    .resize({ width: Math.round(width * Math.min(1, roughDpi / dpi)) })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function tones(grey: Buffer): { ink: number; paper: number } {
  const histogram = new Uint32Array(256);
  for (const value of grey) histogram[value] = (histogram[value] ?? 0) + 1;
  const darkerThan = (share: number) => {
    let seen = 0;
    return histogram.findIndex((count) => {
      seen += count;
      return seen >= share * grey.length;
    });
  };
  return { ink: darkerThan(inkShare), paper: darkerThan(paperShare) };
}

/**
 * Words of Tesseract's table (level, page, block, paragraph, line, word, left, top, width, height, confidence, text), as
 * lines and paragraphs of one text.
 */
export function wordsOfTable(table: string, page: { width: number; height: number }) {
  let text = '';
  let line = '';
  let paragraph = '';
  let weighted = 0;
  let weight = 0;
  const words: WordBox[] = [];
  for (const row of table.split('\n')) {
    const fields = row.split('\t');
    const word = (fields[11] ?? '').toWellFormed().normalize('NFC').trim();
    if (fields[0] !== '5' || word === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = fields.slice(6, 11).map(Number);
    const inParagraph = fields.slice(1, 4).join();
    const inLine = fields.slice(1, 5).join();
    if (text !== '') text += inParagraph !== paragraph ? '\n\n' : inLine !== line ? '\n' : ' ';
    [paragraph, line] = [inParagraph, inLine];
    const share = (pixels: number, side: number) => Math.min(10_000, Math.max(0, Math.round((pixels / side) * 10_000)));
    const certain = Math.round(Math.min(100, Math.max(0, confidence)));
    words.push([
      text.length,
      word.length,
      share(left, page.width),
      share(top, page.height),
      share(width, page.width),
      share(height, page.height),
      certain,
    ]);
    text += word;
    weighted += certain * word.length;
    weight += word.length;
  }
  return { text, words: Int32Array.from(words.flat()), confidence: weight === 0 ? 0 : weighted / weight };
}
