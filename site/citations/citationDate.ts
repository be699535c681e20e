import type { InterfaceLanguage } from '../addresses.ts';
import { sayEdtf } from '../catalogue/dates.ts';
import type { CitedWork } from './citedWork.ts';

interface CitationDate {
  /** The year alone: 1940, 1957–1958, ca. 1925. */
  year: string;
  /** As exactly as it is known: March 1940. */
  full: string;
  /** The month and day alone, when they are known. */
  day?: string;
  /** Not printed on the publication: styles that have them put it in brackets. */
  supplied: boolean;
}

const words = { tr: { about: 'yakl.', none: 't.y.' }, en: { about: 'ca.', none: 'n.d.' } } as const;

/** @returns undefined when it is not known at all */
export function citationDate({ date }: CitedWork, language: InterfaceLanguage): CitationDate | undefined {
  const edtf = date?.edtf ?? date?.earliest?.slice(0, 4);
  if (date === undefined || edtf === undefined) return undefined;
  const { supplied } = date;
  const exact = /^(\d{4})(?:-(0\d|1[0-2])(?:-\d{2})?)?$/.exec(edtf);
  if (exact?.[1] !== undefined) {
    const full = sayEdtf(edtf, language);
    const day = exact[2] === undefined ? undefined : sayMonthAndDay(edtf, language);
    return { year: exact[1], full, ...(day !== undefined && { day }), supplied };
  }
  const about = /^(\d{4})(?:-\d{2}){0,2}[~?%]$/.exec(edtf)?.[1];
  if (about !== undefined) {
    const year = `${words[language].about} ${about}`;
    return { year, full: year, supplied };
  }
  const years = /^(\d{4})(?:-\d{2}){0,2}\/(\d{4})(?:-\d{2}){0,2}$/.exec(edtf);
  const year = years ? (years[1] === years[2] ? `${years[1]}` : `${years[1]}–${years[2]}`) : sayEdtf(edtf, language);
  return { year, full: year, supplied };
}

/** What stands where a date would: n.d. */
export const undated = (language: InterfaceLanguage): string => words[language].none;

function sayMonthAndDay(edtf: string, language: InterfaceLanguage): string {
  const [, month, day] = edtf.split('-').map(Number);
  const name = sayEdtf(edtf.slice(0, 7), language).split(' ')[0] ?? '';
  if (day === undefined || month === undefined) return name;
  return language === 'tr' ? `${day} ${name}` : `${name} ${day}`;
}
