import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { startWorker, type Worker } from '../../../cms/worker.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import type { Publisher } from '../../../site/publisher/startPublisher.ts';
import { tileNames } from '../../../site/reader/imageService.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { outboxSettles, startTestPublisher } from '../../support/startTestPublisher.ts';
import { startTestSite, type TestSite, testSiteUrl } from '../../support/startTestSite.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let archive: ScanArchive;
let worker: Worker;
let publisher: Publisher;
let site: TestSite;
let publicFolder: string;

beforeAll(async () => {
  archive = await openScanArchive();
  publicFolder = await mkdtemp(join(tmpdir(), 'kutuk-tiles-'));
  const { databaseUrl, libraryDatabaseUrl } = archive.database;
  worker = await startWorker({
    databaseUrl,
    dataFolder: archive.dataFolder,
    secret: 'only-for-tests-'.repeat(3),
    log: pino({ level: 'silent' }),
  });
  publisher = await startTestPublisher({ databaseUrl, publicFolder, archive: archive.store });
  site = await startTestSite(libraryDatabaseUrl, { publicFolder });
});
afterAll(async () => {
  await site?.stop();
  await publisher?.stop();
  await worker?.stop();
  await archive?.close();
  await rm(publicFolder, { recursive: true, force: true });
});

const width = 3301;
const height = 2107;
/** Left half red, right half blue. */
const map = (density = 72) =>
  sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .composite([
      {
        input: { create: { width: width - 1650, height, channels: 3, background: '#2020c0' } },
        left: 1650,
        top: 0,
      },
    ])
    .withMetadata({ density })
    .jpeg()
    .toBuffer();

const unread = { languages: ['ota-Arab'] };

async function published(data: Record<string, unknown>, file: { name: string; bytes: Buffer }): Promise<number> {
  const publication = await archive.publication({ ...unread, ...data });
  await archive.upload({ ...file, publication });
  await archive.payload.update({
    collection: 'publications',
    id: publication,
    data: { _status: 'published' },
    req: await archive.as('editor'),
  });
  return publication;
}

const tilesOf = async (publication: number) => {
  const { rows } = await archive.pool.query<{ tiles: { width: number; height: number } | null; image: string | null }>(
    'select tiles, image from library.page where publication = $1 order by position',
    [publication],
  );
  return rows;
};
const hasTiles = (publication: number) =>
  waitUntil(async () => (await tilesOf(publication)).some(({ tiles }) => tiles !== null), { timeout: 60_000 });
const ingested = (publication: number) =>
  waitUntil(
    async () => {
      const { rows } = await archive.pool.query(
        `select from archive.ingest i join public.scans s on s.id = i.scan where s.publication_id = $1 and i.state = 'done'`,
        [publication],
      );
      return rows.length > 0;
    },
    { timeout: 60_000 },
  );

