import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import type { WordBox } from '../../publish/publicRecord.ts';

export interface DocumentPage {
  /** Path of its largest image. */
  image: string;
  text: string;
  words: readonly WordBox[];
}

/** Points of the width of an upright page, and of the height of one that lies: what was printed is rarely known. */
const pageSide = 595;
const jpeg = { quality: 82, mozjpeg: false } as const;
const { resolve } = createRequire(import.meta.url);
const latin = resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf');
const arabic = resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf');

/**
 * Writes a PDF of page images with their text invisibly above them. Nothing of an original goes into it: a page that is
 * left out can't be found in it by any means. One page is in memory at a time.
 */
export async function writeDocument(
  path: string,
  { title, pages }: { title: string; pages: AsyncIterable<DocumentPage> },
): Promise<void> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Creator: 'Kütük', Producer: 'Kütük' },
  });
  const file = createWriteStream(path);
  document.pipe(file);
  const written = finished(file);
  try {
    for await (const page of pages) {
      const { data, info } = await sharp(page.image).jpeg(jpeg).toBuffer({ resolveWithObject: true });
      const scale = pageSide / Math.min(info.width, info.height);
      const [width, height] = [info.width * scale, info.height * scale];
      document.addPage({ size: [width, height], margin: 0 });
      document.image(data, 0, 0, { width, height });
      writeText(document, page, width, height);
      if (file.writableNeedDrain) await once(file, 'drain');
    }
    document.end();
    await written;
  } catch (error) {
    file.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

/** Text rendering mode 3 (invisible: ISO 32000-1, 9.3.6), each word stretched to its box. */
function writeText(document: PDFKit.PDFDocument, { text, words }: DocumentPage, width: number, height: number): void {
  document.save();
  document.addContent('3 Tr');
  for (const [start, length, x, y, across, down] of words) {
    const word = text.slice(start, start + length);
    if (word.trim() === '') continue;
    const size = Math.max(1, (down * height) / 10_000);
    document.font(/\p{Script=Arabic}/u.test(word) ? arabic : latin).fontSize(size);
    const natural = document.widthOfString(word);
    const stretch = natural > 0 ? ((across * width) / 10_000 / natural) * 100 : 100;
    document.text(word, (x * width) / 10_000, (y * height) / 10_000, stretched(stretch));
  }
  document.restore();
}

/** The option is newer than the library's types. */
function stretched(percent: number): PDFKit.Mixins.TextOptions {
  const options: PDFKit.Mixins.TextOptions & { horizontalScaling: number } = {
    lineBreak: false,
    horizontalScaling: percent,
  };
  return options;
}
