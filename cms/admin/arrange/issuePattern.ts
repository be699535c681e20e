/** How the records of bound issues are named and dated: shown before anything is made. */

export const intervals = {
  none: 'everyNone',
  week: 'everyWeek',
  fortnight: 'everyFortnight',
  month: 'everyMonth',
  twoMonths: 'everyTwoMonths',
  quarter: 'everyQuarter',
  year: 'everyYear',
} as const;
export type Interval = keyof typeof intervals;

export interface IssuePattern {
  /** `{n}` is the number, `{t}` the date. */
  title: string;
  firstNumber: number | undefined;
  /** As people write it: Ocak 1957, 5 Ocak 1957, 05.01.1957, 1957. */
  firstDate: string;
  interval: Interval;
}

export interface PlannedIssue {
  title: string;
  number?: number;
  date?: string;
}

const monthNames = (language: 'tr' | 'en'): string[] => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
};

/** The nth issue of a pattern, from 0. A date that can't be counted on from is given to the first alone. */
export function planIssue(pattern: IssuePattern, nth: number): PlannedIssue {
  const number = pattern.firstNumber === undefined ? undefined : pattern.firstNumber + nth;
  const date = pattern.interval === 'none' ? undefined : laterDate(pattern.firstDate, pattern.interval, nth);
  const title = pattern.title
    .replaceAll('{n}', number === undefined ? '' : String(number))
    .replaceAll('{t}', date ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,:;–-]+$/, '')
    .trim();
  return { title, ...(number !== undefined && { number }), ...(date && { date }) };
}

interface WrittenDate {
  year: number;
  /** From 0. */
  month?: number;
  day?: number;
  say: (year: number, month: number, day: number) => string;
}

function parse(written: string): WrittenDate | undefined {
  const given = written.trim();
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(given);
  if (numeric) {
    const pad = (value: number) => String(value).padStart(2, '0');
    return {
      day: Number(numeric[1]),
      month: Number(numeric[2]) - 1,
      year: Number(numeric[3]),
      say: (year, month, day) => `${pad(day)}.${pad(month + 1)}.${year}`,
    };
  }
  const named = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u.exec(given);
  if (named) {
    for (const language of ['tr', 'en'] as const) {
      const names = monthNames(language);
      const fold = (name: string) => name.toLocaleLowerCase(language);
      const month = names.findIndex((name) => fold(name) === fold(named[2] ?? ''));
      if (month < 0) continue;
      const day = named[1] === undefined ? undefined : Number(named[1]);
      return {
        year: Number(named[3]),
        month,
        ...(day !== undefined && { day }),
        say: (y, m, d) => `${day === undefined ? '' : `${d} `}${names[m] ?? ''} ${y}`,
      };
    }
  }
  return /^\d{4}$/.test(given) ? { year: Number(given), say: (year) => String(year) } : undefined;
}

const monthsOf: Partial<Record<Interval, number>> = { month: 1, twoMonths: 2, quarter: 3, year: 12 };
const daysOf: Partial<Record<Interval, number>> = { week: 7, fortnight: 15 };

function laterDate(first: string, interval: Interval, nth: number): string | undefined {
  const date = parse(first);
  if (!date) return nth === 0 && first.trim() ? first.trim() : undefined;
  if (date.month === undefined) return date.say(date.year + (interval === 'year' ? nth : 0), 0, 1);
  const days = daysOf[interval];
  if (days !== undefined) {
    if (date.day === undefined) return nth === 0 ? first.trim() : undefined;
    const then = new Date(Date.UTC(date.year, date.month, date.day + days * nth));
    return date.say(then.getUTCFullYear(), then.getUTCMonth(), then.getUTCDate());
  }
  const months = date.month + (monthsOf[interval] ?? 0) * nth;
  return date.say(date.year + Math.floor(months / 12), months % 12, date.day ?? 1);
}
