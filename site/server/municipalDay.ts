const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' });

/** The day that it is in the municipality, YYYY-MM-DD, wherever the server stands. */
export function municipalDay(now: Date): string {
  return days.format(now);
}
