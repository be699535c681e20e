import sharp from 'sharp';
import { type FramePart, whole } from '../../pages/crop.ts';
import { reason } from '../reasons.ts';
import { drawLarge } from './drawLarge.ts';
import { openPdfium, type Pdfium, PdfiumFailure } from './openPdfium.ts';
import type { Picture, PictureSource } from './picture.ts';
import type { PageLimits } from './protocol.ts';
import { Refused } from './refused.ts';
import { type PageObjects, surveyObjects } from './surveyObjects.ts';

/** Resolution for recognising text: what Tesseract was trained on. */
const recognitionDpi = 300;
/** A longer page than this (A2) is rarely one: some scanners write pixels as points. Then pixels are taken as they are. */
const believableInches = 24;

const grey = { format: 1, channels: 1, flags: 0x08 } as const;
/** FPDFBitmap_BGRA with FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER: red, green, blue, alpha. */
const colour = { format: 4, channels: 4, flags: 0x01 | 0x10 } as const;

/** Pages of a PDF through pdfium. A page that is nothing but one JPEG is taken out as it is. */
export async function openPdfPictures(path: string, limits: PageLimits, password?: string): Promise<PictureSource> {
  const pdfium = await openPdfium(path, password).catch((error: unknown) => {
    if (error instanceof PdfiumFailure && error.code === 4) {
      throw new Refused(reason(password === undefined ? 'passwordNeeded' : 'passwordWrong'));
    }
    throw error;
  });
  return {
    pages: pdfium.pages,
    async picture(index, use, part) {
      const page = pdfium.call._FPDF_LoadPage(pdfium.document, index);
      if (page === 0) throw new Refused(reason('pageDamaged', { message: 'pdfium could not load it' }));
      try {
        const size = pageSize(pdfium, page, limits);
        const objects = surveyObjects(pdfium, page);
        const direct = await directJpeg(objects, size, limits);
        const native = direct ?? nativeSize(size, objects, limits);
        const made =
          direct ??
          (use === 'tiles' ? drawLarge(pdfium, page, native, limits.renderedPixels) : undefined) ??
          draw(
            pdfium,
            page,
            size,
            scaleFor(use, shownWidth(size, part), size, objects, limits),
            use === 'recognise' ? grey : colour,
          );
        const dpi = dpiOf(made.width, size);
        return {
          ...made,
          pictureCover: objects.cover,
          direct: direct !== undefined,
          native: { width: native.width, height: native.height },
          // a drawing is as large as it says; pixels that were written as points are not
          inches: dpi !== undefined || !objects.onlyPictures ? size.width / 72 : undefined,
          dpi,
        };
      } finally {
        pdfium.call._FPDF_ClosePage(page);
      }
    },
  };
}

interface Size {
  width: number;
  height: number;
}

function pageSize({ call }: Pdfium, page: number, limits: PageLimits): Size {
  const width = call._FPDF_GetPageWidthF(page);
  const height = call._FPDF_GetPageHeightF(page);
  if (!(width > 0 && height > 0)) throw new Refused(reason('pageDamaged', { message: `${width} × ${height} pt` }));
  if (Math.max(width, height) > limits.pageSide) {
    throw new Refused(reason('pageTooLarge', { width: Math.round(width), height: Math.round(height) }));
  }
  return { width, height };
}

/** Undefined when the resolution that follows from the page's size can't be believed. */
function dpiOf(pixels: number, { width, height }: Size): number | undefined {
  return Math.max(width, height) / 72 > believableInches ? undefined : pixels / (width / 72);
}

/** Points of what becomes the width of the image. */
function shownWidth({ width, height }: Size, part: FramePart | undefined): number {
  const share = (part?.crop?.width ?? whole.width) / whole.width;
  return share * (part && part.rotation % 180 === 90 ? height : width);
}

/** Pixels a point. A page that is only pictures is never drawn larger than they are. */
function scaleFor(use: Picture['use'], shown: number, size: Size, objects: PageObjects, limits: PageLimits): number {
  const wanted =
    use === 'show'
      ? 2400 / shown
      : Math.max(size.width, size.height) / 72 > believableInches
        ? 5000 / Math.max(size.width, size.height)
        : recognitionDpi / 72;
  const native = objects.onlyPictures && objects.pixelsPerPoint > 0 ? Math.min(wanted, objects.pixelsPerPoint) : wanted;
  const most = Math.sqrt(limits.renderedPixels / (size.width * size.height));
  return Math.min(native, most);
}

/** Pixels of the pictures that make up the page, or of a drawing at 300 dpi. */
function nativeSize(size: Size, objects: PageObjects, limits: PageLimits): Size {
  const pictures = objects.onlyPictures && objects.pixelsPerPoint > 0;
  const most = Math.sqrt((pictures ? limits.imagePixels : limits.renderedPixels) / (size.width * size.height));
  const scale = Math.min(pictures ? objects.pixelsPerPoint : recognitionDpi / 72, most);
  return {
    width: Math.max(1, Math.floor(size.width * scale)),
    height: Math.max(1, Math.floor(size.height * scale)),
  };
}

function draw(pdfium: Pdfium, page: number, size: Size, scale: number, look: typeof grey | typeof colour) {
  const width = Math.max(1, Math.floor(size.width * scale));
  const height = Math.max(1, Math.floor(size.height * scale));
  const stride = width * look.channels;
  const pixels = pdfium.allocate(stride * height);
  try {
    const bitmap = pdfium.call._FPDFBitmap_CreateEx(width, height, look.format, pixels, stride);
    if (bitmap === 0) throw new RangeError('Array buffer allocation failed: no bitmap');
    pdfium.call._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.call._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, look.flags);
    pdfium.call._FPDFBitmap_Destroy(bitmap);
    // a copy: the memory is used again for the next page while this one is being compressed
    const bytes = Buffer.from(pdfium.memory().bytes.subarray(pixels, pixels + stride * height));
    const image = sharp(bytes, { raw: { width, height, channels: look.channels } });
    return { image: look.channels === 4 ? image.removeAlpha() : image, width, height };
  } finally {
    pdfium.free(pixels);
  }
}

/** The page's own JPEG, when it is all of the page and colours need no more than any viewer does. */
async function directJpeg(objects: PageObjects, size: Size, limits: PageLimits) {
  const jpeg = objects.fullPageJpeg?.();
  if (jpeg === undefined) return undefined;
  const options = { limitInputPixels: limits.imagePixels, failOn: 'error' } as const;
  const metadata = await sharp(jpeg, options)
    .metadata()
    .catch(() => undefined);
  if (metadata?.format !== 'jpeg' || (metadata.channels !== 3 && metadata.channels !== 1)) return undefined;
  const turned = objects.rotation % 180 === 90;
  const [width, height] = turned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  // pixels that are not square need to be stretched: leave that to pdfium
  if (Math.abs(width / height / (size.width / size.height) - 1) > 0.02) return undefined;
  const image = sharp(jpeg, options);
  return { image: objects.rotation === 0 ? image : image.rotate(objects.rotation), width, height };
}
