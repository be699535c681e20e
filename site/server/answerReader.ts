import { type InterfaceLanguage, type ParsedAddress, recordAddress } from '../addresses.ts';
import { languageAskedFor } from '../i18n/language.ts';
import type { LibraryReader } from '../library.ts';
import { readingAddress, readReadingChoice } from '../reader/readingAddress.ts';
import { findInside, marks } from '../reader/readReading.ts';
import { type Answer, json, redirect } from './answer.ts';
import { answerNoFile } from './answerFile.ts';
import { answerHidden } from './answerRecord.ts';
import { hashTag } from './answerRendered.ts';
import type { SiteContext } from './context.ts';

type Asked<T extends ParsedAddress['type']> = Extract<ParsedAddress, { type: T }>;

/** What is told of a page to whoever scrolls through all of them: key, label, image, and pixels of its largest. */
export type ListedPage = [key: number, label: string, image: string, width: number, height: number];

/** A word as it stands on the image: box in ten-thousandths of its sides; 1 at a line's end; 1 when it is marked. */
export type PlacedWord = [
  text: string,
  x: number,
  y: number,
  width: number,
  height: number,
  endsLine: 0 | 1,
  marked: 0 | 1,
];

/** All pages of a publication, for scrolling through them. */
export async function answerPageList(
  context: SiteContext,
  library: LibraryReader,
  { publication }: Asked<'pageList'>,
): Promise<Answer> {
  const view = await library.publication(publication);
  if (!view || view.pages.length === 0) return answerNoFile(library, { publication });
  const pages = view.pages.map(
    ({ key, label, image, width, height }): ListedPage => [key, label, image ?? '', width ?? 0, height ?? 0],
  );
  return { ...json(200, { pages }), etag: `W/"${context.build}-${view.revision}-pages"` };
}

/** The words of a page, for selecting them on its image; with a search, those that are boxed. */
export async function answerPageWords(
  context: SiteContext,
  library: LibraryReader,
  { publication, key }: Asked<'pageWords'>,
  query: string,
): Promise<Answer> {
  const choice = readReadingChoice(new URLSearchParams(query));
  const [view, found] = await Promise.all([
    library.page(publication, key),
    choice.text === ''
      ? undefined
      : findInside({ findPublications: (asked) => context.find(library, asked) }, publication, choice),
  ]);
  if (!view) return answerNoFile(library, { publication });
  const { text, words } = view.page;
  const { matches } = marks(view.page, found === 'failed' ? undefined : found);
  const placed = words.map(([start, length, x, y, width, height], index): PlacedWord => {
    const end = start + length;
    const next = words[index + 1]?.[0] ?? text.length;
    const marked = matches.some((range) => range.start < end && range.end > start);
    return [text.slice(start, end), x, y, width, height, text.slice(end, next).includes('\n') ? 1 : 0, marked ? 1 : 0];
  });
  const told = { language: view.page.language, words: placed };
  return { ...json(200, told), etag: hashTag(JSON.stringify(told)) };
}

/** A page without a language leads to it in the visitor's. */
export async function answerPermanentPage(
  context: SiteContext,
  library: LibraryReader,
  { publication, key }: Asked<'permanentPage'>,
  acceptLanguage: string | undefined,
): Promise<Answer> {
  const language: InterfaceLanguage = languageAskedFor(acceptLanguage ?? null);
  const status = await library.status('publication', publication);
  if (status.state === 'withdrawn') {
    return redirect(302, recordAddress('publication', publication, language), { vary: 'accept-language' });
  }
  if (status.state !== 'visible') {
    return answerHidden(context, library, { kind: 'publication', number: publication, language, status });
  }
  return redirect(302, readingAddress(language, { number: publication, key }), { vary: 'accept-language' });
}
