import { describe, expect, it } from 'vitest';
import { boxesOf, markText } from '../../../site/reader/markedText.ts';

const text = 'Yeni köprü açıldı.\nKöprünün boyu\n\n  \nkırk metredir.';

describe('marking', () => {
  it('cuts a text at the borders of its ranges, and loses nothing', () => {
    const segments = markText(text, [
      { start: 5, end: 10 },
      { start: 19, end: 27 },
    ]);
    expect(segments.filter(({ marked }) => marked).map((segment) => segment.text)).toEqual(['köprü', 'Köprünün']);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
  });

  it('marks the part of a range that lies inside a piece', () => {
    expect(markText('köprünün', [{ start: 0, end: 8 }], 2, 6)).toEqual([{ text: 'prün', marked: true }]);
  });
});

describe('boxes', () => {
  it('are those of the words that a range touches, a word broken over two lines with both of its halves', () => {
    const words: [number, number, number, number, number, number, number][] = [
      [0, 5, 100, 100, 500, 90, 80],
      [6, 4, 700, 100, 400, 90, 80],
      [11, 6, 100, 300, 600, 90, 80],
    ];
    expect(boxesOf(words, [{ start: 6, end: 17 }])).toEqual([
      { x: 700, y: 100, width: 400, height: 90 },
      { x: 100, y: 300, width: 600, height: 90 },
    ]);
    expect(boxesOf(words, [{ start: 5, end: 6 }])).toEqual([]);
  });
});
