import type { AuthorityKind } from '../../cms/publish/publicRecord.ts';
import { SearchUnavailable, type Suggestion } from '../../search/engine.ts';
import { type InterfaceLanguage, recordAddress } from '../addresses.ts';
import { sayDate } from '../catalogue/dates.ts';
import { searchAddress } from '../catalogue/searchAddress.ts';
import { textAttributes } from '../catalogue/titles.ts';
import { messagesIn } from '../i18n/language.ts';
import type { LibraryReader } from '../library.ts';
import type { Answer } from './answer.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';

/** What the field shows while somebody types, in the words of its page. */
export interface SuggestionList {
  /** The name of the list. */
  label: string;
  /** How many there are, for those who do not see them. */
  said: string;
  suggestions: ShownSuggestion[];
}

export interface ShownSuggestion {
  text: string;
  /** What it is: a subject, a series. */
  kind: string;
  /** Where it leads. */
  address: string;
  /** It completes what is typed; all else is a place of its own. */
  completes: boolean;
  lang?: string;
  dir?: string;
}

interface Asked {
  language: InterfaceLanguage;
  query: string;
  ifNoneMatch: string | undefined;
}

/** As many as are taken in at a glance. The engine is asked for more: some have the same name. */
const mostShown = 8;
export const suggestionsAsked = 20;

/** Longer than this nobody types before looking at suggestions. */
const longest = 100;

/**
 * Suggestions as JSON. The index says which, the library says how they are called now: what it no longer shows is not
 * among them. @throws LibraryUnavailable
 */
export async function answerSuggestions(
  context: Pick<SiteContext, 'build' | 'suggest' | 'searchState'>,
  library: LibraryReader,
  { language, query, ifNoneMatch }: Asked,
): Promise<Answer> {
  const typed = (new URLSearchParams(query).get('q') ?? '').slice(0, longest);
  const state = await context.searchState();
  if (state === undefined) return unavailable();
  const etag = `W/"${await readEdition(context.build, library)}-${await library.revision()}-${state}"`;
  const headers = { 'content-type': 'application/json', 'x-robots-tag': 'noindex' };
  if (ifNoneMatch === etag) return { status: 200, headers, etag };
  try {
    const found = typed.trim() === '' ? [] : await context.suggest(library, typed);
    const suggestions = chooseSuggestions(await readSuggestions(library, language, found));
    const t = messagesIn(language);
    const list: SuggestionList = { label: t.suggest.label, said: t.suggest.found(suggestions.length), suggestions };
    return { status: 200, headers, etag, body: { type: 'text', text: JSON.stringify(list) } };
  } catch (error) {
    if (error instanceof SearchUnavailable) return unavailable();
    throw error;
  }
}

/** The field then works as one without suggestions. */
const unavailable = (): Answer => ({
  status: 503,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '10' },
  body: { type: 'text', text: '{}' },
});

/**
 * Issues of a series are mostly called as it is: one of each name says it. Words have room for two at least, and for
 * what names leave.
 */
function chooseSuggestions(all: readonly ShownSuggestion[]): ShownSuggestion[] {
  const known = new Set<string>();
  const names = all.filter(({ text, completes }) => !completes && !known.has(text) && known.add(text));
  const words = all.filter(({ completes }) => completes);
  const room = Math.min(words.length, Math.max(2, mostShown - names.length));
  return [...names.slice(0, mostShown - room), ...words.slice(0, room)];
}

async function readSuggestions(
  library: LibraryReader,
  language: InterfaceLanguage,
  found: readonly Suggestion[],
): Promise<ShownSuggestion[]> {
  const t = messagesIn(language);
  const kinds = {
    title: t.suggest.title,
    subject: t.search.facetSubject,
    agent: t.search.facetAgent,
    series: t.search.facetSeries,
    word: t.suggest.word,
  } satisfies Record<Suggestion['kind'], string>;
  const numbersOf = (kind: Suggestion['kind']) =>
    found.flatMap((one) => (one.kind === kind && one.number !== undefined ? [one.number] : []));
  const named = ['subject', 'agent', 'series'] as const satisfies AuthorityKind[];
  const names = new Map<string, string>();
  const [cards] = await Promise.all([
    library.cards(numbersOf('title')),
    ...named.map(async (kind) => {
      for (const { number, name } of await library.names(kind, numbersOf(kind))) names.set(`${kind} ${number}`, name);
    }),
  ]);
  const titles = new Map(cards.map((card) => [card.number, card]));

  return found.flatMap(({ kind, number, text }): ShownSuggestion[] => {
    if (kind === 'word')
      return [{ text, kind: kinds.word, address: searchAddress(language, { text }), completes: true }];
    if (number === undefined) return [];
    if (kind === 'title') {
      const card = titles.get(number);
      if (!card) return [];
      const { lang, dir } = textAttributes(card.title.language);
      const date = card.date && sayDate(card.date, language);
      return [
        {
          text: card.title.text,
          kind: date ? `${kinds.title}, ${date}` : kinds.title,
          address: recordAddress('publication', number, language),
          completes: false,
          lang,
          ...(dir && { dir }),
        },
      ];
    }
    const name = names.get(`${kind} ${number}`);
    if (name === undefined) return [];
    return [{ text: name, kind: kinds[kind], address: recordAddress(kind, number, language), completes: false }];
  });
}
