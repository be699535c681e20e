import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlight } from '../../../search/highlight.ts';
import { page, publication, query, type Subject } from './subject.ts';

const synonyms = [
  ['belediye başkanı', 'belediye reisi', 'şehremini'],
  ['uçak', 'tayyare'],
  ['okul', 'mektep', 'Mektep'],
  ['Ekim', 'Teşrinievvel', 'Teşrin-i evvel'],
  ['itfaiye', 'tulumbacı ocağı'],
  ['reis', 'riyaset'],
];

export function synonymsContract(subject: Subject): void {
  describe('synonyms', () => {
    beforeAll(async () => {
      await subject.open();
      const texts = [
        'Belediye başkanının konuşması.',
        'Belediye reisi Hulusi Bey köprüyü açtı.',
        'Şehremini, caddeyi teftiş etti.',
        'Belediye bahçesinde reis vekili oturur.',
        'Tayyare meydanı yapıldı, tayyareler, tayyare, tayyare.',
        'Uçağın gecikmesi üzerine toplantı yapılmadı; sonra sergi, konser, balo ve yarış da ertelendi.',
        'Teşrin-i evvel ayında mektepler açıldı.',
        'Ekim ayında okulların boyanması.',
        'Tulumbacı ocağı kaldırıldı.',
        'Tulumbacı, su taşıdı; ocağı söndü.',
      ];
      const pages = texts.map((text, at) => publication(at + 1, { pages: [page(1, text)] }));
      await Promise.all(pages.map((document) => subject.index.replace(document)));
      await subject.index.replace(publication(20, { titles: ['Tayyare ve Tayyareciler'] }));
    });
    afterAll(() => subject.close());

    it('find nothing more unless they are given', async () => {
      expect(await subject.numbers('uçak ')).toEqual([6]);
      const { synonyms: applied } = await subject.engine.search(query('uçak '));
      expect(applied).toBeUndefined();
    });

    it('find a word by another, in whatever form, below what was typed, and are told', async () => {
      for (const typed of ['uçak', 'Uçağın', 'ucaklar']) {
        const result = await subject.engine.search(query(`${typed} `, { synonyms }));
        expect(result.hits.map(({ number }) => number).sort((a, b) => a - b)).toEqual([5, 6, 20]);
        expect(result.hits[0]?.number).toBe(6);
        expect(result.synonyms).toEqual([{ typed, also: ['tayyare'] }]);
        expect(result.correction).toBeUndefined();
        expect(highlight('Tayyareler uçtu, uçaklar da', result.matched)).toHaveLength(2);
      }
      expect(await subject.numbers('okullar ekimde ', { synonyms })).toEqual([7, 8]);
    });

    it('find phrases by words and words by phrases, whose words must stand together', async () => {
      for (const typed of ['belediye başkanı', 'şehreminleri', 'şehremini'])
        expect(await subject.numbers(`${typed} `, { synonyms })).toEqual([1, 2, 3]);
      expect(await subject.numbers('belediye reisleri ', { synonyms })).toEqual([1, 2, 3, 4]);
      expect(await subject.numbers('itfaiye ', { synonyms })).toEqual([9]);
      expect(await subject.numbers('tulumbacı ocağı ', { synonyms })).toEqual([9, 10]);
      const result = await subject.engine.search(query('belediye başkanı ', { synonyms }));
      expect(result.hits[0]?.number).toBe(1);
      expect(result.synonyms).toEqual([{ typed: 'belediye başkanı', also: ['belediye reisi', 'şehremini'] }]);
    });

    it('take the longest phrase, and other words of the query are still needed', async () => {
      expect(await subject.numbers('belediye reisi köprü ', { synonyms })).toEqual([2]);
      expect(await subject.numbers('şehremini köprüyü ', { synonyms })).toEqual([2]);
      expect(await subject.numbers('belediye başkanı cadde ', { synonyms })).toEqual([3]);
      const { synonyms: applied } = await subject.engine.search(query('belediye reisi tayyaresi ', { synonyms }));
      expect(applied).toEqual([
        { typed: 'belediye reisi', also: ['belediye başkanı', 'şehremini'] },
        { typed: 'tayyaresi', also: ['uçak'] },
      ]);
    });

    it('leave alone what is quoted or excluded, and exact letters', async () => {
      expect(await subject.numbers('"belediye başkanı"', { synonyms })).toEqual([1]);
      expect(await subject.numbers('"tayyare"', { synonyms })).toEqual([5, 20]);
      expect(await subject.numbers('belediye -uçak', { synonyms })).toEqual([1, 2, 4]);
      expect(await subject.numbers('uçak ', { synonyms, exactLetters: true })).toEqual([6]);
      expect(await subject.numbers('uçak ', { synonyms, asTyped: true })).toEqual([6]);
    });

    it('may be anything', async () => {
      const odd = [
        [],
        [''],
        ['*', '"'],
        ['uçak'],
        ['uçak', 'uçaklar'],
        ['uçak', 'NEAR("a")'],
        ['uçak', 'yok olan söz'],
      ];
      expect(await subject.numbers('uçak ', { synonyms: odd })).toEqual([6]);
    });
  });
}
