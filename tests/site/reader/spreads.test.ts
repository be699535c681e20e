import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facingPages, pagesOf, type Spread } from '../../../site/reader/spreads.ts';

const page = (label: string, broad = false) => ({
  key: 1,
  label,
  width: broad ? 900 : 600,
  height: broad ? 600 : 900,
});
const volume = (...labels: string[]) => labels.map((label) => page(label));
const said = (spread: Spread<{ label: string }>) =>
  'whole' in spread ? spread.whole.label : `${spread.verso?.label ?? '·'}|${spread.recto?.label ?? '·'}`;
const spreads = (pages: ReturnType<typeof volume>) => facingPages(pages).map(said);

describe('facing pages', () => {
  it('leave the cover alone, and the last page when nothing faces it', () => {
    expect(spreads(volume('1', '2', '3', '4', '5', '6'))).toEqual(['1', '2|3', '4|5', '6|·']);
  });

  it('have odd printed numbers on the recto, whatever stands before them', () => {
    expect(spreads(volume('kapak', '1', '2', '3', '4'))).toEqual(['kapak', '·|1', '2|3', '4|·']);
    expect(spreads(volume('kapak', 'iç kapak', '1', '2', '3'))).toEqual(['kapak', 'iç kapak|1', '2|3']);
  });

  it('know Roman numbers', () => {
    expect(spreads(volume('kapak', 'i', 'ii', 'iii', 'IV', '1', '2'))).toEqual([
      'kapak',
      '·|i',
      'ii|iii',
      'IV|1',
      '2|·',
    ]);
  });

  it('are not put out by a plate that is not counted', () => {
    expect(spreads(volume('kapak', '2', '3', 'levha', '4', '5'))).toEqual(['kapak', '2|3', 'levha|·', '4|5']);
  });

  it('give a broad sheet the whole width', () => {
    expect(spreads([page('kapak'), page('2'), page('harita', true), page('3')])).toEqual([
      'kapak',
      '2|·',
      'harita',
      '·|3',
    ]);
  });

  it('hold every page once, in order', () => {
    const label = fc.oneof(fc.nat(40).map(String), fc.constantFrom('kapak', 'ii', 'v', 'x', 'levha'));
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(), label, width: fc.nat(3), height: fc.nat(3) })), (pages) => {
        expect(facingPages(pages).flatMap((spread) => pagesOf(spread))).toEqual(pages);
      }),
    );
  });
});
