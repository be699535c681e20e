import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../site/server/byteRange.ts';

describe('byteRange', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-4', { start: 2, end: 4 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=-400', { start: 0, end: 9 }],
    ['bytes=4-400', { start: 4, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=4-2', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=1-2,4-5', 'whole'],
    ['bytes=1e3-', 'whole'],
    ['items=0-1', 'whole'],
    [undefined, 'whole'],
  ])('reads %s', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });

  it('knows that nothing of an empty file can be given', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  });
});
