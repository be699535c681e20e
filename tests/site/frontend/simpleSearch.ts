import { facetNames, type SearchEngine, type SearchResult, SearchUnavailable } from '../../../search/engine.ts';
import type { Entry } from '../../support/writeLibrary.ts';

/**
 * Just enough of a search engine for looking at pages: words by prefix, in memory. `olmayansözcük` finds nothing,
 * `köpru` is corrected, and `arıza` is an engine that is out of order.
 */
export function simpleSearch(entries: readonly Entry[]): SearchEngine {
  const held = new Map<number, number>();
  return {
    async search({ text, within, filters, page, perPage, pagesPerPublication }) {
      if (text === 'arıza') throw new SearchUnavailable('out of order');
      const typed = fold(text);
      const stem = typed === 'kopru' ? 'kopru' : typed;
      const found = entries.flatMap(({ record, pages = [] }) => {
        if (record.kind !== 'publication' || (within !== undefined && record.number !== within)) return [];
        if (filters.kind && !filters.kind.includes(record.type)) return [];
        const year = Number(record.dates[0]?.earliest?.slice(0, 4));
        if (filters.decade && !filters.decade.includes(String(Math.floor(year / 10) * 10))) return [];
        const matching =
          stem === '' ? [] : pages.filter((one) => words(one.text).some((word) => word.startsWith(stem)));
        const inRecord = words(record.titles.map((title) => title.text).join(' ')).some((word) =>
          word.startsWith(stem),
        );
        return stem === '' || matching.length > 0 || inRecord ? [{ record, matching, year }] : [];
      });
      const years = new Map<number, number>();
      for (const { year } of found) if (year) years.set(year, (years.get(year) ?? 0) + 1);
      const counted = (valuesOf: (record: (typeof found)[number]['record']) => readonly (string | number)[]) => {
        const counts = new Map<string, number>();
        for (const { record } of found) {
          for (const value of valuesOf(record)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
        }
        return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
      };
      const empty = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as SearchResult['facets'];
      return {
        total: found.length,
        hits: found.slice((page - 1) * perPage, page * perPage).map(({ record, matching }) => ({
          number: record.number,
          matchingPages: matching.length,
          pages: matching.slice(0, pagesPerPublication).map(({ key }) => ({ key, score: 1 })),
        })),
        facets: {
          ...empty,
          kind: counted(({ type }) => [type]),
          decade: counted(({ dates }) => dates.map(({ earliest }) => `${earliest?.slice(0, 3)}0`).slice(0, 1)),
          series: counted(({ memberships }) => memberships.map((one) => one.series)),
          department: counted(({ departments }) => departments),
          subject: counted(({ subjects }) => subjects),
          language: counted(({ languages }) => languages),
          holding: counted(({ pageCount, copies }) => [
            ...(pageCount > 0 ? ['digital'] : []),
            ...(copies.length > 0 ? ['paper'] : []),
          ]),
        },
        years: [...years].map(([year, count]) => ({ year, count })).sort((one, other) => one.year - other.year),
        undated: found.filter(({ year }) => !year).length,
        matched: { words: stem === '' ? [] : [{ stem, exact: false }] },
        ...(text === 'köpru' && { correction: { typed: 'köpru', used: 'köprü' } }),
      };
    },
    suggest: async () => [],
    indexed: async () => held,
    health: async () => ({ ok: true, detail: 'in memory', publications: 0, pages: 0 }),
    close: async () => {},
  };
}

function words(text: string): string[] {
  return fold(text).split(/[^a-z0-9]+/);
}

function fold(text: string): string {
  return text.toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
}
