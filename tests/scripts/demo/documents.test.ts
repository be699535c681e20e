import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../scripts/demo/blocks.ts';
import { collection } from '../../../scripts/demo/collection.ts';
import { drawingOf, makeDocument } from '../../../scripts/demo/drawDocument.ts';
import { printPdf } from '../../../scripts/demo/printPdf.ts';
import type { DemoPublication } from '../../../scripts/demo/publication.ts';
import { readPdf } from '../../support/readPdf.ts';

/** Every document as it is printed, before any is scanned. */
const printed = new Map<string, string[]>();

const publication = (key: string): DemoPublication => {
  const found = collection.publications.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(key);
  return found;
};

beforeAll(async () => {
  for (const { key, title, document, scan } of collection.publications) {
    if (document) printed.set(key, await readPdf(await printPdf(drawingOf(document, scan), { title })));
  }
}, 300_000);

/** Letters only: lines are broken and justified anywhere. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLocaleLowerCase('tr');

describe('the documents', () => {
  it('show every word that they were given', () => {
    for (const { key, document } of collection.publications) {
      if (document?.kind !== 'text') continue;
      const shown = letters((printed.get(key) ?? []).join(' '));
      const missing = wordsOf(document.blocks)
        .split(/\s+/)
        .filter((word) => !shown.includes(letters(word)));
      expect({ key, missing }).toEqual({ key, missing: [] });
    }
  });

  it('all say that they are demonstrations, in both languages', () => {
    const silent = [...printed].filter(([, pages]) => {
      const text = pages.join(' ');
      return !text.includes('GÖSTERİM ÖRNEĞİ') || !text.includes('DEMONSTRATION');
    });
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('leave at most 40 pages to be recognised', () => {
    const pages = collection.publications
      .filter(({ scan }) => scan && !scan.textLayer)
      .reduce((sum, { key }) => sum + (printed.get(key)?.length ?? 0), 0);
    expect(pages).toBeGreaterThan(20);
    expect(pages).toBeLessThanOrEqual(40);
  });

  it('that wait to be recognised have no text', async () => {
    const bytes = await makeDocument(publication('levhalar-1928'));
    expect((await readPdf(bytes ?? Buffer.alloc(0))).join('').trim()).toBe('');
  });

  it('that were scanned and recognised have their text above the picture', async () => {
    const bytes = await makeDocument(publication('butce-1929'));
    const pages = await readPdf(bytes ?? Buffer.alloc(0));
    expect(letters(pages.join(' '))).toContain(letters('Turuk ve maabir'));
  });

  it.each(['levhalar-1928', 'kiyi-yonetmeligi-2025', 'bisiklet-haritasi-2025'])(
    'are the same bytes every time: %s',
    async (key) => {
      const [first, second] = [await makeDocument(publication(key)), await makeDocument(publication(key))];
      expect(first?.length).toBeGreaterThan(5_000);
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    },
  );
});
