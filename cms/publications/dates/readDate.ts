import type { DateOutcome, DateReading, ParsedDate } from '../parseDate.ts';
import type { Calendar } from '../vocabularies.ts';
import { edtfBounds, spanToEdtf } from './bounds.ts';
import { readPoint, readSpan, type Written, type WrittenSpan } from './readPoints.ts';
import { readVague } from './readVague.ts';
import { type TidyDate, tidyDate } from './tidyDate.ts';
import {
  daysInMonth,
  gregorianSpan,
  hijriToGregorian,
  rumiToGregorian,
  type Span,
  spreadsheetDay,
} from './toGregorian.ts';

/** The grammar of dates, from what surely is one to what can only be asked about. */
export function readDate(asPrinted: string, given: Calendar): DateOutcome {
  const tidy = tidyDate(asPrinted);
  const calendar = tidy.marked ?? given;
  const whole = tidy.text.replace(/[[\]]/g, '');
  const partlySupplied = whole !== tidy.text;
  const found =
    readBothCalendars(tidy, calendar) ??
    (calendar === 'gregorian' ? vague(whole, tidy) : undefined) ??
    readSingle(whole, tidy, calendar) ??
    readShortYear(whole, tidy, calendar) ??
    serial(whole, tidy) ??
    bareEdtf(asPrinted);
  if (!found) return { ok: false, why: 'notUnderstood' };
  if (partlySupplied && found.ok) return { ok: true, date: { ...found.date, supplied: true } };
  return found;
}

/** A year below it is of another calendar, unless somebody says otherwise; one above ends no date in print. */
const firstGregorian = 1451;
const lastGregorian = 2100;
/** Of these years Rumi or Hijri ones are on Ottoman prints. */
const doubtful = (year: number) => year >= 1100 && year < firstGregorian;

function readSingle(text: string, tidy: TidyDate, calendar: Calendar): DateOutcome | undefined {
  const point = readPoint(text);
  const span = readSpan(text);
  if (point && span) {
    // "1909-10" is October 1909 to a machine, and 1909 to 1910 to many a cataloguer; "1956-57" can only be the latter.
    const asMonth = resolve({ from: point, to: point }, tidy, calendar);
    const asYears = resolve(span, tidy, calendar);
    return asMonth.ok || 'readings' in asMonth ? doubt('needsReading', [asMonth, asYears]) : asYears;
  }
  if (point) return resolve({ from: point, to: point }, tidy, calendar);
  return span && resolve(span, tidy, calendar);
}

function resolve(written: WrittenSpan, tidy: TidyDate, given: Calendar): DateOutcome {
  const { from, to } = written;
  const calendar = calendarOf(from, to, given);
  if (calendar === 'unknown') {
    const readings = (['rumi', 'hijri', 'gregorian'] as const).map((one) => {
      // "1332–1927": the end is Gregorian whatever the beginning is.
      const date = convert(from, one, to, doubtful(to.year) ? one : 'gregorian', tidy);
      return date && { value: one, date };
    });
    return asked('needsCalendar', readings);
  }
  if (written.crossesYear) {
    const before = convert({ ...from, year: from.year - 1 }, calendar, to, calendar, tidy);
    const after = convert(from, calendar, { ...to, year: to.year + 1 }, calendar, tidy);
    return asked(
      'needsReading',
      [before, after].map((date) => date && { value: date.edtf, date }),
    );
  }
  const date = convert(from, calendar, to, calendar, tidy);
  return date ? { ok: true, date } : { ok: false, why: 'impossible' };
}

function calendarOf(from: Written, to: Written, given: Calendar): Calendar | 'unknown' {
  if (given === 'gregorian') {
    if (from.named === 'hijri' && doubtful(from.year)) return 'hijri';
    // Only Rumi years have both months of the solar year and numbers like these.
    if (from.named === 'solar' && to.named === 'solar' && isRumi(from.year) && isRumi(to.year)) return 'rumi';
    if (doubtful(from.year)) return 'unknown';
  }
  return given;
}

const isRumi = (year: number) => year >= 1256 && year <= 1342;

function convert(from: Written, first: Calendar, to: Written, last: Calendar, tidy: TidyDate): ParsedDate | undefined {
  const start = spanIn(from, first);
  const end = from === to ? start : spanIn(to, last);
  if (!start || !end || start.from > end.to || start.from > end.from) return undefined;
  const span = { from: start.from, to: end.to };
  if (first !== 'gregorian') return finish(spanToEdtf(span, daysInMonth), span, first, tidy);
  const parts = [...new Set([written(from), written(to)])];
  return finish(parts.join('/'), span, first, tidy);
}

function spanIn(point: Written, calendar: Calendar): Span | undefined {
  if (calendar === 'rumi') return point.named === 'hijri' ? undefined : rumiToGregorian(point);
  if (calendar === 'hijri') return point.named === 'solar' ? undefined : hijriToGregorian(point);
  return point.year > lastGregorian || point.named === 'hijri' ? undefined : gregorianSpan(point);
}

