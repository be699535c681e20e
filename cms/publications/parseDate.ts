import { edtfBounds } from './dates/bounds.ts';
import { readDate } from './dates/readDate.ts';
import type { Calendar } from './vocabularies.ts';

/**
 * A date as people write it on and about Turkish publications, to EDTF and Gregorian bounds.
 * Pure; knows nothing of languages of messages: the caller words the refusal. What can be read in more than one way is
 * not guessed: its readings are given back.
 */

export interface ParsedDate {
  edtf: string;
  /** Gregorian, YYYY-MM-DD, inclusive. */
  earliest: string;
  latest: string;
  calendar: Calendar;
  /** In square brackets: worked out by a cataloguer. Absent otherwise. */
  supplied?: true;
  /** What stood behind the brackets. */
  evidence?: string;
}

/** One way to read a doubtful date. `value` names it: a calendar, or else its EDTF. */
export interface DateReading {
  value: string;
  date: ParsedDate;
}

export type DateOutcome =
  | { ok: true; date: ParsedDate }
  | { ok: false; why: 'notUnderstood' | 'badEdtf' }
  /** There is no such day, month or year in the calendar, or the end lies before the beginning. */
  | { ok: false; why: 'impossible' }
  | { ok: false; why: 'needsCalendar' | 'needsCentury' | 'needsReading'; readings: DateReading[] };

/** @param calendar of what does not say it itself; what says it ("R. 1332", "Ramazan 1330") goes by what it says. */
export function parseDate(asPrinted: string, calendar: Calendar = 'gregorian', givenEdtf?: string): DateOutcome {
  if (!givenEdtf)
    return asPrinted.length > longest ? { ok: false, why: 'notUnderstood' } : readDate(asPrinted, calendar);
  const bounds = edtfBounds(givenEdtf);
  return bounds
    ? { ok: true, date: { edtf: givenEdtf, calendar, earliest: bounds.from, latest: bounds.to } }
    : { ok: false, why: 'badEdtf' };
}

const longest = 200;
