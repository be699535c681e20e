import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveKeys } from '../../../cms/files/store.ts';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { makeSlots } from '../../../cms/ingest/slots.ts';
import type { JobContext } from '../../../cms/jobKinds.ts';
import { arrangeJobs } from '../../../cms/pages/arrangeJobs.ts';
import { writeDocument } from '../../../cms/pages/documents/writeDocument.ts';
import { lookAtFrame } from '../../../cms/pages/lookAtFrame.ts';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { unpackWords } from '../../../cms/publish/wordBoxes.ts';
import { makeScanPdf, samplePages } from '../../support/makePdf.ts';
import { makeSpreadPdf, makeSpreadScan } from '../../support/makeSpreads.ts';
import { readPdf } from '../../support/readPdf.ts';
import { openTestArchive, type TestArchive } from '../ingest/testArchive.ts';

const left =
  'Belediye Meclisi kararları kaldırımların yenilenmesine ve çeşmelerin onarılmasına oybirliğiyle karar verdi. '
    .repeat(4)
    .trim();
const right = 'Su şebekesi tamamlandı ve yirmi iki mahalle kesintisiz suya kavuştu denildi. '.repeat(5).trim();

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 120_000);
afterAll(() => archive?.close());

interface Made {
  id: number;
  image: string | null;
  width: number | null;
  height: number | null;
  settled: string | null;
  text: string | null;
  words: WordBox[];
}

async function settle(scan: { id: number; publication: number; sha256: string }): Promise<void> {
  await archive.pool.query('insert into public.publications (id) values ($1) on conflict do nothing', [
    scan.publication,
  ]);
  await archive.pool.query(
    `insert into public.scans (id, publication_id, filename, sha256, filesize, mime_type)
     values ($1, $2, $3, $4, 1, 'application/pdf') on conflict do nothing`,
    [scan.id, scan.publication, `${scan.id}.pdf`, scan.sha256],
  );
  const context = {
    pool: archive.pool,
    archive: archive.archive,
    secret: 'only-for-tests'.repeat(4),
    log: pino({ level: 'silent' }),
    limits: ingestLimits,
    slots: makeSlots(1),
    native: undefined,
    scratchFolder: join(archive.folder, 'scratch'),
  } as unknown as JobContext;
  await arrangeJobs.run(context, {
    id: 'x',
    attempt: 1,
    data: { scan: scan.id },
    signal: new AbortController().signal,
  });
}

async function pagesOf(scan: number): Promise<Made[]> {
  const { rows } = await archive.pool.query<Omit<Made, 'words'> & { words: Buffer | null }>(
    `select p.id::int, p.image, p.width, p.height, p.settled, t.text, t.words
     from archive.page p left join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape
     where p.scan = $1 order by p.position, p.key`,
    [scan],
  );
  return rows.map((row) => ({ ...row, words: row.words ? unpackWords(row.words) : [] }));
}

/** As the step of cutting leaves the rows: two halves, with nothing of their own yet. */
async function cut(scan: number, at: number): Promise<void> {
  await archive.pool.query(
    `update archive.page_text t set shown = p.chosen_text = t.id from archive.page p where p.id = t.page and p.scan = $1`,
    [scan],
  );
  await archive.pool.query(
    `insert into archive.page (publication, key, position, label, scan, frame, crop)
     select publication, key + 100, position, label, scan, frame, $2 from archive.page where scan = $1`,
    [scan, JSON.stringify({ x: at, y: 0, width: 10_000 - at, height: 10_000 })],
  );
  await archive.pool.query(`update archive.page set chosen_text = null, crop = $2 where scan = $1 and crop is null`, [
    scan,
    JSON.stringify({ x: 0, y: 0, width: at, height: 10_000 }),
  ]);
}

