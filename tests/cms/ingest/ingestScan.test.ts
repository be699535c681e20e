import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveKeys, pageImageSizes } from '../../../cms/files/store.ts';
import { ingestProgress } from '../../../cms/ingest/ingestProgress.ts';
import { makeTextPdf, samplePages } from '../../support/makePdf.ts';
import { footer, makeMixedPdf, typedText } from './makeMixedPdf.ts';
import { openTestArchive, type StoredPage, type TestArchive, wordsOf } from './testArchive.ts';

// a few seconds each on an idle machine
vi.setConfig({ testTimeout: 120_000 });

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

/** Points: a low page is drawn quickly. */
const slip: [number, number] = [420, 100];

const flat = (text: string | null | undefined) => text?.replace(/\s+/g, ' ');

function metadataOf(scan: { id: number }, page: StoredPage | undefined) {
  return Promise.all(
    pageImageSizes.map(async (size) =>
      sharp(await archive.archive.localPath(archiveKeys.pageImage(scan.id, page?.image ?? '', size))).metadata(),
    ),
  );
}

describe('ingest of a scan', () => {
  it('takes a born-digital PDF apart: text with boxes, images, permanent keys', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: samplePages }));
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    const pages = await archive.pages(scan);
    expect(pages.map(({ key, position, label, frame }) => ({ key, position, label, frame }))).toEqual(
      [0, 1, 2].map((frame) => ({ key: frame + 1, position: frame + 1, label: String(frame + 1), frame })),
    );
    for (const [index, page] of pages.entries()) {
      expect(page).toMatchObject({ kind: 'textLayer', failure: null, needs_ocr: false, readings: 1 });
      expect(flat(page.text)).toBe(flat(samplePages[index]));
      expect(wordsOf(page).map(({ word }) => word)).toEqual(page.text?.split(/\s+/));
      for (const { x, y, width, height } of wordsOf(page)) {
        expect(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 10_000 && y + height <= 10_000).toBe(true);
      }
      const images = await metadataOf(scan, page);
      expect(images.map(({ format, width }) => [format, width])).toEqual(pageImageSizes.map((size) => ['webp', size]));
      expect(page).toMatchObject({ width: 2400, height: images[2]?.height });
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
    const { rows } = await archive.pool.query('select pages_done from archive.ingest where scan = $1', [scan.id]);
    expect(rows).toEqual([{ pages_done: 3 }]);
  });

  it('decides page by page where the text comes from, and recognises only what needs it', async () => {
    const scan = await archive.addScan(await makeMixedPdf());
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    const [typed, pictured, blank] = await archive.pages(scan);
    expect(typed).toMatchObject({ kind: 'textLayer', text_reason: { code: 'textLayerGood' }, readings: 1 });
    expect(flat(typed?.text)).toBe(typedText);
    expect(pictured).toMatchObject({ kind: 'ocr', text_reason: { code: 'recognized' }, readings: 2, needs_ocr: false });
    expect(blank).toMatchObject({ kind: null, text: null, text_reason: { code: 'blankPage' }, readings: 0 });

    const { rows } = await archive.pool.query(
      `select t.text, t.reason->>'code' as code from archive.page_text t join archive.page p on p.id = t.page
       where p.scan = $1 and p.frame = 1 and t.kind = 'textLayer'`,
      [scan.id],
    );
    expect(rows).toEqual([{ text: footer, code: 'onlyFooter' }]);
    expect(pictured?.text).toContain('İSKELE');
    expect(pictured?.confidence).toBeGreaterThan(80);
    // drawn at 140 of 1166 and from 200 of 1652 pixels
    const street = wordsOf(pictured!).find(({ word }) => word === 'İSKELE');
    expect(street?.x).toBeGreaterThan(1100);
    expect(street?.x).toBeLessThan(1350);
    expect(street?.y).toBeGreaterThan(1150);
    expect(street?.y).toBeLessThan(1400);
  });

  it('turns a photograph into a page, upright, and leaves Arabic script to people', async () => {
    const photograph = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#806040' } })
      .composite([{ input: { create: { width: 100, height: 100, channels: 3, background: '#fff' } }, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const scan = await archive.addScan(photograph, { mimeType: 'image/jpeg', languages: ['ota-Arab'] });
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    const [page, ...others] = await archive.pages(scan);
    expect(others).toEqual([]);
    expect(page).toMatchObject({
      width: 400,
      height: 600,
      needs_ocr: false,
      text: null,
      text_reason: { code: 'scriptNotRead', detail: { languages: 'ota-Arab' } },
    });
    const images = await metadataOf(scan, page);
    expect(images.map(({ width, height }) => [width, height])).toEqual([
      [320, 480],
      [400, 600],
      [400, 600],
    ]);
    // the white corner was at the top left before the camera was turned
    const corner = await sharp(await archive.archive.localPath(archiveKeys.pageImage(scan.id, page?.image ?? '', 2400)))
      .extract({ left: 350, top: 20, width: 20, height: 20 })
      .greyscale()
      .raw()
      .toBuffer();
    expect(Math.min(...corner)).toBeGreaterThan(230);
  });

  it('puts the pages of a second scan behind those of the first', async () => {
    const first = await archive.addScan(await makeTextPdf({ pages: ['bir', 'iki'], size: slip }), { publication: 7 });
    const second = await archive.addScan(await makeTextPdf({ pages: ['üç'], size: slip }), { publication: 7 });
    await archive.ingest(first);
    await archive.ingest(second);
    const pages = [...(await archive.pages(first)), ...(await archive.pages(second))];
    expect(pages.map(({ key, position, label, text }) => [key, position, label, text])).toEqual([
      [1, 1, '1', 'bir'],
      [2, 2, '2', 'iki'],
      [3, 3, '3', 'üç'],
    ]);
  });

  it('tells the gate about every page, in the transaction that stores it', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir', 'iki'], size: slip }));
    const seen: { text: unknown; images: number }[] = [];
    await archive.ingest(scan, {
      projectPages: async (client, publication, pages) => {
        const { rows } = await client.query<{ text: unknown; images: number }>(
          `select array_agg(t.text order by p.key) as text, count(f.image)::int as images from archive.page p
           left join archive.page_text t on t.id = p.chosen_text
           left join archive.frame f on f.scan = p.scan and f.index = p.frame
           where p.publication = $1 and p.id = any ($2)`,
          [publication, pages],
        );
        seen.push(...rows);
      },
    });
    expect(seen).toEqual([
      { text: [null, null], images: 0 },
      { text: ['bir'], images: 1 },
      { text: ['iki'], images: 1 },
    ]);
  });

  it.each([
    ['a file that is none of ours', Buffer.from('<html>not a document</html>'), 'notADocument'],
    ['a PDF that is cut off', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'damaged'],
    ['a picture that is cut off', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1'), 'notADocument'],
  ])('fails %s with a reason that people can read', async (_what, body, code) => {
    const scan = await archive.addScan(body);
    expect(await archive.ingest(scan)).toMatchObject({ state: 'failed', reason: { code } });
    expect(await ingestProgress(archive.pool, scan.id)).toMatchObject({ state: 'failed', reason: { code } });
    expect(await archive.pages(scan)).toEqual([]);
  });

  it('fails a scan whose original is gone', async () => {
    const scan = { ...(await archive.addScan(Buffer.from('gone'))), sha256: '0'.repeat(64) };
    expect(await archive.ingest(scan)).toMatchObject({ state: 'failed', reason: { code: 'fileMissing' } });
  });

  it('refuses more pages than the limit', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir', 'iki', 'üç'], size: slip }));
    expect(await archive.ingest(scan, { limits: { pages: 2 } })).toEqual({
      state: 'failed',
      reason: { code: 'tooManyPages', detail: { pages: 3, limit: 2 } },
    });
  });
});
