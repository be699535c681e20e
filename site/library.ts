import type {
  AuthorityKind,
  AuthorityRecord,
  CollectionRecord,
  PressReleaseRecord,
  PublicationRecord,
  PublicPage,
  PublicRecord,
  RecordKind,
  SettingsRecord,
} from '../cms/publish/publicRecord.ts';

/**
 * Read-only access to the projection (schema `library`). `site/readLibrary.ts` implements it on Postgres.
 *
 * Freshness: every method answers from a state at least as new as the call. One query of the clock is shared by all
 * calls that wait for it, so that a withdrawal holds from its commit on without a query for each file.
 * When Postgres does not answer, methods throw `LibraryUnavailable`: the site fails closed.
 */
export interface Library {
  /** The library's revision now; the ETag of everything that is rendered on demand. */
  revision(): Promise<number>;
  /** What the library says of a record, and the revision of its public page when it is visible. */
  status(kind: RecordKind, number: number): Promise<RecordStatus>;
  settings(): Promise<SettingsRecord>;

  publication(number: number): Promise<PublicationView | undefined>;
  /** One page with its text and words, and its neighbours' keys. Undefined unless publication and page are public. */
  page(publication: number, key: number): Promise<PageView | undefined>;
  /** Where a page is now that once stood here: it was given to another publication, or joined to its other half. */
  movedPage(publication: number, key: number): Promise<{ publication: number; key: number } | undefined>;
  /** Several pages' texts at once, for excerpts: `words` is empty. Missing pages are left out. */
  pageTexts(wanted: { publication: number; keys: number[] }[]): Promise<PublicPage[]>;
  /** Cards in the order of `numbers`; those that are not visible are left out. */
  cards(numbers: number[]): Promise<Card[]>;
  list(query: ListQuery): Promise<ListResult>;

  /**
   * Publications by their date of issue (the beginning of a range), for the strip, the calendar and their tables:
   * decades, the years of a decade or of all time, the months of a year, the days of a month.
   */
  strip(by: StripStep, within?: StripWithin, of?: StripOf): Promise<Strip>;
  /** Of each kind that there is, most frequent first, with the cover of one that can be read here. */
  kinds(): Promise<{ type: PublicationRecord['type']; count: number; cover?: CoverOf }[]>;
  /**
   * Publications issued on this day of another year, oldest first.
   * @param today YYYY-MM-DD, as the municipality's calendar has it
   */
  onThisDay(today: string, limit: number): Promise<OnThisDay>;
  counts(): Promise<{
    publications: number;
    pages: number;
    kinds: { type: PublicationRecord['type']; count: number }[];
  }>;

  authority(kind: AuthorityKind, number: number): Promise<AuthorityView | undefined>;
  /** All visible ones, in the alphabetical order of a language; Turkish unless it is said. */
  authorities(kind: AuthorityKind, language?: 'tr' | 'en'): Promise<AuthorityEntry[]>;
  /** The issues of a series in their order; undefined unless it is visible. */
  issues(series: number): Promise<Issue[] | undefined>;
  /** The visible ones among `numbers`, in their order: names for facets and filters. */
  names(kind: AuthorityKind, numbers: readonly number[]): Promise<AuthorityReference[]>;

  collection(number: number): Promise<CollectionView | undefined>;
  /** Those that are featured first, as the editors ordered them; then the others, newest first. */
  collections(): Promise<CollectionView[]>;

  /** The municipality's arms, as WebP. */
  crest(): Promise<{ version: string; bytes: Uint8Array } | undefined>;
  pressRelease(number: number): Promise<PressReleaseRecord | undefined>;
  /** Newest first. */
  pressReleases(page: { page: number; perPage: number }): Promise<{ total: number; releases: PressReleaseRecord[] }>;

  /**
   * Which of the indexed publications must not be trusted: no longer visible, or changed so that something may have
   * been taken away since the revision that was indexed.
   */
  hiddenFrom(indexed: ReadonlyMap<number, number>): Promise<readonly number[]>;
  /** Every visible record's kind, number and revision. */
  visible(): Promise<{ kind: RecordKind; number: number; revision: number }[]>;
  health(): Promise<{ ok: boolean; detail: string }>;
  close(): Promise<void>;
}

