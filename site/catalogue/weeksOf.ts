import { daysIn } from './daysIn.ts';

/** The days of a Gregorian month in weeks from Monday; undefined where the month has not begun or is over. */
export function weeksOf(year: number, month: number): (number | undefined)[][] {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const before = (first.getUTCDay() + 6) % 7;
  const days = daysIn(year, month);
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = week * 7 + index - before + 1;
      return day >= 1 && day <= days ? day : undefined;
    }),
  );
}
