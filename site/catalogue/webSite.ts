import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { hubAddress, type InterfaceLanguage } from '../addresses.ts';

interface Described {
  settings: SettingsRecord;
  language: InterfaceLanguage;
  siteUrl: string;
}

/** JSON-LD of the library as a whole, with how it is searched (https://schema.org/WebSite). */
export function webSite({ settings, language, siteUrl }: Described): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${siteUrl}/`,
    url: siteUrl + hubAddress('home', language),
    name: settings.libraryName[language],
    inLanguage: language,
    publisher: { '@type': 'GovernmentOrganization', name: settings.municipality[language] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${hubAddress('search', language)}?q={q}` },
      'query-input': 'required name=q',
    },
  };
}
