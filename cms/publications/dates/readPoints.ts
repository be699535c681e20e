import type { Point } from './toGregorian.ts';

/** A point as it is written, before a calendar is known. `named` says in which year its month's name belongs. */
export interface Written extends Point {
  named?: 'solar' | 'hijri';
}
export interface WrittenSpan {
  from: Written;
  to: Written;
  /** The year of `from` was not written: "Aralık–Ocak 1957" may begin in the year before. */
  crossesYear?: boolean;
}

const separator = '[./ -]';
const forms: [RegExp, (found: string[]) => Written | undefined][] = [
  [/^(\d{4})$/, ([, year]) => written(year)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, day]) => written(year, month, day)],
  [
    new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})$`),
    ([, day, month, year]) => written(year, month, day),
  ],
  [
    new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})$`),
    ([, year, month, day]) => written(year, month, day),
  ],
  [/^(\d{1,2})[./-](\d{4})$/, ([, month, year]) => written(year, month)],
  [/^(\d{4})[./-](\d{1,2})$/, ([, year, month]) => written(year, month)],
  [
    /^(?:(\d{1,2})[. /-]?)?([#%])(\d{1,2})[. /-]?(\d{4})$/,
    ([, day, sign, month, year]) => written(year, month, day, sign),
  ],
  [
    /^(\d{4})[. /-]?([#%])(\d{1,2})(?:[. /-](\d{1,2}))?$/,
    ([, year, sign, month, day]) => written(year, month, day, sign),
  ],
  [/^([#%])(\d{1,2}) (\d{1,2})[ .](\d{4})$/, ([, sign, month, day, year]) => written(year, month, day, sign)],
  [
    /^(\d{1,2})[./ -](x|ix|iv|v?i{1,3}|v|xi{1,2})[./ -](\d{4})$/,
    ([, day, roman, year]) => written(year, String(romans.indexOf(roman ?? '') + 1), day),
  ],
];
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** A year, month or day: 1957, 03.1957, 12.03.1957, `#3 1957`, 12.iii.1957. Zeros for what was not known are left out. */
export function readPoint(text: string): Written | undefined {
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (found) return read(found);
  }
  return undefined;
}

/**
 * From one point to another, of which the first may leave out what the second says: `#1-#2 1957`, `12-15 #3 1957`,
 * 1956-57, `#1-#2-#3 1957`, 12.03-15.04.1957.
 */
export function readSpan(text: string): WrittenSpan | undefined {
  const shortYear = /^(\d{2})(\d{2})[/-](\d{2})$/.exec(text);
  if (shortYear) {
    const [, century, first, last] = shortYear.map(Number);
    const from = (century ?? 0) * 100 + (first ?? 0);
    const to = (century ?? 0) * 100 + (last ?? 0) + (last === 0 && first === 99 ? 100 : 0);
    if (to > from) return { from: { year: from }, to: { year: to } };
  }
  for (let at = text.length - 1; at > 0; at -= 1) {
    const sign = text[at];
    if (sign !== '-' && sign !== '/' && sign !== '+') continue;
    const to = readPoint(text.slice(at + 1).trim());
    const from = to && readStart(text.slice(0, at).trim(), to);
    if (from) return { to, ...from };
  }
  return undefined;
}

function readStart(text: string, to: Written): Omit<WrittenSpan, 'to'> | undefined {
  const whole = readPoint(text);
  if (whole) return { from: whole };
  const month = /^(?:(\d{1,2})[. ]?)?([#%])(\d{1,2})((?:[-/+ ]+[#%]\d{1,2})*)$/.exec(text);
  if (month && to.month !== undefined) {
    const from = written(String(to.year), month[3], month[1], month[2]);
    return from && { from, crossesYear: (from.month ?? 0) > to.month };
  }
  const dotted = /^(\d{1,2})[./](\d{1,2})[./]?$/.exec(text);
  if (dotted && to.day !== undefined) {
    const from = written(String(to.year), dotted[2], dotted[1]);
    return from && { from, crossesYear: (from.month ?? 0) > (to.month ?? 0) };
  }
  const day = /^(\d{1,2})\.?$/.exec(text);
  if (day && to.day !== undefined) return { from: { ...to, day: Number(day[1]) } };
  return undefined;
}

function written(year?: string, month?: string, day?: string, sign?: string): Written | undefined {
  const numbers = { year: Number(year), month: Number(month ?? 0), day: Number(day ?? 0) };
  if (numbers.month === 0 && day === undefined && month !== undefined) return undefined;
  if (numbers.month === 0) return numbers.day === 0 ? { year: numbers.year } : undefined;
  return {
    year: numbers.year,
    month: numbers.month,
    ...(numbers.day > 0 && { day: numbers.day }),
    ...(sign && { named: sign === '%' ? ('hijri' as const) : ('solar' as const) }),
  };
}
