import { expect, it } from 'vitest';
import { byLetter } from '../../../site/catalogue/byLetter.ts';

it('puts names under the letters of the Turkish alphabet, and foreign ones last', () => {
  const names = ['Çevre', 'ılıca', 'Itfaiye', 'içme suyu', 'Âşıklar', '1923 Meclisi', 'Şehir', 'شهر'];
  const groups = byLetter(
    names.map((name) => ({ name })),
    'Diğer',
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

it('gives every letter an anchor of its own', () => {
  const groups = byLetter([{ name: 'I' }, { name: 'İ' }, { name: 'i' }], 'Diğer');
  expect(groups).toHaveLength(2);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(2);
});
