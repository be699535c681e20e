import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { IndexingFailed, SearchUnavailable } from '../../search/engine.ts';
import { openEngine, openIndex } from '../../search/openEngine.ts';
import { openSqliteEngine } from '../../search/sqlite/openSqliteEngine.ts';
import { searchContract } from './contract/searchContract.ts';
import { madeLibrary } from './madeLibrary.ts';

const folders: string[] = [];
const log = pino({ level: 'silent' });
const fresh = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-search-'));
  folders.push(folder);
  return { engine: 'embedded', folder } as const;
};
const clean = async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
};
const everything = {
  text: '',
  filters: {},
  sort: 'relevance',
  page: 1,
  perPage: 10,
  pagesPerPublication: 3,
  hidden: [],
} as const;

describe('the embedded engine', () => {
  searchContract({ fresh, clean });
});

describe('the files of the embedded engine', () => {
  afterAll(clean);
  const library = madeLibrary({ seed: 9, publications: 12 });

  it('may be absent, and are found when they appear', async () => {
    const options = await fresh();
    const engine = await openEngine({ ...options, folder: join(options.folder, 'later'), log });
    expect((await engine.search(everything)).total).toBe(0);
    expect(await engine.suggest('bel', { limit: 3, hidden: [] })).toEqual([]);
    expect((await engine.indexed()).size).toBe(0);
    expect((await engine.health()).ok).toBe(true);
    const index = await openIndex({ ...options, folder: join(options.folder, 'later') });
    await Promise.all(library.map((document) => index.replace(document)));
    expect((await engine.search(everything)).total).toBe(12);
    await index.close();
    expect((await engine.search(everything)).total).toBe(12);
    await engine.close();
  });

  it('can be read by who may not write there, after the writer closed and while it works', async () => {
    const options = await fresh();
    const first = await openIndex(options);
    await first.replace(library[0]!);
    await first.close();
    await chmod(options.folder, 0o555);
    expect(await readAsAnother(options)).toBe(1);
    await chmod(options.folder, 0o755);
    const second = await openIndex(options);
    await second.replace(library[1]!);
    expect(await readAsAnother(options)).toBe(2);
    await second.close();
  });

  it('are opened anew and filled again when they are damaged, and readers follow', async () => {
    const options = await fresh();
    const first = await openIndex(options);
    await first.replace(library[0]!);
    const engine = await openEngine({ ...options, log });
    expect((await engine.search(everything)).total).toBe(1);
    await first.close();
    for (const name of (await readdir(options.folder)).filter((file) => file.startsWith('search-1.sqlite'))) {
      if (name.endsWith('.sqlite')) await truncate(join(options.folder, name), 50);
      else await rm(join(options.folder, name));
    }
    const second = await openIndex(options);
    expect((await second.indexed()).size).toBe(0);
    expect((await engine.search(everything)).total).toBe(0);
    await second.replace(library[1]!);
    expect((await engine.search(everything)).hits.map(({ number }) => number)).toEqual([2]);
    expect(JSON.parse(await readFile(join(options.folder, 'search.json'), 'utf8'))).toEqual({ generation: 2 });
    expect((await readdir(options.folder)).filter((file) => file.startsWith('search-1'))).toEqual([]);
    await engine.close();
    await second.close();
  });

  it('are given up when damage shows while they are written', async () => {
    const options = await fresh();
    const first = await openIndex(options);
    await Promise.all(library.map((document) => first.replace(document)));
    await first.close();
    const path = join(options.folder, 'search-1.sqlite');
    const bytes = await readFile(path);
    // All but the header, the schema and what tells the format.
    await writeFile(path, Buffer.concat([bytes.subarray(0, 3 * 8192), Buffer.alloc(bytes.length - 3 * 8192, 0xff)]));
    const index = await openIndex(options).catch(() => openIndex(options));
    const written = await Promise.allSettled(library.map((document) => index.replace(document)));
    expect(written.map(({ status }) => status)).toContain('rejected');
    for (const document of library) await index.replace(document);
    expect((await index.indexed()).size).toBe(library.length);
    await index.close();
    expect(await readAsAnother(options)).toBe(library.length);
  });

  it('say that they can not be read, and are read again when they can', async () => {
    const options = await fresh();
    await writeFile(join(options.folder, 'search.json'), '{"generation":7}\n');
    const engine = await openEngine({ ...options, log });
    await expect(engine.search(everything)).rejects.toThrow(SearchUnavailable);
    expect(await engine.health()).toMatchObject({ ok: false });
    const index = await openIndex(options);
    await index.replace(library[0]!);
    expect((await engine.search(everything)).total).toBe(1);
    await engine.close();
    await index.close();
  });

  it('are given up by a reader that waits too long', async () => {
    const options = await fresh();
    const engine = await openSqliteEngine({ folder: options.folder, log, timeout: 1 });
    await expect(engine.search(everything)).rejects.toThrow(SearchUnavailable);
    await engine.close();
  });

  it('hold many publications that are given at once, and those given one by one', async () => {
    const options = await fresh();
    const index = await openIndex(options);
    const many = madeLibrary({ seed: 10, publications: 300, pages: 3 });
    await Promise.all(many.map((document) => index.replace(document)));
    for (const { number } of many.slice(0, 20)) await index.remove(number);
    expect((await index.indexed()).size).toBe(280);
    await index.close();
    expect(await readAsAnother(options)).toBe(280);
  });

  it('keep the others when one that is given with them can not be written, and nothing of that one', async () => {
    const options = await fresh();
    const index = await openIndex(options);
    await index.replace(library[0]!);
    // SQLite refuses the number, when all its words are written already.
    const wrong = { ...library[2]!, number: 2.5, titles: ['Yazılamayan eser'] };
    const [first, second, third] = await Promise.allSettled([
      index.replace({ ...library[0]!, revision: library[0]!.revision + 1, titles: ['Yeni adı'] }),
      index.replace(wrong),
      index.replace(library[1]!),
    ]);
    expect([first.status, third.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(second).toMatchObject({ reason: expect.any(IndexingFailed) });
    expect(second).toMatchObject({
      reason: { message: expect.stringMatching(/^publication 2\.5 was not indexed: ./) },
    });
    const engine = await openEngine({ ...options, log });
    const count = async (text: string) => (await engine.search({ ...everything, text })).total;
    expect(await count('')).toBe(2);
    expect(await count('"yeni adı"')).toBe(1);
    expect(await count('yazılamayan')).toBe(0);
    expect(await engine.suggest('yazılam', { limit: 3, hidden: [] })).toEqual([]);
    await index.replace({ ...wrong, number: library[2]!.number });
    expect(await count('yazılamayan')).toBe(1);
    await engine.close();
    await index.close();
  });
});

/** In another process; as nobody when this one may do anything. */
async function readAsAnother(options: object): Promise<number> {
  const script = new URL('./readOnce.ts', import.meta.url).pathname;
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { folder } = options as { folder: string };
  // What mkdtemp makes is for its maker alone.
  const mode = process.getuid?.() === 0 ? 0o755 : undefined;
  if (mode) await chmod(folder, mode);
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(options), ''], nobody);
  return Number(stdout);
}
