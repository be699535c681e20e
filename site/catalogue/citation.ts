import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import type { PublicationView } from '../library.ts';
import { sayDate } from './dates.ts';
import { plainTitle } from './titles.ts';

interface Cited {
  view: PublicationView;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  address: string;
}

/** One line that a reader can paste below a quotation: who, what, where in a series, when, which library, address. */
export function citation({ view, settings, language, address }: Cited): string {
  const authors = view.contributions.filter(({ role }) => role === 'aut').map(({ agent }) => agent.name);
  const issuers = authors.length > 0 ? authors : view.departments.map(({ name }) => name);
  const [membership] = view.memberships;
  const [date] = view.record.dates;
  const parts = [
    issuers.length > 0 ? issuers.join(', ') : settings.municipality[language],
    plainTitle(view.record.titles),
    membership && [membership.series.name, membership.enumeration].filter(Boolean).join(', '),
    date && sayDate(date, language),
    settings.libraryName[language],
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('. ')}. ${address}`;
}
