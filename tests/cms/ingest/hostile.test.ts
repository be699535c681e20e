import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestProgress } from '../../../cms/ingest/ingestProgress.ts';
import { seededRandom } from '../../../scripts/demo/random.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { soak } from '../../support/soak.ts';
import { corpusFile, hasCorpus } from './corpus.ts';
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

describe.skipIf(!hasCorpus)('hostile documents (skipped where ../shared/corpus is absent)', () => {
  let archive: TestArchive;
  beforeAll(async () => {
    archive = await openTestArchive();
  });
  afterAll(() => archive.close());

  it.each(hasCorpus ? chosenFiles() : [])(
    'ends on %s in a state with a reason, within its limits',
    async (name) => {
      const scan = await archive.addScan(await readFile(corpusFile(`hostile/${name}`)));
      const before = performance.now();
      const end = await archive.ingest(scan, { limits: { recognizers: 0 } });
      const progress = await ingestProgress(archive.pool, scan.id);
      const pages = await archive.pages(scan);
      if (soak()) {
        console.log(
          JSON.stringify({
            name,
            seconds: Math.round((performance.now() - before) / 100) / 10,
            state: progress?.state,
            reason: progress?.reason,
            pages: pages.length,
            images: progress?.pagesWithImage,
            failures: [...new Set(pages.flatMap(({ failure }) => (failure ? [failure.code] : [])))],
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
    },
    900_000,
  );

  it('takes a good document in after them', async () => {
    const scan = await archive.addScan(await makeTextPdf({ pages: ['İyi bir belge'] }));
    expect(await archive.ingest(scan)).toEqual({ state: 'done' });
    expect(await archive.pages(scan)).toMatchObject([{ text: 'İyi bir belge', failure: null }]);
  });
});
