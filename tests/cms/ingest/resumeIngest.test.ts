import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveKeys, pageImageSizes } from '../../../cms/files/store.ts';
import { type IngestProgress, ingestProgress } from '../../../cms/ingest/ingestProgress.ts';
import type { ScanToIngest } from '../../../cms/ingest/ingestScan.ts';
import { makeSlots } from '../../../cms/ingest/slots.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { childrenOf } from './childrenOf.ts';
import { makeMixedPdf } from './makeMixedPdf.ts';
import { openTestArchive, type TestArchive } from './testArchive.ts';

// a few seconds each on an idle machine
vi.setConfig({ testTimeout: 180_000 });

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

/** Points: a low page is drawn quickly. */
const slip: [number, number] = [420, 100];
const manyPages = Array.from({ length: 6 }, (_, index) => `Sayfa ${index + 1}`);

/** Runs an ingest in a process of its own and kills it as soon as its progress is as wanted. */
async function killWhen(scan: ScanToIngest, jobId: string, attempt: number, wanted: (now: IngestProgress) => boolean) {
  const { databaseUrl, folder } = archive;
  const options = JSON.stringify({ databaseUrl, folder, scan, jobId, attempt });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'ingestInProcess.ts'), options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const reached = await waitUntil(
    async () => {
      const now = await ingestProgress(archive.pool, scan.id);
      return now !== undefined && wanted(now);
    },
    { timeout: 60_000, interval: 5 },
  );
  child.kill('SIGKILL');
  expect(reached).toBe(true);
  expect(await ended).toBe('SIGKILL');
}

