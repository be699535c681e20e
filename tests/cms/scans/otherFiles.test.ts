import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveKeys } from '../../../cms/files/store.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 60_000 });

let archive: ScanArchive;
beforeAll(async () => {
  archive = await openScanArchive();
});
afterAll(() => archive?.close());

const flat = (colour: string, width = 60, height = 80) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

async function imageOf(publication: number, key: number) {
  const { rows } = await archive.pool.query<{ scan: number; image: string; failure: unknown }>(
    `select p.scan, f.image, f.failure from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame
     where p.publication = $1 and p.key = $2`,
    [publication, key],
  );
  expect(rows[0]?.failure).toBeNull();
  const path = await archive.store.localPath(archiveKeys.pageImage(rows[0]!.scan, rows[0]!.image, 2400));
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  return { width: info.width, height: info.height, at };
}

/** Colours as near as WebP keeps them. */
const near = (colour: number[] | undefined, wanted: number[]) =>
  expect(Math.max(...wanted.map((value, index) => Math.abs(value - (colour?.[index] ?? -999))))).toBeLessThan(40);

/** No language that a machine reads: nothing here is about recognising text. */
const silent = { languages: ['ota-Arab'] };
const ingest = async (scan: number) => {
  const { rows } = await archive.pool.query(
    'select publication_id, sha256, mime_type from public.scans where id = $1',
    [scan],
  );
  const { publication_id: publication, sha256, mime_type: mimeType } = rows[0];
  return archive.ingest(scan, { scan: { id: scan, publication, sha256, mimeType, ...silent } });
};

describe('pictures as pages', () => {
  it.each([
    ['CMYK JPEG', () => flat('#d04020').toColourspace('cmyk').jpeg().toBuffer(), [208, 64, 32]],
    ['16-bit PNG', () => flat('#806040').toColourspace('rgb16').png().toBuffer(), [128, 96, 64]],
    ['16-bit grey TIFF', () => flat('#808080').toColourspace('grey16').tiff().toBuffer(), [128, 128, 128]],
    [
      '1-bit TIFF',
      () => flat('#ffffff').greyscale().tiff({ bitdepth: 1, compression: 'deflate' }).toBuffer(),
      [255, 255, 255],
    ],
    [
      'transparent PNG',
      () =>
        sharp({ create: { width: 60, height: 80, channels: 4, background: '#00000000' } })
          .png()
          .toBuffer(),
      [255, 255, 255],
    ],
    ['palette PNG', () => flat('#20a040').png({ palette: true }).toBuffer(), [32, 160, 64]],
  ])('shows a %s in its colours', async (name, make, colour) => {
    const publication = await archive.publication({ title: name });
    const scan = await archive.upload({ name: `${name}.jpg`, bytes: await make(), publication });
    expect(await ingest(scan)).toEqual({ state: 'done' });
    const image = await imageOf(publication, 1);
    expect([image.width, image.height]).toEqual([60, 80]);
    near(image.at(30, 40), colour);
  });

  it.each([
    [3, 'top-left to the bottom right', [60, 80], [55, 75]],
    [6, 'top-left to the top right', [80, 60], [75, 5]],
    [8, 'top-left to the bottom left', [80, 60], [5, 55]],
  ])('turns a picture upright whose EXIF orientation is %i: %s', async (orientation, _what, size, [x, y]) => {
    for (const format of ['jpeg', 'tiff'] as const) {
      const bytes = await flat('#806040')
        .composite([{ input: await flat('#ffffff', 20, 20).png().toBuffer(), left: 0, top: 0 }])
        .withMetadata({ orientation })
        [format]()
        .toBuffer();
      const publication = await archive.publication({ title: `${format} ${orientation}` });
      const scan = await archive.upload({ name: `a.${format}`, bytes, publication });
      expect(await ingest(scan)).toEqual({ state: 'done' });
      const image = await imageOf(publication, 1);
      expect([image.width, image.height]).toEqual(size);
      near(image.at(x!, y!), [255, 255, 255]);
    }
  });

  it('makes a page of each picture of a TIFF, whatever their sizes', async () => {
    const { bytes, colours } = await manyPages();
    const publication = await archive.publication({ title: 'Çok sayfalı' });
    const scan = await archive.upload({ name: 'defter.tif', bytes, publication });
    expect(await ingest(scan)).toEqual({ state: 'done' });
    expect((await archive.pages(publication)).map(({ frame }) => frame)).toEqual([0, 1, 2]);
    for (const [index, colour] of colours.entries()) near((await imageOf(publication, index + 1)).at(5, 5), colour);
  });

  it('refuses what is no picture by its content, in the language of the person', async () => {
    const publication = await archive.publication({ title: 'Ret' });
    const upload = archive.upload({ name: 'sayfa.jpg', bytes: Buffer.from('GIF89a…'), publication });
    await expect(upload).rejects.toThrow('“sayfa.jpg” bir PDF, JPEG, PNG ya da TIFF dosyası değil.');
  });
});

