import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import { sayEdtf } from './dates.ts';

/** 1923–1984, or one end of it in words; undefined when neither is known. */
export function sayYears(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  language: InterfaceLanguage,
): string | undefined {
  const t = messagesIn(language);
  if (from && until) return t.authority.years(sayEdtf(from, language), sayEdtf(until, language));
  if (from) return t.authority.since(sayEdtf(from, language));
  return until ? t.authority.before(sayEdtf(until, language)) : undefined;
}
