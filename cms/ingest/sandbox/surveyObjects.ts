import type { Pdfium } from './openPdfium.ts';

/** FPDF_PAGEOBJ_* */
const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
/** FPDF_TEXTRENDERMODE_INVISIBLE: the hidden text that a scanner's own OCR lays over a picture. */
const invisible = 3;
/** Objects looked at; a page with more is no scan. */
const most = 2_000;
const gridSide = 50;
/** How far a full-page picture may miss the edge, as a share of the page's side. */
const edge = 0.01;

export interface PageObjects {
  /** Share of the page below pictures, 0 to 1. */
  cover: number;
  /** Nothing but pictures is visible. */
  onlyPictures: boolean;
  /** Of the finest picture, in the direction of the page's width as it is seen; 0 when there is none. */
  pixelsPerPoint: number;
  /** Degrees clockwise by which the page is turned to be seen. */
  rotation: number;
  /** The bytes of the JPEG that the page consists of, if it does. */
  fullPageJpeg: (() => Buffer | undefined) | undefined;
}

interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What a page consists of, without drawing it. */
export function surveyObjects(pdfium: Pdfium, page: number): PageObjects {
  const { call } = pdfium;
  const scratch = pdfium.allocate(32);
  try {
    const paper = pageBox(pdfium, page, scratch);
    const count = call._FPDFPage_CountObjects(page);
    const images: { object: number; box: Box }[] = [];
    let others = 0;
    for (let index = 0; index < Math.min(count, most); index++) {
      const object = call._FPDFPage_GetObject(page, index);
      const kind = call._FPDFPageObj_GetType(object);
      if (kind === kinds.image) images.push({ object, box: bounds(pdfium, object, scratch) });
      else if (kind !== kinds.text || call._FPDFTextObj_GetTextRenderMode(object) !== invisible) others++;
    }
    others += Math.max(0, count - most);
    const rotation = call._FPDFPage_GetRotation(page) * 90;
    const onlyPictures = images.length > 0 && others === 0 && call._FPDFPage_GetAnnotCount(page) === 0;
    const single = onlyPictures && images.length === 1 ? images[0] : undefined;
    const full =
      single &&
      fills(single.box, paper) &&
      upright(pdfium, single.object, scratch) &&
      isJpeg(pdfium, single.object, scratch);
    return {
      cover: coverOf(
        images.map((image) => image.box),
        paper,
      ),
      onlyPictures,
      pixelsPerPoint: Math.max(0, ...images.map((image) => pixelsPerPoint(pdfium, image, scratch))),
      rotation,
      fullPageJpeg: single && full ? () => rawData(pdfium, single.object) : undefined,
    };
  } finally {
    pdfium.free(scratch);
  }
}

function pageBox({ call, memory }: Pdfium, page: number, scratch: number): Box {
  call._FPDF_GetPageBoundingBox(page, scratch);
  const { view } = memory();
  const at = (index: number) => view.getFloat32(scratch + index * 4, true);
  // FS_RECTF: left, top, right, bottom
  return { left: at(0), top: at(1), right: at(2), bottom: at(3) };
}

function bounds({ call, memory }: Pdfium, object: number, scratch: number): Box {
  const found = call._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const { view } = memory();
  const at = (index: number) => (found ? view.getFloat32(scratch + index * 4, true) : 0);
  return { left: at(0), bottom: at(1), right: at(2), top: at(3) };
}

function fills(box: Box, paper: Box): boolean {
  const x = (paper.right - paper.left) * edge;
  const y = (paper.top - paper.bottom) * edge;
  return (
    Math.abs(box.left - paper.left) <= x &&
    Math.abs(box.right - paper.right) <= x &&
    Math.abs(box.bottom - paper.bottom) <= y &&
    Math.abs(box.top - paper.top) <= y
  );
}

/** Neither turned, nor mirrored, nor slanted by its own matrix. */
function upright({ call, memory }: Pdfium, object: number, scratch: number): boolean {
  if (!call._FPDFPageObj_GetMatrix(object, scratch)) return false;
  const { view } = memory();
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((index) => view.getFloat32(scratch + index * 4, true));
  return a > 0 && d > 0 && Math.abs(b) < a * 1e-3 && Math.abs(c) < d * 1e-3;
}

function isJpeg({ call, memory }: Pdfium, object: number, scratch: number): boolean {
  if (call._FPDFPageObj_HasTransparency(object) !== 0 || call._FPDFImageObj_GetImageFilterCount(object) !== 1)
    return false;
  const length = call._FPDFImageObj_GetImageFilter(object, 0, scratch, 32);
  const name = Buffer.from(memory().bytes.subarray(scratch, scratch + Math.max(0, length - 1))).toString('latin1');
  return name === 'DCTDecode' || name === 'DCT';
}

function rawData(pdfium: Pdfium, object: number): Buffer | undefined {
  const size = pdfium.call._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (size === 0) return undefined;
  const pointer = pdfium.allocate(size);
  try {
    pdfium.call._FPDFImageObj_GetImageDataRaw(object, pointer, size);
    return Buffer.from(pdfium.memory().bytes.subarray(pointer, pointer + size));
  } finally {
    pdfium.free(pointer);
  }
}

function pixelsPerPoint(pdfium: Pdfium, { object, box }: { object: number; box: Box }, scratch: number): number {
  const { call, memory } = pdfium;
  if (!call._FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) return 0;
  const { view } = memory();
  const width = view.getUint32(scratch, true);
  const height = view.getUint32(scratch + 4, true);
  const across = box.right - box.left;
  const up = box.top - box.bottom;
  if (!(across > 0 && up > 0)) return 0;
  // a picture may be turned by its matrix: areas do not mind
  return Math.sqrt((width * height) / (across * up));
}

/** Cells of a grid whose middle lies below a picture. */
function coverOf(boxes: Box[], paper: Box): number {
  let covered = 0;
  for (let row = 0; row < gridSide; row++) {
    for (let column = 0; column < gridSide; column++) {
      const x = paper.left + ((column + 0.5) / gridSide) * (paper.right - paper.left);
      const y = paper.bottom + ((row + 0.5) / gridSide) * (paper.top - paper.bottom);
      if (boxes.some((box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top)) covered++;
    }
  }
  return covered / gridSide ** 2;
}
