import { availableParallelism } from 'node:os';

const mebibyte = 1024 ** 2;

/**
 * What one document may cost. A document, or a page of it, that wants more is marked with the reason; the rest goes on.
 */
export const ingestLimits = {
  /** Bytes of a file. */
  fileBytes: 2 * 1024 ** 3,
  /** `%PDF-` must begin within these bytes (ISO 32000-1, annex H.3.4.1). */
  headerBytes: 1024,
  /** Pages of a document. */
  pages: 5_000,
  /** Points (1/72 inch) of a page's longer side: what PDF 1.6 allows without a user unit. */
  pageSide: 14_400,
  /** Pixels of a rendered page; a page that would need more is rendered at a lower resolution. */
  renderedPixels: 40_000_000,
  /** Pixels of a picture that is taken as it is: an A0 map at 300 dpi has 139 million. */
  imagePixels: 200_000_000,
  /** Milliseconds to start a child and open a document in it. */
  openTime: 20_000,
  /** Milliseconds for the text layer of one page. */
  textTime: 5_000,
  /** Milliseconds for the images of one page. */
  renderTime: 20_000,
  /** Milliseconds for all attempts at recognising one page. */
  recognitionTime: 90_000,
  /** Bytes that a child which reads text may come to. */
  textMemory: 800 * mebibyte,
  /** Bytes that a child which renders or recognises may come to. */
  imageMemory: 1_500 * mebibyte,
  /** UTF-16 units of one page's text. */
  pageCharacters: 200_000,
  /** Words of one page. */
  pageWords: 20_000,
  /** Pages one after another whose child had to be killed, before the rest of the document is given up. */
  killedPages: 3,
  /** Workers one after another that ended on a document without finishing a page of it, before it is set aside. */
  deaths: 3,
  /** Children that recognise text at the same time. */
  recognizers: availableParallelism(),
};

export type IngestLimits = typeof ingestLimits;
