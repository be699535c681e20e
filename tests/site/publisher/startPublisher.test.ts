import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalStore, openLocalStore } from '../../../cms/files/localStore.ts';
import { archiveKeys, publicKeys } from '../../../cms/files/store.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import type { Publisher } from '../../../site/publisher/startPublisher.ts';
import { page, pressRelease, publication, settings } from '../../support/madeRecords.ts';
import { type MemorySearch, openMemorySearch } from '../../support/memorySearch.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seeded, seedLibrary } from '../../support/seedLibrary.ts';
import { fillArchive, outboxSettles, readTasks, startTestPublisher } from '../../support/startTestPublisher.ts';
import { type Entry, inTransaction, removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

let database: TestDatabase;
let folder: string;
let publicFolder: string;
let archive: LocalStore;
let store: LocalStore;
let index: MemorySearch;
const running: Publisher[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kutuk-publisher-'));
  publicFolder = join(folder, 'public');
  archive = await openLocalStore(join(folder, 'archive'));
  store = await openLocalStore(publicFolder);
  index = openMemorySearch();
});
afterEach(async () => {
  for (const publisher of running.splice(0)) await publisher.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startTestPublisher>[0]> = {}): Promise<Publisher> {
  const publisher = await startTestPublisher({
    databaseUrl: database.databaseUrl,
    publicFolder,
    archive,
    index,
    ...options,
  });
  running.push(publisher);
  return publisher;
}

async function seed(): Promise<Entry[]> {
  const entries = (await seedLibrary(database.databaseUrl)).filter(({ record }) => record.kind !== 'press-release');
  for (const number of [1, 2]) await removeFromLibrary(database.databaseUrl, 'press-release', number);
  await fillArchive(database.databaseUrl, archive, entries);
  return entries;
}

/** Names of the page files, whatever their edition and revision: "publication/5 tr". */
async function pageFiles(): Promise<string[]> {
  const names = await readdir(join(publicFolder, 'pages'), { recursive: true }).catch(() => []);
  return names
    .flatMap((name) => {
      const match = /^[^/]+\/([^/]+)\/(\d+)\.\d+\.(tr|en)\.page$/.exec(name);
      return match ? [`${match[1]}/${match[2]} ${match[3]}`] : [];
    })
    .sort();
}

async function storedFiles(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

describe('the publisher', () => {
  it('brings every channel up to date with the library', async () => {
    const entries = await seed();
    await start();
    await outboxSettles(database.databaseUrl);

    const records = entries.map(({ record }) => record);
    const pages = records.filter(({ kind }) => kind === 'publication' || kind === 'press-release');
    expect(await pageFiles(), 'pages that are lists are rendered when they are asked for').toEqual(
      pages.flatMap(({ kind, number }) => [`${kind}/${number} en`, `${kind}/${number} tr`]).sort(),
    );
    const numbers = records.flatMap(({ kind, number }) => (kind === 'publication' ? [number] : []));
    expect([...index.documents.keys()].sort((a, b) => a - b)).toEqual(numbers);
    expect(index.documents.get(1)).toMatchObject({
      titles: ['Çınarlı Belediye Bülteni'],
      departments: [{ number: 1, names: ['Yazı İşleri Müdürlüğü', 'Tahrirat Kalemi'] }],
      yearFrom: 1950,
      holding: ['digital'],
    });
    expect(index.documents.get(1)!.pages).toHaveLength(3);
    expect(index.documents.get(seeded.metadataOnly)).toMatchObject({ holding: ['paper'], pages: [] });
    const keys = await storedFiles('files/');
    expect(keys.filter((key) => key.startsWith('files/publication/5/'))).toHaveLength(3 * 3 + 1);
    expect(keys.some((key) => key.startsWith(`files/publication/${seeded.metadataOnly}/`))).toBe(false);
  });

  it('takes away what is withdrawn, and only that', async () => {
    await seed();
    await start();
    await outboxSettles(database.databaseUrl);
    const others = (await storedFiles('files/')).filter((key) => !key.startsWith('files/publication/5/'));
    await removeFromLibrary(database.databaseUrl, 'publication', 5, { reason: 'x' });
    await outboxSettles(database.databaseUrl);
    expect((await pageFiles()).filter((name) => name.startsWith('publication/5 '))).toEqual([]);
    expect(index.documents.has(5)).toBe(false);
    expect((await storedFiles('files/')).sort()).toEqual(others.sort());
  });

  it('replaces the pages of an older revision', async () => {
    await seed();
    await start();
    await outboxSettles(database.databaseUrl);
    const before = await pageFiles();
    const revision = await writeLibrary(database.databaseUrl, [
      { record: publication({ number: 40, title: 'Yeni' }), pages: [] },
    ]);
    await outboxSettles(database.databaseUrl);
    expect(await pageFiles()).toEqual(before);
    const names = await readdir(join(publicFolder, 'pages'), { recursive: true });
    expect(
      names
        .filter((name) => /publication\/40\./.test(name))
        .map((name) => name.split('/').at(-1))
        .sort(),
    ).toEqual([`40.${revision}.en.page`, `40.${revision}.tr.page`]);
    expect(index.documents.get(40)?.titles).toEqual(['Yeni']);
    expect(await storedFiles('files/publication/40/')).toEqual([]);
  });

  it('renders everything anew when the settings change', async () => {
    await seed();
    await start();
    await outboxSettles(database.databaseUrl);
    const before = await pageFiles();
    const [edition] = (await readdir(join(publicFolder, 'pages'))).filter((name) => !name.startsWith('.'));
    await writeLibrary(database.databaseUrl, [{ record: settings({ accent: '#123456' }) }]);
    const editions = async () => (await readdir(join(publicFolder, 'pages'))).filter((name) => !name.startsWith('.'));
    expect(await waitUntil(async () => !(await editions()).includes(edition!), { timeout: 10_000 })).toBe(true);
    await outboxSettles(database.databaseUrl);
    expect(await editions()).toHaveLength(1);
    expect(await pageFiles()).toEqual(before);
  });

  it('makes previews of press photographs without what the camera noted', async () => {
    const photograph = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Copyright: 'A. Kişi' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const { sha256, size } = await archive.put('x', photograph);
    await archive.take(archiveKeys.pressOriginal(sha256), await archive.localPath('x'));
    const image = {
      image: 9,
      caption: {},
      credit: 'x',
      licence: 'press' as const,
      fileName: 'a.jpg',
      mimeType: 'image/jpeg',
      width: 2400,
      height: 1600,
      size,
      sha256,
    };
    await writeLibrary(database.databaseUrl, [{ record: pressRelease(3, { images: [image] }) }]);
    await start();
    await outboxSettles(database.databaseUrl);
    const preview = await sharp(await store.localPath(publicKeys.pressPreview(3, 9, sha256))).metadata();
    expect(preview).toMatchObject({ format: 'webp', width: 1200, height: 800 });
    expect(preview.exif).toBeUndefined();
    expect((await store.stat(publicKeys.pressImage(3, 9, sha256)))?.size).toBe(size);
  });

  it('records why a target fails and goes on with the others', async () => {
    await seed();
    await archive.remove(archiveKeys.original('5'.padStart(64, '0')));
    const publisher = await start();
    await outboxSettles(database.databaseUrl, 1);
    const [failing] = await readTasks(database.databaseUrl);
    expect(failing).toMatchObject({ channel: 'files', kind: 'publication', number: 5 });
    expect(failing!.error).toContain('ArchiveLacksFiles');
    expect((await publisher.health()).channels).toEqual([{ channel: 'files', waiting: 1, failing: 1 }]);
    await archive.put(archiveKeys.original('5'.padStart(64, '0')), Buffer.from('found again'));
    await inTransaction(database.databaseUrl, (client) => client.query('update delivery.task set due_at = now()'));
    await outboxSettles(database.databaseUrl);
  });

  it('waits while the search engine is down, publishes pages meanwhile, and catches up by itself', async () => {
    index.down = true;
    await seed();
    await start();
    const pagesDone = async () => (await readTasks(database.databaseUrl)).every(({ channel }) => channel === 'search');
    expect(await waitUntil(pagesDone, { timeout: 10_000 })).toBe(true);
    expect(index.documents.size).toBe(0);
    const [waiting] = await readTasks(database.databaseUrl);
    expect(waiting!.error).toContain('SearchUnavailable');
    // nobody asks again: it catches up by itself
    index.down = false;
    await outboxSettles(database.databaseUrl);
    expect(index.documents.size).toBeGreaterThan(30);
  });

  it('repairs what a cache has lost, and removes what should not be there', async () => {
    await seed();
    await (await start()).stop();
    running.length = 0;
    await start();
    await outboxSettles(database.databaseUrl);
    const before = { pages: await pageFiles(), files: (await storedFiles('files/')).sort() };
    await running.pop()!.stop();

    const folders = await readdir(join(publicFolder, 'pages'));
    const edition = folders.find((name) => !name.startsWith('.'))!;
    const pages = join(publicFolder, 'pages', edition, 'publication');
    const [first] = await readdir(pages);
    await rm(join(pages, first!));
    await writeFile(join(pages, '999.1.tr.page'), 'left over');
    await store.remove(publicKeys.document(6, '6'.padStart(64, '0')));
    await store.put('files/publication/999/left.webp', Buffer.from('left over'));
    await store.put('files/publication/6/left.webp', Buffer.from('left over'));
    index.documents.delete(7);
    await index.replace({ ...index.documents.get(8)!, number: 999 });

    await start();
    const whole = async () =>
      index.documents.has(7) &&
      !index.documents.has(999) &&
      JSON.stringify({ pages: await pageFiles(), files: (await storedFiles('files/')).sort() }) ===
        JSON.stringify(before);
    expect(await waitUntil(whole, { timeout: 10_000 })).toBe(true);
    await outboxSettles(database.databaseUrl);
  });

  it('works alone: a second one waits and takes over', async () => {
    const first = await start();
    await waitUntil(async () => (await first.health()).leading, { timeout: 10_000 });
    const second = await start();
    expect((await second.health()).leading).toBe(false);
    await first.stop();
    running.shift();
    expect(await waitUntil(async () => (await second.health()).leading, { timeout: 10_000 })).toBe(true);
    await writeLibrary(database.databaseUrl, [
      { record: publication({ number: 1 }), pages: [page(1, 1, 'metin', { image: undefined })] },
    ]);
    await outboxSettles(database.databaseUrl);
    expect(await pageFiles()).toEqual(['publication/1 en', 'publication/1 tr']);
  });

  it('goes on after its connections were cut', async () => {
    await seed();
    await start();
    await outboxSettles(database.databaseUrl);
    await inTransaction(database.databaseUrl, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 77 }) }]);
    await outboxSettles(database.databaseUrl);
    expect(index.documents.has(77)).toBe(true);
  });
});
