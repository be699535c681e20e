import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlight } from '../../../search/highlight.ts';
import { page, publication, query, type Subject } from './subject.ts';

/** As printed, and as a machine read it. */
const misread: [string, string][] = [
  ['Ternizlik', 'temizlik'],
  ['Kanaiizasyon', 'kanalizasyon'],
  ['mezbalıa', 'mezbaha'],
  ['be1ediye', 'belediye'],
  ['8elediye', 'belediye'],
  ['1stanbul', 'istanbul'],
  ['köpriiler', 'köprüler'],
  ['sokaklarııı', 'sokakların'],
];

export function correctionsContract(subject: Subject): void {
  describe('corrections', () => {
    beforeAll(async () => {
      await subject.open();
      const texts = [
        'kütüphane binası',
        'yeni kütüphaneler',
        'kütüphanede sergi',
        'eski kütüpane levhası',
        'kütük defteri',
      ];
      await Promise.all(
        texts.map((text, at) => subject.index.replace(publication(at + 1, { pages: [page(1, text)] }))),
      );
    });
    afterAll(() => subject.close());

    it('are not made when only what was typed is wanted', async () => {
      for (const typed of ['kütüphene', 'kütüphane']) {
        const { total, correction } = await subject.engine.search(query(`${typed} `, { asTyped: true }));
        expect({ total, correction }).toEqual({ total: typed === 'kütüphane' ? 3 : 0, correction: undefined });
      }
      expect(await subject.numbers('kütüph', { asTyped: true })).toEqual([]);
      const wanted = await subject.engine.search(query('kütüphene '));
      expect(wanted.total).toBe(3);
      expect(wanted.correction).toEqual({ typed: 'kütüphene', used: 'kütüphane' });
    });

    it('say which of the words was meant otherwise', async () => {
      const { total, correction } = await subject.engine.search(query('yeni kütüphanelr '));
      expect(total).toBe(1);
      expect(correction?.typed).toBe('kütüphanelr');
      expect(correction?.used).toMatch(/^kütüphane/);
    });

    it('put what was typed first', async () => {
      const many = Array.from({ length: 50 }, (_, at) => publication(500 + at, { titles: ['Kütüphane, kütüphane'] }));
      await Promise.all(many.map((document) => subject.index.replace(document)));
      const { hits, correction } = await subject.engine.search(query('kütüpane '));
      expect(hits.length).toBeGreaterThan(50);
      expect(hits[0]?.number).toBe(4);
      expect(correction).toEqual({ typed: 'kütüpane', used: 'kütüphane' });
      expect(await subject.numbers('kütüpane ', { asTyped: true })).toEqual([4]);
      await Promise.all(many.map(({ number }) => subject.index.remove(number)));
    });

    it.each(misread)('find %s by %s', async (printed, meant) => {
      await subject.index.replace(publication(90, { pages: [page(1, `Bu sayfada ${printed} yazar.`)] }));
      for (const typed of [`${meant} `, `${meant.toLocaleUpperCase('tr')} `]) {
        const result = await subject.engine.search(query(typed));
        expect(result.hits.map(({ number }) => number)).toContain(90);
        expect(highlight(printed, result.matched)).toHaveLength(1);
      }
      await subject.index.remove(90);
    });

    it('find what was misread below what was read well, when there is little of it', async () => {
      await subject.index.replace(publication(91, { pages: [page(1, 'Mezbahanın tamiri')] }));
      await subject.index.replace(publication(92, { titles: ['Mezbalıa'], pages: [page(1, 'mezbalıa mezbalıa')] }));
      const { hits, correction } = await subject.engine.search(query('mezbaha '));
      expect(hits.map(({ number }) => number)).toEqual([91, 92]);
      expect(correction).toEqual({ typed: 'mezbaha', used: 'mezbalıa' });
      expect(await subject.numbers('mezbaha ', { asTyped: true })).toEqual([91]);
      await subject.index.remove(91);
      await subject.index.remove(92);
    });

    it('leave numbers alone, and words of other letters', async () => {
      await subject.index.replace(publication(93, { pages: [page(1, '1332 senesi, 43/7 sayılı, Москва')] }));
      for (const typed of ['1323 ', '1333 ', '48/7 ', 'Моква ']) expect(await subject.numbers(typed)).toEqual([]);
      expect(await subject.numbers('1332 ')).toEqual([93]);
      await subject.index.remove(93);
    });
  });
}
