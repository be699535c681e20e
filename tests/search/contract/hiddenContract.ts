import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, publication, query, type Subject } from './subject.ts';

export function hiddenContract(subject: Subject): void {
  describe('hidden publications', () => {
    const secret = publication(2, {
      kind: 'report',
      titles: ['Gizliktan muhtırası'],
      yearFrom: 1977,
      subjects: [{ number: 3, names: ['Müstesnalar'] }],
      agents: [{ number: 4, names: ['Zübeyir Kapıkulu'] }],
      series: [{ number: 8, names: ['Mahrem dizisi'] }],
      pages: [page(1, 'Serkatipliğin hususatı ve belediye tramvayı')],
    });
    beforeAll(async () => {
      await subject.open();
      const shown = Array.from({ length: 8 }, (_, at) =>
        publication(10 + at, { yearFrom: 1950, pages: [page(1, 'belediye tramvayları serin')] }),
      );
      await Promise.all([secret, ...shown].map((document) => subject.index.replace(document)));
    });
    afterAll(() => subject.close());
    const hidden = [2];

    it('are not in hits, counts, facets or years', async () => {
      for (const text of [
        '',
        'belediye ',
        '"belediye tramvayı"',
        'belediye -serin',
        'gizliktan ',
        '-serin',
        'serkatiplik ',
      ]) {
        const result = await subject.engine.search(query(text, { hidden }));
        expect(result.hits.map(({ number }) => number)).not.toContain(2);
        expect(result.total).toBe(result.hits.length);
        expect(JSON.stringify(result.facets)).not.toMatch(/report|1970|"3"|"4"|"8"/);
        expect(result.years.map(({ year }) => year)).not.toContain(1977);
      }
      expect(await subject.numbers('belediye ', { hidden, within: 2 })).toEqual([]);
      expect(await subject.numbers('belediye ')).toContain(2);
    });

    it('are not in corrections, completions or suggestions', async () => {
      for (const text of [
        'serkatiplık ',
        'serkatipliğın ',
        'hususaty ',
        'gizliktn ',
        'müstesnlar ',
        'serkat',
        'husus',
        'gizlik',
      ]) {
        const result = await subject.engine.search(query(text, { hidden }));
        expect(result.total).toBe(0);
        expect(result.correction).toBeUndefined();
      }
      for (const typed of ['serk', 'hus', 'giz', 'müs', 'züb', 'kapı', 'mah', 'muht']) {
        expect(await subject.engine.suggest(typed, { limit: 10, hidden })).toEqual([]);
        expect(await subject.engine.suggest(typed, { limit: 10, hidden: [] })).not.toEqual([]);
      }
      const words = await subject.engine.suggest('tramvay', { limit: 10, hidden });
      expect(words.map(({ text }) => text)).toEqual(['tramvayları']);
    });

    it('are also those that were indexed since one asked what is indexed', async () => {
      const asOf = await subject.engine.indexed();
      const late = publication(50, { titles: ['Sonradan gelen'], kind: 'map', pages: [page(1, 'ansızın belirdi')] });
      await subject.index.replace(late);
      await subject.index.replace(publication(10, { revision: 2, kind: 'map', titles: ['Değişmiş olan'] }));
      for (const text of ['', 'sonradan ', 'ansızın ', 'değişmiş ', 'ansizim ', 'belir']) {
        const result = await subject.engine.search(query(text, { asOf }));
        expect(result.hits.map(({ number }) => number).filter((number) => number === 50 || number === 10)).toEqual([]);
        expect(result.total).toBe(result.hits.length);
        expect(JSON.stringify(result.facets)).not.toContain('map');
        expect(result.correction).toBeUndefined();
      }
      expect(await subject.engine.suggest('sonradan', { limit: 5, hidden: [], asOf })).toEqual([]);
      expect(await subject.engine.suggest('ansız', { limit: 5, hidden: [], asOf })).toEqual([]);
      expect(await subject.numbers('ansızın ', { asOf: await subject.engine.indexed() })).toEqual([50]);
      expect(await subject.numbers('ansızın ')).toEqual([50]);
    });
  });
}