/** What server and publisher need beyond the pages. */
export interface LibraryReader extends Library {
  /** This library as it is now, for making one page: one check of the clock, then all answers from that visible set. */
  now(): Promise<LibraryReader>;
  /** The visible records among `numbers`, as they passed the gate: references in them may lead to nothing visible. */
  records<K extends RecordKind>(
    kind: K,
    numbers: Iterable<number>,
  ): Promise<Map<number, { revision: number; record: Extract<PublicRecord, { kind: K }> }>>;
  /** The version that names a page's image files; undefined unless publication and page are public and it is made. */
  pageImage(publication: number, key: number): Promise<string | undefined>;
  /** A large page's tiles: the image beside which they lie, and pixels of the whole. Undefined unless it has some and is public. */
  pageTiles(publication: number, key: number): Promise<PageTiles | undefined>;
  /** All pages of a publication in reading order, without their words. */
  pages(publication: number): Promise<PublicPage[]>;
  /** Publications whose pages can be read here, in the order of their numbers, with how many pages each has. */
  readable(): Promise<{ number: number; pages: number }[]>;
  /** The keys of all public pages of these publications, by publication and in reading order. */
  pageKeys(publications: readonly number[]): Promise<{ publication: number; key: number }[]>;
  /** Newest in the library first. */
  newest(
    kinds: readonly ('publication' | 'press-release')[],
    limit: number,
  ): Promise<{ kind: RecordKind; number: number }[]>;
}

export interface PageTiles {
  image: string;
  width: number;
  height: number;
}

export type RecordStatus =
  | { state: 'visible'; revision: number }
  | { state: 'withdrawn'; title?: string; reason?: string; withdrawnAt: string }
  | { state: 'moved'; to: number }
  | { state: 'absent' };

export interface AuthorityReference {
  kind: AuthorityKind;
  number: number;
  name: string;
}

/** An authority as an index shows it. */
export interface AuthorityEntry extends AuthorityReference {
  /** Visible publications of its own. */
  count: number;
  /** With those of everything narrower; for departments with those of their earlier and later names. */
  wideCount: number;
  /** EDTF: of a department's name, or of a life. */
  from?: string;
  until?: string;
  /** Visible ones: broader subjects and places, the departments that it belongs to. */
  broader: number[];
  /** Departments that this one continues. */
  earlier: number[];
}

/** A publication as an issue of one series. */
export interface Issue {
  number: number;
  /** Yıl 3, Sayı 7–8; empty when it has none. */
  enumeration: string;
  /** Its last level alone, as short as it can be: 7–8. */
  short: string;
  date?: PublicationRecord['dates'][number];
  year?: number;
  held: Holding;
}

/** Whose cover, and which. */
export interface CoverOf {
  publication: number;
  cover: Cover;
}

export interface CollectionView {
  record: CollectionRecord;
  revision: number;
  /** Of its visible publications. */
  count: number;
  cover?: CoverOf;
}

export interface OnThisDay {
  /** Days of the year, MM-DD: on 28 February of a common year the 29th is one of them. */
  days: string[];
  total: number;
  cards: Card[];
  /** When there are none, the nearest days before and after that have some. */
  near: { day: string; count: number }[];
}

/** A publication as a catalogue card shows it: from search result to press kit. */
export interface Card {
  number: number;
  type: PublicationRecord['type'];
  title: PublicationRecord['titles'][number];
  /** Other title information and transliterations, shown below. */
  subtitle?: string;
  date?: PublicationRecord['dates'][number];
  languages: PublicationRecord['languages'];
  departments: AuthorityReference[];
  memberships: { series: AuthorityReference; enumeration: string }[];
  pageCount: number;
  objectAccess: PublicationRecord['objectAccess'];
  cover?: Cover;
  hasFile: boolean;
  onPaper: boolean;
}

/** The page image that stands for a publication: the page's key, the image's version, pixels of the largest image. */
export interface Cover {
  key: number;
  image: string;
  width: number;
  height: number;
}

