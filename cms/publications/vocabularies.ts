/**
 * Fixed vocabularies of the catalogue. One map each; types are its keys, labels and behaviour hang off it.
 * Pure data: the public site and the search documents read it too.
 */

export interface Label {
  tr: string;
  en: string;
}

export const publicationKinds = {
  book: { tr: 'Kitap', en: 'Book' },
  bulletin: { tr: 'Bülten', en: 'Bulletin' },
  periodical: { tr: 'Dergi', en: 'Magazine' },
  newspaper: { tr: 'Gazete', en: 'Newspaper' },
  annualReport: { tr: 'Faaliyet raporu', en: 'Annual report' },
  report: { tr: 'Rapor', en: 'Report' },
  budget: { tr: 'Bütçe', en: 'Budget' },
  decisions: { tr: 'Meclis kararları', en: 'Council decisions' },
  regulation: { tr: 'Yönetmelik', en: 'Regulation' },
  plan: { tr: 'Plan', en: 'Plan' },
  map: { tr: 'Harita', en: 'Map' },
  poster: { tr: 'Afiş', en: 'Poster' },
  brochure: { tr: 'Broşür', en: 'Brochure' },
  album: { tr: 'Albüm', en: 'Album' },
  catalogue: { tr: 'Katalog', en: 'Catalogue' },
  other: { tr: 'Diğer', en: 'Other' },
} as const satisfies Record<string, Label>;
export type PublicationKind = keyof typeof publicationKinds;

/** BCP 47 tags of languages with their script, as they occur in Turkish municipal publishing. */
export const languages = {
  tr: { tr: 'Türkçe', en: 'Turkish' },
  'ota-Arab': { tr: 'Osmanlıca (Arap harfli)', en: 'Ottoman Turkish (Arabic script)' },
  'ota-Latn': { tr: 'Osmanlıca (çevriyazı)', en: 'Ottoman Turkish (transliterated)' },
  en: { tr: 'İngilizce', en: 'English' },
  fr: { tr: 'Fransızca', en: 'French' },
  de: { tr: 'Almanca', en: 'German' },
  ar: { tr: 'Arapça', en: 'Arabic' },
  ku: { tr: 'Kürtçe', en: 'Kurdish' },
  el: { tr: 'Rumca', en: 'Greek' },
  hy: { tr: 'Ermenice', en: 'Armenian' },
} as const satisfies Record<string, Label>;
export type Language = keyof typeof languages;

export const titleTypes = {
  proper: { tr: 'Asıl başlık', en: 'Title proper' },
  other: { tr: 'Alt başlık', en: 'Other title information' },
  parallel: { tr: 'Paralel başlık', en: 'Parallel title' },
  cover: { tr: 'Kapak başlığı', en: 'Cover title' },
  former: { tr: 'Önceki başlık', en: 'Former title' },
  supplied: { tr: 'Verilmiş başlık', en: 'Supplied title' },
  transliterated: { tr: 'Çevriyazı başlık', en: 'Transliterated title' },
} as const satisfies Record<string, Label>;
export type TitleType = keyof typeof titleTypes;

export const dateRoles = {
  issued: { tr: 'Yayım tarihi', en: 'Issued' },
  printed: { tr: 'Basım tarihi', en: 'Printed' },
  decided: { tr: 'Karar tarihi', en: 'Decided' },
  inForce: { tr: 'Yürürlük tarihi', en: 'In force' },
  periodCovered: { tr: 'Kapsadığı dönem', en: 'Period covered' },
} as const satisfies Record<string, Label>;
export type DateRole = keyof typeof dateRoles;

export const calendars = {
  gregorian: { tr: 'Miladi', en: 'Gregorian' },
  rumi: { tr: 'Rumi', en: 'Rumi' },
  hijri: { tr: 'Hicri', en: 'Hijri' },
} as const satisfies Record<string, Label>;
export type Calendar = keyof typeof calendars;