/** The share of the image's ink that lies in the boxes, and the share of the boxes that is ink. */
async function inkOf(scan: number, page: Made) {
  const path = await archive.archive.localPath(archiveKeys.pageImage(scan, page.image!, 1200));
  const { data, info } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
  const covered = new Uint8Array(data.length);
  const shares: number[] = [];
  for (const [, , x, y, width, height] of page.words) {
    let dark = 0;
    let all = 0;
    for (let row = Math.floor((y * info.height) / 10_000); row < ((y + height) * info.height) / 10_000; row++) {
      for (let column = Math.floor((x * info.width) / 10_000); column < ((x + width) * info.width) / 10_000; column++) {
        covered[row * info.width + column] = 1;
        all++;
        if (data[row * info.width + column]! < 128) dark++;
      }
    }
    shares.push(dark / all);
  }
  let ink = 0;
  let inside = 0;
  for (let at = 0; at < data.length; at++) {
    if (data[at]! >= 128) continue;
    ink++;
    inside += covered[at]!;
  }
  return { inside: inside / ink, leastInk: Math.min(...shares), width: info.width, height: info.height };
}

describe('the halves of a spread', () => {
  it('get images of their own at full size, the words that lie on them, and boxes that fit', async () => {
    const scan = await archive.addScan(await makeSpreadPdf([{ left, right }]));
    await archive.ingest(scan);
    await cut(scan.id, 5000);
    await settle(scan);
    const [first, second] = await pagesOf(scan.id);
    expect([first!.text, second!.text].map((text) => text?.replace(/\s+/g, ' '))).toEqual([left, right]);
    for (const page of [first!, second!]) {
      // as wide as a whole page would be: drawn anew, not enlarged
      expect(page.width).toBe(2400);
      const { inside, leastInk, width, height } = await inkOf(scan.id, page);
      expect(Math.abs(width / height - 420 / 595)).toBeLessThan(0.01);
      expect(inside).toBeGreaterThan(0.93);
      expect(leastInk).toBeGreaterThan(0.05);
      for (const [start, length, x, y, across, down] of page.words) {
        expect(page.text!.slice(start, start + length)).toMatch(/^\S+$/);
        expect(x >= 0 && y >= 0 && x + across <= 10_000 && y + down <= 10_000).toBe(true);
      }
    }
    // made once more, nothing is doubled
    await archive.pool.query('update archive.page set settled = null where scan = $1', [scan.id]);
    await settle(scan);
    const { rows } = await archive.pool.query<{ n: number }>(
      `select count(*)::int as n from archive.page_text t join archive.page p on p.id = t.page
       where p.scan = $1 and t.shape = p.shape`,
      [scan.id],
    );
    expect(rows[0]!.n).toBe(2);
  }, 120_000);

  it('are turned with their words', async () => {
    const scan = await archive.addScan(await makeSpreadPdf([{ left: `${left} İkinci.`, right }]));
    await archive.ingest(scan);
    await archive.pool.query(
      `update archive.page_text t set shown = p.chosen_text = t.id from archive.page p where p.id = t.page and p.scan = $1`,
      [scan.id],
    );
    // the right half, a quarter to the right: then the lower half of a high sheet
    await archive.pool.query(
      `update archive.page set chosen_text = null, rotation = 90, crop = '{"x": 0, "y": 5000, "width": 10000, "height": 5000}' where scan = $1`,
      [scan.id],
    );
    await settle(scan);
    const [page] = await pagesOf(scan.id);
    expect(page!.text!.replace(/\s+/g, ' ')).toBe(right);
    const { inside, width, height } = await inkOf(scan.id, page!);
    expect(Math.abs(width / height - 595 / 420)).toBeLessThan(0.01);
    expect(inside).toBeGreaterThan(0.93);
  }, 120_000);

  it('are read anew where the machine read over the fold', async () => {
    const scan = await archive.addScan(await makeSpreadPdf([{ left: `${left} Üçüncü.`, right }]));
    await archive.ingest(scan);
    // a reading that took the two halves for one block: unsure, and with words across the middle
    await archive.pool.query(
      `update archive.page_text set kind = 'ocr', confidence = 40 where page in (select id from archive.page where scan = $1)`,
      [scan.id],
    );
    await cut(scan.id, 5000);
    await settle(scan);
    const { rows } = await archive.pool.query<{ engine: string; text: string }>(
      `select t.engine, t.text from archive.page p join archive.page_text t on t.id = p.chosen_text
       where p.scan = $1 order by p.key`,
      [scan.id],
    );
    expect(rows.map(({ engine }) => engine)).toEqual([
      expect.stringContaining('tesseract'),
      expect.stringContaining('tesseract'),
    ]);
    expect(rows[0]!.text).toContain('Meclisi');
    expect(rows[0]!.text).not.toContain('şebekesi');
    expect(rows[1]!.text).toContain('şebekesi');
  }, 180_000);
});

