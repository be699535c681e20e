import { describe, expect, it } from 'vitest';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { linePieces } from '../../../site/reader/linePieces.ts';
import { type TextBlock, textBlocks } from '../../../site/reader/textBlocks.ts';

const said = (blocks: TextBlock[]) =>
  blocks.map(
    ({ kind, segments }) => `${kind}: ${segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  );

/** Words below each other in lines of a height, as a machine finds them. */
function boxed(text: string, heightOf: (line: number) => number): WordBox[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    const line = text.slice(0, index).split('\n').length - 1;
    return [index, word.length, 1000, 1000 + line * 500, 800, heightOf(line), 90];
  });
}

describe('a page’s text in blocks', () => {
  it('runs on over the lines of prose, with broken words whole again', () => {
    const text =
      'Belediye meclisi şehrin su şebe-\nkesinin yenilenmesine karar verdi ve\nödenek ayırdı.\n\nYeni kütüphane binası dün törenle açıldı.';
    expect(said(textBlocks(text, [], []))).toEqual([
      'paragraph: Belediye meclisi şehrin su şebekesinin yenilenmesine karar verdi ve ödenek ayırdı.',
      'paragraph: Yeni kütüphane binası dün törenle açıldı.',
    ]);
  });

  it('keeps the lines of tables and lists', () => {
    const text =
      'Bu yıl alınan ücretlerin yeni tarifesi aşağıda gösterilmiştir halkımıza.\n\nEkmek 12\nSüt 9\nYumurta 3\nTuz 4';
    expect(said(textBlocks(text, [], []))[1]).toBe('lines: Ekmek 12\nSüt 9\nYumurta 3\nTuz 4');
  });

  it('knows a heading by its larger letters, with or without an empty line after it', () => {
    const text =
      'Su işleri\nBelediye meclisi şehrin su şebekesinin yenilenmesine karar verdi\nve bunun için ödenek ayırdı bugün.';
    const words = boxed(text, (line) => (line === 0 ? 320 : 180));
    expect(said(textBlocks(text, words, []))).toEqual([
      'heading: Su işleri',
      'paragraph: Belediye meclisi şehrin su şebekesinin yenilenmesine karar verdi ve bunun için ödenek ayırdı bugün.',
    ]);
  });

  it('knows a heading by its capitals, and no sum of a table by them', () => {
    expect(said(textBlocks('MECLİS KARARLARI\n\nMeclis toplandı.', [], []))[0]).toBe('heading: MECLİS KARARLARI');
    expect(said(textBlocks('TOPLAM 12.500 LİRA\n\nMeclis toplandı.', [], []))[0]).toMatch(/^paragraph/);
  });

  it('marks what was searched for, also where it was broken', () => {
    const text = 'Şehrin su şebe-\nkesi yenilendi bu yıl.';
    expect(said(textBlocks(text, [], [{ start: 10, end: 20 }]))).toEqual([
      'paragraph: Şehrin su [şebekesi] yenilendi bu yıl.',
    ]);
  });

  it('is nothing where there is no text', () => {
    expect(textBlocks(' \n\n', [], [])).toEqual([]);
  });
});

describe('a page’s lines', () => {
  const text = 'Birinci satır\n\nİkinci satır';

  it('are numbered as a report names them, empty ones counted', () => {
    expect(linePieces({ text, words: [] }, []).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('come with their piece of the image, inside of it', () => {
    const words = boxed(text, () => 200);
    const [first, last] = linePieces({ text, words, width: 1000, height: 2000 }, []).map(({ box }) => box);
    expect(first).toEqual({ x: 90, y: 190, width: 100, height: 60, imageWidth: 1000, imageHeight: 2000 });
    expect(last?.y).toBe(390);
  });
});
