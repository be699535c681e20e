import type { RecordKind } from '../cms/publish/publicRecord.ts';

/**
 * Public addresses. They are for ever: entries are added here, never changed.
 * `/p/123` is the language-neutral permanent form of a publication; other kinds have `/p/<segment>/<number>`.
 */

export const interfaceLanguages = ['tr', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

type AddressedKind = Exclude<RecordKind, 'settings'>;

/** The address segment of each kind of record. */
export const recordSegments = {
  publication: { tr: 'yayin', en: 'publication' },
  series: { tr: 'dizi', en: 'series' },
  department: { tr: 'birim', en: 'department' },
  subject: { tr: 'konu', en: 'subject' },
  agent: { tr: 'kisi', en: 'agent' },
  place: { tr: 'yer', en: 'place' },
  'press-release': { tr: 'basin', en: 'press' },
  collection: { tr: 'koleksiyon', en: 'collection' },
} as const satisfies Record<AddressedKind, Record<InterfaceLanguage, string>>;

/** Pages that are not records. */
export const hubSegments = {
  home: { tr: '', en: '' },
  search: { tr: 'ara', en: 'search' },
  catalogue: { tr: 'yayinlar', en: 'publications' },
  seriesIndex: { tr: 'diziler', en: 'series-list' },
  departmentIndex: { tr: 'birimler', en: 'departments' },
  subjectIndex: { tr: 'konular', en: 'subjects' },
  agentIndex: { tr: 'kisiler', en: 'agents' },
  placeIndex: { tr: 'yerler', en: 'places' },
  collectionIndex: { tr: 'koleksiyonlar', en: 'collections' },
  pressRoom: { tr: 'basin-odasi', en: 'press-room' },
  about: { tr: 'hakkinda', en: 'about' },
  accessibility: { tr: 'erisilebilirlik', en: 'accessibility' },
  privacy: { tr: 'gizlilik', en: 'privacy' },
  saved: { tr: 'cevrimdisi', en: 'offline' },
} as const satisfies Record<string, Record<InterfaceLanguage, string>>;
export type Hub = keyof typeof hubSegments;

/** Forms, and what follows them. Made for each visit: not in the site map, and not for search engines. */
export const formSegments = {
  report: { tr: 'bildir', en: 'report' },
  satisfaction: { tr: 'gorus', en: 'feedback' },
  thanks: { tr: 'tesekkurler', en: 'thank-you' },
} as const satisfies Record<string, Record<InterfaceLanguage, string>>;
export type Form = keyof typeof formSegments;

const suggestionsFile = { tr: 'oneriler.json', en: 'suggestions.json' } as const;
const textFile = { tr: 'metin.txt', en: 'text.txt' } as const;
const pageSegment = { tr: 'sayfa', en: 'page' } as const;

export function recordAddress(kind: AddressedKind, number: number, language: InterfaceLanguage): string {
  return `/${language}/${recordSegments[kind][language]}/${number}`;
}

/** The language-neutral form, for citing. */
export function permanentAddress(kind: AddressedKind, number: number): string {
  return kind === 'publication' ? `/p/${number}` : `/p/${recordSegments[kind].en}/${number}`;
}

/** A page by its permanent key. */
export function pageAddress(publication: number, key: number, language: InterfaceLanguage, query?: string): string {
  const base = `${recordAddress('publication', publication, language)}/${pageSegment[language]}/${key}`;
  return query ? `${base}?q=${encodeURIComponent(query)}` : base;
}

export function hubAddress(hub: Hub, language: InterfaceLanguage, parameters?: URLSearchParams): string {
  const segment = hubSegments[hub][language];
  const query = parameters?.toString();
  return `/${language}/${segment}${query ? `?${query}` : ''}`;
}

export function formAddress(form: Form, language: InterfaceLanguage, parameters?: URLSearchParams): string {
  const query = parameters?.toString();
  return `/${language}/${formSegments[form][language]}${query ? `?${query}` : ''}`;
}

/** The municipality's arms; asked for with `?v=` and their version. */
export const crestAddress = '/p/crest.webp';

/** Which form a path is of. */
export function formAt(path: string): { form: Form; language: InterfaceLanguage } | undefined {
  return formsByPath.get(path);
}
const formsByPath = new Map(
  interfaceLanguages.flatMap((language) =>
    (Object.keys(formSegments) as Form[]).map((form) => [formAddress(form, language), { form, language }] as const),
  ),
);

/** What a report is about. `kind` is a publication unless it says otherwise; pages and lines are a publication's. */
export interface ReportedThing {
  kind?: AddressedKind;
  number: number;
  /** The page's permanent key. */
  key?: number | undefined;
  /** From 1: the line of the page's text as it is shown, cut at its line ends, empty lines included. */
  line?: number | undefined;
}

/** A plain form: an error in this record or on this page, or, with a line, its corrected text. */
export function reportAddress(language: InterfaceLanguage, thing?: ReportedThing): string {
  const parameters = new URLSearchParams();
  if (thing) parameters.set(thing.kind ?? 'publication', String(thing.number));
  if (thing?.key !== undefined) parameters.set('page', String(thing.key));
  if (thing?.line !== undefined) parameters.set('line', String(thing.line));
  return formAddress('report', language, parameters);
}

/** The text of all public pages as one file. */
export function textAddress(publication: number, language: InterfaceLanguage): string {
  return `${recordAddress('publication', publication, language)}/${textFile[language]}`;
}

/** Atom feeds: of the whole library, or of one record's publications. */
export function feedAddress(language: InterfaceLanguage, of?: { kind: AddressedKind; number: number }): string {
  return of ? `${recordAddress(of.kind, of.number, language)}/feed.xml` : `/${language}/feed.xml`;
}

/** What may be meant by what is being typed, as JSON. */
export function suggestionsAddress(language: InterfaceLanguage): string {
  return `/${language}/${hubSegments.search[language]}/${suggestionsFile[language]}`;
}

/** The Atom feed of a search: what came into the library last of what it finds. */
export function searchFeedAddress(language: InterfaceLanguage, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return `/${language}/${hubSegments.search[language]}/feed.xml${query ? `?${query}` : ''}`;
}

/** A page of a publication without a language, for citing: it leads on to the visitor's language. */
export function permanentPageAddress(publication: number, key: number): string {
  return `/p/${publication}/page/${key}`;
}

/** What the reader's script asks for, as JSON. */
export const readerAddress = {
  /** All pages of a publication: keys, labels, images and their sizes. */
  pages: (publication: number) => `/p/${publication}/pages.json`,
  /** A page's words and where they stand on its image; with a search those that it marks. */
  words: (publication: number, key: number) => `/p/${publication}/page/${key}/words.json`,
} as const;

/** Files. `version` is the content hash that names the file, so that a changed image has a new address. */
export const fileAddress = {
  pageImage: (publication: number, key: number, version: string, size: 320 | 1200 | 2400) =>
    `/p/${publication}/page/${key}/${size}.webp?v=${version}`,
  /** Tiles of a large page: a service of the IIIF Image API, level 0. Its `info.json` says what there is. */
  imageService: (publication: number, key: number) => `/p/${publication}/page/${key}/iiif`,
  document: (publication: number, scan: number) => `/p/${publication}/file/${scan}.pdf`,
  /** For reference managers. */
  citation: (publication: number, format: 'bib' | 'ris') => `/p/${publication}/citation.${format}`,
  pressImage: (release: number, image: number) => `/p/press/${release}/image/${image}`,
  pressPreview: (release: number, image: number) => `/p/press/${release}/image/${image}/preview.webp`,
  pressKit: (release: number) => `/p/press/${release}/kit.zip`,
} as const;

export type ParsedAddress =
  | { type: 'record'; kind: AddressedKind; number: number; language: InterfaceLanguage }
  | { type: 'page'; publication: number; key: number; language: InterfaceLanguage }
  | { type: 'permanent'; kind: AddressedKind; number: number }
  | { type: 'permanentPage'; publication: number; key: number }
  | { type: 'pageList'; publication: number }
  | { type: 'pageWords'; publication: number; key: number }
  | { type: 'feed'; language: InterfaceLanguage; of?: { kind: AddressedKind; number: number } }
  | { type: 'suggestions'; language: InterfaceLanguage }
  | { type: 'searchFeed'; language: InterfaceLanguage }
  | { type: 'pageImage'; publication: number; key: number; size: 320 | 1200 | 2400 }
  | { type: 'imageService'; publication: number; key: number; part: string }
  | { type: 'document'; publication: number; scan: number }
  | { type: 'citation'; publication: number; format: 'bib' | 'ris' }
  | { type: 'text'; publication: number; language: InterfaceLanguage }
  | { type: 'pressImage'; release: number; image: number; preview: boolean }
  | { type: 'pressKit'; release: number }
  | { type: 'other' };

/** Record numbers are PostgreSQL integers: a longer digit string is no address of ours. */
const numberPattern = '([1-9]\\d{0,8})';
const kindsBySegment = new Map<string, { kind: AddressedKind; language: InterfaceLanguage }>();
for (const [kind, segments] of Object.entries(recordSegments)) {
  for (const language of interfaceLanguages) {
    kindsBySegment.set(`${language}/${segments[language]}`, { kind: kind as AddressedKind, language });
  }
}
const recordPattern = new RegExp(
  `^/(tr|en)/([a-z-]+)/${numberPattern}(?:/(feed\\.xml)|/(sayfa|page)/${numberPattern})?$`,
);
const permanentPattern = new RegExp(`^/p/(?:([a-z-]+)/)?${numberPattern}$`);
const readerPattern = new RegExp(`^/p/${numberPattern}/(?:(pages\\.json)|page/${numberPattern}(/words\\.json)?)$`);
const pageImagePattern = new RegExp(`^/p/${numberPattern}/page/${numberPattern}/(320|1200|2400)\\.webp$`);
const imageServicePattern = new RegExp(
  `^/p/${numberPattern}/page/${numberPattern}/iiif(?:/(info\\.json|(?:full|\\d{1,6},\\d{1,6},\\d{1,6},\\d{1,6})/\\d{1,6},\\d{1,6}/0/default\\.jpg))?$`,
);
const belowSearch = new Map<string, ParsedAddress>(
  interfaceLanguages.flatMap((language): [string, ParsedAddress][] => [
    [suggestionsAddress(language), { type: 'suggestions', language }],
    [searchFeedAddress(language, new URLSearchParams()), { type: 'searchFeed', language }],
  ]),
);
const citationPattern = new RegExp(`^/p/${numberPattern}/citation\\.(bib|ris)$`);
const textPattern = new RegExp(`^/(?:(tr)/yayin|en/publication)/${numberPattern}/(?:metin|text)\\.txt$`);
const documentPattern = new RegExp(`^/p/${numberPattern}/file/${numberPattern}\\.pdf$`);
const pressImagePattern = new RegExp(`^/p/press/${numberPattern}/image/${numberPattern}(/preview\\.webp)?$`);
const pressKitPattern = new RegExp(`^/p/press/${numberPattern}/kit\\.zip$`);
const permanentSegments = new Map<string, AddressedKind>(
  Object.entries(recordSegments).map(([kind, segments]) => [segments.en, kind as AddressedKind]),
);
const sizes = { '320': 320, '1200': 1200, '2400': 2400 } as const;

/** What a path (without its query) stands for. Whether anything is there is the library's to say. */
export function parseAddress(path: string): ParsedAddress {
  const record = recordPattern.exec(path);
  if (record) {
    const [, language, segment, number, feed, pageWord, key] = record;
    const found = kindsBySegment.get(`${language}/${segment}`);
    if (found) {
      const of = { kind: found.kind, number: Number(number) };
      if (feed) return { type: 'feed', language: found.language, of };
      if (pageWord === undefined) return { type: 'record', language: found.language, ...of };
      if (found.kind === 'publication' && pageSegment[found.language] === pageWord) {
        return { type: 'page', publication: of.number, key: Number(key), language: found.language };
      }
    }
    return { type: 'other' };
  }
  const permanent = permanentPattern.exec(path);
  if (permanent) {
    const kind = permanent[1] === undefined ? 'publication' : permanentSegments.get(permanent[1]);
    return kind ? { type: 'permanent', kind, number: Number(permanent[2]) } : { type: 'other' };
  }
  const feed = /^\/(tr|en)\/feed\.xml$/.exec(path);
  if (feed) return { type: 'feed', language: feed[1] as InterfaceLanguage };
  const search = belowSearch.get(path);
  if (search) return search;
  const reading = readerPattern.exec(path);
  if (reading) {
    const publication = Number(reading[1]);
    if (reading[2]) return { type: 'pageList', publication };
    return { type: reading[4] ? 'pageWords' : 'permanentPage', publication, key: Number(reading[3]) };
  }
  const image = pageImagePattern.exec(path);
  if (image) {
    return {
      type: 'pageImage',
      publication: Number(image[1]),
      key: Number(image[2]),
      size: sizes[image[3] as keyof typeof sizes],
    };
  }
  const service = imageServicePattern.exec(path);
  if (service) {
    return {
      type: 'imageService',
      publication: Number(service[1]),
      key: Number(service[2]),
      part: service[3] ?? '',
    };
  }
  const text = textPattern.exec(path);
  if (text) {
    const found = { publication: Number(text[2]), language: text[1] === 'tr' ? ('tr' as const) : ('en' as const) };
    // the file has one name in each language
    return path === textAddress(found.publication, found.language) ? { type: 'text', ...found } : { type: 'other' };
  }
  const citation = citationPattern.exec(path);
  if (citation) {
    return { type: 'citation', publication: Number(citation[1]), format: citation[2] === 'bib' ? 'bib' : 'ris' };
  }
  const document = documentPattern.exec(path);
  if (document) return { type: 'document', publication: Number(document[1]), scan: Number(document[2]) };
  const pressImage = pressImagePattern.exec(path);
  if (pressImage) {
    return {
      type: 'pressImage',
      release: Number(pressImage[1]),
      image: Number(pressImage[2]),
      preview: pressImage[3] !== undefined,
    };
  }
  const kit = pressKitPattern.exec(path);
  if (kit) return { type: 'pressKit', release: Number(kit[1]) };
  return { type: 'other' };
}
