/**
 * The bare libraries that ingest is measured against, each in a process of its own: `node ingestPeer.ts text|render|ocr
 * FILE PAGES`. Prints milliseconds without the start of the process.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { createWorker, OEM, PSM } from 'tesseract.js';

const [what = '', file = '', given = '0'] = process.argv.slice(2);
const pages = Number(given);

/** Each gives the milliseconds that its loop took. */
const peers: Record<string, () => Promise<number>> = {
  async text() {
    const begin = performance.now();
    const document = await getDocument({
      data: new Uint8Array(await readFile(file)),
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    for (let index = 1; index <= Math.min(pages, document.numPages); index++) {
      const page = await document.getPage(index);
      await page.getTextContent();
      page.cleanup();
    }
    return performance.now() - begin;
  },

  async render() {
    sharp.cache(false);
    const library = await PDFiumLibrary.init();
    const begin = performance.now();
    const document = await library.loadDocument(await readFile(file));
    for (let index = 0; index < Math.min(pages, document.getPageCount()); index++) {
      const page = document.getPage(index);
      const { originalWidth } = page.getOriginalSize();
      const drawn = await page.render({ scale: 2400 / originalWidth, render: 'bitmap' });
      const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
      const image = () => sharp(drawn.data, { raw }).removeAlpha();
      await Promise.all(
        [320, 1200, 2400].map((width) => image().resize({ width }).webp({ quality: 80, effort: 2 }).toBuffer()),
      );
    }
    return performance.now() - begin;
  },

  /** One page is drawn for it at 300 dpi, and recognised again and again. */
  async ocr() {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(await readFile(file));
    const drawn = await document.getPage(0).render({ scale: 300 / 72, render: 'bitmap', colorSpace: 'Gray' });
    const image = join(tmpdir(), `kutuk-bench-${process.pid}.png`);
    await writeFile(
      image,
      await sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 1 } })
        .png()
        .toBuffer(),
    );
    const { resolve } = createRequire(import.meta.url);
    const langPath = join(dirname(resolve('@tesseract.js-data/tur/package.json')), '4.0.0_best_int');
    const worker = await createWorker('tur', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
    const begin = performance.now();
    for (let index = 0; index < pages; index++) await worker.recognize(image, {}, { text: true });
    const took = performance.now() - begin;
    await worker.terminate();
    await rm(image);
    return took;
  },
};

const took = await peers[what]?.();
console.log(took);
process.exit(took === undefined ? 1 : 0);
