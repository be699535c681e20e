import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import type { SearchEngine } from '../../../search/engine.ts';
import { openEngine, openIndex, openRebuild, type SearchOptions } from '../../../search/openEngine.ts';
import { askForTheRest, rebuildIndex } from '../../../site/publisher/rebuildIndex.ts';
import { openTaskQueue } from '../../../site/publisher/taskQueue.ts';
import { connect } from '../../../site/readLibrary/connect.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { page, publication } from '../../support/madeRecords.ts';
import { noMeilisearch, openTestMeilisearch } from '../../support/meilisearch.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seedLibrary } from '../../support/seedLibrary.ts';
import { readTasks, startTestPublisher } from '../../support/startTestPublisher.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

const log = pino({ level: 'silent' });
const everything = {
  text: '',
  filters: {},
  sort: 'title',
  page: 1,
  perPage: 100,
  pagesPerPublication: 1,
  hidden: [],
} as const;

let database: TestDatabase;
let folder: string;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kutuk-rebuild-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function openParts() {
  const { databaseUrl } = database;
  const connection = connect({ databaseUrl, log });
  const library = openLibrary({ databaseUrl, log, heldRecords: 100 });
  ends.push(
    () => library.close(),
    () => connection.close(),
  );
  return { library, query: connection.query, queue: openTaskQueue(connection) };
}

async function readerOf(options: SearchOptions): Promise<SearchEngine> {
  const engine = await openEngine({ ...options, log });
  ends.push(() => engine.close());
  return engine;
}

async function startPublisherWith(options: SearchOptions): Promise<void> {
  const publisher = await startTestPublisher({
    databaseUrl: database.databaseUrl,
    publicFolder: join(folder, 'public'),
    archive: await openLocalStore(join(folder, 'archive')),
    index: await openIndex(options),
  });
  ends.push(() => publisher.stop());
}

const none = new AbortController().signal;

/** Nothing waits to be indexed. */
async function searchSettles(): Promise<void> {
  const settled = async () => (await readTasks(database.databaseUrl)).every(({ channel }) => channel !== 'search');
  expect(await waitUntil(settled, { timeout: 60_000 })).toBe(true);
}

const found = async (engine: SearchEngine) => (await engine.search(everything)).hits.map(({ number }) => number).sort();

function rebuilding(makeOptions: () => Promise<SearchOptions>): void {
  it('takes the place of the one in use, which is searched meanwhile, and the publisher goes on with it', async () => {
    const options = await makeOptions();
    await seedLibrary(database.databaseUrl);
    await startPublisherWith(options);
    await searchSettles();
    const engine = await readerOf(options);
    const before = await found(engine);
    expect(before.length).toBeGreaterThan(30);

    const parts = await openParts();
    const seen = new Set<string>();
    let done = false;
    const reading = (async () => {
      while (!done) seen.add((await found(engine)).join());
    })();
    const drawn: [number, number][] = [];
    const rebuild = await openRebuild({ ...options, anew: false });
    await rebuildIndex({ ...parts, rebuild, progress: (now, all) => drawn.push([now, all]), signal: none });
    expect(await found(engine)).toEqual(before);
    done = true;
    await reading;
    expect([...seen]).toEqual([before.join()]);
    expect(drawn[0]).toEqual([0, before.length]);
    expect(drawn.at(-1)).toEqual([before.length, before.length]);

    await removeFromLibrary(database.databaseUrl, 'publication', 5);
    const late = publication({ number: 700, title: 'Sonradan gelen' });
    await writeLibrary(database.databaseUrl, [{ record: late, pages: [page(700, 1, 'vapur')] }]);
    const rest = () => askForTheRest({ ...parts, indexed: () => engine.indexed() });
    await searchSettles();
    expect(await waitUntil(async () => (await rest()) === 0, { timeout: 10_000 })).toBe(true);
    expect(await found(engine)).toEqual([...before.filter((number) => number !== 5), 700].sort());
  });

  it('goes on where it was interrupted, with what has changed since', async () => {
    const options = await makeOptions();
    await seedLibrary(database.databaseUrl);
    const parts = await openParts();
    const engine = await readerOf(options);
    const interrupted = new AbortController();
    const first = await openRebuild({ ...options, anew: false });
    const stopped = rebuildIndex({
      ...parts,
      rebuild: {
        ...first,
        replace: (document) => (document.number > 20 ? Promise.reject(new Error('cut')) : first.replace(document)),
      },
      progress: () => {},
      signal: interrupted.signal,
    });
    await expect(stopped).rejects.toThrow('cut');
    await first.close();
    expect(await found(engine)).toEqual([]);

    await removeFromLibrary(database.databaseUrl, 'publication', 3);
    const second = await openRebuild({ ...options, anew: false });
    const held = (await second.indexed()).size;
    expect(held).toBeGreaterThan(0);
    // its neighbours have another revision now
    const drawn: number[] = [];
    await rebuildIndex({ ...parts, rebuild: second, progress: (now) => drawn.push(now), signal: none });
    expect(drawn[0]).toBeGreaterThanOrEqual(held - 6);
    const numbers = (await (await parts.library.now()).visible()).filter(({ kind }) => kind === 'publication');
    expect(await found(engine)).toEqual(numbers.map(({ number }) => number).sort());
    expect(await found(engine)).not.toContain(3);
  });
}

describe('an index of the embedded engine that is built anew', () => {
  rebuilding(async () => ({ engine: 'embedded', folder: join(folder, 'search') }));
});

describe.skipIf(noMeilisearch !== undefined)('an index of Meilisearch that is built anew', () => {
  rebuilding(async () => {
    const { url, key, close } = await openTestMeilisearch();
    ends.push(close);
    return { engine: 'meilisearch', url, key, prefix: `test-${randomUUID().slice(0, 8)}` };
  });
});

describe.skipIf(noMeilisearch === undefined)('an index of Meilisearch that is built anew', () => {
  it.skip(`is not tested: ${noMeilisearch}`, () => {});
});