function finish(edtf: string, span: Span, calendar: Calendar, tidy: TidyDate): ParsedDate {
  const sign = tidy.uncertain ? (tidy.approximate ? '%' : '?') : tidy.approximate ? '~' : '';
  const qualified = edtf
    .split('/')
    .map((part) => (part.includes('X') ? part : part + sign))
    .join('/');
  return {
    edtf: qualified,
    earliest: span.from,
    latest: span.to,
    calendar,
    ...(tidy.supplied && { supplied: true as const }),
    ...(tidy.evidence && { evidence: tidy.evidence }),
  };
}

/** "1332/1916", "R. 1332 (1916–17)", "12 Mart 1330 (25 Mart 1914)": the second says what calendar the first is of. */
function readBothCalendars(tidy: TidyDate, calendar: Calendar): DateOutcome | undefined {
  const split = /^([^[(=]*?\d{4}) ?[[(=/-] ?([^()[\]]*)[)\]]?$/.exec(tidy.text);
  const [first = '', second = ''] = [split?.[1]?.trim(), split?.[2]?.trim()];
  const [older, newer] = doubtful(readPoint(first)?.year ?? 0) ? [first, second] : [second, first];
  const old = readPoint(older);
  const point = readPoint(newer);
  const beside = point ? { from: point, to: point } : readSpan(newer);
  if (!old || !beside || !doubtful(old.year) || beside.from.year < firstGregorian) return undefined;
  const known = { start: gregorianSpan(beside.from), end: gregorianSpan(beside.to) };
  if (!known.start || !known.end) return { ok: false, why: 'impossible' };
  const readings: DateReading[] = [];
  for (const name of calendar === 'gregorian' ? (['rumi', 'hijri'] as const) : [calendar]) {
    const span = spanIn(old, name);
    if (!span || span.from > known.end.to || span.to < known.start.from) continue;
    const [from, to] = [[span.from, known.start.from].sort().at(1), [span.to, known.end.to].sort().at(0)];
    if (from === undefined || to === undefined) continue;
    const both = { from, to };
    readings.push({ value: name, date: finish(spanToEdtf(both, daysInMonth), both, name, tidy) });
  }
  const [only, other] = readings;
  if (!only) return undefined;
  return other ? { ok: false, why: 'needsCalendar', readings } : { ok: true, date: only.date };
}

/** `#3 57`, 12.3.57, 57, 30'lar: of which century? */
function readShortYear(text: string, tidy: TidyDate, calendar: Calendar): DateOutcome | undefined {
  const found = /^(|.*[#%]\d{1,2}[ ./'-]*|\d{1,2}[./-]\d{1,2}[./-]'?|')(\d{2})((?:'?l[ae]r(?:in)?|'?s)?)$/.exec(text);
  if (!found) return undefined;
  const [, before = '', year = '', decade = ''] = found;
  if (decade && !year.endsWith('0')) return undefined;
  const centuries = calendar === 'gregorian' ? (Number(year) < 40 ? ['19', '20'] : ['19']) : ['12', '13'];
  const outcomes = centuries.map((century) => {
    const full = `${before.replace(/'$/, '')}${century}${year}${decade}`.trim();
    return (
      (decade
        ? vague(full, tidy)
        : readSingle(full.replace(/(?<=[#%]\d{1,2})[./'-]+(?=\d{4})/, ' '), tidy, calendar)) ?? undefined
    );
  });
  return doubt('needsCentury', outcomes);
}

function vague(text: string, tidy: TidyDate): DateOutcome | undefined {
  const edtf = readVague(text, tidy.fiscal);
  const span = edtf && edtfBounds(edtf);
  return edtf && span ? { ok: true, date: finish(edtf, span, 'gregorian', tidy) } : undefined;
}

/** A day that a spreadsheet shows as the number by which it counts it. */
function serial(text: string, tidy: TidyDate): DateOutcome | undefined {
  if (!/^[1-6]\d{4}$/.test(text)) return undefined;
  const day = spreadsheetDay(Number(text));
  return asked('needsReading', [{ value: day, date: finish(day, { from: day, to: day }, 'gregorian', tidy) }]);
}

function bareEdtf(asPrinted: string): DateOutcome | undefined {
  const edtf = asPrinted.trim().replace(/(?<=\d)x/g, 'X');
  const span = /^\d{2}[\dX]{2}/.test(edtf) ? edtfBounds(edtf) : undefined;
  return span && { ok: true, date: { edtf, calendar: 'gregorian', earliest: span.from, latest: span.to } };
}

function doubt(why: 'needsCentury' | 'needsReading', outcomes: (DateOutcome | undefined)[]): DateOutcome {
  const readings = outcomes.flatMap((outcome) => {
    if (!outcome || (!outcome.ok && !('readings' in outcome))) return [];
    return outcome.ok ? [{ value: outcome.date.edtf, date: outcome.date }] : outcome.readings;
  });
  return asked(why, readings);
}

function asked(
  why: 'needsCalendar' | 'needsCentury' | 'needsReading',
  found: (DateReading | undefined)[],
): DateOutcome {
  const readings = found.filter((reading) => reading !== undefined);
  return readings.length > 0 ? { ok: false, why, readings } : { ok: false, why: 'impossible' };
}

function written({ year, month, day }: Written): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(year).padStart(4, '0'), month && two(month), day && two(day)].filter(Boolean).join('-');
}