describe('an uploaded file', () => {
  it('is taken in with whatever an old scanner wrote behind its end, and is not parsed by the archive itself', async () => {
    const publication = await archive.publication({ title: 'Eski' });
    const pdf = await makeTextPdf({ pages: ['bir'], size: [420, 100] });
    const bytes = Buffer.concat([pdf, Buffer.alloc(5000, 'x')]);
    const scan = await archive.upload({ name: 'eski tarama.PDF', bytes, publication });
    const stored = await archive.payload.findByID({ collection: 'scans', id: scan });
    expect(stored).toMatchObject({ filename: 'eski tarama.PDF', filesize: bytes.length, mimeType: 'application/pdf' });
    // nothing but a beginning: a child process says later what is wrong with it
    const bomb = await archive.upload({
      name: 'b.png',
      bytes: Buffer.from('\x89PNG\r\n\x1a\nyok', 'latin1'),
      publication,
    });
    expect(await ingest(bomb)).toMatchObject({ state: 'failed', reason: { code: 'notADocument' } });
  });
});

describe('a folder of page photographs', () => {
  it('stands in the natural order of names, whichever was stored or read first', async () => {
    const publication = await archive.publication({ title: 'Klasör' });
    const batch = randomUUID();
    const names = ['sayfa 10.jpg', 'sayfa 2.jpg', 'sayfa 1.jpg', 'ılıca.jpg', 'İzmir.jpg', 'Sayfa 3.jpg'];
    const scans = new Map<number, string>();
    for (const [index, name] of names.entries()) {
      const bytes = await flat(`#${(index + 1) * 111111}`.slice(0, 7).padEnd(7, '0'))
        .jpeg()
        .toBuffer();
      scans.set(await archive.upload({ name, bytes, publication, batch }), name);
    }
    for (const scan of [...scans.keys()].sort((one, two) => ((one * 7) % 5) - ((two * 7) % 5))) await ingest(scan);
    const pages = await archive.pages(publication);
    expect(pages.map(({ scan }) => scans.get(scan))).toEqual([
      'ılıca.jpg',
      'İzmir.jpg',
      'sayfa 1.jpg',
      'sayfa 2.jpg',
      'Sayfa 3.jpg',
      'sayfa 10.jpg',
    ]);
    expect(pages.map(({ position, label }) => [position, label])).toEqual(
      [1, 2, 3, 4, 5, 6].map((position) => [position, String(position)]),
    );
  });

  it('puts the pages of an earlier scan first also when it is read last, and moves no page that was arranged by hand', async () => {
    const publication = await archive.publication({ title: 'Sıra' });
    const scans: number[] = [];
    for (const [index, colour] of ['#111111', '#222222', '#333333', '#444444'].entries()) {
      const bytes = await flat(colour, 60, 81).png().toBuffer();
      scans.push(await archive.upload({ name: `${9 - index}.png`, bytes, publication }));
    }
    const [first, second, third, fourth] = scans;
    await ingest(third!);
    await ingest(first!);
    const keys = async () => (await archive.pages(publication)).map(({ key, scan }) => [key, scan]);
    expect(await keys()).toEqual([
      [2, first],
      [1, third],
    ]);
    await archive.pool.query(
      `update archive.page set position = 3 - position, label = 'kapak' where publication = $1`,
      [publication],
    );
    await ingest(second!);
    await ingest(fourth!);
    expect(await keys()).toEqual([
      [1, third],
      [2, first],
      [3, second],
      [4, fourth],
    ]);
    expect((await archive.pages(publication)).map(({ label }) => label)).toEqual(['kapak', 'kapak', '3', '4']);
  });

  it('moves pages in what the public sees, too', async () => {
    const publication = await archive.publication({ title: 'Yayında' });
    const [one, two] = await Promise.all(['#515151', '#525252'].map((colour) => flat(colour).png().toBuffer()));
    const first = await archive.upload({ name: 'a.png', bytes: one!, publication });
    const second = await archive.upload({ name: 'b.png', bytes: two!, publication });
    await ingest(second);
    await archive.payload.update({
      collection: 'publications',
      id: publication,
      data: { _status: 'published' },
      req: await archive.as('editor'),
    });
    await ingest(first);
    const { rows } = await archive.pool.query(
      'select key, position, label from library.page where publication = $1 order by position',
      [publication],
    );
    expect(rows).toEqual([
      { key: 2, position: 1, label: '1' },
      { key: 1, position: 2, label: '2' },
    ]);
  });
});

/** TIFF of three pages of one size, written by the same library that reads it. */
async function manyPages() {
  const colours = [
    [200, 30, 30],
    [30, 200, 30],
    [30, 30, 200],
  ];
  const pages = await Promise.all(
    colours.map(([r, g, b]) =>
      sharp({ create: { width: 60, height: 80, channels: 3, background: { r: r!, g: g!, b: b! } } })
        .png()
        .toBuffer(),
    ),
  );
  const bytes = await sharp(pages, { join: { across: 1, animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  return { bytes, colours };
}
