import { describe, expect, it } from 'vitest';
import { type IssuePattern, planIssue } from '../../../cms/admin/arrange/issuePattern.ts';
import { cutCrop, joinCrops, partAsItLies, turnCrop, whole } from '../../../cms/pages/crop.ts';
import { labelOf } from '../../../cms/pages/pageLabels.ts';
import { partOfText } from '../../../cms/pages/partOfText.ts';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';

describe('labels of pages', () => {
  it.each([
    [{ numbering: 'arabic', start: 5, text: '' } as const, ['5', '6', '7']],
    [{ numbering: 'romanSmall', start: 3, text: '' } as const, ['iii', 'iv', 'v']],
    [{ numbering: 'romanLarge', start: 39, text: '' } as const, ['XXXIX', 'XL', 'XLI']],
    [{ numbering: 'bracketed', start: 1, text: '' } as const, ['[1]', '[2]', '[3]']],
    [{ numbering: 'arabic', start: 1, text: 'Levha ' } as const, ['Levha 1', 'Levha 2', 'Levha 3']],
    [{ numbering: 'text', start: 1, text: 'Kapak' } as const, ['Kapak', 'Kapak', 'Kapak']],
  ])('count on as they are printed: %j', (labelling, labels) => {
    expect([0, 1, 2].map((nth) => labelOf(labelling, nth))).toEqual(labels);
  });
});

describe('the pattern of bound issues', () => {
  const plan = (pattern: Partial<IssuePattern>, nth: number) =>
    planIssue(
      { title: 'Bülten {n}, {t}', firstNumber: 7, firstDate: 'Kasım 1957', interval: 'month', ...pattern },
      nth,
    );

  it('counts numbers and dates on as people write them', () => {
    expect([0, 1, 2].map((nth) => plan({}, nth))).toEqual([
      { title: 'Bülten 7, Kasım 1957', number: 7, date: 'Kasım 1957' },
      { title: 'Bülten 8, Aralık 1957', number: 8, date: 'Aralık 1957' },
      { title: 'Bülten 9, Ocak 1958', number: 9, date: 'Ocak 1958' },
    ]);
    expect(plan({ firstDate: '28.12.1957', interval: 'week' }, 1).date).toBe('04.01.1958');
    expect(plan({ firstDate: '1 March 1957', interval: 'quarter' }, 3).date).toBe('1 December 1957');
    expect(plan({ firstDate: '1957', interval: 'year' }, 2).date).toBe('1959');
  });

  it('gives a date that can not be counted on from to the first issue alone', () => {
    expect(plan({ firstDate: 'R. 1332' }, 0).date).toBe('R. 1332');
    expect(plan({ firstDate: 'R. 1332' }, 1)).toEqual({ title: 'Bülten 8', number: 8 });
    expect(plan({ interval: 'none', firstNumber: undefined }, 0)).toEqual({ title: 'Bülten' });
  });
});

describe('parts of a frame', () => {
  it('lie where they lay before the frame was turned', () => {
    const { left, right } = cutCrop(null, 4000);
    expect([left, right]).toEqual([
      { x: 0, y: 0, width: 4000, height: 10_000 },
      { x: 4000, y: 0, width: 6000, height: 10_000 },
    ]);
    expect(joinCrops(right, left)).toBeNull();
    for (const rotation of [0, 90, 180, 270] as const) {
      expect(partAsItLies({ rotation, crop: turnCrop(left, rotation) })).toEqual(left);
    }
    expect(turnCrop(turnCrop(right, 90), 270)).toEqual(right);
    expect(partAsItLies({ rotation: 90, crop: null })).toEqual(whole);
  });

  it('take the words that lie on them, and count those across the cut', () => {
    const text = 'bir iki\nüç ortada';
    const words: WordBox[] = [
      [0, 3, 1000, 1000, 1000, 300, 90],
      [4, 3, 6000, 1000, 1000, 300, 80],
      [8, 2, 1000, 2000, 1000, 300, 70],
      [11, 6, 4000, 2000, 2200, 300, 60],
    ];
    const { left, right } = cutCrop(null, 5000);
    expect(partOfText({ text, words }, { rotation: 0, crop: left })).toEqual({
      text: 'bir\nüç',
      words: [
        [0, 3, 2000, 1000, 2000, 300, 90],
        [4, 2, 2000, 2000, 2000, 300, 70],
      ],
      crossing: 1,
    });
    expect(partOfText({ text, words }, { rotation: 0, crop: right })).toMatchObject({
      text: 'iki\nortada',
      words: [
        [0, 3, 2000, 1000, 2000, 300, 80],
        [4, 6, 0, 2000, 2400, 300, 60],
      ],
      crossing: 1,
    });
  });
});
