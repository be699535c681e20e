import type { AuthorityKind, PressReleaseRecord, PublicationRecord } from '../../cms/publish/publicRecord.ts';
import {
  feedAddress,
  hubAddress,
  type InterfaceLanguage,
  type ParsedAddress,
  permanentAddress,
  recordAddress,
} from '../addresses.ts';
import { type AtomEntry, atom } from '../formats/atom.ts';
import { written } from '../i18n/language.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, plain, redirect } from './answer.ts';
import type { SiteContext } from './context.ts';
import { followMove } from './followMove.ts';

type FeedAsked = Extract<ParsedAddress, { type: 'feed' }>;

const entriesInFeed = 50;

/** What came into the library last: all of it, what is linked to one authority, or what is in one collection. */
export async function answerFeed(
  { siteUrl }: Pick<SiteContext, 'siteUrl'>,
  library: LibraryReader,
  { language, of }: FeedAsked,
): Promise<Answer> {
  if (of?.kind === 'publication' || of?.kind === 'press-release') return plain(404, 'Not found.');
  const settings = await library.settings();
  const libraryName = settings.libraryName[language];
  const author = settings.municipality[language];
  const feed = { id: siteUrl + feedAddress(language, of), author, language };
  if (of === undefined) {
    const newest = await library.newest(['publication', 'press-release'], entriesInFeed);
    const entries = await readEntries(library, siteUrl, language, newest);
    return answer(
      library,
      atom({ ...feed, link: siteUrl + hubAddress('home', language), title: libraryName, entries }),
    );
  }
  const { kind, number } = of;
  const name =
    kind === 'collection' ? await collectionName(library, number, language) : await nameOf(library, kind, number);
  if (name === undefined) {
    const status = await library.status(kind, number);
    const to = status.state === 'moved' ? await followMove(library, kind, status.to) : undefined;
    if (to !== undefined) return redirect(301, feedAddress(language, { kind, number: to }));
    return status.state === 'withdrawn' ? plain(410, 'Withdrawn.') : plain(404, 'Not found.');
  }
  const { cards } = await library.list({
    ...(kind === 'collection' ? { collection: number } : { linked: { kind, number } }),
    sort: 'added',
    page: 1,
    perPage: entriesInFeed,
  });
  const entries = await readEntries(
    library,
    siteUrl,
    language,
    cards.map(({ number }) => ({ kind: 'publication', number })),
  );
  const link = siteUrl + recordAddress(of.kind, of.number, language);
  return answer(library, atom({ ...feed, link, title: `${name} – ${libraryName}`, entries }));
}

async function nameOf(library: LibraryReader, kind: AuthorityKind, number: number): Promise<string | undefined> {
  const [found] = await library.names(kind, [number]);
  return found?.name;
}

async function collectionName(library: LibraryReader, number: number, language: InterfaceLanguage) {
  const view = await library.collection(number);
  return view && (written(view.record.title, language)?.text ?? `${number}`);
}

async function answer(library: LibraryReader, text: string): Promise<Answer> {
  return {
    status: 200,
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    etag: `W/"feed-${await library.revision()}"`,
    body: { type: 'text', text },
  };
}

export async function readEntries(
  library: LibraryReader,
  siteUrl: string,
  language: InterfaceLanguage,
  wanted: readonly { kind: string; number: number }[],
): Promise<AtomEntry[]> {
  const numbersOf = (kind: string) => wanted.filter((one) => one.kind === kind).map(({ number }) => number);
  const [publications, releases] = await Promise.all([
    library.records('publication', numbersOf('publication')),
    library.records('press-release', numbersOf('press-release')),
  ]);
  return wanted.flatMap(({ kind, number }) => {
    const record = kind === 'publication' ? publications.get(number)?.record : releases.get(number)?.record;
    return record ? [entryOf(record, siteUrl, language)] : [];
  });
}

function entryOf(
  record: PublicationRecord | PressReleaseRecord,
  siteUrl: string,
  language: InterfaceLanguage,
): AtomEntry {
  const title = record.kind === 'publication' ? record.titles[0]?.text : written(record.title, language)?.text;
  const text = record.kind === 'publication' ? record.abstract : record.body;
  const summary = written(text, language)?.text.text;
  return {
    id: siteUrl + permanentAddress(record.kind, record.number),
    link: siteUrl + recordAddress(record.kind, record.number, language),
    title: title ?? String(record.number),
    ...(summary && { summary: summary.length > 500 ? `${summary.slice(0, 500)}…` : summary }),
    published: record.firstPublishedAt,
    updated: record.changedAt,
  };
}
