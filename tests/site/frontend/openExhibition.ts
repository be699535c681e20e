import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pino from 'pino';
import sharp from 'sharp';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { publicKeys } from '../../../cms/files/store.ts';
import { startSite } from '../../../site/server.ts';
import { type Entry, removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';
import { exhibits, makeExhibits } from './exhibits.ts';
import { simpleSearch } from './simpleSearch.ts';

const root = join(import.meta.dirname, '../../..');

export interface Exhibition {
  /** Where the site answers. */
  address: string;
  close(): Promise<void>;
}

interface Options {
  databaseUrl: string;
  libraryDatabaseUrl: string;
  entries?: Entry[];
  /** Draws a page, for looking at it; without it all pages are the same sheet of lines. */
  draw?: (publication: number, key: number) => Promise<Uint8Array | undefined>;
}

/** The site as it is built, on a database of its own, showing the exhibits. */
export async function openExhibition({
  databaseUrl,
  libraryDatabaseUrl,
  entries = makeExhibits(),
  draw,
}: Options): Promise<Exhibition> {
  await writeLibrary(databaseUrl, entries, { queue: false });
  await removeFromLibrary(databaseUrl, 'publication', exhibits.withdrawn, {
    title: 'Geri çekilen rapor',
    reason: 'İçinde yayımlanmaması gereken kişisel veri vardı.',
  });
  await removeFromLibrary(databaseUrl, 'publication', exhibits.hidden, {});
  const publicFolder = await mkdtemp(join(tmpdir(), 'kutuk-exhibition-'));
  await hangPictures(publicFolder, entries, draw);
  const site = await startSite({
    libraryDatabaseUrl,
    publicFolder,
    search: simpleSearch(entries),
    astroEntry: join(root, '.build/site/server/entry.mjs'),
    clientFolder: join(root, '.build/site/client'),
    host: '127.0.0.1',
    port: 0,
    siteUrl: 'https://kutuk.cinarli.example',
    trustProxy: false,
    log: pino({ level: 'error' }),
  });
  return {
    address: `http://127.0.0.1:${site.port}`,
    close: async () => {
      await site.stop();
      await rm(publicFolder, { recursive: true, force: true });
    },
  };
}

async function hangPictures(folder: string, entries: readonly Entry[], draw: Options['draw']): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const store = await openLocalStore(folder);
  const upright = await sheetOfLines(600, 850);
  const across = await sheetOfLines(850, 600);
  for (const { record, pages = [] } of entries) {
    for (const { key, image, width = 0, height = 0 } of pages) {
      if (record.kind !== 'publication' || !image) continue;
      const drawn = await draw?.(record.number, key);
      for (const size of [320, 1200, 2400] as const) {
        const bytes = drawn
          ? await sharp(drawn).resize(size, undefined, { withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()
          : width > height
            ? across
            : upright;
        await store.put(publicKeys.pageImage(record.number, image, size), bytes);
      }
    }
    if (record.kind !== 'press-release') continue;
    for (const { image, sha256, width, height } of record.images) {
      const picture = await photograph(width / 2, height / 2);
      await store.put(publicKeys.pressImage(record.number, image, sha256), picture);
      await store.put(publicKeys.pressPreview(record.number, image, sha256), picture);
    }
  }
}

function sheetOfLines(width: number, height: number): Promise<Buffer> {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `<rect x="60" y="${70 + index * 22}" width="${width - 120}" height="6"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#efe7d3"/><g fill="#a79c86">${lines.join('')}</g></svg>`,
    ),
  )
    .webp()
    .toBuffer();
}

function photograph(width: number, height: number): Promise<Buffer> {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200" preserveAspectRatio="xMidYMid slice"><rect width="300" height="200" fill="#b9c7cf"/><path d="M0 130h300v70H0z" fill="#6f7f6d"/><path d="M20 135q130-110 260 0v-14q-130-120-260 0z" fill="#5b5148"/></svg>`,
    ),
  )
    .webp()
    .toBuffer();
}
