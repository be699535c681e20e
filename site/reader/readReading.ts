import type { SearchResult } from '../../search/engine.ts';
import { highlight, type Range } from '../../search/highlight.ts';
import { excerptOf, type PageExcerpt } from '../catalogue/excerptOf.ts';
import type { PageSummary, PageView, PublicationView } from '../library.ts';
import type { SiteLocals } from '../locals.ts';
import type { ReadingChoice } from './readingAddress.ts';
import { facingPages, pagesOf } from './spreads.ts';

/** What is looked at: one page, or two that face each other. */
export interface Reading {
  publication: PublicationView;
  choice: ReadingChoice;
  /** The page of the address. */
  here: PageSummary;
  count: number;
  sheets: Sheet[];
  /** Where turning the page leads. */
  previous?: PageSummary;
  next?: PageSummary;
  /** All of the publication's pages with the words, in reading order. */
  matching: PageSummary[];
  /** The search engine could not answer: nothing is known of the words. */
  searchFailed: boolean;
}

export interface Sheet {
  page: PageView['page'];
  tiles?: NonNullable<PageView['tiles']>;
  /** Beside another page, or with nothing beside it; `whole` alone. */
  side: 'whole' | 'verso' | 'recto';
  /** Where the searched words stand in this page's text. */
  matches: Range[];
  /** Where they stand in another reading of the page, when they don't in this one. */
  otherReading?: PageExcerpt['segments'];
}

interface Wanted {
  locals: SiteLocals;
  number: number;
  key: number;
  choice: ReadingChoice;
}

/** Of one publication; a volume has fewer pages. */
const mostPagesInside = 5000;

/** A page as it is read, with the words marked that led here. Undefined unless publication and page are public. */
export async function readReading({ locals, number, key, choice }: Wanted): Promise<Reading | undefined> {
  const { library } = locals;
  const [publication, found] = await Promise.all([
    library.publication(number),
    choice.text === '' ? undefined : findInside(locals, number, choice),
  ]);
  const here = publication?.pages.find((page) => page.key === key);
  if (!publication || !here) return undefined;
  const { pages } = publication;
  const spread = choice.view === 'double' ? facing(pages, key) : { whole: here };
  const shown = pagesOf(spread);
  const views = await Promise.all(shown.map((page) => library.page(number, page.key)));
  const result = found === 'failed' ? undefined : found;
  const sheets = views.flatMap((view): Sheet[] => {
    if (!view) return [];
    const side = 'whole' in spread ? 'whole' : spread.verso?.key === view.page.key ? 'verso' : 'recto';
    return [{ page: view.page, side, ...(view.tiles && { tiles: view.tiles }), ...marks(view.page, result) }];
  });
  if (!sheets.some(({ page }) => page.key === key)) return undefined;
  const at = (page: PageSummary | undefined) => pages.findIndex((one) => one.key === page?.key);
  const previous = pages[at(shown[0]) - 1];
  const next = pages[at(shown.at(-1)) + 1];
  const keys = new Set(result?.hits[0]?.pages.map((page) => page.key));
  return {
    publication,
    choice,
    here,
    count: pages.length,
    sheets,
    ...(previous && { previous }),
    ...(next && { next }),
    matching: pages.filter((page) => keys.has(page.key)),
    searchFailed: found === 'failed',
  };
}

function facing(pages: readonly PageSummary[], key: number) {
  const spreads = facingPages(pages);
  const found = spreads.find((spread) => pagesOf(spread).some((page) => page.key === key));
  if (!found) throw new TypeError(`no spread holds page ${key}`);
  return found;
}

/** Where the found words stand on a page. */
export function marks(
  page: PageView['page'],
  found: SearchResult | undefined,
): Pick<Sheet, 'matches' | 'otherReading'> {
  if (!found) return { matches: [] };
  const matches = highlight(page.text, found.matched);
  const other = matches.length === 0 ? excerptOf(page, found.matched) : undefined;
  return { matches, ...(other?.fromOther && { otherReading: other.segments }) };
}

/** Without the search engine a page is read all the same, only without its marks. */
export async function findInside(
  { findPublications }: Pick<SiteLocals, 'findPublications'>,
  within: number,
  { text, exact, asTyped }: Pick<ReadingChoice, 'text' | 'exact' | 'asTyped'>,
): Promise<SearchResult | 'failed'> {
  try {
    return await findPublications({
      text,
      within,
      exactLetters: exact,
      asTyped,
      filters: {},
      sort: 'relevance',
      page: 1,
      perPage: 1,
      pagesPerPublication: mostPagesInside,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'SearchUnavailable') return 'failed';
    throw error;
  }
}
