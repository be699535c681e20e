import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { PageSize } from './sheet.ts';

export interface RenderedPage {
  /** RGB, 8 bits. */
  pixels: Buffer;
  width: number;
  height: number;
  size: PageSize;
}

let library: Promise<PDFiumLibrary> | undefined;

/** The pages of one of our own documents as pixels. */
export async function renderPages(pdf: Buffer, ppi: number): Promise<RenderedPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const pages: RenderedPage[] = [];
    for (const page of document.pages()) {
      const { data, width, height, originalWidth, originalHeight } = await page.render({
        scale: ppi / 72,
        render: 'bitmap',
      });
      const pixels = await sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .raw()
        .toBuffer();
      pages.push({ pixels, width, height, size: [originalWidth, originalHeight] });
    }
    return pages;
  } finally {
    document.destroy();
  }
}
