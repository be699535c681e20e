import { licences, publicationKinds } from '../../cms/publications/vocabularies.ts';
import type { PublicPage, SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { type InterfaceLanguage, permanentAddress } from '../addresses.ts';
import { sayDate } from '../catalogue/dates.ts';
import { messagesIn } from '../i18n/language.ts';
import type { PublicationView } from '../library.ts';

interface Opened {
  view: PublicationView;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  siteUrl: string;
}

/** What stands at the head of a publication's text: what it is, where it comes from, and how far it can be trusted. */
export function textOpening({ view, settings, language, siteUrl }: Opened): string {
  const { record, card } = view;
  const t = messagesIn(language);
  const lines = [
    ...record.titles.map(({ text }) => text),
    [publicationKinds[record.type][language], card.date && sayDate(card.date, language)].filter(Boolean).join(', '),
    view.departments.map(({ name }) => name).join(', '),
    ...view.memberships.map(({ series, enumeration }) => [series.name, enumeration].filter(Boolean).join(', ')),
    '',
    `${t.text.source}: ${settings.municipality[language]}, ${settings.libraryName[language]}, ${t.common.number(record.number)}`,
    `${t.publication.permanent}: ${siteUrl}${permanentAddress('publication', record.number)}`,
    `${t.publication.rights} ${rightsInWords(record.rights.licence, language)}`,
    record.rights.statement ?? '',
    '',
    t.text.trust,
  ];
  // one empty line at most where something is missing
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function rightsInWords(licence: keyof typeof licences, language: InterfaceLanguage): string {
  const t = messagesIn(language).publication;
  const answers = { yes: t.rightsYes, ask: t.rightsAsk, no: t.rightsNo };
  return `${answers[licences[licence].print]} ${licences[licence][language]}.`;
}

/** A page with its printed label above it. */
export function textOfPage(page: PublicPage | undefined, language: InterfaceLanguage): string {
  if (page === undefined) return '';
  const t = messagesIn(language);
  const notes = [t.search.page(page.label), page.text !== '' && !page.checked && t.search.unchecked].filter(Boolean);
  return `\n\n[${notes.join(' | ')}]\n\n${page.text === '' ? t.text.none : page.text.trimEnd()}\n`;
}