export interface PageSummary {
  key: number;
  position: number;
  label: string;
  image?: string;
  width?: number;
  height?: number;
  hasText: boolean;
}

export interface PublicationView {
  record: PublicationRecord;
  revision: number;
  card: Card;
  departments: AuthorityReference[];
  subjects: AuthorityReference[];
  places: { place: AuthorityReference; role: PublicationRecord['places'][number]['role'] }[];
  contributions: {
    agent: AuthorityReference;
    role: PublicationRecord['contributions'][number]['role'];
    nameAsPrinted?: string;
  }[];
  /** With the issues before and after in each series, visible ones only. */
  memberships: { series: AuthorityReference; enumeration: string; previous?: Card; next?: Card }[];
  /** What was issued just before and after on each of its first subjects, visible ones only. */
  onSubjects: { subject: AuthorityReference; cards: Card[] }[];
  /** As catalogued; `page` is the one that bears the label of its first page. */
  parts: (Omit<PublicationRecord['parts'][number], 'agents' | 'subjects'> & {
    agents: AuthorityReference[];
    subjects: AuthorityReference[];
    page?: PageSummary;
  })[];
  /** Both directions: `inverse` when the other publication names this one. */
  relations: { type: PublicationRecord['relations'][number]['type']; inverse: boolean; to: Card }[];
  pages: PageSummary[];
}

export interface PageView {
  page: PublicPage;
  previous?: PageSummary;
  next?: PageSummary;
  first: PageSummary;
  last: PageSummary;
  count: number;
  /** Pixels of the whole where the page has tiles: more than its largest image. */
  tiles?: { width: number; height: number };
}

export interface AuthorityView {
  record: AuthorityRecord;
  revision: number;
  count: number;
  /** Visible ones only, in both directions. */
  related: {
    relation: AuthorityRelation;
    /** As catalogued: continues, absorbs, renamed. */
    type?: string;
    to: AuthorityReference;
  }[];
}

/** Earlier and later stand for a series' links and a department's succession, told apart by `type`. */
export type AuthorityRelation = 'broader' | 'narrower' | 'earlier' | 'later' | 'parent' | 'child';

export interface ListQuery {
  type?: PublicationRecord['type'];
  decade?: number;
  year?: number;
  /** Of the year, from 1; `none` for what is known to the year only. */
  month?: number | 'none';
  /** Of the month; `none` for what is known to the month only. */
  day?: number | 'none';
  undated?: boolean;
  /** Issued on these days of any year, MM-DD. */
  anniversary?: string[];
  held?: Holding;
  linked?: { kind: AuthorityKind; number: number };
  /** With what is linked to narrower subjects and places, or to other names of the department. */
  wide?: boolean;
  collection?: number;
  sort: 'newest' | 'oldest' | 'title' | 'added' | 'series' | 'collection';
  /** In whose alphabetical order titles are; default Turkish. */
  language?: 'tr' | 'en';
  /** From 1. */
  page: number;
  perPage: number;
}

export interface ListResult {
  total: number;
  cards: Card[];
}

/**
 * `digital`: its pages can be read here. `paper`: it is held, but has to be looked at elsewhere. `missing`: it is known
 * to have been issued, and no copy of it is held.
 */
export type Holding = 'digital' | 'paper' | 'missing';
export type Held = Record<Holding, number>;

export type StripStep = 'decade' | 'year' | 'month' | 'day';
/** Years may lie in a decade, months lie in a year, days in a month of a year. */
export interface StripWithin {
  decade?: number;
  year?: number;
  month?: number;
}

/** Which publications are counted; default all. */
export type StripOf = Pick<ListQuery, 'type' | 'held' | 'linked' | 'wide' | 'collection'>;

/** Every publication is counted once. */
export interface Strip {
  /**
   * Ascending; `start` is the decade's first year, the year, the month or the day. Those between the first and last
   * with none are there with zeros.
   */
  bars: ({ start: number } & Held)[];
  /** What has no date; for months and days, what is known to the year or the month only. */
  undated: Held;
}

export class LibraryUnavailable extends Error {
  override name = 'LibraryUnavailable';
}
