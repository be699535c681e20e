import sharp from 'sharp';
import type { Pdfium } from './openPdfium.ts';

/** FPDFBitmap_BGR with FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER: red, green, blue. */
const look = { format: 2, channels: 3, flags: 0x01 | 0x10 } as const;

/**
 * Draws a page that is too large for pdfium's memory in one piece, band by band.
 * @param bandPixels of one band; each costs the page's decoding anew
 */
export function drawLarge(
  pdfium: Pdfium,
  page: number,
  { width, height }: { width: number; height: number },
  bandPixels: number,
) {
  const stride = width * look.channels;
  const rows = Math.max(1, Math.min(height, Math.floor(bandPixels / width)));
  const whole = Buffer.allocUnsafe(stride * height);
  const pixels = pdfium.allocate(stride * rows);
  try {
    for (let top = 0; top < height; top += rows) {
      const bitmap = pdfium.call._FPDFBitmap_CreateEx(width, rows, look.format, pixels, stride);
      if (bitmap === 0) throw new RangeError('Array buffer allocation failed: no bitmap');
      pdfium.call._FPDFBitmap_FillRect(bitmap, 0, 0, width, rows, 0xffffffff);
      pdfium.call._FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, look.flags);
      pdfium.call._FPDFBitmap_Destroy(bitmap);
      const used = stride * Math.min(rows, height - top);
      whole.set(pdfium.memory().bytes.subarray(pixels, pixels + used), stride * top);
    }
  } finally {
    pdfium.free(pixels);
  }
  return {
    image: sharp(whole, { raw: { width, height, channels: look.channels }, limitInputPixels: false }),
    width,
    height,
  };
}
