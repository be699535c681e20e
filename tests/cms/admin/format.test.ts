import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../../cms/admin/format.ts';

describe('a moment on the screens of the archive', () => {
  const evening = new Date(2026, 10, 23, 19, 41);

  it.each([
    ['en', '23 Nov 2026, 19:41'],
    ['tr', '23 Kas 2026 19:41'],
  ])('is said in %s with the day first and 24 hours', (language, said) => {
    expect(formatMoment(evening, language)).toBe(said);
    expect(formatMoment(evening.toISOString(), language)).toBe(said);
  });

  it('is a short day where only that is asked for', () => {
    expect(formatMoment(evening, 'en', { dateStyle: 'short' })).toBe('23/11/2026');
    expect(formatMoment(evening, 'tr', { dateStyle: 'short' })).toBe('23.11.2026');
  });
});
