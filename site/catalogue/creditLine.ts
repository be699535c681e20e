import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import type { PublicationView } from '../library.ts';

interface Credited {
  view: PublicationView;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  /** Permanent, with the site's origin. */
  address: string;
}

/** What to print below a picture or a quotation: whose it is, which library, which number. */
export function creditLine({ view, settings, language, address }: Credited): string {
  const { rights, number } = view.record;
  const owner = rights.holder ?? settings.municipality[language];
  return `${owner}, ${settings.libraryName[language]}, ${messagesIn(language).common.number(number)}, ${address}`;
}
