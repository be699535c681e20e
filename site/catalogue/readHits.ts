import type { PublicPage } from '../../cms/publish/publicRecord.ts';
import type { SearchResult } from '../../search/engine.ts';
import type { Card, Library } from '../library.ts';
import { excerptOf, type PageExcerpt } from './excerptOf.ts';

export interface Hit {
  card: Card;
  matchingPages: number;
  pages: { page: PublicPage; excerpt: PageExcerpt }[];
}

/**
 * What is shown of each hit, read from the library as it is now: the index names numbers and keys, and what is no longer
 * public is left out.
 */
export async function readHits(library: Library, result: SearchResult): Promise<Hit[]> {
  const [cards, texts] = await Promise.all([
    library.cards(result.hits.map(({ number }) => number)),
    library.pageTexts(
      result.hits
        .filter(({ pages }) => pages.length > 0)
        .map(({ number, pages }) => ({ publication: number, keys: pages.map(({ key }) => key) })),
    ),
  ]);
  const cardOf = new Map(cards.map((card) => [card.number, card]));
  const textOf = new Map(texts.map((page) => [`${page.publication} ${page.key}`, page]));
  return result.hits.flatMap(({ number, pages, matchingPages }) => {
    const card = cardOf.get(number);
    if (!card) return [];
    const found = pages.flatMap(({ key }) => {
      const page = textOf.get(`${number} ${key}`);
      return page ? [{ page, excerpt: excerptOf(page, result.matched) }] : [];
    });
    return [{ card, matchingPages: found.length === 0 ? 0 : matchingPages, pages: found }];
  });
}

/** Years of a search result as the strip shows them: by decade, or every year of the chosen decade. */
export function stripOfYears(
  years: SearchResult['years'],
  decade?: number,
): { by: 'decade' | 'year'; bars: { start: number; digital: number }[] } {
  const step = decade === undefined ? 10 : 1;
  const counts = new Map<number, number>();
  for (const { year, count } of years) {
    if (decade !== undefined && Math.floor(year / 10) * 10 !== decade) continue;
    const start = Math.floor(year / step) * step;
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const starts = [...counts.keys()];
  const first = decade ?? Math.min(...starts);
  const last = decade === undefined ? Math.max(...starts) : decade + 9;
  const bars: { start: number; digital: number }[] = [];
  for (let start = first; start <= last; start += step) bars.push({ start, digital: counts.get(start) ?? 0 });
  return { by: decade === undefined ? 'decade' : 'year', bars: starts.length === 0 ? [] : bars };
}
