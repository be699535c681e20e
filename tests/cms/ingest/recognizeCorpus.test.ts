import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { processVariables } from '../../../cms/environment.ts';
import { findTesseract } from '../../../cms/ingest/findTesseract.ts';
import { ingestLimits as limits } from '../../../cms/ingest/limits.ts';
import { openDocument } from '../../../cms/ingest/openDocument.ts';
import { openRecognizer } from '../../../cms/ingest/openRecognizer.ts';
import { recognizePage } from '../../../cms/ingest/recognizePage.ts';
import { textEngine } from '../../../cms/ingest/textEngine.ts';
import { characterErrorRate } from '../../support/compareReading.ts';
import { soak } from '../../support/soak.ts';
import { corpusFile, hasCorpus } from './corpus.ts';

// A4 pages take some seconds each
vi.setConfig({ testTimeout: 600_000 });

let folder: string;
const native = await findTesseract(processVariables().PATH);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-recognise-corpus-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the pages of a real file are read as. */
async function readPages(file: string, models: string, most = 9) {
  const document = await openDocument({ path: corpusFile(file), folder, limits, text: false });
  const engine = textEngine(models, native);
  const recognizer = openRecognizer({ engine, models, folder, limits, bulk: false });
  try {
    const pages = [];
    for (let page = 0; page < Math.min(document.pages, most); page++) {
      const path = join(folder, 'page.grey');
      const size = await document.render.call('recognitionImage', { page, target: path }, limits.renderTime);
      pages.push(await recognizePage({ recognizer, image: { path, ...size }, limits }));
    }
    return pages;
  } finally {
    await Promise.all([document.close(), recognizer.close()]);
  }
}

describe.runIf(hasCorpus && soak())(
  'recognising real pages (skipped without the files, and but for long rounds)',
  () => {
    it.each(['linn', 'skew', 'rotated_skew'])('reads the two columns of %s in order', async (name) => {
      const [page] = await readPages(`typography/ocrmypdf_${name}.pdf`, 'eng');
      const truth = await readFile(corpusFile('typography/ocrmypdf_linn.txt'), 'utf8');
      expect(characterErrorRate(page?.text ?? '', truth)).toBeLessThan(0.02);
    });

    it('reads typewriting with broken letters', async () => {
      const [page] = await readPages('typography/ocrmypdf_typewriter.png', 'eng');
      const text = page?.text.replace(/\s+/g, ' ');
      for (const line of ['laurier, kruidnagel, kerrie, zout', 'Alle uien, kerrie en zout bij de linzen']) {
        expect(text).toContain(line);
      }
    });

    it.each(['firat-1644309301-uluslararasi-ogrenci-ofisi', 'firat-1687423276-birim-ve-eklentilere-isim-verme'])(
      'reads %s much as another program did',
      async (name) => {
        const pages = await readPages(`turkish-scans/${name}.pdf`, 'tur');
        const other = await readFile(corpusFile(`turkish-scans/${name}.third-party-ocr.txt`), 'utf8');
        const theirs = other.replace(/^Dönüştürülen Metin:.*$/m, '').replace(/^--- SAYFA.*$/gm, '');
        const ours = pages.map(({ text }) => text).join('\n');
        // neither is the truth, and seals and signatures are noise in both
        expect(characterErrorRate(ours, theirs)).toBeLessThan(0.12);
        for (const { confidence } of pages) expect(confidence).toBeGreaterThan(85);
      },
    );

    it('does not take Ottoman script for anything that it can read', async () => {
      const [page] = await readPages('turkish-scans/ottoman-adalet-salnamesi-1920-01.pdf', 'tur', 1);
      expect(page?.confidence).toBeLessThan(40);
    });
  },
);
