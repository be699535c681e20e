import type { PublicationKind } from '../../cms/publications/vocabularies.ts';
import type { PublicationRecord, SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { permanentAddress } from '../addresses.ts';
import { plainTitle } from '../catalogue/titles.ts';
import type { PublicationView } from '../library.ts';

export type CitedName = { family: string; given: string } | { literal: string };

/**
 * What a citation says of a publication. Names, titles and places stand as they were catalogued: in whatever language
 * somebody cites, no letter of them changes its case.
 */
export interface CitedWork {
  number: number;
  kind: PublicationKind;
  /** In Latin letters where there is a transliteration. */
  title: string;
  subtitle?: string;
  authors: CitedName[];
  editors: CitedName[];
  translators: CitedName[];
  place?: string;
  publisher: string;
  edition?: string;
  date?: PublicationRecord['dates'][number];
  series?: { name: string; enumeration: string };
  isbn?: string;
  /** BCP 47. */
  language: string;
  library: string;
  /** Permanent, with the site's origin. */
  address: string;
}

interface Cited {
  view: PublicationView;
  settings: SettingsRecord;
  siteUrl: string;
}

export function citedWork({ view, settings, siteUrl }: Cited): CitedWork {
  const { record } = view;
  const { imprint } = record;
  const by = (...roles: PublicationRecord['contributions'][number]['role'][]) =>
    view.contributions.filter(({ role }) => roles.includes(role)).map(({ agent }) => citedName(agent.name));
  const named = by('aut', ...madeBy(record.type));
  const editors = by('edt');
  const issuers = view.departments.map(({ name }): CitedName => ({ literal: name }));
  const issuer: CitedName = { literal: settings.municipality.tr };
  const authors = named.length > 0 ? named : editors.length > 0 ? [] : issuers.length > 0 ? issuers : [issuer];
  const subtitle = record.titles.find(({ type }) => type === 'other')?.text;
  const date = record.dates.find(({ role }) => role === 'issued') ?? record.dates[0];
  const [membership] = view.memberships;
  const isbn = record.identifiers.find(({ type, cancelled }) => !cancelled && type.toUpperCase() === 'ISBN')?.value;
  return {
    number: record.number,
    kind: record.type,
    title: plainTitle(record.titles),
    ...(subtitle !== undefined && { subtitle }),
    authors,
    editors,
    translators: by('trl'),
    ...(imprint.place !== undefined && { place: imprint.place }),
    publisher: imprint.publisher ?? settings.municipality.tr,
    ...(imprint.edition !== undefined && { edition: imprint.edition }),
    ...(date && { date }),
    ...(membership && { series: { name: membership.series.name, enumeration: membership.enumeration } }),
    ...(isbn !== undefined && { isbn }),
    language: record.languages[0] ?? 'tr',
    library: settings.libraryName.tr,
    address: siteUrl + permanentAddress('publication', record.number),
  };
}

/** Who stands in an author's place: a map's cartographer, a poster's artist. */
function madeBy(kind: PublicationKind): PublicationRecord['contributions'][number]['role'][] {
  if (kind === 'map') return ['ctg'];
  if (kind === 'poster') return ['ill'];
  return kind === 'album' ? ['pht'] : [];
}

/** People are catalogued as "Işık, Nâzım"; bodies, and people of one name, without a comma. */
function citedName(name: string): CitedName {
  const at = name.indexOf(', ');
  return at > 0 ? { family: name.slice(0, at), given: name.slice(at + 2) } : { literal: name };
}

/** Issues of a periodical: the series and the number belong to the title. */
export const isIssue = ({ kind }: CitedWork): boolean => ['bulletin', 'periodical', 'newspaper'].includes(kind);
