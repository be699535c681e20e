import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pino from 'pino';
import sharp from 'sharp';
import { publicKeys } from '../../../cms/files/store.ts';
import { type SearchEngine, SearchUnavailable } from '../../../search/engine.ts';
import { openSqliteEngine } from '../../../search/sqlite/openSqliteEngine.ts';
import { openSqliteIndex } from '../../../search/sqlite/openSqliteIndex.ts';
import { searchDocument } from '../../../site/publisher/searchDocument.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { startSite } from '../../../site/server.ts';
import { type Entry, removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';
import { exhibits, makeExhibits } from './exhibits.ts';

const root = join(import.meta.dirname, '../../..');

const log = pino({ level: 'error' });

/** On which day of other years something came out. */
const exhibitionDay = new Date('2026-11-23T09:00:00Z');

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
  /** Without it the site takes a free one, and calls itself by another name than where it answers. */
  port?: number;
  /** Default: one day, which stands still. */
  now?: () => Date;
}

/** The site as it is built, on a database of its own, showing the exhibits. */
export async function openExhibition({
  databaseUrl,
  libraryDatabaseUrl,
  entries = makeExhibits(),
  draw,
  port,
  now = () => exhibitionDay,
}: Options): Promise<Exhibition> {
  await writeLibrary(databaseUrl, entries, { queue: false });
  await removeFromLibrary(databaseUrl, 'publication', exhibits.withdrawn, {
    title: 'Geri çekilen rapor',
    reason: 'İçinde yayımlanmaması gereken kişisel veri vardı.',
  });
  await removeFromLibrary(databaseUrl, 'publication', exhibits.hidden, {});
  const publicFolder = await mkdtemp(join(tmpdir(), 'kutuk-exhibition-'));
  await hangPictures(publicFolder, entries, draw);
  const searchFolder = join(publicFolder, 'search');
  await indexAll(searchFolder, libraryDatabaseUrl, entries);
  const site = await startSite({
    libraryDatabaseUrl,
    publicFolder,
    search: outOfOrderFor('arıza', await openSqliteEngine({ folder: searchFolder, log })),
    astroEntry: join(root, '.build/site/server/entry.mjs'),
    clientFolder: join(root, '.build/site/client'),
    host: '127.0.0.1',
    port: port ?? 0,
    siteUrl: port === undefined ? 'https://kutuk.cinarli.example' : `http://127.0.0.1:${port}`,
    trustProxy: false,
    now,
    log,
  });
  return {
    address: `http://127.0.0.1:${site.port}`,
    close: async () => {
      await site.stop();
      await rm(publicFolder, { recursive: true, force: true });
    },
  };
}

async function indexAll(folder: string, databaseUrl: string, entries: readonly Entry[]): Promise<void> {
  const library = openLibrary({ databaseUrl, log });
  const revisions = new Map(
    (await library.visible())
      .filter(({ kind }) => kind === 'publication')
      .map(({ number, revision }) => [number, revision]),
  );
  await library.close();
  const index = await openSqliteIndex({ folder });
  const authorities = entries.flatMap(({ record }) => ('otherNames' in record ? [record] : []));
  await Promise.all(
    entries.map(async ({ record, pages = [] }) => {
      if (record.kind !== 'publication') return;
      const revision = revisions.get(record.number) ?? 0;
      await index.replace(searchDocument({ record, revision, pages, authorities }));
    }),
  );
  await index.close();
}

/** For one word the engine is broken, so that what is said then can be looked at. */
function outOfOrderFor(word: string, engine: SearchEngine): SearchEngine {
  return {
    ...engine,
    search: async (query) => {
      if (query.text === word) throw new SearchUnavailable('out of order');
      return engine.search(query);
    },
  };
}

async function hangPictures(folder: string, entries: readonly Entry[], draw: Options['draw']): Promise<void> {
  // not through the store, which syncs every file to the disk: nothing here has to outlive the machine
  const put = async (key: string, bytes: Uint8Array) => {
    await mkdir(dirname(join(folder, key)), { recursive: true });
    await writeFile(join(folder, key), bytes);
  };
  const upright = await sheetOfLines(600, 850);
  const across = await sheetOfLines(850, 600);
  for (const { record, pages = [] } of entries) {
    for (const { key, image, width = 0, height = 0 } of pages) {
      if (record.kind !== 'publication' || !image) continue;
      const drawn = await draw?.(record.number, key);
      const [small, large] = drawn ? await Promise.all([320, 1200].map((size) => webp(drawn, size))) : [];
      for (const size of [320, 1200, 2400] as const) {
        const bytes = (size === 320 ? small : large) ?? (width > height ? across : upright);
        await put(publicKeys.pageImage(record.number, image, size), bytes);
      }
    }
    if (record.kind === 'publication') {
      for (const { sha256 } of record.files) await put(publicKeys.document(record.number, sha256), emptyDocument);
    }
    if (record.kind !== 'press-release') continue;
    for (const { image, sha256, width, height } of record.images) {
      const picture = await photograph(width / 2, height / 2);
      await put(publicKeys.pressImage(record.number, image, sha256), picture);
      await put(publicKeys.pressPreview(record.number, image, sha256), picture);
    }
  }
}

/** Where there is a file to take away; nobody opens it. */
const emptyDocument = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

function webp(image: Uint8Array, width: number): Promise<Buffer> {
  return sharp(image).resize(width).webp({ quality: 80, effort: 1 }).toBuffer();
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
