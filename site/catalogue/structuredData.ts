import type { Licence, PublicationKind, Relator } from '../../cms/publications/vocabularies.ts';
import type { AuthorityKind, SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { fileAddress, type InterfaceLanguage, permanentAddress, recordAddress } from '../addresses.ts';
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

/** Where the terms of use are written down. Without one there is no such place. */
const licenceAddresses: Partial<Record<Licence, string>> = {
  publicDomain: 'https://creativecommons.org/publicdomain/mark/1.0/',
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc-by-nc-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  allRights: 'https://rightsstatements.org/vocab/InC/1.0/',
  unknown: 'https://rightsstatements.org/vocab/UND/1.0/',
};

/** MARC relators in the words of schema.org; of others it knows only that they contributed. */
const roles: Partial<Record<Relator, string>> = {
  aut: 'author',
  edt: 'editor',
  trl: 'translator',
  ill: 'creator',
  pht: 'creator',
  ctg: 'creator',
};

interface Described {
  view: PublicationView;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  siteUrl: string;
}

type Data = Record<string, unknown>;

/** JSON-LD of a publication. */
export function describe({ view, settings, language, siteUrl }: Described): Data {
  const { record, card } = view;
  const type = types[record.type];
  const abstract = written(record.abstract, language);
  const date = record.dates.find(({ role }) => role === 'issued');
  const [first, ...otherTitles] = record.titles;
  const identifiers = record.identifiers.filter(({ cancelled }) => !cancelled);
  const isbn = identifiers.find(({ type: name }) => name.toUpperCase() === 'ISBN')?.value;
  const name = plainTitle(record.titles);
  const others = [first, ...otherTitles].flatMap((title) => (title && title.text !== name ? [title.text] : []));
  const municipality = { '@type': 'GovernmentOrganization', name: settings.municipality[language] };
  const address = (kind: AuthorityKind, number: number) => siteUrl + permanentAddress(kind, number);
  const licence = licenceAddresses[record.rights.licence];
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': siteUrl + permanentAddress('publication', record.number),
    url: siteUrl + recordAddress('publication', record.number, language),
    name,
    ...(others.length > 0 && { alternateName: others }),
    inLanguage: record.languages,
    ...(date?.edtf && /^\d{4}(-\d{2}){0,2}$/.test(date.edtf) && { datePublished: date.edtf }),
    ...contributors(view, siteUrl),
    publisher:
      view.departments.length > 0
        ? view.departments.map((department) => ({
            '@type': 'Organization',
            '@id': address('department', department.number),
            name: department.name,
            parentOrganization: municipality,
          }))
        : municipality,
    ...(abstract && { abstract: abstract.text.text }),
    ...(view.subjects.length > 0 && {
      about: view.subjects.map((subject) => ({
        '@type': 'DefinedTerm',
        '@id': address('subject', subject.number),
        name: subject.name,
      })),
    }),
    ...series(view, type, siteUrl),
    ...(type === 'Book' && record.pageCount > 0 && { numberOfPages: record.pageCount }),
    ...(type === 'Book' && isbn && { isbn }),
    ...(type === 'Book' && record.imprint.edition && { bookEdition: record.imprint.edition }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ type: propertyID, value }) => ({ '@type': 'PropertyValue', propertyID, value })),
    }),
    ...(licence && { license: licence }),
    ...(record.rights.holder && { copyrightHolder: { '@type': 'Organization', name: record.rights.holder } }),
    isAccessibleForFree: true,
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

function contributors({ contributions }: PublicationView, siteUrl: string): Data {
  const found: Record<string, Data[]> = {};
  for (const { agent, role } of contributions) {
    const property = roles[role] ?? 'contributor';
    // people are catalogued with their family name first
    const type = agent.name.includes(', ') ? 'Person' : 'Organization';
    const entry = { '@type': type, '@id': siteUrl + permanentAddress('agent', agent.number), name: agent.name };
    found[property] = [...(found[property] ?? []), entry];
  }
  return found;
}

/** What it is an issue of: a periodical, or a series of other works. */
function series({ memberships }: PublicationView, type: string, siteUrl: string): Data {
  const parts = memberships.map((membership) => ({
    '@type': type === 'PublicationIssue' ? 'Periodical' : 'CreativeWorkSeries',
    '@id': siteUrl + permanentAddress('series', membership.series.number),
    name: membership.series.name,
  }));
  const number = memberships[0]?.enumeration;
  return {
    ...(parts.length > 0 && { isPartOf: parts }),
    ...(type === 'PublicationIssue' && number && { issueNumber: number }),
    ...(type === 'Report' && number && { reportNumber: number }),
  };
}
