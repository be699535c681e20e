import { expect, it } from 'vitest';
import { makeScanPdf, makeTextPdf, samplePages, turkishWords } from './makePdf.ts';
import { readPdf } from './readPdf.ts';

const words = (text: string) => text.split(/\s+/).filter(Boolean);

it('makes a PDF whose text is what was given', async () => {
  const pages = await readPdf(await makeTextPdf({ pages: samplePages }));
  expect(pages.map(words)).toEqual(samplePages.map(words));
});

it('makes a scan without any text', async () => {
  const pages = await readPdf(await makeScanPdf({ pages: samplePages }));
  expect(pages).toHaveLength(samplePages.length);
  expect(pages.join('').trim()).toBe('');
});

it('makes a scan with the text above the pictures', async () => {
  const pages = await readPdf(await makeScanPdf({ pages: samplePages, textLayer: true }));
  expect(pages.map(words)).toEqual(samplePages.map(words));
});

it('makes the same bytes for the same seed, and others for another', async () => {
  const one = { pages: samplePages.slice(0, 1), ppi: 100 };
  const [first, second, other] = await Promise.all([
    makeScanPdf({ ...one, seed: 'a' }),
    makeScanPdf({ ...one, seed: 'a' }),
    makeScanPdf({ ...one, seed: 'b' }),
  ]);
  expect(first.equals(second)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

it('breaks long text into lines that stay on the page', async () => {
  const text = turkishWords(120);
  const [page = ''] = await readPdf(await makeTextPdf({ pages: [text] }));
  expect(words(page)).toEqual(words(text));
});
