import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, publication, query, type Subject } from './subject.ts';

export function changesContract(subject: Subject): void {
  describe('what changes', () => {
    beforeAll(() => subject.open());
    afterAll(() => subject.close());

    it('leaves no pages of a publication behind that is replaced by a shorter one', async () => {
      const pages = [page(1, 'tramvay'), page(2, 'tramvay durağı'), page(3, 'tramvay deposu')];
      await subject.index.replace(publication(1, { revision: 1, pages }));
      await subject.index.replace(publication(1, { revision: 2, pages: pages.slice(0, 1) }));
      const { hits } = await subject.engine.search(query('tramvay '));
      expect(hits).toMatchObject([{ number: 1, matchingPages: 1, pages: [{ key: 1 }] }]);
      expect(await subject.numbers('depo ')).toEqual([]);
      expect((await subject.engine.health()).pages).toBe(1);
      await subject.index.replace(publication(1, { revision: 3 }));
      expect(await subject.numbers('tramvay ')).toEqual([]);
    });

    it('sees new titles of a publication whose pages are the same', async () => {
      const pages = [page(1, 'vapur iskelesi')];
      await subject.index.replace(publication(2, { revision: 1, titles: ['Eski rehber'], pages }));
      await subject.index.replace(publication(2, { revision: 2, titles: ['Yeni kılavuz'], pages }));
      expect(await subject.numbers('rehber ')).toEqual([]);
      expect(await subject.numbers('kılavuz vapur ')).toEqual([2]);
    });

    it('ignores older revisions', async () => {
      await subject.index.replace(publication(3, { revision: 5, titles: ['Güncel'] }));
      await subject.index.replace(publication(3, { revision: 4, titles: ['Bayat'] }));
      expect(await subject.numbers('bayat ')).toEqual([]);
      expect((await subject.index.indexed()).get(3)).toBe(5);
    });

    it('forgets what is removed', async () => {
      await subject.index.replace(publication(4, { titles: ['Gidecek olan'], pages: [page(1, 'mezbaha')] }));
      expect(await subject.numbers('mezbaha ')).toEqual([4]);
      await subject.index.remove(4);
      await subject.index.remove(4);
      await subject.index.remove(4_444);
      expect(await subject.numbers('mezbaha ')).toEqual([]);
      expect((await subject.engine.indexed()).has(4)).toBe(false);
      expect(await subject.engine.suggest('mezb', { limit: 5, hidden: [] })).toEqual([]);
      expect(await subject.engine.suggest('gidecek', { limit: 5, hidden: [] })).toEqual([]);
    });

    it('gives another map of what is indexed only when it changed', async () => {
      const before = await subject.engine.indexed();
      expect(await subject.engine.indexed()).toBe(before);
      await subject.index.replace(publication(5, { revision: 9 }));
      expect(await subject.engine.indexed()).not.toBe(before);
      expect((await subject.engine.indexed()).get(5)).toBe(9);
    });

    it('never shows half of a replaced publication', async () => {
      const version = (revision: number) =>
        publication(6, {
          revision,
          titles: [`ortak ${revision % 2 ? 'tek' : 'çift'}`],
          pages: Array.from({ length: 40 }, (_, at) =>
            page(at + 1, `ortak ${revision % 2 ? 'tekli' : 'çiftli'} sayfa`),
          ),
        });
      await subject.index.replace(version(1));
      let done = false;
      const writing = (async () => {
        for (let revision = 2; revision <= 25; revision += 1) await subject.index.replace(version(revision));
        done = true;
      })();
      let seen = 0;
      while (!done) {
        const [odd, even] = [
          await subject.engine.search(query('"tekli sayfa"')),
          await subject.engine.search(query('"çiftli sayfa"')),
        ];
        for (const { hits } of [odd, even]) {
          for (const hit of hits) expect(hit.matchingPages).toBe(40);
          seen += hits.length;
        }
        const whole = await subject.engine.search(query('ortak ', { within: 6 }));
        expect(whole.hits).toMatchObject([{ number: 6, matchingPages: 40 }]);
      }
      await writing;
      expect(seen).toBeGreaterThan(0);
    });
  });
}
