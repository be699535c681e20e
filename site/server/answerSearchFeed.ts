import { SearchUnavailable } from '../../search/engine.ts';
import { type InterfaceLanguage, searchFeedAddress } from '../addresses.ts';
import { readSearchChoice, searchAddress, searchParameters, searchQuery } from '../catalogue/searchAddress.ts';
import { atom } from '../formats/atom.ts';
import { messagesIn } from '../i18n/language.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, plain } from './answer.ts';
import { readEntries } from './answerFeed.ts';
import { hashTag } from './answerRendered.ts';
import type { SiteContext } from './context.ts';

const entriesInFeed = 50;
/** Publications that are looked through for the last that came in; who follows a search has narrowed it. */
const mostSearched = 1000;
const perPage = 100;

/** What came into the library last of what a search finds. @throws LibraryUnavailable */
export async function answerSearchFeed(
  { siteUrl, find }: Pick<SiteContext, 'siteUrl' | 'find'>,
  library: LibraryReader,
  { language, query }: { language: InterfaceLanguage; query: string },
): Promise<Answer> {
  const { page: _page, sort: _sort, ...choice } = readSearchChoice(new URLSearchParams(query));
  const asked = searchQuery({ ...choice, page: 1, sort: 'newest' });
  const numbers: number[] = [];
  try {
    for (let page = 1; numbers.length < mostSearched; page++) {
      const { hits, total } = await find(library, { ...asked, page, perPage, pagesPerPublication: 0 });
      numbers.push(...hits.map(({ number }) => number));
      if (hits.length === 0 || numbers.length >= total) break;
    }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return plain(503, 'Search does not answer at the moment.', { 'retry-after': '60' });
  }
  const came = [...(await library.records('publication', numbers)).values()]
    .toSorted((one, other) => other.record.firstPublishedAt.localeCompare(one.record.firstPublishedAt))
    .slice(0, entriesInFeed)
    .map(({ record: { number } }) => ({ kind: 'publication', number }));
  const settings = await library.settings();
  const t = messagesIn(language);
  const text = atom({
    id: siteUrl + searchFeedAddress(language, searchParameters(choice)),
    link: siteUrl + searchAddress(language, choice),
    title: `${choice.text ? t.search.titleFor(choice.text) : t.search.title} – ${settings.libraryName[language]}`,
    author: settings.municipality[language],
    language,
    entries: await readEntries(library, siteUrl, language, came),
  });
  return {
    status: 200,
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'x-robots-tag': 'noindex' },
    etag: hashTag(text),
    body: { type: 'text', text },
  };
}
