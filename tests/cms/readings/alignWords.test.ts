import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { alignWords, tokensOf } from '../../../cms/readings/alignWords.ts';

/** Words side by side on lines of five, each letter 100 wide; with the confidence of each. */
function printed(words: { text: string; confidence: number }[]): { text: string; words: WordBox[] } {
  let text = '';
  let x = 0;
  const boxes: WordBox[] = words.map(({ text: word, confidence }, index) => {
    if (index > 0) text += index % 5 === 0 ? '\n' : ' ';
    if (index % 5 === 0) x = 0;
    const box: WordBox = [text.length, word.length, x, Math.floor(index / 5) * 200, word.length * 100, 150, confidence];
    text += word;
    x += (word.length + 1) * 100;
    return box;
  });
  return { text, words: boxes };
}
const line = (text: string, confidence = 50) => printed(text.split(' ').map((word) => ({ text: word, confidence })));
const read = (text: string, boxes: WordBox[]) =>
  boxes.map(([start, length, x, y, width, , confidence]) => [
    text.slice(start, start + length),
    x,
    y,
    width,
    confidence,
  ]);

describe('alignWords', () => {
  it('keeps boxes of what did not change, and gives a changed word the box of what it replaces', () => {
    const before = line('Belediye mec1isi karar');
    const text = 'Belediye meclisi  karar';
    expect(read(text, alignWords(before, text))).toEqual([
      ['Belediye', 0, 0, 800, 50],
      ['meclisi', 900, 0, 700, 100],
      ['karar', 1700, 0, 500, 50],
    ]);
  });

  it('joins the boxes of words that were one, and shares out the box of a word that was two', () => {
    const broken = line('bele diye suyolu');
    const text = 'belediye su yolu';
    expect(read(text, alignWords(broken, text))).toEqual([
      ['belediye', 0, 0, 900, 100],
      ['su', 1000, 0, 200, 100],
      ['yolu', 1200, 0, 400, 100],
    ]);
  });

  it('gives no box to what replaces nothing, and forgets that of what is gone', () => {
    const before = line('bir iki üç');
    expect(read('bir buçuk iki üç', alignWords(before, 'bir buçuk iki üç')).map(([word]) => word)).toEqual([
      'bir',
      'iki',
      'üç',
    ]);
    expect(read('bir üç', alignWords(before, 'bir üç'))).toEqual([
      ['bir', 0, 0, 300, 50],
      ['üç', 800, 0, 200, 50],
    ]);
    expect(alignWords(before, '')).toEqual([]);
    expect(alignWords({ text: '', words: [] }, 'yeni')).toEqual([]);
  });

  it('never makes one box over two lines', () => {
    const before = line('a b c d bele- diye son');
    const text = 'a b c d belediye son';
    const joined = alignWords(before, text).find(([start]) => text.startsWith('belediye', start));
    expect(joined?.slice(3, 6)).toEqual([0, 500, 150]);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcçıiİğöşü1'), minLength: 1, maxLength: 9 });
  const page = fc.array(fc.record({ text: word, confidence: fc.nat(100) }), { minLength: 1, maxLength: 60 });

  it('leaves a text that was not edited as it is', () => {
    fc.assert(
      fc.property(page, (words) => {
        const before = printed(words);
        expect(alignWords(before, before.text)).toEqual(before.words);
      }),
    );
  });

  it('keeps every word outside of the edits on its box, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(), word)),
        (confidences, edits) => {
          // unlike each other, so that there is one right answer
          const before = printed(confidences.map((confidence, index) => ({ text: `s${index}`, confidence })));
          const tokens = tokensOf(before.text).map((token) => token.text);
          const changed = new Set<number>();
          for (const [at, typed] of edits) {
            const index = at % tokens.length;
            tokens[index] = `${typed}x`;
            changed.add(index);
          }
          const after = printed(tokens.map((text) => ({ text, confidence: 0 }))).text;
          const aligned = alignWords(before, after);
          expect(aligned).toHaveLength(tokens.length);
          for (const [index, box] of aligned.entries()) {
            expect(after.slice(box[0], box[0] + box[1])).toBe(tokens[index]);
            expect(box.slice(2, 6)).toEqual(before.words[index]?.slice(2, 6));
            expect(box[6]).toBe(changed.has(index) ? 100 : confidences[index]);
          }
        },
      ),
    );
  });

  it('gives whole words in order, inside of the text and of the old boxes, for any two texts', () => {
    const texts = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(page, texts, (words, text) => {
        const before = printed(words);
        const width = Math.max(...before.words.map(([, , x, , wide]) => x + wide));
        const tokens = new Map(tokensOf(text).map((token) => [token.start, token.text]));
        let last = -1;
        for (const [start, length, x, y, wide, high] of alignWords(before, text)) {
          expect(tokens.get(start)).toHaveLength(length);
          expect(start).toBeGreaterThan(last);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width);
          expect(wide).toBeGreaterThan(0);
          expect([y % 200, high]).toEqual([0, 150]);
          last = start;
        }
      }),
    );
  });

  it('ends soon on a page that was written anew', () => {
    const before = printed(Array.from({ length: 5_000 }, (_, index) => ({ text: `eski${index}`, confidence: 50 })));
    const text = Array.from({ length: 5_000 }, (_, index) => `yeni${index}`).join(' ');
    expect(alignWords(before, text)).toHaveLength(5_000);
  });
});
