import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { InterfaceLanguage } from '../addresses.ts';

/**
 * EDTF levels 0 and 1, with the seasons and quarters of level 2 (https://www.loc.gov/standards/datetime/), as people
 * say them. What can't be read is said as it stands.
 */
export function sayEdtf(edtf: string, language: InterfaceLanguage): string {
  const [start, end] = edtf.split('/');
  if (start === undefined || edtf === '') return '';
  if (end === undefined) return saySingle(start, language);
  if (end === '..' || end === '') return say[language].from(saySingle(start, language));
  if (start === '..' || start === '') return say[language].until(saySingle(end, language));
  return `${saySingle(start, language)}–${saySingle(end, language)}`;
}

/** A decade by its first year: 1930'lar, the 1930s. Turkish suffixes follow the last word of the number as spoken. */
export function sayDecade(firstYear: number, language: InterfaceLanguage): string {
  if (language === 'en') return `${firstYear}s`;
  const tens = Math.floor(firstYear / 10) % 10;
  return `${firstYear}’${[1, 3, 4, 6, 9].includes(tens) ? 'lar' : 'ler'}`;
}

/**
 * The date in words. Of another calendar what is printed, and the Gregorian date after it: R. 1341 (1925). What is
 * printed alone when it could not be worked out.
 */
export function sayDate(date: PublicationRecord['dates'][number], language: InterfaceLanguage): string | undefined {
  const known = date.edtf ?? date.earliest;
  const gregorian = known === undefined ? undefined : sayEdtf(known, language);
  if (date.asPrinted === undefined) return gregorian;
  if (date.calendar === 'gregorian') return date.edtf ? gregorian : date.asPrinted;
  const printed = sayPrinted(date.asPrinted, date.calendar);
  return gregorian === undefined ? printed : `${printed} (${gregorian})`;
}

const calendarMarks = { rumi: 'R.', hijri: 'H.' } as const;

/** Marked with its calendar where it does not say so itself; a year in Arabic digits in ours. */
function sayPrinted(asPrinted: string, calendar: keyof typeof calendarMarks): string {
  const isYear = /^[\u0660-\u0669\u06f0-\u06f9]+$/.test(asPrinted);
  const text = isYear ? asPrinted.replace(/./g, (digit) => String(digit.charCodeAt(0) % 16)) : asPrinted;
  // isolated: the parenthesis that follows a date in Arabic letters would else move to its other side
  const apart = /\p{Script=Arabic}/u.test(text) ? `\u2068${text}\u2069` : text;
  return /(?<!\p{L})(?:R|H|R[uû]m[iî]|Hicr[iî]|AH)(?!\p{L})/iu.test(text)
    ? apart
    : `${calendarMarks[calendar]} ${apart}`;
}

/** For `<time datetime>`: only what HTML can hold. */
export function machineDate(date: PublicationRecord['dates'][number]): string | undefined {
  return date.edtf && /^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(date.edtf) ? date.edtf : undefined;
}

const say = {
  tr: {
    months: [
      'Ocak',
      'Şubat',
      'Mart',
      'Nisan',
      'Mayıs',
      'Haziran',
      'Temmuz',
      'Ağustos',
      'Eylül',
      'Ekim',
      'Kasım',
      'Aralık',
    ],
    seasons: ['İlkbahar', 'Yaz', 'Sonbahar', 'Kış'],
    quarter: (year: string, quarter: number) => `${year}, ${quarter}. çeyrek`,
    century: (century: number) => `${century}. yüzyıl`,
    about: (date: string) => `yaklaşık ${date}`,
    uncertain: (date: string) => `${date} (kesin değil)`,
    both: (date: string) => `yaklaşık ${date} (kesin değil)`,
    from: (date: string) => `${date} ve sonrası`,
    until: (date: string) => `${date} ve öncesi`,
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    quarter: (year: string, quarter: number) => `${ordinals[quarter - 1] ?? quarter} quarter of ${year}`,
    century: (century: number) => `${century}${century === 21 ? 'st' : 'th'} century`,
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    both: (date: string) => `about ${date} (uncertain)`,
    from: (date: string) => `${date} and later`,
    until: (date: string) => `${date} and earlier`,
  },
} as const;

const ordinals = ['first', 'second', 'third', 'fourth'];

function saySingle(edtf: string, language: InterfaceLanguage): string {
  const qualifier = /[?~%]$/.exec(edtf)?.[0];
  const plain = sayPlain(qualifier ? edtf.slice(0, -1) : edtf, language);
  if (qualifier === '?') return say[language].uncertain(plain);
  if (qualifier === '~') return say[language].about(plain);
  return qualifier === '%' ? say[language].both(plain) : plain;
}

function sayPlain(edtf: string, language: InterfaceLanguage): string {
  const found = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(edtf);
  const words = say[language];
  const [, year, month, day] = found ?? [];
  if (year === undefined) return edtf;
  if (year.endsWith('XX')) return words.century(Number(year.slice(0, 2)) + 1);
  if (year.endsWith('X')) return sayDecade(Number(`${year.slice(0, 3)}0`), language);
  if (month === undefined || month === 'XX') return year;
  const number = Number(month);
  const season = words.seasons[number - 21];
  if (season) return `${season} ${year}`;
  if (number >= 33 && number <= 36) return words.quarter(year, number - 32);
  const name = words.months[number - 1];
  if (!name) return edtf;
  return day === undefined || day === 'XX' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
