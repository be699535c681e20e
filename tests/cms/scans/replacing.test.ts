import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeStep } from '../../../cms/pages/takeStep.ts';
import { packWords, unpackWords } from '../../../cms/publish/wordBoxes.ts';
import { alignWords } from '../../../cms/readings/alignWords.ts';
import { pairPages, usualPairing, viewAfter } from '../../../cms/scans/replacing/pairPages.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { makeSpreadPdf } from '../../support/makeSpreads.ts';
import { serveArchive } from '../../support/serveArchive.ts';
import { type Staff, signIn } from '../../support/staff.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let archive: ScanArchive;
let server: Awaited<ReturnType<typeof serveArchive>>;
beforeAll(async () => {
  archive = await openScanArchive();
  server = await serveArchive(archive.payload);
});
afterAll(async () => {
  await server?.close();
  await archive?.close();
});

async function staff(role: 'archivist' | 'editor' | 'pressOfficer' | 'administrator'): Promise<Staff> {
  await archive.as(role);
  return signIn(server.origin, { email: `${role.toLowerCase()}@example.org`, password: `${role}-password-1` });
}

const pdf = (...pages: string[]) => makeTextPdf({ pages, size: [420, 100] });

async function addScan(publication: number, name: string, pages: string[], replaces?: number): Promise<number> {
  const scan = await archive.upload({ name, bytes: await pdf(...pages), publication, ...(replaces && { replaces }) });
  await archive.ingest(scan);
  return scan;
}

const publish = async (id: number) =>
  archive.payload.update({
    collection: 'publications',
    id,
    data: { _status: 'published' },
    req: await archive.as('editor'),
  });

/** What the public reads, page by page. */
async function seen(publication: number) {
  const { rows } = await archive.pool.query<{ key: number; label: string; text: string; kind: string }>(
    'select key, label, text, text_kind as kind from library.page where publication = $1 order by position',
    [publication],
  );
  const { rows: records } = await archive.pool.query(
    `select record->'files' as files, (record->>'pageCount')::int as count from library.record where kind = 'publication' and number = $1`,
    [publication],
  );
  return {
    pages: rows.map(({ key, label, text }) => `${key} ${label} ${text}`),
    files: records[0].files.map(({ scan }: { scan: number }) => scan),
    count: records[0].count,
  };
}

