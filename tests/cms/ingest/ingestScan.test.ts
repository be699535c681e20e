import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveKeys, pageImageSizes } from '../../../cms/files/store.ts';
import { ingestProgress } from '../../../cms/ingest/ingestProgress.ts';
import { makeScanPdf, makeTextPdf, samplePages } from '../../support/makePdf.ts';
import { openTestArchive, type TestArchive, wordsOf } from './testArchive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

describe('ingest of a scan', () => {
  it('takes a born-digital PDF apart: text with boxes, images, keys', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: samplePages }));
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    const pages = await archive.pages(scan);
    expect(pages.map(({ key, position, label, frame }) => ({ key, position, label, frame }))).toEqual(
      [0, 1, 2].map((frame) => ({ key: frame + 1, position: frame + 1, label: String(frame + 1), frame })),
    );
    for (const [index, page] of pages.entries()) {
      expect(page).toMatchObject({ kind: 'textLayer', failure: null, needs_ocr: false, readings: 1 });
      expect(page.text?.replace(/\s+/g, ' ')).toBe(samplePages[index]?.replace(/\s+/g, ' '));
      expect(wordsOf(page).map(({ word }) => word)).toEqual(page.text?.split(/\s+/));
      for (const { x, y, width, height } of wordsOf(page)) {
        expect(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 10_000 && y + height <= 10_000).toBe(true);
      }
      const sizes = await Promise.all(
        pageImageSizes.map(async (size) =>
          sharp(await archive.archive.localPath(archiveKeys.pageImage(scan.id, page.image ?? '', size))).metadata(),
        ),
      );
      expect(sizes.map(({ format, width }) => [format, width])).toEqual(pageImageSizes.map((size) => ['webp', size]));
      expect(page).toMatchObject({ width: 2400, height: sizes[2]?.height });
    }
    expect(await ingestProgress(archive.pool, scan.id)).toEqual({
      state: 'done',
      pagesTotal: 3,
      pagesDone: 3,
      pagesWithImage: 3,
      pagesToRecognize: 0,
      pagesFailed: 0,
      reason: undefined,
    });
  });

  it('recognises the text of a scanned page, and where its words are', async () => {
    const scan = await archive.addScan(await makeScanPdf({ pages: [samplePages[1]!] }));
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    const [page] = await archive.pages(scan);
    expect(page).toMatchObject({ kind: 'ocr', text_reason: { code: 'recognized' }, failure: null });
    expect(page?.confidence).toBeGreaterThan(80);
    const word = wordsOf(page!).find((each) => each.word === 'Gümüşçay');
    console.log(page?.text, word);
    expect(word).toBeDefined();
  });
});
