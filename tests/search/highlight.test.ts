import { describe, expect, it } from 'vitest';
import type { MatchedTerms } from '../../search/engine.ts';
import { excerpt, highlight } from '../../search/highlight.ts';
import { exactStem, tokenize } from '../../search/turkish.ts';

const terms = (text: string, more: Partial<MatchedTerms> = {}): MatchedTerms => ({
  words: tokenize(text).map(({ stem }) => ({ stem, exact: false })),
  ...more,
});
const marked = (text: string, matched: MatchedTerms) =>
  highlight(text, matched).map(({ start, end }) => text.slice(start, end));

describe('highlight', () => {
  it('marks whole words in all their forms, with or without Turkish letters', () => {
    const text = 'Belediyenin KÜTÜPHANESİ; kütüphaneler, kutuphane. Belge.';
    expect(marked(text, terms('kutuphane belediye'))).toEqual([
      'Belediyenin',
      'KÜTÜPHANESİ',
      'kütüphaneler',
      'kutuphane',
    ]);
  });

  it.each(['NFC', 'NFD'] as const)('gives ranges into the very text when it is %s', (form) => {
    const text = 'İşte İZMİR’in şehri: İzmir, ışık'.normalize(form);
    expect(marked(text, terms('izmir şehir'))).toEqual(
      ['İZMİR’in', 'şehri', 'İzmir'].map((word) => word.normalize(form)),
    );
  });

  it('finds every word by its own stem', () => {
    const words = "bana ona İğne ığdır Ûdi âlem ŞEHRİ 𝐀bc ﬁkir be1ediye 1923'te كتاب Ωmega diyor yiyen sana ǅep ß";
    for (const form of ['NFC', 'NFD'] as const) {
      for (const token of tokenize(words.normalize(form))) {
        const found = highlight(words.normalize(form), { words: [{ stem: token.stem, exact: false }] });
        expect(found).toContainEqual({ start: token.start, end: token.end });
        const exact = highlight(words.normalize(form), { words: [{ stem: exactStem(token), exact: true }] });
        expect(exact).toContainEqual({ start: token.start, end: token.end });
      }
    }
  });

  it('marks a word over a line end as one', () => {
    expect(marked('eski bele-\ndiyesi', terms('belediye'))).toEqual(['bele-\ndiyesi']);
  });

  it('marks the word that is still being typed by its beginning', () => {
    expect(marked('kütüphane kütük kitap', { words: [], prefix: 'kut' })).toEqual(['kütüphane', 'kütük']);
    expect(marked('kütüphane', { words: [], prefix: '' })).toEqual([]);
  });

  it('keeps letters apart when only the very letters count', () => {
    expect(marked('sınırı sinirli sinir', { words: [{ stem: 'sınır', exact: true }] })).toEqual(['sınırı']);
  });
});

describe('excerpt', () => {
  const filler = 'Burada başka şeyler uzun uzun anlatılır ve bunların aranan sözle bir ilgisi yoktur. '.repeat(20);

  it('shows the place where the words stand together, cut at words', () => {
    const text = `${filler}Belediye ayrı durur. ${filler}Belediye meclisi toplandı. ${filler}Meclis ayrı durur. ${filler}`;
    const found = excerpt(text, terms('belediye meclis'), { length: 160 });
    expect(found.text).toContain('Belediye meclisi toplandı.');
    expect(found.text.length).toBeLessThanOrEqual(160);
    expect(found.before && found.after).toBe(true);
    expect(text.slice(found.start, found.start + found.text.length)).toBe(found.text);
    expect(found.ranges.map(({ start, end }) => found.text.slice(start, end))).toEqual(['Belediye', 'meclisi']);
    const around = text.charAt(found.start - 1) + text.charAt(found.start + found.text.length);
    expect(around).toMatch(/^\s\s$/);
  });

  it('is the whole of a short text', () => {
    expect(excerpt('Kısa bir metin', terms('metin'), { length: 100 })).toEqual({
      text: 'Kısa bir metin',
      start: 0,
      ranges: [{ start: 9, end: 14 }],
      words: 1,
      before: false,
      after: false,
    });
  });

  it('is the beginning when nothing matches', () => {
    const found = excerpt(filler, terms('hiçbiri'), { length: 60 });
    expect(found.start).toBe(0);
    expect(found.ranges).toEqual([]);
    expect(found.text.length).toBeGreaterThan(30);
    expect(filler.charAt(found.text.length)).toMatch(/\s/);
  });

  it('keeps a word that is longer than the excerpt', () => {
    const found = excerpt(`önce ${'a'.repeat(80)} sonra`, { words: [], prefix: 'aaa' }, { length: 40 });
    expect(found.text).toBe('a'.repeat(80));
  });

  it('has ranges inside itself for any text and length', () => {
    for (let length = 0; length < 120; length += 7) {
      for (const text of ['', 'kitap', filler.normalize('NFD'), 'bele-\ndiye '.repeat(30)]) {
        const found = excerpt(text, terms('belediye söz kitap'), { length });
        for (const { start, end } of found.ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(found.text.length);
          expect(end).toBeGreaterThan(start);
        }
      }
    }
  });
});