describe('a better scan', () => {
  it('takes the place of a worse one in one step: addresses, labels and what people wrote stay; and back again', async () => {
    const publication = await archive.publication({ title: 'Bülten' });
    const old = await addScan(publication, 'eski.pdf', ['eski bir', 'eski iki', 'eski son']);
    // arranged by hand: order and labels
    await archive.pool.query(
      `update archive.page set label = case frame when 0 then 'kapak' else label end, position = 4 - position where scan = $1`,
      [old],
    );
    await archive.pool.query(
      `with page as (select id from archive.page where scan = $1 and frame = 1), text as (
         insert into archive.page_text (page, kind, language, engine, text, by_user, base)
         select id, 'corrected', 'tr', 'hand', 'elle iki', 1, 'ocr' from page returning id, page)
       update archive.page p set chosen_text = text.id, chosen_by = 1 from text where p.id = text.page`,
      [old],
    );
    await publish(publication);
    const before = await seen(publication);
    expect(before).toEqual({ pages: ['3 3 eski son', '2 2 elle iki', '1 kapak eski bir'], files: [old], count: 3 });

    const better = await addScan(publication, 'yeni.pdf', ['yeni bir', 'yeni iki', 'yeni son'], old);
    // publishing it meanwhile shows nothing of a scan that is only kept ready
    await publish(publication);
    expect((await seen(publication)).pages).toEqual(before.pages);

    const archivist = await staff('archivist');
    const preview = await archivist.json<{
      usual: { by: string; offset: number };
      pages: { key: number; frame: number }[];
      frames: { index: number; readable: boolean }[];
    }>('GET', `/scans/${better}/replacement`);
    expect(preview).toMatchObject({ usual: { by: 'frames', offset: 0 }, oldScan: old, state: 'done' });
    expect(preview.pages.map(({ key, frame }) => [key, frame])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    await archivist.json('POST', `/scans/${better}/replace`, preview.usual);
    expect(await seen(publication)).toEqual({
      pages: ['3 3 yeni son', '2 2 elle iki', '1 kapak yeni bir'],
      files: [better],
      count: 3,
    });
    const { rows: kept } = await archive.pool.query(
      `select p.left_out, p.frame, t.text from archive.page p left join archive.page_text t on t.id = p.chosen_text
       where p.scan = $1 order by p.frame`,
      [old],
    );
    // the page with a correction keeps that; its machine reading went with the sheet
    expect(kept).toEqual([
      { left_out: true, frame: 0, text: 'eski bir' },
      { left_out: true, frame: 1, text: 'eski iki' },
      { left_out: true, frame: 2, text: 'eski son' },
    ]);
    const again = archivist.json('POST', `/scans/${better}/replace`, preview.usual);
    await expect(again).rejects.toThrow('409');

    await archivist.json('POST', `/scans/${better}/undo-replacement`);
    expect(await seen(publication)).toEqual(before);
    const { rows: events } = await archive.pool.query(
      `select action, actor from events where kind = 'scan' and action in ('scanReplaced', 'scanRestored') order by id`,
    );
    expect(events).toEqual([
      { action: 'scanReplaced', actor: 'archivist@example.org' },
      { action: 'scanRestored', actor: 'archivist@example.org' },
    ]);
    await archivist.json('POST', `/scans/${better}/replace`, preview.usual);
    expect((await seen(publication)).pages).toEqual(['3 3 yeni son', '2 2 elle iki', '1 kapak yeni bir']);
  });

  it('gives corrected texts the boxes of the new sheet, none where it has other words, and the old ones back', async () => {
    const publication = await archive.publication({ title: 'Kutular' });
    const old = await addScan(publication, 'dar.pdf', ['su isleri raporu 1957', 'kent plani ve haritasi']);
    const wide = await makeTextPdf({
      pages: ['su isleri raporu 1957', 'bambaska sozler yazili burada'],
      size: [600, 140],
    });
    const better = await archive.upload({ name: 'genis.pdf', bytes: wide, publication, replaces: old });
    await archive.ingest(better);
    const machine = async (scan: number, frame: number) => {
      const { rows } = await archive.pool.query<{ text: string; words: Buffer }>(
        `select t.text, t.words from archive.page p join archive.page_text t on t.page = p.id
         where p.scan = $1 and p.frame = $2 and t.by_user is null`,
        [scan, frame],
      );
      return { text: rows[0]!.text, words: unpackWords(rows[0]!.words) };
    };
    const readings = [await machine(old, 0), await machine(old, 1)];
    const fresh = await machine(better, 0);
    const corrected = ['su işleri raporu 1957', 'kent planı ve haritası'];
    for (const [frame, text] of corrected.entries()) {
      await archive.pool.query(
        `with page as (select id from archive.page where scan = $1 and frame = $2), text as (
           insert into archive.page_text (page, kind, language, engine, text, words, by_user, base)
           select id, 'corrected', 'tr', 'person', $3, $4, 1, 'ocr' from page returning id, page)
         update archive.page p set chosen_text = text.id, chosen_by = 1 from text where p.id = text.page`,
        [old, frame, text, packWords(alignWords(readings[frame]!, text))],
      );
    }
    await publish(publication);
    const boxes = async () => {
      const { rows } = await archive.pool.query<{ text: string; words: Buffer }>(
        'select text, words from library.page where publication = $1 order by position',
        [publication],
      );
      return rows.map(({ text, words }) => [text, unpackWords(words)]);
    };
    const before = await boxes();
    expect(before).toEqual(corrected.map((text, frame) => [text, alignWords(readings[frame]!, text)]));

    const archivist = await staff('archivist');
    await archivist.json('POST', `/scans/${better}/replace`, { by: 'frames', offset: 0 });
    expect(fresh.words).not.toEqual(readings[0]!.words);
    expect(await boxes()).toEqual([
      [corrected[0], alignWords(fresh, corrected[0]!)],
      [corrected[1], []],
    ]);
    await archivist.json('POST', `/scans/${better}/undo-replacement`);
    expect(await boxes()).toEqual(before);
  });

  it('gives halves of its sheets their own texts and boxes, corrected ones too, and the old ones back', async () => {
    const publication = await archive.publication({ title: 'Açılımlar' });
    const addSpread = async (name: string, left: string, replaces?: number) => {
      const bytes = await makeSpreadPdf([{ left, right: 'kent plani ve haritasi' }]);
      const scan = await archive.upload({ name, bytes, publication, ...(replaces && { replaces }) });
      await archive.ingest(scan);
      return scan;
    };
    const old = await addSpread('eski.pdf', 'su isleri raporu 1957');
    const { rows } = await archive.pool.query<{ id: string }>('select id from archive.page where scan = $1', [old]);
    const req = await archive.as('archivist');
    await inTransaction(req, async () =>
      takeStep(req, await transactionClient(req), {
        publication,
        version: 0,
        operation: { type: 'cut', order: 'leftFirst', cuts: [{ page: Number(rows[0]!.id), at: 5_000 }] },
      }),
    );
    await archive.settle(old);
    const halves = async () => {
      const { rows } = await archive.pool.query<{ text: string; machine: string; words: Buffer; boxes: Buffer }>(
        `select t.text, t.words, m.text as machine, m.words as boxes from archive.page p
         join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape
         join archive.page_text m on m.page = p.id and m.shape = p.shape and m.by_user is null
         where p.publication = $1 and not p.left_out order by p.position`,
        [publication],
      );
      return rows.map(({ text, words, machine, boxes }) => ({
        text,
        words: unpackWords(words),
        machine: { text: machine, words: unpackWords(boxes) },
      }));
    };
    const corrected = 'su işleri raporu 1957';
    const [first] = await halves();
    await archive.pool.query(
      `with page as (select id, shape from archive.page where publication = $1 and not left_out order by position limit 1),
         text as (
         insert into archive.page_text (page, shape, kind, language, engine, text, words, by_user, base)
         select id, shape, 'corrected', 'tr', 'person', $2, $3, 1, 'ocr' from page returning id, page)
       update archive.page p set chosen_text = text.id, chosen_by = 1 from text where p.id = text.page`,
      [publication, corrected, packWords(alignWords(first!.machine, corrected))],
    );
    const before = await halves();
    expect(before.map(({ text, words }) => [text, words.length])).toEqual([
      [corrected, 4],
      ['kent plani ve haritasi', 4],
    ]);

    const better = await addSpread('yeni.pdf', 'sayfa su isleri raporu 1957', old);
    const archivist = await staff('archivist');
    for (const round of [1, 2]) {
      await archivist.json('POST', `/scans/${better}/replace`, { by: 'frames', offset: 0 });
      await archive.settle(better);
      const after = await halves();
      expect(after.map(({ text, machine }) => [text, machine.text])).toEqual([
        [corrected, 'sayfa su isleri raporu 1957'],
        ['kent plani ve haritasi', 'kent plani ve haritasi'],
      ]);
      expect(after[0]!.words, `round ${round}`).toEqual(alignWords(after[0]!.machine, corrected));
      expect(after[0]!.words).not.toEqual(before[0]!.words);
      expect(after[1]!.words).toHaveLength(4);
      // taken back before the halves of the old sheet are made again, and put there once more
      await archivist.json('POST', `/scans/${better}/undo-replacement`);
    }
    await archive.settle(old);
    expect(await halves()).toEqual(before);
  });

  it('with other counts takes what matches by the offset; pages without a new sheet keep the old one', async () => {
    const publication = await archive.publication({ title: 'Kapaksız' });
    const old = await addScan(publication, 'eski2.pdf', ['metin bir', 'metin iki', 'metin son']);
    await publish(publication);
    const better = await addScan(publication, 'yeni2.pdf', ['kapak', 'temiz bir', 'temiz iki'], old);
    const archivist = await staff('archivist');
    await archivist.json('POST', `/scans/${better}/replace`, { by: 'frames', offset: 1 });
    expect(await seen(publication)).toEqual({
      pages: ['1 1 temiz bir', '2 2 temiz iki', '3 3 metin son'],
      // each of the two holds a page that is not shown
      files: [],
      count: 3,
    });
    const deletion = (await staff('administrator')).json('DELETE', `/scans/${better}`);
    await expect(deletion).rejects.toThrow();
    expect((await seen(publication)).count).toBe(3);
  });

  it('is refused before it is read, for another publication, and to those who may not', async () => {
    const publication = await archive.publication({ title: 'Sıra bekliyor' });
    const other = await archive.publication({ title: 'Başka' });
    const old = await addScan(publication, 'eski3.pdf', ['sıra bir']);
    const foreign = archive.upload({ name: 'x.pdf', bytes: await pdf('yabancı'), publication: other, replaces: old });
    await expect(foreign).rejects.toThrow('Kayıt bulunamadı');
    const waiting = await archive.upload({ name: 'y.pdf', bytes: await pdf('bekleyen'), publication, replaces: old });
    const pairing = { by: 'frames', offset: 0 };
    await expect((await staff('archivist')).json('POST', `/scans/${waiting}/replace`, pairing)).rejects.toThrow('409');
    await archive.ingest(waiting);
    const press = await staff('pressOfficer');
    await expect(press.json('POST', `/scans/${waiting}/replace`, pairing)).rejects.toThrow('403');
    await expect(press.json('POST', `/scans/${waiting}/undo-replacement`)).rejects.toThrow('403');
    await expect((await staff('archivist')).json('POST', `/scans/${old}/replace`, pairing)).rejects.toThrow('404');
  });
});

describe('pairing', () => {
  const half = (id: number, frame: number, x: number) => ({
    id,
    scan: 1,
    frame,
    crop: { x, y: 0, width: 5000, height: 10_000 },
    rotation: 0,
    upright: false,
  });
  const spreads = [half(1, 0, 0), half(2, 0, 5000), half(3, 1, 0), half(4, 1, 5000)];
  const sheets = (count: number, upright: boolean) =>
    Array.from({ length: count }, (_, index) => ({ index, readable: true, upright }));

  it('keeps the halves of sheets when the new scan has the same sheets', () => {
    const pairing = usualPairing(spreads, sheets(2, false));
    expect(pairing).toEqual({ by: 'frames', offset: 0 });
    const views = pairPages(spreads, sheets(2, false), pairing).map((pair) => viewAfter(pair, 9, pairing));
    expect(views.map((view) => [view?.scan, view?.frame, view?.crop?.x])).toEqual([
      [9, 0, 0],
      [9, 0, 5000],
      [9, 1, 0],
      [9, 1, 5000],
    ]);
  });

  it('gives each half a sheet of its own when the new scan has one for each page', () => {
    const pairing = usualPairing(spreads, sheets(4, true));
    expect(pairing).toEqual({ by: 'pages', offset: 0 });
    const views = pairPages(spreads, sheets(4, true), pairing).map((pair) => viewAfter(pair, 9, pairing));
    expect(views).toEqual([0, 1, 2, 3].map((frame) => ({ scan: 9, frame, crop: null, rotation: 0 })));
  });

  it('leaves alone what the offset or an unreadable sheet gives nothing', () => {
    const frames = sheets(2, false).map((frame) => ({ ...frame, readable: frame.index !== 1 }));
    const pairing = { by: 'frames', offset: -1 } as const;
    expect(pairPages(spreads, frames, pairing).map(({ frame }) => frame?.index)).toEqual([undefined, undefined, 0, 0]);
    expect(pairPages(spreads, frames, { by: 'frames', offset: 0 }).map(({ frame }) => frame?.index)).toEqual([
      0,
      0,
      undefined,
      undefined,
    ]);
  });
});
