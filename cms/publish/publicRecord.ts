import { z } from 'zod';
import {
  calendars,
  dateRoles,
  keysOf,
  languages,
  licences,
  placeRoles,
  publicationKinds,
  relationTypes,
  relators,
  textKinds,
  titleTypes,
} from '../publications/vocabularies.ts';

/**
 * The only shape that passes the gate. Site, search documents and export formats are pure functions of it.
 *
 * Records refer to each other by number; a reader resolves the name of a referenced record from that record itself, so
 * that renaming a department is one row and not twenty thousand. A reference to something that is not visible
 * resolves to nothing and is left out.
 */

const number = z.number().int().positive();
const months = z.number().int().min(1).max(120);
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const language = z.enum(keysOf(languages));

/** What people write about a publication, in the languages it was written in. */
const localized = z.object({ tr: z.string().optional(), en: z.string().optional() });

/** Rich text in both forms: `html` is produced by the gate from Lexical, and is safe to set as is. */
const richText = z.object({ html: z.string(), text: z.string() });
const localizedRichText = z.object({ tr: richText.optional(), en: richText.optional() });

export const titleSchema = z.object({
  type: z.enum(keysOf(titleTypes)),
  text: z.string().min(1),
  language,
  source: z.string().optional(),
});

export const dateSchema = z.object({
  role: z.enum(keysOf(dateRoles)),
  /** As it stands on the publication. */
  asPrinted: z.string().optional(),
  calendar: z.enum(keysOf(calendars)),
  /** EDTF levels 0 and 1, plus seasons and quarters of level 2 (https://www.loc.gov/standards/datetime/). */
  edtf: z.string().optional(),
  /** Gregorian bounds, inclusive. */
  earliest: calendarDay.optional(),
  latest: calendarDay.optional(),
  /** Worked out by the cataloguer and not printed on the publication. */
  supplied: z.boolean(),
  evidence: z.string().optional(),
});

const membershipSchema = z.object({
  series: number,
  /** Each level: its caption as printed (Yıl, Sayı, 3. Cilt) and its number, or two for double numbers. */
  enumeration: z.array(z.object({ caption: z.string(), from: z.number().int(), to: z.number().int().optional() })),
  runningNumber: z.number().int().optional(),
  designation: z.string().optional(),
  sortKey: z.string(),
});

export const publicationRecordSchema = z.object({
  kind: z.literal('publication'),
  number,
  type: z.enum(keysOf(publicationKinds)),
  /** At least one; the first is shown. */
  titles: z.array(titleSchema).min(1),
  /** Dates in order of role; the issued date first when there is one. */
  dates: z.array(dateSchema),
  languages: z.array(language).min(1),
  departments: z.array(number),
  contributions: z.array(
    z.object({ agent: number, role: z.enum(keysOf(relators)), nameAsPrinted: z.string().optional() }),
  ),
  memberships: z.array(membershipSchema),
  relations: z.array(z.object({ type: z.enum(keysOf(relationTypes)), to: number })),
  parts: z.array(
    z.object({
      title: z.string(),
      firstPage: z.string().optional(),
      lastPage: z.string().optional(),
      agents: z.array(number),
      subjects: z.array(number),
      number: z.string().optional(),
      date: z.string().optional(),
    }),
  ),
  imprint: z.object({
    place: z.string().optional(),
    publisher: z.string().optional(),
    printer: z.string().optional(),
    edition: z.string().optional(),
    printRun: z.string().optional(),
    price: z.string().optional(),
  }),
  extent: z.object({
    pagination: z.string().optional(),
    plates: z.string().optional(),
    size: z.string().optional(),
    scale: z.string().optional(),
    sheet: z.string().optional(),
  }),
  subjects: z.array(number),
  places: z.array(z.object({ place: number, role: z.enum(keysOf(placeRoles)) })),
  abstract: localizedRichText,
  notes: localized,
  identifiers: z.array(z.object({ type: z.string(), value: z.string(), cancelled: z.boolean() })),
  rights: z.object({
    licence: z.enum(keysOf(licences)),
    statement: z.string().optional(),
    holder: z.string().optional(),
  }),
  copies: z.array(
    z.object({ holder: z.string(), shelfMark: z.string().optional(), completeness: z.string().optional() }),
  ),
  /** Whether the page images, texts and files are public, or only this record. */
  objectAccess: z.enum(['public', 'metadata', 'premises']),
  /** The permanent key of the page that stands for the publication. */
  coverPage: number.optional(),
  pageCount: z.number().int().nonnegative(),
  /** The scans as they may be downloaded, in reading order; empty unless the object is public. */
  files: z.array(
    z.object({
      scan: number,
      fileName: z.string(),
      /** Bytes. */
      size: z.number().int().nonnegative(),
      /** Lower-case hexadecimal SHA-256 of the file that is offered: the preserved original, unless it is derived. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mimeType: z.string(),
      /** Made of the pages that are shown: the original holds more. */
      derived: z.boolean().optional(),
    }),
  ),
  digitised: z.object({ at: calendarDay.optional(), device: z.string().optional(), ppi: z.number().optional() }),
  firstPublishedAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
});

