import { type IngestSettings, readIngestSettings } from '../environment.ts';

const mebibyte = 1024 ** 2;

/**
 * What one document may cost, from the operator's settings. A document, or a page of it, that wants more is marked with
 * the reason; the rest goes on.
 */
export function limitsOf(settings: IngestSettings) {
  return {
    /** Bytes of a file. */
    fileBytes: settings.INGEST_FILE_MB * mebibyte,
    /** Pages of a document. */
    pages: settings.INGEST_PAGES,
    /** Points (1/72 inch) of a page's longer side: what PDF 1.6 allows without a user unit. */
    pageSide: settings.INGEST_PAGE_POINTS,
    /** Pixels of a rendered page; a page that would need more is rendered at a lower resolution. */
    renderedPixels: settings.INGEST_RENDERED_MEGAPIXELS * 1_000_000,
    /** Pixels of a picture that is taken as it is: an A0 map at 300 dpi has 139 million. */
    imagePixels: settings.INGEST_IMAGE_MEGAPIXELS * 1_000_000,
    /** Milliseconds to start a child and open a document in it. */
    openTime: settings.INGEST_OPEN_SECONDS * 1_000,
    /** Milliseconds for the text layer of one page. */
    textTime: settings.INGEST_TEXT_SECONDS * 1_000,
    /** Milliseconds for the images of one page. */
    renderTime: settings.INGEST_RENDER_SECONDS * 1_000,
    /** Milliseconds for all attempts at recognising one page. */
    recognitionTime: settings.INGEST_OCR_SECONDS * 1_000,
    /** Bytes that a child which reads text may come to. */
    textMemory: settings.INGEST_TEXT_MB * mebibyte,
    /** Bytes that a child which renders or recognises may come to. */
    imageMemory: settings.INGEST_IMAGE_MB * mebibyte,
    /** UTF-16 units of one page's text. */
    pageCharacters: settings.INGEST_PAGE_CHARACTERS,
    /** Words of one page. */
    pageWords: settings.INGEST_PAGE_WORDS,
    /** Pages one after another whose child had to be killed, before the rest of the document is given up. */
    killedPages: settings.INGEST_FAILED_PAGES,
    /** Workers one after another that died of a document without finishing a page of it, before it is set aside. */
    deaths: settings.INGEST_DEATHS,
    /** Children that recognise text at the same time. */
    recognizers: settings.INGEST_RECOGNIZERS,
  };
}

export type IngestLimits = ReturnType<typeof limitsOf>;

/** As they are where nothing was set. */
export const ingestLimits: IngestLimits = limitsOf(readIngestSettings({}));
