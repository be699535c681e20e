import type { PublicationKind } from '../../cms/publications/vocabularies.ts';
import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { fileAddress, type InterfaceLanguage, permanentAddress } from '../addresses.ts';
import { written } from '../i18n/language.ts';
import type { PublicationView } from '../library.ts';
import { plainTitle } from './titles.ts';

/** The schema.org type that says most of each kind (https://schema.org/CreativeWork). */
const types: Record<PublicationKind, string> = {
  book: 'Book',
  bulletin: 'PublicationIssue',
  periodical: 'PublicationIssue',
  newspaper: 'PublicationIssue',
  annualReport: 'Report',
  report: 'Report',
  budget: 'Report',
  decisions: 'Legislation',
  regulation: 'Legislation',
  plan: 'CreativeWork',
  map: 'Map',
  poster: 'Poster',
  brochure: 'CreativeWork',
  album: 'Book',
  catalogue: 'Book',
  other: 'CreativeWork',
};

interface Described {
  view: PublicationView;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  siteUrl: string;
}

/** JSON-LD of a publication. */
export function describe({ view, settings, language, siteUrl }: Described): Record<string, unknown> {
  const { record, card } = view;
  const abstract = written(record.abstract, language);
  const date = record.dates.find(({ role }) => role === 'issued');
  const [membership] = view.memberships;
  return {
    '@context': 'https://schema.org',
    '@type': types[record.type],
    '@id': siteUrl + permanentAddress('publication', record.number),
    name: plainTitle(record.titles),
    inLanguage: record.languages,
    ...(date?.edtf && /^\d{4}(-\d{2}){0,2}$/.test(date.edtf) && { datePublished: date.edtf }),
    publisher: {
      '@type': 'Organization',
      name: view.departments[0]?.name ?? settings.municipality[language],
      parentOrganization: { '@type': 'GovernmentOrganization', name: settings.municipality[language] },
    },
    ...(abstract && { abstract: abstract.text.text }),
    ...(view.subjects.length > 0 && { about: view.subjects.map(({ name }) => name) }),
    ...(membership && { isPartOf: { '@type': 'Periodical', name: membership.series.name } }),
    ...(record.pageCount > 0 && { numberOfPages: record.pageCount }),
    ...(card.cover && {
      image: siteUrl + fileAddress.pageImage(record.number, card.cover.key, card.cover.image, 1200),
    }),
    ...(record.files.length > 0 && {
      encoding: record.files.map((file) => ({
        '@type': 'MediaObject',
        contentUrl: siteUrl + fileAddress.document(record.number, file.scan),
        encodingFormat: file.mimeType,
        contentSize: String(file.size),
        sha256: file.sha256,
      })),
    }),
  };
}
