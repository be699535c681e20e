import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../cms/environment.ts';
import { dataFolder } from '../../scripts/dataFolder.ts';
import { freePort } from '../../scripts/freePort.ts';
import { findProgram } from '../../scripts/meilisearch/findProgram.ts';
import { KeysRefused, keysOf, makeKeys } from '../../scripts/meilisearch/keys.ts';
import { searchAccess } from '../../scripts/meilisearch/searchAccess.ts';
import { startMeilisearch } from '../../scripts/meilisearch/startMeilisearch.ts';
import { Problem } from '../../scripts/problem.ts';
import { SearchUnavailable } from '../../search/engine.ts';
import { openEngine, openIndex } from '../../search/openEngine.ts';
import { page, publication, query } from '../search/contract/subject.ts';
import { meilisearchProgram } from '../support/meilisearch.ts';

const log = pino({ level: 'silent' });
const masterKey = 'a-master-key-for-tests-only-0123456789';
let folder: string;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-meili-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await rm(folder, { recursive: true, force: true });
});

describe('what the settings say of search', () => {
  const access = (variables: Record<string, string>) =>
    searchAccess(readSettings({ KUTUK_DATA: folder, ...variables }), dataFolder(folder));

  it('is the embedded engine without any, and where it is asked for', async () => {
    const embedded = { engine: 'embedded', folder: join(folder, 'search') };
    expect(await access({})).toEqual({ site: embedded, publisher: embedded });
    const both = { SEARCH_ENGINE: 'embedded', MEILI_URL: 'http://127.0.0.1:9', MEILI_KEY: 'k' };
    expect(await access(both)).toEqual({ site: embedded, publisher: embedded });
  });

  it('is a server of the operator’s where MEILI_URL is set, with the keys that were given', async () => {
    const given = { MEILI_URL: 'http://127.0.0.1:9/', MEILI_KEY: 'writes', MEILI_SEARCH_KEY: 'searches' };
    expect(await access(given)).toEqual({
      site: { engine: 'meilisearch', url: 'http://127.0.0.1:9', key: 'searches' },
      publisher: { engine: 'meilisearch', url: 'http://127.0.0.1:9', key: 'writes' },
    });
  });

  it('can’t be used without a key, or with the same key for both', () => {
    expect(() => readSettings({ MEILI_URL: 'http://127.0.0.1:9' })).toThrow(/MEILI_KEY: is needed with MEILI_URL/);
    const same = { MEILI_URL: 'http://127.0.0.1:9', MEILI_KEY: 'k', MEILI_SEARCH_KEY: 'k' };
    expect(() => readSettings(same)).toThrow(/MEILI_SEARCH_KEY: must be another key/);
  });

  it('is told in a sentence when the server was never reached', async () => {
    const given = { MEILI_URL: `http://127.0.0.1:${await freePort()}`, MEILI_KEY: 'master' };
    await expect(access(given)).rejects.toThrow(Problem);
    await expect(access(given)).rejects.toThrow(/does not answer on http.*start it/);
  });
});

describe('the program', () => {
  it('is what PATH names and may be run; else one learns what to install', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'meilisearch'), '#!/bin/sh\n');
    await chmod(join(bin, 'meilisearch'), 0o644);
    expect(() => findProgram(`${bin}:/nowhere`)).toThrow(/install the program "meilisearch"/);
    await chmod(join(bin, 'meilisearch'), 0o755);
    expect(findProgram(`/nowhere:${bin}`)).toBe(join(bin, 'meilisearch'));
    expect(() => findProgram(undefined)).toThrow(Problem);
  });
});

describe('a reader of a server that is slow', () => {
  it('gives up, and says so', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    ends.push(async () => silent.close());
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { openMeiliEngine } = await import('../../search/meilisearch/openMeiliEngine.ts');
    const engine = await openMeiliEngine({ url: `http://127.0.0.1:${port}`, key: 'secret-key', log, timeout: 100 });
    const failed = await engine.search(query('belediye')).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SearchUnavailable);
    expect(String(failed)).toMatch(/no answer within 0.1 s/);
    expect(JSON.stringify(await engine.health())).not.toMatch(/secret-key|127\.0\.0\.1/);
  });
});

