import { expect, it } from 'vitest';
import { sinceFounding } from '../../../site/catalogue/sinceFounding.ts';

const bar = (start: number, digital = 1) => ({ start, digital, paper: 0, missing: 0 });
const starts = (founded: number | undefined) =>
  sinceFounding([bar(1920), bar(1930)], founded).map(({ start }) => start);

it('begins the strip with the decade of the founding, of which nothing may be known', () => {
  expect(sinceFounding([bar(1920), bar(1930)], 1908)).toEqual([bar(1900, 0), bar(1910, 0), bar(1920), bar(1930)]);
  expect(starts(1919)).toEqual([1910, 1920, 1930]);
});

it('leaves it as it is without a year, without publications, and where the city is much older or younger', () => {
  for (const founded of [undefined, 1920, 1965, 1453]) expect(starts(founded)).toEqual([1920, 1930]);
  expect(sinceFounding([], 1908)).toEqual([]);
});
