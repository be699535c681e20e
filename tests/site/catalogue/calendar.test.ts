import { describe, expect, it } from 'vitest';
import { issueRows } from '../../../site/catalogue/issueRows.ts';
import { listAddress, readListChoice } from '../../../site/catalogue/listAddress.ts';
import { weeksOf } from '../../../site/catalogue/weeksOf.ts';
import type { Issue } from '../../../site/library.ts';
import { municipalDay } from '../../../site/server/municipalDay.ts';

describe('a month', () => {
  it('stands in weeks from Monday', () => {
    const weeks = weeksOf(1957, 3);
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, 1, 2, 3]);
    expect(weeks.at(-1)).toEqual([25, 26, 27, 28, 29, 30, 31]);
  });

  it.each([
    [1956, 2, 29],
    [1957, 2, 28],
    [1900, 2, 28],
    [33, 1, 31],
  ])('has in %i-%i its %i days, each once', (year, month, days) => {
    const numbers = weeksOf(year, month)
      .flat()
      .filter((day) => day !== undefined);
    expect(numbers).toEqual(Array.from({ length: days }, (_, index) => index + 1));
  });
});

describe('the day of the municipality', () => {
  it('begins at its own midnight, wherever the server stands', () => {
    expect(municipalDay(new Date('2026-11-22T20:59:59Z'))).toBe('2026-11-22');
    expect(municipalDay(new Date('2026-11-22T21:00:00Z'))).toBe('2026-11-23');
  });
});

describe('the address of a list', () => {
  const read = (query: string) => readListChoice(new URLSearchParams(query));

  it.each([
    '?year=1957&month=3&day=14',
    '?year=1957&month=none',
    '?year=1957&month=3&day=none',
    '?on=02-28_02-29&sort=oldest',
    '?subject=3&wide=1',
    '?collection=4&sort=title',
    '?kind=map&held=paper&page=2',
  ])('%s says what it means both ways', (query) => {
    expect(listAddress('tr', read(query))).toBe(`/tr/yayinlar${query}`);
  });

  it.each([
    ['year=1957&month=2&day=30', '?year=1957&month=2'],
    ['year=1957&month=13', '?year=1957'],
    ['year=0000', ''],
    ['month=3', ''],
    ['on=13-40', ''],
    ['on=', ''],
    ['wide=1', ''],
    ['held=everywhere', ''],
    ['collection=1&series=2&sort=collection', '?series=2'],
    ['sort=collection', ''],
  ])('leaves out what it can’t mean: %s', (query, left) => {
    expect(listAddress('tr', read(query))).toBe(`/tr/yayinlar${left}`);
  });
});

describe('the issues of a series', () => {
  const issue = (number: number, year?: number): Issue => ({
    number,
    enumeration: '',
    short: String(number),
    held: 'digital',
    ...(year !== undefined && { year }),
  });

  it('are laid out by year, the undated last', () => {
    const { by, rows } = issueRows([issue(1, 1950), issue(9), issue(2, 1950), issue(3, 1952)]);
    expect(by).toBe('year');
    expect(rows.map(({ start, issues }) => [start, issues.length])).toEqual([
      [1950, 2],
      [1952, 1],
      [undefined, 1],
    ]);
  });

  it('are laid out by decade when no year has two', () => {
    const { by, rows } = issueRows([issue(1, 1949), issue(2, 1950), issue(3, 1951)]);
    expect(by).toBe('decade');
    expect(rows.map(({ start, issues }) => [start, issues.length])).toEqual([
      [1940, 1],
      [1950, 2],
    ]);
  });
});
