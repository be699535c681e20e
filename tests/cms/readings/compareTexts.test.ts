import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../cms/readings/compareTexts.ts';

describe('compareTexts', () => {
  it('marks in each text what is not in the other', () => {
    const { left, right } = compareTexts('Beledlye meclisi toplandı', 'Belediye meclisi dün toplandı');
    expect(left.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['Beledlye']);
    expect(right.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['Belediye', 'dün']);
  });

  it('leaves nothing out and marks nothing when both are the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ı', 'İ', ' ', '\n', 'ş') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { left, right } = compareTexts(one, other);
        expect(left.map((piece) => piece.text).join('')).toBe(one);
        expect(right.map((piece) => piece.text).join('')).toBe(other);
        const unchanged = (pieces: typeof left) => pieces.filter(({ changed }) => !changed).map((piece) => piece.text);
        expect(unchanged(left)).toEqual(unchanged(right));
        if (one === other) expect(left.some(({ changed }) => changed)).toBe(false);
      }),
    );
  });
});
