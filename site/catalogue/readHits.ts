import type { PublicPage } from '../../cms/publish/publicRecord.ts';
import type { SearchResult } from '../../search/engine.ts';
import type { Card, Library } from '../library.ts';
import type { SiteLocals } from '../locals.ts';
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
export async function readHits(
  { library, turn }: Pick<SiteLocals, 'library' | 'turn'>,
  result: SearchResult,
): Promise<Hit[]> {
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
  const hits: Hit[] = [];
  for (const { number, pages, matchingPages } of result.hits) {
    const card = cardOf.get(number);
    if (!card) continue;
    // looking for words in the texts of a whole result takes longer than others should wait
    if (pages.length > 0) await turn();
    const found = pages.flatMap(({ key }) => {
      const page = textOf.get(`${number} ${key}`);
      return page ? [{ page, excerpt: excerptOf(page, result.matched) }] : [];
    });
    hits.push({ card, matchingPages: found.length === 0 ? 0 : matchingPages, pages: found });
  }
  return hits;
}

export interface SearchStrip {
  by: 'decade' | 'year';
  bars: { start: number; digital: number }[];
  undated: number;
}

/** A search result over time: by decade, or every year of the one decade that is chosen. */
export function stripOfFacets(facets: Pick<SearchResult['facets'], 'decade' | 'year'>, decade?: number): SearchStrip {
  const step = decade === undefined ? 10 : 1;
  const counts = new Map<number, number>();
  for (const { value, count } of facets[decade === undefined ? 'decade' : 'year']) {
    if (value === 'undated' || (decade !== undefined && Math.floor(Number(value) / 10) * 10 !== decade)) continue;
    counts.set(Number(value), count);
  }
  const starts = [...counts.keys()];
  const first = decade ?? Math.min(...starts);
  const last = decade === undefined ? Math.max(...starts) : decade + 9;
  const bars: SearchStrip['bars'] = [];
  if (starts.length > 0) {
    for (let start = first; start <= last; start += step) bars.push({ start, digital: counts.get(start) ?? 0 });
  }
  const undated = decade === undefined ? (facets.decade.find(({ value }) => value === 'undated')?.count ?? 0) : 0;
  return { by: decade === undefined ? 'decade' : 'year', bars, undated };
}

/** The pages of a publication that is searched alone: `perPage` of them, in reading order or the best first. */
export async function pageOfInside(
  library: Library,
  result: SearchResult,
  { sort, page, perPage }: { sort: 'pages' | 'relevance'; page: number; perPage: number },
): Promise<SearchResult> {
  const [hit] = result.hits;
  if (!hit) return result;
  let { pages } = hit;
  if (sort === 'pages') {
    const publication = await library.publication(hit.number);
    const position = new Map(publication?.pages.map((one) => [one.key, one.position]));
    pages = pages.toSorted((one, other) => (position.get(one.key) ?? 0) - (position.get(other.key) ?? 0));
  }
  return { ...result, hits: [{ ...hit, pages: pages.slice((page - 1) * perPage, page * perPage) }] };
}
