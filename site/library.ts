import type {
  AuthorityKind,
  AuthorityRecord,
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

  /** Publications by decade or year of issue (the first year of a range), for the strip and its tables. */
  strip(by: 'decade' | 'year', within?: { decade?: number }): Promise<Strip>;
  counts(): Promise<{
    publications: number;
    pages: number;
    kinds: { type: PublicationRecord['type']; count: number }[];
  }>;

  authority(kind: AuthorityKind, number: number): Promise<AuthorityView | undefined>;
  /** All visible ones in Turkish alphabetical order, with how many visible publications each has. */
  authorities(kind: AuthorityKind): Promise<(AuthorityReference & { count: number })[]>;
  /** The visible ones among `numbers`, in their order: names for facets and filters. */
  names(kind: AuthorityKind, numbers: readonly number[]): Promise<AuthorityReference[]>;

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
  undated?: boolean;
  linked?: { kind: AuthorityKind; number: number };
  sort: 'newest' | 'oldest' | 'title' | 'added' | 'series';
  /** From 1. */
  page: number;
  perPage: number;
}

export interface ListResult {
  total: number;
  cards: Card[];
}

/** Every publication is counted once: `digital` when its pages can be read here, else `paper`. */
export interface Strip {
  /** Ascending; `start` is the decade's first year, or the year. Those between the first and last with none are there with zeros. */
  bars: { start: number; digital: number; paper: number }[];
  undated: { digital: number; paper: number };
}

export class LibraryUnavailable extends Error {
  override name = 'LibraryUnavailable';
}
