import { describe, expect, it } from 'vitest';
import type { PublicPage } from '../../../cms/publish/publicRecord.ts';
import { tokenize } from '../../../search/turkish.ts';
import { excerptOf } from '../../../site/catalogue/excerptOf.ts';

const page = (text: string, otherTexts?: string[]): PublicPage => ({
  publication: 1,
  key: 1,
  position: 1,
  label: '1',
  text,
  ...(otherTexts && { otherTexts }),
  language: 'tr',
  checked: true,
  words: [],
});
const matched = (text: string) => ({ words: tokenize(text).map(({ stem }) => ({ stem, exact: false })) });
const read = ({ segments, fromOther }: ReturnType<typeof excerptOf>) => ({
  fromOther,
  text: segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
});

describe('excerptOf', () => {
  it('is of the shown text when that has the words', () => {
    const found = excerptOf(page('Belediye mecmuası', ['Belediye mccmuası']), matched('belediye'));
    expect(read(found)).toEqual({ fromOther: false, text: '[Belediye] mecmuası' });
  });

  it('is of another reading, and says so, when only that has them, or has more of them', () => {
    const translated = page('Belediye mecmuası', ['Belediye dergisi çıktı']);
    expect(read(excerptOf(translated, matched('dergi')))).toEqual({
      fromOther: true,
      text: 'Belediye [dergisi] çıktı',
    });
    expect(excerptOf(translated, matched('belediye dergisi')).fromOther).toBe(true);
    expect(excerptOf(translated, matched('belediye mecmuası')).fromOther).toBe(false);
  });

  it('is the beginning of the shown text when no reading has them', () => {
    expect(read(excerptOf(page('Bir sayfa', ['Öteki']), matched('yok')))).toEqual({
      fromOther: false,
      text: 'Bir sayfa',
    });
  });
});
