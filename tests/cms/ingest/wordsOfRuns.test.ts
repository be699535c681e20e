import { describe, expect, it } from 'vitest';
import { type TextRun, wordsOfRuns } from '../../../cms/ingest/wordsOfRuns.ts';

const page = { width: 1000, height: 1000 };

function run(text: string, given: Partial<TextRun> = {}): TextRun {
  return {
    text,
    font: 'F1',
    x: 100,
    y: 500,
    along: { x: 1, y: 0 },
    up: { x: 0, y: -1 },
    width: 200,
    ascent: 20,
    descent: 5,
    endsLine: false,
    ...given,
  };
}

describe('words of runs', () => {
  it('splits a run where it has spaces and shares its width out', () => {
    const { text, words } = wordsOfRuns([run('kent kent')], page);
    expect(text).toBe('kent kent');
    const [first, second] = words;
    expect(first?.slice(0, 4)).toEqual([0, 4, 1000, 4800]);
    expect(second?.slice(0, 2)).toEqual([5, 4]);
    expect(first?.[4]).toBe(second?.[4]);
    expect((second?.[2] ?? 0) + (second?.[4] ?? 0)).toBe(3000);
    expect(first?.slice(5)).toEqual([250, 100]);
  });

  it('gives narrow letters less of the width', () => {
    const { words } = wordsOfRuns([run('ilil mmmm')], page);
    expect(words[0]?.[4]).toBeLessThan((words[1]?.[4] ?? 0) / 2);
  });

  it('joins runs of one word, with a box around both', () => {
    const { text, words } = wordsOfRuns([run('Bele', { width: 100 }), run('diye', { x: 200, width: 100 })], page);
    expect(text).toBe('Belediye');
    expect(words).toEqual([[0, 8, 1000, 4800, 2000, 250, 100]]);
  });

  it('ends a word where the line ends, and keeps its hyphen', () => {
    const { text, words } = wordsOfRuns([run('Bele-', { endsLine: true }), run('diye', { y: 540 })], page);
    expect(text).toBe('Bele-\ndiye');
    expect(words.map(([start, length]) => text.slice(start, start + length))).toEqual(['Bele-', 'diye']);
  });

  it('follows a baseline that runs up the page', () => {
    const { words } = wordsOfRuns([run('dik', { along: { x: 0, y: -1 }, up: { x: -1, y: 0 } })], page);
    expect(words).toEqual([[0, 3, 800, 3000, 250, 2000, 100]]);
  });

  it('keeps boxes on the page', () => {
    const { words } = wordsOfRuns([run('taşan', { x: 900, width: 400, y: -3 })], page);
    expect(words).toEqual([[0, 5, 9000, 0, 1000, 20, 100]]);
  });

  it('composes letters, and drops what a database can not hold', () => {
    const { text, words } = wordsOfRuns([run('I\u0307s\u0327ık\u0000 \ud800son')], page);
    expect(text).toBe('İşık \ufffdson');
    expect(words.map(([start, length]) => text.slice(start, start + length))).toEqual(['İşık', '\ufffdson']);
  });

  it('gives nothing for nothing', () => {
    expect(wordsOfRuns([], page)).toEqual({ text: '', words: [] });
    expect(wordsOfRuns([run('   ', { endsLine: true })], page)).toEqual({ text: '', words: [] });
  });
});
