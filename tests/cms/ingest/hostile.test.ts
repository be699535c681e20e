import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestProgress } from '../../../cms/ingest/ingestProgress.ts';
import { type IngestLimits, ingestLimits } from '../../../cms/ingest/limits.ts';
import { familyUse } from '../../../cms/ingest/sandbox/watchProcess.ts';
import { seededRandom } from '../../../scripts/demo/random.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { soak } from '../../support/soak.ts';
import { childrenOf } from './childrenOf.ts';
import { corpusFile, hasCorpus } from './corpus.ts';
import { hostilePdfs } from './hostilePdfs.ts';
import { openTestArchive, type TestArchive } from './testArchive.ts';

/** Those that take a child to its limits, and a few more that change with the seed. */
const always = ['mk_bomb_content_1g.pdf', 'mk_count_lie.pdf', 'mk_enc_user.pdf', 'mk_html.pdf', 'mk_pages_cycle.pdf'];
const more = 3;
const seed = 'hostile-1';

function chosenFiles(): string[] {
  const all = readdirSync(corpusFile('hostile')).sort();
  if (soak()) return all;
  const random = seededRandom(seed);
  const quick = all.filter((name) => !name.startsWith('mk_bomb') && !always.includes(name));
  return [...always, ...Array.from({ length: more }, () => random.pick(quick))];
}

/** For the long rounds: those that take long to give up, and more of a kind. */
const slow = [
  'a billion laughs',
  'a form that draws itself',
  'a page packed twice',
  'a picture of 900 megapixels',
  'a giant unit',
  'cut off at 30 %',
  'bits turned over, 1',
  'bits turned over, 3',
];
const made = hostilePdfs(seed).filter(({ name }) => soak() || !slow.includes(name));

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive.close());

/** Takes a document apart, and checks what must be true of any. */
async function endOf(name: string, body: Buffer, limits: Partial<IngestLimits> = {}) {
  const scan = await archive.addScan(body);
  const before = performance.now();
  const watched = watchMemory();
  const end = await archive.ingest(scan, { limits: { recognizers: 0, ...limits } });
  const peak = watched();
  const progress = await ingestProgress(archive.pool, scan.id);
  const pages = await archive.pages(scan);
  const failures = [...new Set(pages.flatMap(({ failure }) => (failure ? [failure.code] : [])))];
  if (soak()) {
    console.log(
      JSON.stringify({
        name,
        seconds: Math.round((performance.now() - before) / 100) / 10,
        state: progress?.state,
        reason: progress?.reason,
        pages: pages.length,
        images: progress?.pagesWithImage,
        failures,
        megabytes: Math.round(peak / 1024 ** 2),
      }),
    );
  }
  expect(progress?.state).toBe(end.state);
  expect(['done', 'failed']).toContain(end.state);
  if (end.state === 'failed') expect(progress?.reason).toMatchObject({ code: expect.any(String) });
  else expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    const gaveUp = progress?.reason?.code === 'tooManyFailures';
    expect(page.image !== null || page.failure !== null || gaveUp).toBe(true);
  }
  // it is looked at every so often: what comes in between is on top
  expect(peak).toBeLessThan(ingestLimits.imageMemory * 1.1);
  return { end: end.state === 'failed' ? end.reason.code : undefined, failures };
}

/** The most that a child of this archive's took; 0 where the system does not say. */
function watchMemory(): () => number {
  let peak = 0;
  const look = () => {
    for (const pid of childrenOf(archive.folder)) peak = Math.max(peak, familyUse(pid)?.residentBytes ?? 0);
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

describe('hostile documents of our own', () => {
  it.each(made.map((document) => [document.name, document] as const))(
    'ends on %s in a state with a reason, within its limits',
    async (name, document) => {
      const { end, failures } = await endOf(name, await document.make(), {
        ...(!soak() && { openTime: 10_000, textTime: 1_500, renderTime: 3_000 }),
      });
      if (document.ends !== 'either') expect(end).toBe(document.ends);
      if (document.ends === undefined) {
        expect(document.pages ?? []).toEqual(expect.arrayContaining(failures));
        expect(failures.length > 0 || !document.fails).toBe(true);
      }
    },
    900_000,
  );

  it('takes a good document in after them', () => takeGood());
});

describe.skipIf(!hasCorpus)('hostile documents (skipped where ../shared/corpus is absent)', () => {
  it.each(hasCorpus ? chosenFiles() : [])(
    'ends on %s in a state with a reason, within its limits',
    async (name) => {
      await endOf(name, await readFile(corpusFile(`hostile/${name}`)));
    },
    900_000,
  );

  it('takes a good document in after them', () => takeGood());
});

async function takeGood(): Promise<void> {
  const scan = await archive.addScan(await makeTextPdf({ pages: ['İyi bir belge'] }));
  expect(await archive.ingest(scan)).toEqual({ state: 'done' });
  expect(await archive.pages(scan)).toMatchObject([{ text: 'İyi bir belge', failure: null }]);
}
