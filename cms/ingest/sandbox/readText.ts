import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { readingOrder } from '../readingOrder.ts';
import { reason } from '../reasons.ts';
import { type TextRun, wordsOfRuns } from '../wordsOfRuns.ts';
import type { Handlers } from './child.mts';
import { loadPdfjs } from './loadPdfjs.ts';
import type { PageLimits } from './protocol.ts';
import { ChildError, Refused } from './refused.ts';

const { getDocument, PDFDataRangeTransport, Util, VerbosityLevel } = await loadPdfjs();

/** The text layer through pdf.js. Of a large file only what a page needs is read, so a scan of 2 GiB costs little. */
export async function textHandlers(): Promise<Handlers> {
  let opened: { document: PDFDocumentProxy; limits: PageLimits } | undefined;
  return {
    async open({ path, limits, password }) {
      const document = await openPdf(path, password);
      opened = { document, limits };
      const pages = document.numPages;
      return async () => ({ pages });
    },
    async text({ page }) {
      if (opened === undefined) throw new ChildError('no document is open');
      const result = await readPage(opened.document, page, opened.limits);
      return async () => result;
    },
  };
}

/** Bytes of a file that is read at once: where a part is missing pdf.js begins again with what it was doing. */
const readWhole = 16 * 1024 ** 2;

async function openPdf(path: string, password: string | undefined): Promise<PDFDocumentProxy> {
  const file = openSync(path, 'r');
  const size = fstatSync(file).size;
  const read = (begin: number, end: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - begin));
    let filled = 0;
    while (filled < bytes.length) {
      const got = readSync(file, bytes, filled, bytes.length - filled, begin + filled);
      if (got === 0) break;
      filled += got;
    }
    return bytes;
  };
  const ranges = () => {
    const transport = new PDFDataRangeTransport(size, read(0, 65_536));
    transport.requestDataRange = (begin: number, end: number) => transport.onDataRange(begin, read(begin, end));
    return transport;
  };
  const assets = (folder: string) =>
    fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));
  const data = size <= readWhole ? read(0, size) : undefined;
  if (data) closeSync(file);
  try {
    return await getDocument({
      ...(data ? { data } : { range: ranges() }),
      ...(password !== undefined && { password }),
      disableAutoFetch: true,
      disableStream: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      cMapUrl: assets('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: assets('standard_fonts'),
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (!data) closeSync(file);
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Refused(reason(password === undefined ? 'passwordNeeded' : 'passwordWrong'));
    }
    throw error;
  }
}

async function readPage(document: PDFDocumentProxy, index: number, limits: PageLimits) {
  const page = await document.getPage(index + 1);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const runs: TextRun[] = [];
    // each is told once, with the first text that uses it
    const styles = new Map<string, Style>();
    let characters = 0;
    const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const [name, style] of Object.entries<Style>(chunk.value.styles)) styles.set(name, style);
      for (const item of chunk.value.items) {
        if (!('str' in item)) continue;
        characters += item.str.length;
        if (characters > limits.pageCharacters) {
          // pdf.js takes nothing but an error
          await reader.cancel(new Error('too much text'));
          throw new Refused(reason('tooMuchText', { characters, words: 0 }));
        }
        runs.push(asRun(item, styles.get(item.fontName), viewport.transform));
      }
    }
    const { text, words } = wordsOfRuns(readingOrder(runs), viewport);
    if (words.length > limits.pageWords) throw new Refused(reason('tooMuchText', { characters, words: words.length }));
    return { text, words: Int32Array.from(words.flat()) };
  } finally {
    page.cleanup();
  }
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
  fontName: string;
}
interface Style {
  ascent: number;
  descent: number;
  vertical: boolean;
}

/** pdf.js gives the baseline in the page's own space; the viewport turns it into the page as it is seen. */
function asRun(item: Item, style: Style | undefined, viewport: number[]): TextRun {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0]: number[] = Util.transform(viewport, item.transform);
  const vertical = style?.vertical === true;
  // a page may have a unit of its own, larger than a point
  const scale = Math.hypot(viewport[0] ?? 1, viewport[1] ?? 0);
  const along = vertical ? unit(-c, -d) : unit(a, b);
  const up = vertical ? unit(a, b) : unit(c, d);
  const size = vertical ? Math.hypot(a, b) : item.height * scale || Math.hypot(c, d);
  return {
    text: item.str,
    font: item.fontName,
    x,
    y,
    along,
    up,
    width: scale * (vertical ? item.height : item.width),
    ascent: vertical ? size / 2 : size * share(style?.ascent, 0.9),
    descent: vertical ? size / 2 : size * share(style && -style.descent, 0.2),
    endsLine: item.hasEOL,
  };
}

function unit(x: number, y: number) {
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** Fonts that lie about their height are common. */
function share(value: number | undefined, usual: number): number {
  return value !== undefined && value > 0 && value <= 1.2 ? value : usual;
}