/** Everything that a scan must have left behind, exactly once. */
async function expectWhole(scan: ScanToIngest, pages: number) {
  expect(await ingestProgress(archive.pool, scan.id)).toMatchObject({
    state: 'done',
    pagesTotal: pages,
    pagesDone: pages,
    pagesWithImage: pages,
    pagesFailed: 0,
    pagesToRecognize: 0,
  });
  const { rows } = await archive.pool.query<{ pages_done: number }>(
    'select pages_done from archive.ingest where scan = $1',
    [scan.id],
  );
  expect(rows).toEqual([{ pages_done: pages }]);
  const stored = await archive.pages(scan);
  expect(stored.map(({ frame }) => frame)).toEqual(Array.from({ length: pages }, (_, index) => index));
  expect(new Set(stored.map(({ key }) => key)).size).toBe(pages);
  expect(stored.map(({ position }) => position)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  const named = new Set(
    stored.flatMap(({ image }) => pageImageSizes.map((size) => archiveKeys.pageImage(scan.id, image ?? '', size))),
  );
  const found = new Set<string>();
  for await (const key of archive.archive.list(`derived/scans/${scan.id}/`)) found.add(key);
  expect(found).toEqual(named);
  return stored;
}

describe('an ingest that is interrupted', () => {
  it.runIf(process.platform === 'linux')(
    'goes on where it was, whenever it is killed, and leaves no process behind',
    async () => {
      const scan = await archive.addScan(await makeMixedPdf());
      const job = randomUUID();
      const moments: ((now: IngestProgress) => boolean)[] = [
        (now) => now.pagesTotal === 3,
        (now) => now.pagesWithImage >= 1,
        (now) => now.pagesWithImage === 3 && now.pagesToRecognize === 1,
      ];
      for (const [index, moment] of moments.entries()) await killWhen(scan, job, index + 1, moment);
      expect(await waitUntil(() => childrenOf(archive.folder).length === 0, { timeout: 10_000 })).toBe(true);

      expect(await archive.ingest(scan, { jobId: job, attempt: 4 })).toEqual({ state: 'done' });
      const pages = await expectWhole(scan, 3);
      expect(pages.map(({ kind, readings }) => [kind, readings])).toEqual([
        ['textLayer', 1],
        ['ocr', 2],
        [null, 0],
      ]);
      expect(readdirSync(join(archive.folder, 'scratch'))).toEqual([]);
    },
  );

  it('stops in order when told to, and is not held guilty for it', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: manyPages, size: slip }));
    const job = randomUUID();
    for (let attempt = 1; attempt <= 4; attempt++) {
      const stopping = new AbortController();
      const stopped = archive.ingest(scan, {
        jobId: job,
        attempt,
        signal: stopping.signal,
        projectPages: async () => stopping.abort(new Error('the worker stops')),
      });
      await expect(stopped).rejects.toThrow('the worker stops');
      expect(await ingestProgress(archive.pool, scan.id)).toMatchObject({ state: 'queued' });
    }
    expect(await archive.ingest(scan, { jobId: job, attempt: 5 })).toEqual({ state: 'done' });
    await expectWhole(scan, manyPages.length);
  });

  it('writes nothing more once another worker has the scan', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: manyPages, size: slip }));
    const job = randomUUID();
    let transactions = 0;
    const end = await archive.ingest(scan, {
      jobId: job,
      projectPages: async () => {
        transactions++;
        if (transactions !== 3) return;
        // as a second worker would, as soon as this transaction lets it
        void archive.pool.query('update archive.ingest set attempts = 2 where scan = $1', [scan.id]);
      },
    });
    expect(end).toEqual({ state: 'lost' });
    const left = await ingestProgress(archive.pool, scan.id);
    expect(left?.state).toBe('running');
    // a transaction that had begun to wait before the other may still come first
    expect([2, 3]).toContain(left?.pagesWithImage);
    expect(await archive.ingest(scan, { jobId: job, attempt: 1 })).toEqual({ state: 'lost' });
    expect(await archive.ingest(scan, { jobId: randomUUID(), attempt: 1 })).toEqual({ state: 'lost' });
    expect(await archive.ingest(scan, { jobId: job, attempt: 2 })).toEqual({ state: 'done' });
    await expectWhole(scan, manyPages.length);
  });

  it('sets a document aside on which workers keep ending', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir'], size: slip }));
    const job = randomUUID();
    await archive.pool.query(
      `insert into archive.ingest (scan, state, job, attempts, deaths) values ($1, 'running', $2, 2, 1)`,
      [scan.id, job],
    );
    // as a worker that was killed leaves it
    await mkdir(join(archive.folder, 'scratch', `scan-${scan.id}-killed`), { recursive: true });
    expect(await archive.ingest(scan, { jobId: job, attempt: 3 })).toEqual({
      state: 'failed',
      reason: { code: 'workerDied', detail: { times: 2 } },
    });
  });

  it('does not count a worker that lost its database, nor one that was killed before it began', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir'], size: slip }));
    const job = randomUUID();
    await archive.pool.query(
      `insert into archive.ingest (scan, state, job, attempts, deaths) values ($1, 'running', $2, 2, 1)`,
      [scan.id, job],
    );
    expect(await archive.ingest(scan, { jobId: job, attempt: 3 })).toEqual({ state: 'done' });
  });

  it('forgets deaths once something was stored, and when a person tries again', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir', 'iki'], size: slip }));
    const job = randomUUID();
    const left = join(archive.folder, 'scratch', `scan-${scan.id}-killed`);
    await mkdir(left, { recursive: true });
    const stopping = new AbortController();
    let transactions = 0;
    const stopped = archive.ingest(scan, {
      jobId: job,
      signal: stopping.signal,
      // the first lays the pages, the second stores one
      projectPages: async () => {
        if (++transactions === 2) stopping.abort(new Error('the worker stops'));
      },
    });
    await expect(stopped).rejects.toThrow('the worker stops');
    await mkdir(left, { recursive: true });
    expect(await archive.ingest(scan, { jobId: job, attempt: 2 })).toEqual({ state: 'done' });
  });

  it('tries documents on which a worker died one at a time, until each has stored something', async () => {
    const job = randomUUID();
    const pdf = await makeTextPdf({ pages: ['bir'], size: slip });
    const [first, second] = [await archive.addScan(pdf), await archive.addScan(pdf)];
    for (const { id } of [first, second]) {
      await mkdir(join(archive.folder, 'scratch', `scan-${id}-killed`), { recursive: true });
    }
    const suspects = makeSlots(1);
    const seen: string[] = [];
    const run = (scan: ScanToIngest) =>
      archive.ingest(scan, {
        jobId: job,
        suspects,
        projectPages: async (_client, publication) => {
          seen.push(`${publication}`);
        },
      });
    expect(await Promise.all([run(first), run(second)])).toEqual([{ state: 'done' }, { state: 'done' }]);
    // each: its pages, then its text and image; the other begins when the one that came first has stored that
    expect(new Set(seen).size).toBe(2);
    expect(seen.findIndex((publication) => publication !== seen[0])).toBeGreaterThan(1);
  });
});

describe('a document that keeps breaking its limits', () => {
  it('is given up after three pages in a row, and can be tried again', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: manyPages, size: slip }));
    const end = await archive.ingest(scan, { limits: { renderTime: 1 } });
    expect(end).toEqual({ state: 'failed', reason: { code: 'tooManyFailures', detail: { pages: 3, page: 3 } } });
    const failures = (await archive.pages(scan)).map(({ failure }) => failure?.code ?? null);
    expect(failures).toEqual(['renderTimeout', 'renderTimeout', 'renderTimeout', null, null, null]);

    const job = randomUUID();
    await archive.pool.query('update archive.frame set failure = null where scan = $1', [scan.id]);
    await archive.pool.query(`update archive.ingest set state = 'queued', job = $2 where scan = $1`, [scan.id, job]);
    expect(await archive.ingest(scan, { jobId: job })).toEqual({ state: 'done' });
    await expectWhole(scan, manyPages.length);
  });

  it('keeps what could be had of a page with too much text', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['bir'], size: slip }), { languages: ['ota-Arab'] });
    await archive.ingest(scan, { limits: { pageCharacters: 2 } });
    const [page] = await archive.pages(scan);
    expect(page).toMatchObject({ failure: { code: 'tooMuchText' }, text_reason: { code: 'textLayerFailed' } });
    expect(page?.image).toEqual(expect.any(String));
  });
});
