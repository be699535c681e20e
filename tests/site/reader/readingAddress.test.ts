import { describe, expect, it } from 'vitest';
import { readingAddress, readReadingChoice } from '../../../site/reader/readingAddress.ts';

const read = (query: string) => readReadingChoice(new URLSearchParams(query));

describe('the address of a page that is read', () => {
  it('keeps how it was searched for, and how it is laid out', () => {
    const choice = read('q=k%C3%B6pr%C3%BC&exact=1&typed=1&view=double');
    expect(readingAddress('tr', { number: 12, key: 3 }, choice)).toBe(
      '/tr/yayin/12/sayfa/3?q=k%C3%B6pr%C3%BC&exact=1&typed=1&view=double',
    );
    expect(read('q=su&exact=1')).toEqual({ text: 'su', exact: true, asTyped: false, view: 'single', lines: false });
  });

  it('is bare when nothing was chosen', () => {
    expect(readingAddress('en', { number: 12, key: 3 }, read('exact=1&view=single'))).toBe('/en/publication/12/page/3');
  });

  it('leaves out what it can’t mean', () => {
    expect(read(`q=${'a'.repeat(999)}&view=../x&lines=2`)).toEqual({
      text: 'a'.repeat(300),
      exact: false,
      asTyped: false,
      view: 'single',
      lines: false,
    });
  });
});
