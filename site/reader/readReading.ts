import { highlight, type Range } from '../../search/highlight.ts';
import { excerptOf, type PageExcerpt } from '../catalogue/excerptOf.ts';
import type { PageView, PublicationView } from '../library.ts';
import type { SiteLocals } from '../locals.ts';

export interface Reading {
  view: PageView;
  publication: PublicationView;
  /** Where the searched words stand in this page's text. */
  matches: Range[];
  /** Where they stand in another reading of the page, when they don't in this one. */
  otherReading?: PageExcerpt['segments'];
  /** All of the publication's pages with them, in reading order, as keys. */
  matchingKeys: number[];
}

interface Wanted {
  locals: SiteLocals;
  number: number;
  key: number;
  text: string;
}

/** A page as it is read, with the words marked that led here. Undefined unless publication and page are public. */
export async function readReading({ locals, number, key, text }: Wanted): Promise<Reading | undefined> {
  const { library } = locals;
  const [view, publication, found] = await Promise.all([
    library.page(number, key),
    library.publication(number),
    text === '' ? undefined : findInside(locals, number, text),
  ]);
  if (!view || !publication) return undefined;
  const keys = new Set(found?.hits[0]?.pages.map((page) => page.key));
  const matches = found ? highlight(view.page.text, found.matched) : [];
  const other = found && matches.length === 0 ? excerptOf(view.page, found.matched) : undefined;
  return {
    view,
    publication,
    matches,
    ...(other?.fromOther && { otherReading: other.segments }),
    matchingKeys: publication.pages.filter((page) => keys.has(page.key)).map((page) => page.key),
  };
}

/** Without the search engine a page is read all the same, only without its marks. */
async function findInside({ findPublications }: SiteLocals, within: number, text: string) {
  try {
    return await findPublications({
      text,
      within,
      filters: {},
      sort: 'relevance',
      page: 1,
      perPage: 1,
      pagesPerPublication: 1000,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'SearchUnavailable') return undefined;
    throw error;
  }
}
