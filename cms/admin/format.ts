const bytesUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1,4 GB`; as disks and files are sold and shown, in steps of a thousand. */
export function formatBytes(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytesUnits[step] ?? 'byte',
    // short ones have no plural
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** `3 sa. 20 dk.`: seconds as people say how long something takes, rounded to what can be known. */
export function formatDuration(seconds: number, language: string): string {
  const part = (value: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (seconds < 10) return part(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 60) return part(Math.ceil(seconds / 10) * 10, 'second');
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return part(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 10 && minutes % 60 > 0
    ? `${part(hours, 'hour')} ${part(minutes % 60, 'minute')}`
    : part(Math.round(minutes / 60), 'hour');
}

/** A moment in the reader's own time zone; English the British way, the day before the month. */
export function formatMoment(
  at: string | Date,
  language: string,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'tr', style).format(new Date(at));
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}