describe('tiles of a large page', () => {
  it('are made after its image, served while the record is visible, and gone from the moment it is withdrawn', async () => {
    const publication = await published(
      { title: 'Şehir planı', type: 'map' },
      { name: 'plan.jpg', bytes: await map() },
    );
    expect(await hasTiles(publication)).toBe(true);
    expect((await tilesOf(publication))[0]!.tiles).toEqual({ width, height });
    await outboxSettles(archive.database.databaseUrl);

    const service = `/p/${publication}/page/1/iiif`;
    const bare = await site.get(service);
    expect([bare.status, bare.headers.location]).toEqual([302, `${service}/info.json`]);
    const description = await site.get(`${service}/info.json`);
    expect(description.headers['access-control-allow-origin']).toBe('*');
    const information = JSON.parse(description.text);
    expect(information).toMatchObject({
      id: testSiteUrl + service,
      type: 'ImageService3',
      profile: 'level0',
      width,
      height,
      tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4, 8] }],
    });

    // every address that a viewer derives from it is there, and shows that part of the picture
    const names = [...tileNames({ width, height })];
    expect(names).toHaveLength(7 * 5 + 4 * 3 + 2 * 2 + 1);
    for (const name of names) {
      const tile = await site.get(`${service}/${name}`);
      expect([tile.status, tile.headers['content-type']], name).toEqual([200, 'image/jpeg']);
      const size = /\/(\d+),(\d+)\/0/.exec(name)!;
      const { data, info } = await sharp(tile.body).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height], name).toEqual([Number(size[1]), Number(size[2])]);
      const [x = 0, , w = width] = name.startsWith('full') ? [] : name.split('/')[0]!.split(',').map(Number);
      if (x + w <= 1650 || x > 1660) {
        const red = x + w <= 1650;
        expect(data[0]! > 128, name).toBe(red);
        expect(data[2]! > 128, name).toBe(!red);
      }
    }

    const first = await site.get(`${service}/${names[0]}`);
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = first.headers.etag!;
    const again = await site.get(`${service}/${names[0]}`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const ranged = await site.get(`${service}/${names[0]}`, { headers: { range: 'bytes=0-1' } });
    expect([ranged.status, ranged.body.toString('hex')]).toEqual([206, 'ffd8']);
    for (const none of [
      '1,1,512,512/512,512/0/default.jpg',
      'vips-properties.xml',
      '../../1200.webp',
      'full/max/0/default.jpg',
    ]) {
      expect((await site.get(`${service}/${none}`)).status, none).toBe(404);
    }

    const { rows } = await archive.pool.query<{ scan: number }>(
      'select scan from archive.page where publication = $1',
      [publication],
    );
    const packs: string[] = [];
    for await (const key of archive.store.list(`derived/scans/${rows[0]!.scan}/`)) packs.push(key);
    // three images and one pack, however many tiles
    expect(packs).toHaveLength(4);

    const { origin, close } = await withdraw(publication);
    for (const address of [`${service}/info.json`, `${service}/${names[0]}`, service]) {
      const gone = await site.get(address, { headers: { 'if-none-match': etag } });
      expect(gone.status, `${origin}${address}`).toBe(410);
    }
    await outboxSettles(archive.database.databaseUrl);
    const store = await openLocalStore(publicFolder);
    const left: string[] = [];
    for await (const key of store.list(`files/publication/${publication}/`)) left.push(key);
    expect(left).toEqual([]);
    await close();
  });

  it('are made for what its largest image does not serve well, and for nothing else', async () => {
    const large = await makeTextPdf({ pages: ['Büyük afiş'], size: [1191, 1684] });
    const poster = await published({ title: 'Afiş' }, { name: 'afis.pdf', bytes: large });
    const sheet = await published({ title: 'Mektup' }, { name: 'mektup.jpg', bytes: await map(600) });
    expect(await ingested(sheet)).toBe(true);
    // A2: 16.5 inches at 300 dpi, drawn band by band
    expect(await hasTiles(poster)).toBe(true);
    expect((await tilesOf(poster))[0]!.tiles).toEqual({ width: 4962, height: 7016 });
    // 5.5 inches wide: its page image has 436 dpi
    expect((await tilesOf(sheet)).map(({ tiles }) => tiles)).toEqual([null]);
  });

  it('follow a part that was cut of its sheet', async () => {
    const publication = await published({ title: 'İki harita', type: 'map' }, { name: 'iki.jpg', bytes: await wide() });
    expect(await hasTiles(publication)).toBe(true);
    await archive.pool.query(
      `update archive.page set crop = '{"x": 5000, "y": 0, "width": 5000, "height": 10000}', rotation = 180 where publication = $1`,
      [publication],
    );
    const { requeueUnsettled } = await import('../../../cms/pages/unsettledPages.ts');
    const { queueTiles } = await import('../../../cms/scans/tiles/queue.ts');
    const { openQueue } = await import('../../../cms/ingest/queue.ts');
    const boss = await openQueue(archive.database.databaseUrl);
    await requeueUnsettled(archive.pool, boss);
    const settled = await waitUntil(
      async () => {
        const { rows } = await archive.pool.query('select image from archive.page where publication = $1', [
          publication,
        ]);
        return rows[0].image !== null;
      },
      { timeout: 60_000 },
    );
    expect(settled).toBe(true);
    await queueTiles(archive.pool, boss);
    const made = await waitUntil(async () => (await tilesOf(publication))[0]!.tiles?.width === 3200, {
      timeout: 60_000,
    });
    expect(made).toBe(true);
    await boss.stop({ graceful: false });
    await outboxSettles(archive.database.databaseUrl);
    const tile = await site.get(`/p/${publication}/page/1/iiif/full/400,32/0/default.jpg`);
    const { data } = await sharp(tile.body).raw().toBuffer({ resolveWithObject: true });
    // turned upside down, the right half is the red one
    expect(data[0]).toBeGreaterThan(128);
  });
});

const wide = () =>
  sharp({ create: { width: 6400, height: 256, channels: 3, background: '#c02020' } })
    .composite([
      { input: { create: { width: 3200, height: 256, channels: 3, background: '#2020c0' } }, left: 3200, top: 0 },
    ])
    .jpeg()
    .toBuffer();

async function withdraw(publication: number) {
  const { serveArchive } = await import('../../support/serveArchive.ts');
  const { signIn } = await import('../../support/staff.ts');
  const server = await serveArchive(archive.payload);
  await archive.as('editor');
  const editor = await signIn(server.origin, { email: 'editor@example.org', password: 'editor-password-1' });
  await editor.json('POST', `/publications/${publication}/withdraw`, { reason: 'Yanlış tarama' });
  return server;
}
