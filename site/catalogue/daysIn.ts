/** The days of a Gregorian month, from 1 to 12. */
export function daysIn(year: number, month: number): number {
  const last = new Date(0);
  // Date.UTC takes years below 100 for those of the twentieth century
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}
