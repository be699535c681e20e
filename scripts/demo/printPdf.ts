import PDFDocument from 'pdfkit';
import type { Drawing, PageSize, Paint, Sheet, TextStyle } from './sheet.ts';
import { typefaceFile } from './typefaces.ts';

export interface DocumentInfo {
  title: string;
  author?: string;
  /** The day that the file claims to be made on; a fixed day keeps the bytes the same. */
  made?: Date;
}

/** How a scanned page lies on the glass. */
export interface Placement {
  /** Clockwise. */
  degrees: number;
}

export interface PagePicture {
  jpeg: Buffer;
  size: PageSize;
  placement: Placement;
}

/** A PDF with its text, as an office makes it. */
export function printPdf(drawing: Drawing, info: DocumentInfo): Promise<Buffer> {
  return writePdf(info, (document) => drawing(pdfSheet(document)));
}

/**
 * Page pictures with, where a drawing is given, its text invisibly above them: what a digitisation firm delivers.
 */
export function bindPictures(pages: PagePicture[], info: DocumentInfo, textOf?: Drawing): Promise<Buffer> {
  return writePdf(info, (document) => {
    if (!textOf) {
      for (const { jpeg, size } of pages) {
        document.addPage({ size: [...size], margin: 0 });
        document.image(jpeg, 0, 0, { width: size[0], height: size[1] });
      }
      return;
    }
    textOf(textLayerSheet(document, pages));
  });
}

function writePdf(info: DocumentInfo, write: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const made = info.made ?? new Date(Date.UTC(2024, 0, 2));
    const document = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      info: {
        Title: info.title,
        ...(info.author ? { Author: info.author } : {}),
        Creator: 'Kütük (demonstration)',
        Producer: 'Kütük (demonstration)',
        CreationDate: made,
        ModDate: made,
      },
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    try {
      write(document);
      document.end();
    } catch (error) {
      reject(error);
    }
  });
}

function pdfSheet(document: PDFKit.PDFDocument): Sheet {
  const set = ({ face, size }: TextStyle) => document.font(typefaceFile(face)).fontSize(size);
  const widthOf = (line: string, { tracking = 0 }: TextStyle) =>
    document.widthOfString(line, { characterSpacing: tracking });
  const paint = (look: Paint, outline: () => void) => {
    document.save();
    document.opacity(look.opacity ?? 1);
    if (look.weight) document.lineWidth(look.weight);
    if (look.dash) document.dash(look.dash[0], { space: look.dash[1] });
    if (look.round) document.lineCap('round').lineJoin('round');
    outline();
    if (look.fill && look.stroke) document.fillAndStroke(look.fill, look.stroke);
    else if (look.fill) document.fill(look.fill);
    else document.stroke(look.stroke ?? '#000000');
    document.restore();
  };
  return {
    get width() {
      return document.page.width;
    },
    get height() {
      return document.page.height;
    },
    page(size) {
      document.addPage({ size: [...size], margin: 0 });
    },
    measure(line, style) {
      set(style);
      return widthOf(line, style);
    },
    text(line, x, y, style, { align = 'left', justifyTo } = {}) {
      set(style);
      const width = widthOf(line, style);
      const gaps = line.split(' ').length - 1;
      const slack = justifyTo === undefined || gaps === 0 ? 0 : (justifyTo - width) / gaps;
      const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
      document.fillColor(style.colour ?? '#000000').text(line, left, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: style.tracking ?? 0,
        ...(slack > 0 ? { wordSpacing: slack } : {}),
      });
    },
    path: (path, look) => paint(look, () => document.path(path)),
    rectangle: (x, y, width, height, look) => paint(look, () => document.rect(x, y, width, height)),
    circle: (x, y, radius, look) => paint(look, () => document.circle(x, y, radius)),
    picture(bytes, x, y, width, height) {
      document.image(bytes, x, y, { width, height });
    },
    clipped(x, y, width, height, draw) {
      document.save();
      document.rect(x, y, width, height).clip();
      draw();
      document.restore();
    },
    turned(degrees, x, y, draw) {
      document.save();
      document.rotate(degrees, { origin: [x, y] });
      draw();
      document.restore();
    },
  };
}

/** Draws only the text, in rendering mode 3 (invisible: ISO 32000-1, 9.3.6), turned as the page lies. */
function textLayerSheet(document: PDFKit.PDFDocument, pictures: PagePicture[]): Sheet {
  const sheet = pdfSheet(document);
  const nothing = () => {};
  let next = 0;
  return {
    get width() {
      return sheet.width;
    },
    get height() {
      return sheet.height;
    },
    page(size) {
      sheet.page(size);
      const picture = pictures[next++];
      if (!picture) throw new RangeError('the text layer has more pages than there are pictures');
      document.image(picture.jpeg, 0, 0, { width: size[0], height: size[1] });
      document.rotate(picture.placement.degrees, { origin: [size[0] / 2, size[1] / 2] });
      document.addContent('3 Tr');
    },
    measure: sheet.measure,
    text: sheet.text,
    turned: sheet.turned,
    clipped: (_x, _y, _width, _height, draw) => draw(),
    path: nothing,
    rectangle: nothing,
    circle: nothing,
    picture: nothing,
  };
}