describe('a document of what is shown', () => {
  it('holds the pages with their text where it stands, and nothing else', async () => {
    const scan = await archive.addScan(await makeSpreadPdf([{ left: `${left} Dördüncü.`, right }]));
    await archive.ingest(scan);
    await cut(scan.id, 5000);
    await settle(scan);
    const [first] = await pagesOf(scan.id);
    const path = join(archive.folder, 'document.pdf');
    const image = await archive.archive.localPath(archiveKeys.pageImage(scan.id, first!.image!, 2400));
    await writeDocument(path, {
      title: 'Sayı 1',
      pages: (async function* () {
        yield { image, text: first!.text!, words: first!.words };
      })(),
    });
    const made = await readPdf(await readFile(path));
    expect(made).toHaveLength(1);
    expect(made[0]!.replace(/\s+/g, ' ')).toContain('kaldırımların yenilenmesine ve çeşmelerin onarılmasına');
    expect(made[0]).not.toContain('şebekesi');
    // where the words stand: read again as a scan with a text layer, its boxes fit the ink
    const again = await archive.addScan(await readFile(path));
    await archive.ingest(again);
    const { rows } = await archive.pool.query<{ image: string; text: string; words: Buffer }>(
      `select f.image, t.text, t.words from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame
       join archive.page_text t on t.page = p.id and t.kind = 'textLayer' where p.scan = $1`,
      [again.id],
    );
    const page = { ...first!, image: rows[0]!.image, text: rows[0]!.text, words: unpackWords(rows[0]!.words) };
    expect((await inkOf(again.id, page)).inside).toBeGreaterThan(0.85);
  }, 120_000);
});

describe('a look at a frame', () => {
  const look = async (pdf: Buffer) => {
    const scan = await archive.addScan(pdf, { languages: ['ota-Arab'] });
    await archive.ingest(scan);
    const pages = await archive.pages(scan);
    return Promise.all(
      pages.map(async ({ image }) =>
        lookAtFrame(await archive.archive.localPath(archiveKeys.pageImage(scan.id, image!, 1200))),
      ),
    );
  };

  it('suggests to cut spreads at the fold, or between the blocks of text, and says which are blank', async () => {
    const [white] = await look(await makeSpreadScan([{ left, right }]));
    expect(white!.gutter).toBeGreaterThan(4700);
    expect(white!.gutter).toBeLessThan(5300);
    expect(white!.blank).toBe(false);
    const [folded, empty] = await look(
      await makeSpreadScan(
        [
          { left, right },
          { left: '', right: '' },
        ],
        { fold: true },
      ),
    );
    expect(Math.abs(folded!.gutter! - 5000)).toBeLessThan(120);
    expect(Math.abs(empty!.gutter! - 5000)).toBeLessThan(120);
  }, 120_000);

  it('suggests nothing for upright pages, and tells empty ones from those with a line on them', async () => {
    const looks = await look(await makeScanPdf({ pages: [samplePages[0]!, '', 'Tek satır'] }));
    expect(looks.map(({ gutter }) => gutter)).toEqual([null, null, null]);
    expect(looks.map(({ blank }) => blank)).toEqual([false, true, false]);
  }, 120_000);
});
