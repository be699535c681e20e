import edtf from 'edtf';
import type { Span } from './toGregorian.ts';

/** First and last Gregorian day of an EDTF expression; undefined when it is none or has no beginning or end. */
export function edtfBounds(text: string): Span | undefined {
  const season = /^(\d{4})-(2[1-4])[?~%]?$/.exec(text);
  if (season) return seasonBounds(Number(season[1]), Number(season[2]));
  try {
    const parsed = edtf(text);
    const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
    const from = day(parsed.min);
    const to = day(parsed.max);
    // Both must be days that Postgres and people understand.
    return /^\d{4}-/.test(from) && /^\d{4}-/.test(to) && from <= to ? { from, to } : undefined;
  } catch {
    return undefined;
  }
}

/** Of the northern half of the earth. A "winter 1957" may be the one that 1957 begins with or ends with. */
function seasonBounds(year: number, season: number): Span {
  const leap = new Date(Date.UTC(year + 1, 1, 29)).getUTCMonth() === 1;
  const yyyy = (value: number) => String(value).padStart(4, '0');
  if (season === 21) return { from: `${yyyy(year)}-03-01`, to: `${yyyy(year)}-05-31` };
  if (season === 22) return { from: `${yyyy(year)}-06-01`, to: `${yyyy(year)}-08-31` };
  if (season === 23) return { from: `${yyyy(year)}-09-01`, to: `${yyyy(year)}-11-30` };
  return { from: `${yyyy(year - 1)}-12-01`, to: `${yyyy(year + 1)}-02-${leap ? 29 : 28}` };
}

/** The shortest EDTF for a span of days: a year, a month or a day where it is just that. */
export function spanToEdtf({ from, to }: Span, daysInMonth: (year: number, month: number) => number): string {
  if (from === to) return from;
  const [year, month, day] = from.split('-').map(Number);
  if (year === undefined || month === undefined || day !== 1) return `${from}/${to}`;
  if (from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) === daysInMonth(year, month)) return from.slice(0, 7);
  if (from === `${to.slice(0, 4)}-01-01` && to.endsWith('-12-31')) return from.slice(0, 4);
  const [toYear, toMonth, toDay] = to.split('-').map(Number);
  const wholeMonths = toYear !== undefined && toMonth !== undefined && toDay === daysInMonth(toYear, toMonth);
  if (!wholeMonths) return `${from}/${to}`;
  if (month === 1 && toMonth === 12) return `${from.slice(0, 4)}/${to.slice(0, 4)}`;
  return `${from.slice(0, 7)}/${to.slice(0, 7)}`;
}
