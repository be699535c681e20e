import type { InterfaceLanguage } from '../addresses.ts';

const locales = { tr: 'tr-TR', en: 'en-GB' } as const satisfies Record<InterfaceLanguage, string>;

/** The BCP 47 locale whose conventions numbers and days follow. */
export function localeOf(language: InterfaceLanguage): string {
  return locales[language];
}

const numbers = byLanguage((locale) => new Intl.NumberFormat(locale));
const lists = byLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const days = byLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const months = byLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const monthNames = byLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));
const daysOfYear = byLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const weekdayNames = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const shortWeekdays = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
const tenths = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

export function sayNumber(value: number, language: InterfaceLanguage): string {
  return numbers[language].format(value);
}

export function sayList(items: readonly string[], language: InterfaceLanguage): string {
  return lists[language].format(items);
}

/** A calendar day (YYYY-MM-DD) or an ISO instant, as a day in words. */
export function sayDay(day: string, language: InterfaceLanguage): string {
  return days[language].format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A month of a year, from 1: Mart 1957. */
export function sayMonth(year: number, month: number, language: InterfaceLanguage): string {
  return months[language].format(Date.UTC(year, month - 1, 1));
}

/** From 1. */
export function nameOfMonth(month: number, language: InterfaceLanguage): string {
  return monthNames[language].format(Date.UTC(2000, month - 1, 1));
}

/** A day of any year, MM-DD: 23 Kasım. */
export function sayDayOfYear(day: string, language: InterfaceLanguage): string {
  return daysOfYear[language].format(new Date(`2000-${day}T00:00:00Z`));
}

/** From Monday, each long and short. */
export function weekdays(language: InterfaceLanguage): { long: string; short: string }[] {
  // 3 January 2000 was a Monday
  return Array.from({ length: 7 }, (_, index) => {
    const day = Date.UTC(2000, 0, 3 + index);
    return { long: weekdayNames[language].format(day), short: shortWeekdays[language].format(day) };
  });
}

/** Bytes as people say them. 1 MB is a million bytes, as file managers and browsers of today count. */
export function saySize(bytes: number, language: InterfaceLanguage): string {
  if (bytes < 1_000_000) return `${numbers[language].format(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${tenths[language].format(bytes / 1_000_000)} MB`;
}

function byLanguage<T>(make: (locale: string) => T): Record<InterfaceLanguage, T> {
  return { tr: make(locales.tr), en: make(locales.en) };
}
