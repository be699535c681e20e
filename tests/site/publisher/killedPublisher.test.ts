import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import { openSqliteIndex } from '../../../search/sqlite/openSqliteIndex.ts';
import { interfaceLanguages } from '../../../site/addresses.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { isStatic } from '../../../site/server/staticKinds.ts';
import type { RunPublisherOptions } from '../../fixtures/runPublisher.ts';
import { page, publication } from '../../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seedLibrary } from '../../support/seedLibrary.ts';
import { fillArchive, outboxSettles, readTasks } from '../../support/startTestPublisher.ts';
import { stubEntry, testSiteUrl } from '../../support/startTestSite.ts';
import { type Entry, removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

let database: TestDatabase;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kutuk-killed-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function run(): ChildProcess {
  const options: RunPublisherOptions = {
    databaseUrl: database.databaseUrl,
    folder,
    astroEntry: stubEntry,
    siteUrl: testSiteUrl,
  };
  const child = fork(join(import.meta.dirname, '..', '..', 'fixtures', 'runPublisher.ts'), [JSON.stringify(options)]);
  children.push(child);
  return child;
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** All that the publisher has made: file names with the hash of their content, and the revisions in the index. */
async function readCaches() {
  const root = join(folder, 'public');
  const files: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('.unfinished')) continue;
    files[path.slice(root.length)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  const index = await openSqliteIndex({ folder: join(folder, 'search') });
  const indexed = [...(await index.indexed())].sort(([a], [b]) => a - b);
  await index.close();
  return { files, indexed };
}

it('killed at any moment, the publisher brings everything up to date when it runs again', {
  timeout: 180_000,
}, async () => {
  const archive = await openLocalStore(join(folder, 'archive'));
  const seededEntries = (await seedLibrary(database.databaseUrl)).filter(
    ({ record }) => record.kind !== 'press-release',
  );
  for (const number of [1, 2]) await removeFromLibrary(database.databaseUrl, 'press-release', number);
  const changes: Entry[] = Array.from({ length: 60 }, (_, index) => {
    const number = 500 + index;
    return {
      record: publication({ number, title: `Değişen ${number}`, pageCount: 1 }),
      pages: [page(number, 1, `metin ${number}`)],
    };
  });
  await fillArchive(database.databaseUrl, archive, [...seededEntries, ...changes]);

  for (let round = 0; round < 6; round++) {
    const child = run();
    const before = (await readTasks(database.databaseUrl)).length;
    for (const change of changes.slice(round * 10, round * 10 + 10)) await writeLibrary(database.databaseUrl, [change]);
    await removeFromLibrary(database.databaseUrl, 'publication', 500 + round * 3);
    // somewhere in the middle of its work: further in with each round
    await waitUntil(async () => (await readTasks(database.databaseUrl)).length < before + 30 - round * 12, {
      timeout: 15_000,
      interval: 5,
    });
    child.kill('SIGKILL');
    await ended(child);
  }

  const last = run();
  await outboxSettles(database.databaseUrl, 0, 60_000);
  last.kill('SIGKILL');
  await ended(last);
  const resumed = await readCaches();

  // the same library published at one go
  for (const name of ['public', 'search']) await rm(join(folder, name), { recursive: true, force: true });
  const whole = run();
  const library = openLibrary({ databaseUrl: database.databaseUrl, log: pino({ level: 'silent' }) });
  const records = await library.visible();
  const pages = records.filter(({ kind }) => isStatic(kind)).length * interfaceLanguages.length;
  const made = async () => {
    const names = await readdir(join(folder, 'public'), { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith('.page')).length === pages;
  };
  expect(await waitUntil(made, { timeout: 60_000, interval: 100 })).toBe(true);
  await outboxSettles(database.databaseUrl, 0, 60_000);
  whole.kill('SIGKILL');
  await ended(whole);
  const fresh = await readCaches();

  expect(resumed.files).toEqual(fresh.files);
  const numbers = records.flatMap(({ kind, number }) => (kind === 'publication' ? [number] : [])).sort((a, b) => a - b);
  expect(resumed.indexed.map(([number]) => number)).toEqual(numbers);
  expect(await library.hiddenFrom(new Map(resumed.indexed))).toEqual([]);
  await library.close();
});
