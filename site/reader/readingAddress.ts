import { type InterfaceLanguage, pageAddress } from '../addresses.ts';

/** How pages are laid out. Continuous reading needs scripts; without them it is single pages. */
export const readingViews = ['single', 'double', 'continuous', 'grid'] as const;
export type ReadingView = (typeof readingViews)[number];

export interface ReadingChoice {
  /** Words that are marked. */
  text: string;
  /** Kept from the search that led here; see `searchAddress.ts`. */
  exact: boolean;
  asTyped: boolean;
  view: ReadingView;
  /** The text line by line, each beside its piece of the image, for correcting it. */
  lines: boolean;
}

/** A query longer than this is no question of a person. */
const longestQuery = 300;

/** What an address of a page asks for. What it can't mean is left out. */
export function readReadingChoice(parameters: URLSearchParams): ReadingChoice {
  return {
    text: (parameters.get('q') ?? '').trim().slice(0, longestQuery),
    exact: parameters.get('exact') === '1',
    asTyped: parameters.get('typed') === '1',
    view: readingViews.find((view) => view === parameters.get('view')) ?? 'single',
    lines: parameters.get('lines') === '1',
  };
}

export function readingParameters({ text, exact, asTyped, view, lines }: Partial<ReadingChoice>): URLSearchParams {
  const parameters = new URLSearchParams();
  if (text) {
    parameters.set('q', text);
    if (exact) parameters.set('exact', '1');
    if (asTyped) parameters.set('typed', '1');
  }
  if (view && view !== 'single') parameters.set('view', view);
  if (lines) parameters.set('lines', '1');
  return parameters;
}

/** A page by its permanent key, as it is being read. */
export function readingAddress(
  language: InterfaceLanguage,
  page: { number: number; key: number },
  choice: Partial<ReadingChoice> = {},
): string {
  const query = readingParameters(choice).toString();
  return pageAddress(page.number, page.key, language) + (query && `?${query}`);
}
