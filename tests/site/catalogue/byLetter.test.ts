import { expect, it } from 'vitest';
import { byLetter } from '../../../site/catalogue/byLetter.ts';

it('puts names under the letters of the Turkish alphabet, and foreign ones last', () => {
  const names = ['Çevre', 'ılıca', 'Itfaiye', 'içme suyu', 'Âşıklar', '1923 Meclisi', 'Şehir', 'شهر'];
  const groups = byLetter(
    names.map((name) => ({ name })),
    { other: 'Diğer', language: 'tr' },
  );
  expect(groups.map(({ letter, entries }) => [letter, entries.map(({ name }) => name)])).toEqual([
    ['Ç', ['Çevre']],
    ['I', ['ılıca', 'Itfaiye']],
    ['İ', ['içme suyu']],
    ['A', ['Âşıklar']],
    ['Ş', ['Şehir']],
    ['Diğer', ['1923 Meclisi', 'شهر']],
  ]);
});

it('puts them under the plain letter in an English index', () => {
  const names = ['Cami', 'Çevre', 'Itfaiye', 'İçme suyu', 'Şehir'];
  const groups = byLetter(
    names.map((name) => ({ name })),
    { other: 'Other', language: 'en' },
  );
  expect(groups.map(({ letter, entries }) => [letter, entries.length])).toEqual([
    ['C', 2],
    ['I', 2],
    ['S', 1],
  ]);
});

it('gives every letter an anchor of its own', () => {
  const groups = byLetter([{ name: 'I' }, { name: 'İ' }, { name: 'i' }], { other: 'Diğer', language: 'tr' });
  expect(groups).toHaveLength(2);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(2);
});