/** MARC relator codes (https://id.loc.gov/vocabulary/relators) that municipal publications need. */
export const relators = {
  aut: { tr: 'Yazar', en: 'Author' },
  edt: { tr: 'Yayına hazırlayan', en: 'Editor' },
  trl: { tr: 'Çevirmen', en: 'Translator' },
  ill: { tr: 'Çizer', en: 'Illustrator' },
  pht: { tr: 'Fotoğrafçı', en: 'Photographer' },
  ctg: { tr: 'Haritacı', en: 'Cartographer' },
  pbl: { tr: 'Yayımcı', en: 'Publisher' },
  prt: { tr: 'Basımevi', en: 'Printer' },
  ctb: { tr: 'Katkıda bulunan', en: 'Contributor' },
  aui: { tr: 'Sunuş yazarı', en: 'Author of introduction' },
} as const satisfies Record<string, Label>;
export type Relator = keyof typeof relators;

export const relationTypes = {
  partOf: { tr: 'Parçası', en: 'Part of' },
  supplement: { tr: 'Eki', en: 'Supplement to' },
  accompanies: { tr: 'Birlikte yayımlanan', en: 'Accompanies' },
  reprint: { tr: 'Tıpkıbasımı', en: 'Reprint of' },
  edition: { tr: 'Başka basımı', en: 'Another edition of' },
  translation: { tr: 'Çevirisi', en: 'Translation of' },
  amends: { tr: 'Değiştirir', en: 'Amends' },
  repeals: { tr: 'Yürürlükten kaldırır', en: 'Repeals' },
  errata: { tr: 'Düzeltmesi', en: 'Errata to' },
} as const satisfies Record<string, Label>;
export type RelationType = keyof typeof relationTypes;

export const placeRoles = {
  about: { tr: 'Konu aldığı yer', en: 'About' },
  publishedAt: { tr: 'Yayım yeri', en: 'Published at' },
  depicted: { tr: 'Görülen yer', en: 'Depicted' },
} as const satisfies Record<string, Label>;
export type PlaceRole = keyof typeof placeRoles;

/** Who may see the object itself, once its record is public. */
export const accessLevels = {
  public: { tr: 'Herkese açık', en: 'Public' },
  metadata: { tr: 'Yalnızca künye', en: 'Metadata only' },
  premises: { tr: 'Yalnızca kurumda', en: 'On premises' },
  staff: { tr: 'Yalnızca personel', en: 'Staff only' },
} as const satisfies Record<string, Label>;
export type AccessLevel = keyof typeof accessLevels;

/** `print` answers "may I print this?": yes, no, or ask. */
export const licences = {
  publicDomain: { tr: 'Kamu malı', en: 'Public domain', print: 'yes' },
  'cc-by-4.0': { tr: 'CC BY 4.0', en: 'CC BY 4.0', print: 'yes' },
  'cc-by-sa-4.0': { tr: 'CC BY-SA 4.0', en: 'CC BY-SA 4.0', print: 'yes' },
  'cc-by-nc-4.0': { tr: 'CC BY-NC 4.0', en: 'CC BY-NC 4.0', print: 'ask' },
  press: { tr: 'Basında kaynak gösterilerek kullanılabilir', en: 'Free for press use with credit', print: 'yes' },
  allRights: { tr: 'Tüm hakları saklıdır', en: 'All rights reserved', print: 'no' },
  unknown: { tr: 'Belirlenmedi', en: 'Not determined', print: 'ask' },
} as const satisfies Record<string, Label & { print: 'yes' | 'no' | 'ask' }>;
export type Licence = keyof typeof licences;

/** Where a page's text comes from. */
export const textKinds = {
  textLayer: { tr: 'Belgenin kendi metni', en: 'Text layer' },
  ocr: { tr: 'Makine okuması', en: 'Machine reading (OCR)' },
  corrected: { tr: 'Elle düzeltilmiş', en: 'Corrected by hand' },
  transliteration: { tr: 'Çevriyazı', en: 'Transliteration' },
  translation: { tr: 'Çeviri', en: 'Translation' },
} as const satisfies Record<string, Label>;
export type TextKind = keyof typeof textKinds;

/** The keys of a vocabulary as a non-empty tuple, for `z.enum` and select options. */
export function keysOf<T extends Record<string, unknown>>(map: T): [keyof T & string, ...(keyof T & string)[]] {
  const [first, ...rest] = Object.keys(map);
  if (first === undefined) throw new TypeError('a vocabulary needs an entry');
  return [first, ...rest];
}
