import { expect, it } from 'vitest';
import { stripOfFacets } from '../../../site/catalogue/readHits.ts';

const facets = {
  decade: [
    { value: '1950', count: 4 },
    { value: '1930', count: 3 },
    { value: 'undated', count: 2 },
  ],
  year: [
    { value: '1951', count: 4 },
    { value: '1934', count: 2 },
    { value: '1938', count: 1 },
  ],
};

it('shows decades with the empty ones between, and counts the undated', () => {
  expect(stripOfFacets(facets)).toEqual({
    by: 'decade',
    bars: [
      { start: 1930, digital: 3 },
      { start: 1940, digital: 0 },
      { start: 1950, digital: 4 },
    ],
    undated: 2,
  });
});

it('shows every year of a chosen decade', () => {
  const { by, bars, undated } = stripOfFacets(facets, 1930);
  expect([by, undated]).toEqual(['year', 0]);
  expect(bars).toHaveLength(10);
  expect(bars.filter(({ digital }) => digital > 0)).toEqual([
    { start: 1934, digital: 2 },
    { start: 1938, digital: 1 },
  ]);
});

it('has no bars when nothing is dated', () => {
  expect(stripOfFacets({ decade: [], year: [] }).bars).toEqual([]);
});
