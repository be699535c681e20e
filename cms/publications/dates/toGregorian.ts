/**
 * Days of the Rumi and the Hijri calendar to Gregorian ones. Days are counted as Julian day numbers, on which all
 * calendars agree; Gregorian days are text, `YYYY-MM-DD`.
 */

/** A year, a month of it or a day. */
export interface Point {
  year: number;
  month?: number;
  day?: number;
}
/** First and last day, inclusive. */
export interface Span {
  from: string;
  to: string;
}

/**
 * The Rumi year began on 1 March by the Julian calendar until 1332. By Law 125 the day after 15 February 1332 was
 * 1 March 1333, which was also 1 March 1917 (Gregorian); 1333 ended with December, and 1334 to 1341 were 1918 to 1925.
 * Undefined for what the calendar did not have, such as 16 February 1332.
 */
export function rumiToGregorian({ year, month, day }: Point): Span | undefined {
  if (year < 1088 || year > 1342) return undefined;
  if (year >= 1333) {
    if (year === 1333 && month !== undefined && month < 3) return undefined;
    const first = year === 1333 && month === undefined ? { year: 1917, month: 3 } : undefined;
    const span = gregorianSpan({ year: year + 584, month, day });
    return span && first ? { from: '1917-03-01', to: span.to } : span;
  }
  const calm = (month ?? 3) >= 3 ? year + 584 : year + 585;
  const lastDay = year === 1332 ? julianDay(1917, 2, 15, 'julian') : Number.POSITIVE_INFINITY;
  if (month === undefined) {
    const end = julianDay(year + 585, 3, 1, 'julian') - 1;
    return { from: dayText(julianDay(calm, 3, 1, 'julian')), to: dayText(Math.min(end, lastDay)) };
  }
  if (month < 1 || month > 12) return undefined;
  const start = julianDay(calm, month, 1, 'julian');
  const next = month === 12 ? julianDay(calm + 1, 1, 1, 'julian') : julianDay(calm, month + 1, 1, 'julian');
  if (day === undefined) return { from: dayText(start), to: dayText(Math.min(next - 1, lastDay)) };
  const at = start + day - 1;
  return day < 1 || at >= next || at > lastDay ? undefined : { from: dayText(at), to: dayText(at) };
}

/**
 * The tabular Islamic calendar of 30 years with 11 leap years; what was printed followed the moon and may differ by a
 * day or two. (E. G. Richards, Mapping Time, 1998.)
 */
export function hijriToGregorian({ year, month, day }: Point): Span | undefined {
  if (year < 1 || year > 1500 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const start = hijriDay(year, month ?? 1);
  const next = month === undefined || month === 12 ? hijriDay(year + 1, 1) : hijriDay(year, month + 1);
  if (day === undefined) return { from: dayText(start), to: dayText(next - 1) };
  // A month that the table gives 29 days may have had 30.
  return day < 1 || day > 30 ? undefined : { from: dayText(start + day - 1), to: dayText(start + day - 1) };
}

function hijriDay(year: number, month: number): number {
  return Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1_948_440;
}

export function gregorianSpan({
  year,
  month,
  day,
}: {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}): Span | undefined {
  if (year < 1 || year > 9999) return undefined;
  const yyyy = String(year).padStart(4, '0');
  if (month === undefined) return { from: `${yyyy}-01-01`, to: `${yyyy}-12-31` };
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  const mm = String(month).padStart(2, '0');
  if (day === undefined) return { from: `${yyyy}-${mm}-01`, to: `${yyyy}-${mm}-${last}` };
  if (day < 1 || day > last) return undefined;
  const dd = String(day).padStart(2, '0');
  return { from: `${yyyy}-${mm}-${dd}`, to: `${yyyy}-${mm}-${dd}` };
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** At noon. (Richards, Mapping Time, 1998; valid from 4801 BC.) */
function julianDay(year: number, month: number, day: number, calendar: 'julian' | 'gregorian'): number {
  const shift = Math.floor((14 - month) / 12);
  const y = year + 4800 - shift;
  const m = month + 12 * shift - 3;
  const days = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4);
  return calendar === 'julian' ? days - 32_083 : days - Math.floor(y / 100) + Math.floor(y / 400) - 32_045;
}

const unixEpoch = 2_440_588;
function dayText(julian: number): string {
  return new Date((julian - unixEpoch) * 86_400_000).toISOString().slice(0, 10);
}

/** 1 is 1 January 1900, and 60 the 29 February 1900 that never was (https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system). */
export function spreadsheetDay(serial: number): string {
  return dayText(unixEpoch + Math.floor(serial) - 25_569 + (serial < 60 ? 1 : 0));
}
