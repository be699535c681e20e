/** The days of a Gregorian month in weeks from Monday; undefined where the month has not begun or is over. */
export function weeksOf(year: number, month: number): (number | undefined)[][] {
  const first = new Date(Date.UTC(2000, month - 1, 1));
  // Date.UTC takes years below 100 for those of the twentieth century
  first.setUTCFullYear(year, month - 1, 1);
  const before = (first.getUTCDay() + 6) % 7;
  first.setUTCFullYear(year, month, 0);
  const days = first.getUTCDate();
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = week * 7 + index - before + 1;
      return day >= 1 && day <= days ? day : undefined;
    }),
  );
}
