import { expect, it } from 'vitest';
import { stripOfYears } from '../../../site/catalogue/readHits.ts';

const years = [
  { year: 1934, count: 2 },
  { year: 1938, count: 1 },
  { year: 1951, count: 4 },
];

it('gathers years into decades, with the empty ones between', () => {
  expect(stripOfYears(years)).toEqual({
    by: 'decade',
    bars: [
      { start: 1930, digital: 3 },
      { start: 1940, digital: 0 },
      { start: 1950, digital: 4 },
    ],
  });
});

it('shows every year of a chosen decade', () => {
  const { by, bars } = stripOfYears(years, 1930);
  expect(by).toBe('year');
  expect(bars).toHaveLength(10);
  expect(bars.filter(({ digital }) => digital > 0)).toEqual([
    { start: 1934, digital: 2 },
    { start: 1938, digital: 1 },
  ]);
});

it('has no bars when nothing is dated', () => {
  expect(stripOfYears([]).bars).toEqual([]);
});
