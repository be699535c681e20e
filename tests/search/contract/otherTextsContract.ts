import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, publication, query, type Subject } from './subject.ts';

export function otherTextsContract(subject: Subject): void {
  describe('other readings of a page', () => {
    beforeAll(() => subject.open());
    afterAll(() => subject.close());

    const read = (text: string, ...otherTexts: string[]) => ({ ...page(1, text), otherTexts });

    it('find it as the shown one does, once', async () => {
      await subject.index.replace(
        publication(1, {
          pages: [read('Belediye mecmuası çıktı', 'Belediye mccmuası', 'municipal magazine'), page(2, 'su')],
        }),
      );
      for (const typed of ['mecmua ', 'magazine ', 'mccmua ', 'belediye ']) {
        const { hits } = await subject.engine.search(query(typed));
        expect(hits, typed).toMatchObject([{ number: 1, matchingPages: 1, pages: [{ key: 1 }] }]);
      }
    });

    it('may have one of the words while the shown one has the other, but no phrase goes over two of them', async () => {
      await subject.index.replace(publication(2, { pages: [read('tramvay durağı', 'vapur iskelesi')] }));
      expect(await subject.numbers('tramvay iskele ')).toEqual([2]);
      expect(await subject.numbers('"vapur iskelesi"')).toEqual([2]);
      expect(await subject.numbers('"durağı vapur"')).toEqual([]);
    });

    it('are kept up when only they change', async () => {
      await subject.index.replace(publication(3, { revision: 1, pages: [read('itfaiye', 'ltfaiye')] }));
      expect(await subject.numbers('"ltfaiye"')).toEqual([3]);
      await subject.index.replace(publication(3, { revision: 2, pages: [read('itfaiye')] }));
      expect(await subject.numbers('"ltfaiye"')).toEqual([]);
      await subject.index.replace(publication(3, { revision: 3, pages: [read('itfaiye', 'tulumbacı')] }));
      expect(await subject.numbers('"tulumbacı"')).toEqual([3]);
    });
  });
}
