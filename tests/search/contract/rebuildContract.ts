import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex, openRebuild } from '../../../search/openEngine.ts';
import { page, publication, query, type Subject } from './subject.ts';

export function rebuildContract(subject: Subject): void {
  describe('an index that is built anew', () => {
    beforeAll(async () => {
      await subject.open();
      await Promise.all([1, 2].map((number) => subject.index.replace(old(number))));
    });
    afterAll(() => subject.close());

    const old = (number: number) => publication(number, { pages: [page(1, 'eski tramvay')] });
    const anew = (number: number, revision = 1) =>
      publication(number, { revision, pages: [page(1, 'yeni tramvay'), page(2, 'vapur')] });

    it('is not seen while it is filled, and taken up where it was left', async () => {
      const rebuild = await openRebuild({ ...subject.options, anew: false });
      await rebuild.replace(anew(1));
      expect(await subject.numbers('vapur ')).toEqual([]);
      await subject.index.replace(publication(3, { pages: [page(1, 'eski vapur')] }));
      expect(await subject.numbers('vapur ')).toEqual([3]);
      await rebuild.close();
      const again = await openRebuild({ ...subject.options, anew: false });
      expect([...(await again.indexed())]).toEqual([[1, 1]]);
      await again.close();
      const fresh = await openRebuild({ ...subject.options, anew: true });
      expect([...(await fresh.indexed())]).toEqual([]);
      await fresh.close();
      expect(await subject.numbers('eski ')).toEqual([1, 2, 3]);
    });

    it('is searched and written from one moment on, by those who had the former one', async () => {
      const before = await subject.engine.indexed();
      const rebuild = await openRebuild({ ...subject.options, anew: false });
      await Promise.all([1, 2].map((number) => rebuild.replace(anew(number))));
      let done = false;
      const seen = new Set<string>();
      const reading = (async () => {
        while (!done) seen.add((await subject.numbers('tramvay ')).join());
      })();
      await rebuild.use();
      expect(await subject.numbers('vapur ')).toEqual([1, 2]);
      done = true;
      await reading;
      expect([...seen]).toEqual(['1,2']);
      // of what is in it nobody has asked whether it may be shown
      expect((await subject.engine.search(query('', { asOf: before }))).total).toBe(0);
      expect(await subject.engine.indexed()).not.toBe(before);
      expect([...(await subject.index.indexed())].sort()).toEqual([
        [1, 1],
        [2, 1],
      ]);
      await subject.index.replace(publication(4, { pages: [page(1, 'vapur iskelesi')] }));
      await subject.index.replace(anew(2, 2));
      await subject.index.remove(1);
      expect(await subject.numbers('vapur ')).toEqual([2, 4]);
      expect(await subject.numbers('eski ')).toEqual([]);
      expect((await subject.engine.health()).publications).toBe(2);
    });

    it('may be built again and again, and is there after all were closed', async () => {
      for (let round = 1; round <= 2; round += 1) {
        const rebuild = await openRebuild({ ...subject.options, anew: false });
        await rebuild.replace(publication(10 + round, { titles: ['Kayıkhane'] }));
        await rebuild.use();
        expect(await subject.numbers('kayıkhane ')).toEqual([10 + round]);
      }
      await subject.index.close();
      subject.index = await openIndex(subject.options);
      expect([...(await subject.index.indexed()).keys()]).toEqual([12]);
    });
  });
}
