import type {
  Calendar,
  DateRole,
  Language,
  Licence,
  PlaceRole,
  PublicationKind,
  RelationType,
  Relator,
  TitleType,
} from '../../cms/publications/vocabularies.ts';
import type { OttomanText } from './drawOttoman.ts';
import type { Poster } from './drawPoster.ts';
import type { PrintedText } from './drawPublication.ts';
import type { MapSheet } from './map/drawMap.ts';
import type { ScanLook } from './simulateScan.ts';

export interface DemoDate {
  asPrinted: string;
  calendar?: Calendar;
  /** For what can't be read from the printed date. */
  edtf?: string;
  supplied?: boolean;
  evidence?: string;
}

/** One publication: its record, and how its file is made. Other records are named by their keys. */
export interface DemoPublication {
  key: string;
  title: string;
  titleLanguage?: Language;
  type: PublicationKind;
  /** Of the text; the default is Turkish. */
  languages?: [Language, ...Language[]];
  otherTitles?: { type: TitleType; text: string; language: Language; source?: string }[];
  date: DemoDate;
  otherDates?: (DemoDate & { role: DateRole })[];
  departments: string[];
  memberships?: {
    series: string;
    /** Caption, number, and the last of a double number. */
    enumeration?: [caption: string, from: number, to?: number][];
    runningNumber?: number;
    designation?: string;
  }[];
  subjects: string[];
  places?: [place: string, role: PlaceRole][];
  contributions?: [agent: string, role: Relator, nameAsPrinted?: string][];
  relations?: [type: RelationType, to: string][];
  parts?: {
    title: string;
    firstPage?: string;
    lastPage?: string;
    subjects?: string[];
    number?: string;
    date?: string;
  }[];
  imprint?: {
    place?: string;
    publisher?: string;
    printer?: string;
    edition?: string;
    printRun?: string;
    price?: string;
  };
  extent?: { pagination?: string; plates?: string; size?: string; scale?: string; sheet?: string };
  abstract: { tr: string; en?: string };
  note?: { tr: string; en?: string };
  licence: Licence;
  copies?: {
    holder: string;
    shelfMark?: string;
    accessionNumber?: string;
    condition?: string;
    completeness?: string;
  }[];
  identifiers?: { type: string; value: string }[];
  objectAccess?: 'public' | 'metadata' | 'premises';
  /** Without one the library knows of the publication and has it on paper only. */
  document?: DemoDocument;
  /** The document is printed and scanned; otherwise it is the file that the office made. */
  scan?: Omit<ScanLook, 'seed'> & { device: string; digitisedAt: string };
}

export type DemoDocument =
  | ({ kind: 'text' } & PrintedText)
  | ({ kind: 'ottoman' } & OttomanText)
  | ({ kind: 'map' } & MapSheet)
  | ({ kind: 'poster' } & Poster);

/** How the archive scanned: the older the paper, the yellower and the more uneven. */
export const scanners = {
  old: {
    device: 'Bookeye 4 (örnek)',
    digitisedAt: '2019-05-14',
    ppi: 200,
    age: 0.85,
    noise: 0.45,
    ink: 0.86,
    skew: 0.7,
  },
  middle: {
    device: 'Bookeye 4 (örnek)',
    digitisedAt: '2020-02-11',
    ppi: 200,
    age: 0.5,
    noise: 0.35,
    ink: 0.9,
    skew: 0.6,
  },
  recent: {
    device: 'fi-7600 (örnek)',
    digitisedAt: '2021-09-21',
    ppi: 200,
    age: 0.2,
    noise: 0.3,
    ink: 0.94,
    skew: 0.5,
  },
  large: {
    device: 'WideTEK 36 (örnek)',
    digitisedAt: '2022-03-08',
    ppi: 110,
    age: 0.55,
    noise: 0.3,
    ink: 0.94,
    skew: 0.25,
  },
} as const;

/** The firm that scanned these pages also recognised them. */
export const withText = { textLayer: true } as const;
