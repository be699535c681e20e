import type {
  AgentRecord,
  CollectionRecord,
  DepartmentRecord,
  PlaceRecord,
  PressReleaseRecord,
  PublicationRecord,
  PublicPage,
  SeriesRecord,
  SettingsRecord,
  SubjectRecord,
  WordBox,
} from '../../cms/publish/publicRecord.ts';

/** Records for tests: whole by default, with what a test is about given. The municipality is invented. */

const at = '2026-03-01T09:00:00Z';

export function publication(
  given: Partial<PublicationRecord> & { number: number; title?: string; year?: number },
): PublicationRecord {
  const { title = `Belediye Bülteni ${given.number}`, year, ...rest } = given;
  return {
    kind: 'publication',
    type: 'bulletin',
    titles: [{ type: 'proper', text: title, language: 'tr' }],
    dates:
      year === undefined
        ? []
        : [
            {
              role: 'issued',
              asPrinted: String(year),
              calendar: 'gregorian',
              edtf: String(year),
              earliest: `${year}-01-01`,
              latest: `${year}-12-31`,
              supplied: false,
            },
          ],
    languages: ['tr'],
    departments: [],
    contributions: [],
    memberships: [],
    relations: [],
    parts: [],
    imprint: {},
    extent: {},
    subjects: [],
    places: [],
    abstract: {},
    notes: {},
    identifiers: [],
    rights: { licence: 'publicDomain' },
    copies: [],
    objectAccess: 'public',
    pageCount: 0,
    files: [],
    digitised: {},
    firstPublishedAt: at,
    changedAt: at,
    ...rest,
  };
}

const authority = { otherNames: [], note: {}, identifiers: [] };

export const series = (number: number, name: string, given: Partial<SeriesRecord> = {}): SeriesRecord => ({
  kind: 'series',
  number,
  name,
  ...authority,
  regimes: [],
  links: [],
  ...given,
});

export const department = (number: number, name: string, given: Partial<DepartmentRecord> = {}): DepartmentRecord => ({
  kind: 'department',
  number,
  name,
  ...authority,
  predecessors: [],
  parents: [],
  ...given,
});

export const subject = (number: number, name: string, given: Partial<SubjectRecord> = {}): SubjectRecord => ({
  kind: 'subject',
  number,
  name,
  ...authority,
  broader: [],
  ...given,
});

export const agent = (number: number, name: string, given: Partial<AgentRecord> = {}): AgentRecord => ({
  kind: 'agent',
  number,
  name,
  ...authority,
  type: 'person',
  ...given,
});

export const place = (number: number, name: string, given: Partial<PlaceRecord> = {}): PlaceRecord => ({
  kind: 'place',
  number,
  name,
  ...authority,
  broader: [],
  ...given,
});

export const settings = (given: Partial<SettingsRecord> = {}): SettingsRecord => ({
  kind: 'settings',
  number: 1,
  municipality: { tr: 'Çınarlı Belediyesi', en: 'Municipality of Çınarlı' },
  libraryName: { tr: 'Çınarlı Yayın Kütüğü', en: 'Çınarlı Register of Publications' },
  foundedYear: 1923,
  accent: '#7a2e1d',
  contact: { email: 'kutuphane@cinarli.example' },
  about: { tr: { html: '<p>Belediyemizin bütün yayınları.</p>', text: 'Belediyemizin bütün yayınları.' } },
  demonstration: true,
  synonyms: [],
  ...given,
});

export const pressRelease = (number: number, given: Partial<PressReleaseRecord> = {}): PressReleaseRecord => ({
  kind: 'press-release',
  number,
  title: { tr: `Basın bülteni ${number}`, en: `Press release ${number}` },
  body: {
    tr: { html: '<p>Yeni kütüphane açıldı.</p>', text: 'Yeni kütüphane açıldı.' },
    en: { html: '<p>The new library is open.</p>', text: 'The new library is open.' },
  },
  date: '2026-02-14',
  images: [],
  firstPublishedAt: at,
  changedAt: at,
  ...given,
});

export const collection = (number: number, given: Partial<CollectionRecord> = {}): CollectionRecord => ({
  kind: 'collection',
  number,
  title: { tr: `Koleksiyon ${number}`, en: `Collection ${number}` },
  text: {},
  publications: [],
  featured: false,
  firstPublishedAt: at,
  changedAt: at,
  ...given,
});

/** A page whose words stand in lines of eight from the top left. */
export function page(publication: number, key: number, text: string, given: Partial<PublicPage> = {}): PublicPage {
  return {
    publication,
    key,
    position: key,
    label: String(key),
    image: `${String(publication).padStart(4, '0')}${String(key).padStart(4, '0')}abcdef01`,
    width: 1700,
    height: 2400,
    text,
    textKind: 'ocr',
    language: 'tr',
    checked: false,
    words: boxesOf(text),
    ...given,
  };
}

function boxesOf(text: string): WordBox[] {
  return [...text.matchAll(/\S+/g)].map(([word], index, { [index]: match }) => {
    const start = match!.index;
    return [start, word.length, 600 + (index % 8) * 1100, 500 + Math.floor(index / 8) * 250, 1000, 180, 90];
  });
}