/** A former, later, shorter or otherwise different name, with the days between which it was in use. */
const nameSchema = z.object({
  text: z.string().min(1),
  language: language.optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

const authorityBase = {
  number,
  name: z.string().min(1),
  otherNames: z.array(nameSchema),
  note: localized,
  identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
};

export const seriesRecordSchema = z.object({
  kind: z.literal('series'),
  ...authorityBase,
  type: z.enum(keysOf(publicationKinds)).optional(),
  issn: z.string().optional(),
  regimes: z.array(
    z.object({
      periodicity: z.string(),
      numbering: z.string().optional(),
      from: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
  links: z.array(z.object({ type: z.string(), to: number, at: z.string().optional() })),
});

export const departmentRecordSchema = z.object({
  kind: z.literal('department'),
  ...authorityBase,
  from: z.string().optional(),
  until: z.string().optional(),
  /** Earlier departments that this one continues, and how. */
  predecessors: z.array(z.object({ type: z.string(), to: number, at: z.string().optional() })),
  parents: z.array(z.object({ to: number, from: z.string().optional(), until: z.string().optional() })),
});

export const subjectRecordSchema = z.object({ kind: z.literal('subject'), ...authorityBase, broader: z.array(number) });
export const agentRecordSchema = z.object({
  kind: z.literal('agent'),
  ...authorityBase,
  type: z.enum(['person', 'body']),
  born: z.string().optional(),
  died: z.string().optional(),
});
export const placeRecordSchema = z.object({
  kind: z.literal('place'),
  ...authorityBase,
  broader: z.array(number),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
});

export const pressReleaseRecordSchema = z.object({
  kind: z.literal('press-release'),
  number,
  title: localized,
  body: localizedRichText,
  date: calendarDay,
  contact: z.string().optional(),
  images: z.array(
    z.object({
      image: number,
      caption: localized,
      credit: z.string().min(1),
      licence: z.enum(keysOf(licences)),
      fileName: z.string(),
      mimeType: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      size: z.number().int(),
      sha256: z.string(),
    }),
  ),
  firstPublishedAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
});

/** Publications that an editor has put together. */
export const collectionRecordSchema = z.object({
  kind: z.literal('collection'),
  number,
  title: localized,
  text: localizedRichText,
  /** In the editor's order. Those that are not visible resolve to nothing, as every reference does. */
  publications: z.array(number),
  /** The publication whose cover stands for the collection; without one the first that has a cover. */
  cover: number.optional(),
  featured: z.boolean(),
  /** Among those that are featured: lower ones come first, those without one last. */
  position: z.number().optional(),
  firstPublishedAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
});

/** Months after which what people hand in is deleted, until the municipality chooses its own. */
export const usualRetention = { satisfaction: 12, report: 24, correction: 24, counts: 24 } as const;
export type Retention = { readonly [K in keyof typeof usualRetention]: number };

export const settingsRecordSchema = z.object({
  kind: z.literal('settings'),
  number,
  municipality: z.object({ tr: z.string(), en: z.string() }),
  libraryName: z.object({ tr: z.string(), en: z.string() }),
  foundedYear: z.number().int().optional(),
  /** CSS hexadecimal colour, contrast checked by the CMS. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  contact: z.object({ email: z.string().optional(), telephone: z.string().optional(), address: z.string().optional() }),
  about: localizedRichText,
  /** What the municipality has to say of its own; the site has sentences where these are empty. */
  accessibility: localizedRichText.optional(),
  privacy: localizedRichText.optional(),
  cookieFree: localizedRichText.optional(),
  /** The municipality's arms: `version` names the image in `library.crest`; sides in pixels. */
  crest: z
    .object({
      version: z.string().regex(/^[0-9a-f]{16}$/),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      description: localized,
    })
    .optional(),
  /** Months after which what people hand in is deleted. */
  retention: z
    .object({ satisfaction: months, report: months, correction: months, counts: months })
    .partial()
    .optional(),
  /** True for the demonstration library: every page then says so. */
  demonstration: z.boolean(),
  /** Groups of words and phrases that searches take for one another. No page shows them. */
  synonyms: z.array(z.array(z.string())).default([]),
});

export const publicRecordSchema = z.discriminatedUnion('kind', [
  publicationRecordSchema,
  seriesRecordSchema,
  departmentRecordSchema,
  subjectRecordSchema,
  agentRecordSchema,
  placeRecordSchema,
  pressReleaseRecordSchema,
  collectionRecordSchema,
  settingsRecordSchema,
]);

export type PublicRecord = z.infer<typeof publicRecordSchema>;
export type PublicationRecord = z.infer<typeof publicationRecordSchema>;
export type SeriesRecord = z.infer<typeof seriesRecordSchema>;
export type DepartmentRecord = z.infer<typeof departmentRecordSchema>;
export type SubjectRecord = z.infer<typeof subjectRecordSchema>;
export type AgentRecord = z.infer<typeof agentRecordSchema>;
export type PlaceRecord = z.infer<typeof placeRecordSchema>;
export type PressReleaseRecord = z.infer<typeof pressReleaseRecordSchema>;
export type CollectionRecord = z.infer<typeof collectionRecordSchema>;
export type SettingsRecord = z.infer<typeof settingsRecordSchema>;
export type AuthorityRecord = SeriesRecord | DepartmentRecord | SubjectRecord | AgentRecord | PlaceRecord;
export type RecordKind = PublicRecord['kind'];
export type AuthorityKind = AuthorityRecord['kind'];

export const authorityKinds = ['series', 'department', 'subject', 'agent', 'place'] as const satisfies AuthorityKind[];

/**
 * One word of a page's text: where it stands in the text and on the image.
 * `[start, length, x, y, width, height, confidence]`: UTF-16 offset and length in the page's text; the box in
 * ten-thousandths of the page image's width and height from its top left; confidence 0 to 100.
 */
export const wordBoxSchema = z.tuple([
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
]);
export type WordBox = z.infer<typeof wordBoxSchema>;

/** A page as the public may see it. One row of `library.page`. */
export const publicPageSchema = z.object({
  publication: number,
  /** Permanent within the publication; the address is built on it. */
  key: number,
  /** Reading order, from 1. */
  position: number,
  /** The printed page label: kapak, iv, 12. */
  label: z.string(),
  /** Names the image files; undefined while they are still being made. */
  image: z.string().optional(),
  /** Pixels of the largest page image. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  text: z.string(),
  /** Other readings that find the page: what the shown one replaced, or stands beside it. Not shown but as excerpts. */
  otherTexts: z.array(z.string()).optional(),
  textKind: z.enum(keysOf(textKinds)).optional(),
  language,
  /** False for machine readings that nobody has checked. */
  checked: z.boolean(),
  words: z.array(wordBoxSchema),
});
export type PublicPage = z.infer<typeof publicPageSchema>;