describe.skipIf(!meilisearchProgram)('a server of our own', () => {
  const start = async (port: number) => {
    const server = await startMeilisearch({ program: meilisearchProgram!, folder, port, masterKey });
    ends.push(() => server.stop());
    return server;
  };
  const open = async (url: string, key: string) => {
    const options = { engine: 'meilisearch', url, key } as const;
    const engine = await openEngine({ ...options, log });
    ends.push(() => engine.close());
    return { options, engine };
  };

  it('gives the site a key that searches and does nothing else, and the publisher one for its indexes', async () => {
    const { url } = await start(await freePort());
    const keys = await makeKeys(url, masterKey);
    expect(keys).toEqual(keysOf(masterKey));
    expect(await makeKeys(url, masterKey)).toEqual(keys);
    const ask = async (key: string, method: string, path: string) =>
      (await fetch(url + path, { method, headers: { authorization: `Bearer ${key}` } })).status;
    const index = await openIndex({ engine: 'meilisearch', url, key: keys.publisher });
    ends.push(() => index.close());
    await index.replace(publication(1, { pages: [page(1, 'vapur')] }));
    const { engine } = await open(url, keys.site);
    expect((await engine.search(query('vapur '))).total).toBe(1);
    for (const [method, path] of [
      ['DELETE', '/indexes/kutuk'],
      ['GET', '/indexes'],
      ['GET', '/indexes/kutuk/documents'],
      ['GET', '/keys'],
      ['GET', '/tasks'],
      ['POST', '/dumps'],
    ] as const) {
      expect([path, await ask(keys.site, method, path)]).toEqual([path, 403]);
    }
    for (const path of ['/keys', '/stats', '/indexes/other/settings'])
      expect([path, await ask(keys.publisher, 'GET', path)]).toEqual([path, 403]);
    await expect(makeKeys(url, keys.site)).rejects.toThrow(KeysRefused);
    // the site cannot write with its key, whatever it is told to do
    const written = await openIndex({ engine: 'meilisearch', url, key: keys.site });
    await expect(written.replace(publication(2))).rejects.toThrow(SearchUnavailable);
  });

  it('is killed while it is written, and has everything that was durable when it is back', {
    timeout: 120_000,
  }, async () => {
    const port = await freePort();
    const first = await start(port);
    const { engine } = await open(first.url, masterKey);
    const index = await openIndex({ engine: 'meilisearch', url: first.url, key: masterKey });
    ends.push(() => index.close());
    const made = (number: number) =>
      publication(number, { pages: Array.from({ length: 20 }, (_, at) => page(at + 1, `vapur seferi ${at}`)) });
    await index.replace(made(1));
    const durable = new Set([1]);
    const writing = Promise.allSettled(
      Array.from({ length: 30 }, async (_, at) => {
        await index.replace(made(at + 2));
        durable.add(at + 2);
      }),
    );
    process.kill(first.pid!, 'SIGKILL');
    await writing;
    await first.ended;
    await expect(index.replace(made(50))).rejects.toThrow(SearchUnavailable);
    await expect(index.indexed()).rejects.toThrow(SearchUnavailable);
    await expect(engine.search(query('vapur '))).rejects.toThrow(SearchUnavailable);
    expect(await engine.health()).toMatchObject({ ok: false, detail: 'Meilisearch does not answer: ECONNREFUSED' });

    await start(port);
    const indexed = await index.indexed();
    for (const number of durable) expect(indexed.has(number)).toBe(true);
    await Promise.all(Array.from({ length: 31 }, (_, at) => index.replace(made(at + 1))));
    const { total, hits } = await engine.search(query('vapur '));
    expect(total).toBe(31);
    for (const { matchingPages } of hits) expect(matchingPages).toBe(20);
  });

  it('ends one that was left behind on the same data', async () => {
    const left = await startMeilisearch({ program: meilisearchProgram!, folder, port: await freePort(), masterKey });
    const { url } = await start(await freePort());
    expect(await left.ended).toBe('SIGKILL');
    expect((await fetch(`${url}/health`)).ok).toBe(true);
  });

  it('is named by the settings, with a key that nobody else may read', async () => {
    const settings = readSettings({ KUTUK_DATA: folder, SEARCH_ENGINE: 'meilisearch' });
    const access = await searchAccess(settings, dataFolder(folder));
    expect(access.own).toMatchObject({ folder: join(folder, 'meilisearch'), program: meilisearchProgram });
    const path = join(folder, 'meilisearch-key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path, 'utf8')).trim()).toBe(access.own!.masterKey);
    expect((await searchAccess(settings, dataFolder(folder))).own!.masterKey).toBe(access.own!.masterKey);
    expect(access.site).not.toEqual(access.publisher);
  });

  it('makes keys for one of the operator’s, and does without it at the next start', async () => {
    const server = await start(await freePort());
    const settings = readSettings({ KUTUK_DATA: folder, MEILI_URL: server.url, MEILI_KEY: masterKey });
    const access = await searchAccess(settings, dataFolder(folder));
    expect(access).toMatchObject({ site: { key: keysOf(masterKey).site }, publisher: { url: server.url } });
    expect(JSON.stringify(access)).not.toContain(masterKey);
    await server.stop();
    expect(await searchAccess(settings, dataFolder(folder))).toEqual(access);
  });
});
