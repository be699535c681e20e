import type { PressReleaseRecord, SettingsRecord } from '../../cms/publish/publicRecord.ts';
import { fileAddress, type InterfaceLanguage, permanentAddress, recordAddress } from '../addresses.ts';
import { messagesIn, written } from '../i18n/language.ts';

interface Described {
  release: PressReleaseRecord;
  settings: SettingsRecord;
  language: InterfaceLanguage;
  siteUrl: string;
}

/** JSON-LD of a press release (https://schema.org/NewsArticle). */
export function newsArticle({ release, settings, language, siteUrl }: Described): Record<string, unknown> {
  const title = written(release.title, language);
  const body = written(release.body, language);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': siteUrl + permanentAddress('press-release', release.number),
    url: siteUrl + recordAddress('press-release', release.number, language),
    headline: title?.text ?? messagesIn(language).common.number(release.number),
    datePublished: release.date,
    dateModified: release.changedAt,
    inLanguage: body?.language ?? title?.language ?? language,
    author: { '@type': 'GovernmentOrganization', name: settings.municipality[language] },
    publisher: { '@type': 'GovernmentOrganization', name: settings.municipality[language] },
    ...(body && { articleBody: body.text.text }),
    ...(release.images.length > 0 && {
      image: release.images.map(({ image, credit, caption }) => ({
        '@type': 'ImageObject',
        contentUrl: siteUrl + fileAddress.pressImage(release.number, image),
        creditText: credit,
        ...(written(caption, language) && { caption: written(caption, language)?.text }),
      })),
    }),
  };
}
