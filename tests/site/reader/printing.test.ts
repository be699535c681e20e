import { describe, expect, it } from 'vitest';
import type { PageSummary } from '../../../site/library.ts';
import { printParameter, readPrinting } from '../../../site/reader/printing.ts';

const pages = ['kapak', 'i', 'ii', '1', '2', '3'].map(
  (label, index): PageSummary => ({ key: 10 + index, label, position: index + 1, hasText: true }),
);
const read = (query: string) => readPrinting(new URLSearchParams(query), pages);

describe('what is printed', () => {
  it('is a page or a range by its places', () => {
    expect(read('print=3')).toEqual({ state: 'shown', from: 3, to: 3, as: 'images' });
    expect(read('print=2-5&as=text')).toEqual({ state: 'shown', from: 2, to: 5, as: 'text' });
  });

  it('is put in order, and ends where the publication ends', () => {
    expect(read('print=5-2')).toMatchObject({ from: 2, to: 5 });
    expect(read('print=4-900')).toMatchObject({ from: 4, to: 6 });
    expect(read('print=0')).toMatchObject({ from: 1, to: 1 });
  });

  it('is asked for by what is printed on the pages', () => {
    expect(read('print=range&from=ii&to=2')).toEqual({ state: 'asked', from: 3, to: 5, as: 'images' });
    expect(read('print=range&from=3&to=i')).toMatchObject({ from: 2, to: 6 });
    expect(read('print=range&from=yok&to=')).toMatchObject({ from: 1, to: 6 });
  });

  it('is nothing unless it is asked for', () => {
    expect(read('q=su')).toBeUndefined();
    expect(readPrinting(new URLSearchParams('print=1'), [])).toBeUndefined();
  });

  it('has one address', () => {
    expect(printParameter({ from: 2, to: 5, as: 'images' })).toBe('print=2-5');
    expect(printParameter({ from: 2, to: 2, as: 'text' })).toBe('print=2&as=text');
  });
});
