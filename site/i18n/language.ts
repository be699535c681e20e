import type { InterfaceLanguage } from '../addresses.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { tr } from './tr.ts';

/** The sentences of the interface in one language. */
export function messagesIn(language: InterfaceLanguage): Messages {
  return language === 'tr' ? tr : en;
}

/** The language of an address of the site: its first segment; Turkish where there is none. */
export function languageOfAddress(path: string): InterfaceLanguage {
  return /^\/en(?:\/|$)/.test(path) ? 'en' : 'tr';
}

/** Which of our languages a browser asks for first (`Accept-Language`). Turkish unless English comes before it. */
export function languageAskedFor(header: string | null): InterfaceLanguage {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return { language: tag.split('-')[0], quality: Number(quality.replace('q=', '')) || 0 };
    })
    .filter(({ language, quality }) => (language === 'tr' || language === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'tr';
}

/** What was written in this language, or else in the other one; with the language it is in. */
export function written<T>(
  text: { tr?: T | undefined; en?: T | undefined },
  language: InterfaceLanguage,
): { text: T; language: InterfaceLanguage } | undefined {
  const other = language === 'tr' ? 'en' : 'tr';
  const own = text[language];
  if (own !== undefined && own !== '') return { text: own, language };
  const fallback = text[other];
  return fallback !== undefined && fallback !== '' ? { text: fallback, language: other } : undefined;
}
