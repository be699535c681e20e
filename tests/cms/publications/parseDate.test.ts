import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../cms/publications/parseDate.ts';
import { soak } from '../../support/soak.ts';

/** As written, EDTF, first day, last day; then what else is expected. */
const understood: [string, string, string, string, { calendar?: string; supplied?: true; evidence?: string }?][] = [
  ['12.03.1957', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['12/3/1957', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['12-03-1957', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['1957-03-12', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['12.III.1957', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['12.03.1957 00:00:00', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['12 Mart 1957 Salı', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['March 12, 1957', '1957-03-12', '1957-03-12', '1957-03-12'],
  ['00.03.1957', '1957-03', '1957-03-01', '1957-03-31'],
  ['1957', '1957', '1957-01-01', '1957-12-31'],
  ['Mart 1957', '1957-03', '1957-03-01', '1957-03-31'],
  ['MART 1957', '1957-03', '1957-03-01', '1957-03-31'],
  ['KASIM 1957', '1957-11', '1957-11-01', '1957-11-30'],
  ['1957 Mart', '1957-03', '1957-03-01', '1957-03-31'],
  ['3/1957', '1957-03', '1957-03-01', '1957-03-31'],
  ['Ocak–Şubat 1957', '1957-01/1957-02', '1957-01-01', '1957-02-28'],
  ['Ocak, Şubat ve Mart 1957', '1957-01/1957-03', '1957-01-01', '1957-03-31'],
  ['Teşrinisani 1934', '1934-11', '1934-11-01', '1934-11-30'],
  ['Teşrin-i sânî 1934', '1934-11', '1934-11-01', '1934-11-30'],
  ['İkinciteşrin 1943', '1943-11', '1943-11-01', '1943-11-30'],
  ['İKİNCİ TEŞRİN 1943', '1943-11', '1943-11-01', '1943-11-30'],
  ['Birinci Kânun 1943', '1943-12', '1943-12-01', '1943-12-31'],
  ['1957?', '1957?', '1957-01-01', '1957-12-31'],
  ['[1957]', '1957', '1957-01-01', '1957-12-31', { supplied: true }],
  ['[1957?]', '1957?', '1957-01-01', '1957-12-31', { supplied: true }],
  ['[1957?] (önsözden)', '1957?', '1957-01-01', '1957-12-31', { supplied: true, evidence: 'önsözden' }],
  ['12 Mart [1957]', '1957-03-12', '1957-03-12', '1957-03-12', { supplied: true }],
  ['ca. 1957', '1957~', '1957-01-01', '1957-12-31'],
  ['yaklaşık 1957', '1957~', '1957-01-01', '1957-12-31'],
  ['1957 civarı', '1957~', '1957-01-01', '1957-12-31'],
  ['[ca. 1957?]', '1957%', '1957-01-01', '1957-12-31', { supplied: true }],
  ['[1957 veya 1958]', '1957?/1958?', '1957-01-01', '1958-12-31', { supplied: true }],
  ["1930'lar", '193X', '1930-01-01', '1939-12-31'],
  ['1930’lu yıllar', '193X', '1930-01-01', '1939-12-31'],
  ['[195-?]', '195X', '1950-01-01', '1959-12-31', { supplied: true }],
  ['20. yüzyıl', '19XX', '1900-01-01', '1999-12-31'],
  ['1956–1957', '1956/1957', '1956-01-01', '1957-12-31'],
  ['1956-57', '1956/1957', '1956-01-01', '1957-12-31'],
  ['1999/00', '1999/2000', '1999-01-01', '2000-12-31'],
  ['Aralık 1956–Ocak 1957', '1956-12/1957-01', '1956-12-01', '1957-01-31'],
  ['12–15 Mart 1957', '1957-03-12/1957-03-15', '1957-03-12', '1957-03-15'],
  ['12 Mart–3 Nisan 1957', '1957-03-12/1957-04-03', '1957-03-12', '1957-04-03'],
  ['Yaz 1957', '1957-22', '1957-06-01', '1957-08-31'],
  ['Kış 1957', '1957-24', '1956-12-01', '1958-02-28'],
  ['Kış 1956/57', '1956-12/1957-02', '1956-12-01', '1957-02-28'],
  ['2. çeyrek 1957', '1957-34', '1957-04-01', '1957-06-30'],
  ['1957 mali yılı', '1957-03/1958-02', '1957-03-01', '1958-02-28'],
  ['1959 mali yılı', '1959-03/1960-02', '1959-03-01', '1960-02-29'],
  ['1940 bütçe yılı', '1940/1941', '1940-01-01', '1941-12-31'],
  ['1982 mali yılı', '1982-03/1982-12', '1982-03-01', '1982-12-31'],
  ['1990 mali yılı', '1990', '1990-01-01', '1990-12-31'],
  ['c1957', '1957', '1957-01-01', '1957-12-31'],
  ['R. 1332', '1916-03-14/1917-02-28', '1916-03-14', '1917-02-28', { calendar: 'rumi' }],
  ['R. 1333', '1917-03/1917-12', '1917-03-01', '1917-12-31', { calendar: 'rumi' }],
  ['1334 (Rumî)', '1918', '1918-01-01', '1918-12-31', { calendar: 'rumi' }],
  ['R. 1299', '1883-03-13/1884-03-12', '1883-03-13', '1884-03-12', { calendar: 'rumi' }],
  ['R. 31 Mart 1325', '1909-04-13', '1909-04-13', '1909-04-13', { calendar: 'rumi' }],
  ['R. 15 Şubat 1332', '1917-02-28', '1917-02-28', '1917-02-28', { calendar: 'rumi' }],
  ['R. 1 Mart 1333', '1917-03-01', '1917-03-01', '1917-03-01', { calendar: 'rumi' }],
  ['10 Temmuz 1324', '1908-07-23', '1908-07-23', '1908-07-23', { calendar: 'rumi' }],
  ['Kânunuevvel 1330', '1914-12-14/1915-01-13', '1914-12-14', '1915-01-13', { calendar: 'rumi' }],
  ['H. 1330', '1911-12-22/1912-12-10', '1911-12-22', '1912-12-10', { calendar: 'hijri' }],
  ['1330 (Hicrî)', '1911-12-22/1912-12-10', '1911-12-22', '1912-12-10', { calendar: 'hijri' }],
  ['15 Ramazan 1330', '1912-08-28', '1912-08-28', '1912-08-28', { calendar: 'hijri' }],
  ['1332/1916', '1916-03-14/1916-12-31', '1916-03-14', '1916-12-31', { calendar: 'rumi' }],
  ['1332 (1914)', '1914-01-01/1914-11-18', '1914-01-01', '1914-11-18', { calendar: 'hijri' }],
  ['12 Mart 1330 (25 Mart 1914)', '1914-03-25', '1914-03-25', '1914-03-25', { calendar: 'rumi' }],
];

describe('a date as people write it', () => {
  it.each(understood)('understands %s', (text, edtf, earliest, latest, more = {}) => {
    const outcome = parseDate(text);
    expect(outcome).toEqual({
      ok: true,
      date: { edtf, earliest, latest, calendar: 'gregorian', ...more },
    });
  });

  const asked: [string, string, string[]][] = [
    ['1332', 'needsCalendar', ['rumi', 'hijri', 'gregorian']],
    ['12.03.1330', 'needsCalendar', ['rumi', 'hijri', 'gregorian']],
    ['1327–1330', 'needsCalendar', ['rumi', 'hijri', 'gregorian']],
    ['1390', 'needsCalendar', ['hijri', 'gregorian']],
    ['12.3.57', 'needsCentury', ['1957-03-12']],
    ['5.6.05', 'needsCentury', ['1905-06-05', '2005-06-05']],
    ['Mar.57', 'needsCentury', ['1957-03']],
    ["30'lar", 'needsCentury', ['193X', '203X']],
    ['1909-10', 'needsReading', ['1909-10', '1909/1910']],
    ['Aralık–Ocak 1957', 'needsReading', ['1956-12/1957-01', '1957-12/1958-01']],
    ['20891', 'needsReading', ['1957-03-12']],
  ];
  it.each(asked)('asks how to read %s', (text, why, values) => {
    const outcome = parseDate(text);
    expect(outcome).toMatchObject({ ok: false, why });
    expect('readings' in outcome && outcome.readings.map(({ value }) => value)).toEqual(values);
  });

  it('gives the years of each calendar that an unmarked 1332 may be of', () => {
    const outcome = parseDate('1332');
    const years = 'readings' in outcome ? outcome.readings.map(({ date }) => [date.earliest, date.latest]) : [];
    expect(years).toEqual([
      ['1916-03-14', '1917-02-28'],
      ['1913-11-30', '1914-11-18'],
      ['1332-01-01', '1332-12-31'],
    ]);
  });

  it.each([
    '31.02.1957',
    '30 Şubat 1957',
    '12.13.1957',
    '29.02.1957',
    '1957–1956',
    '2957',
    'R. 16 Şubat 1332',
    'R. 1350',
    'R. 1332/1930',
  ])('says that there is no %s', (text) => expect(parseDate(text)).toEqual({ ok: false, why: 'impossible' }));

  it.each(['', 'tarihsiz', 'bilinmiyor', '957', 'Belediye', '1958-', 'abc 1957', '1957/00'])(
    'does not pretend to understand “%s”',
    (text) => expect(parseDate(text)).toEqual({ ok: false, why: 'notUnderstood' }),
  );

  it('takes the calendar that is given where the text says none', () => {
    expect(parseDate('1332', 'rumi')).toMatchObject({ ok: true, date: { calendar: 'rumi', earliest: '1916-03-14' } });
    expect(parseDate('H. 1332', 'rumi')).toMatchObject({ ok: true, date: { calendar: 'hijri' } });
  });

  it('takes an EDTF that is given, and refuses one that is none', () => {
    expect(parseDate('1332', 'gregorian', '1332')).toMatchObject({ ok: true, date: { edtf: '1332' } });
    expect(parseDate('', 'gregorian', '1957-13')).toEqual({ ok: false, why: 'badEdtf' });
  });
});

describe('days of the old calendars', () => {
  it('follow each other without a gap from the first Rumi year of the state to the last', () => {
    let next = '1840-03-13';
    for (let year = 1256; year <= 1341; year += 1) {
      const outcome = parseDate(`R. ${year}`);
      if (!outcome.ok) throw new Error(`R. ${year}`);
      expect(outcome.date.earliest, `R. ${year}`).toBe(next);
      next = new Date(Date.parse(outcome.date.latest) + 86_400_000).toISOString().slice(0, 10);
    }
    expect(next).toBe('1926-01-01');
  });
});

describe('a date that is written and read again', () => {
  const names = 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' ');
  const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  it('is the same day in every form', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(0, 1, 2, 3), fc.boolean(), fc.boolean(), (date, form, supplied, uncertain) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-') as [string, string, string];
        const written = [
          `${d}.${m}.${y}`,
          iso,
          `${Number(d)} ${names[Number(m) - 1]} ${y}`,
          `${Number(d)}/${Number(m)}/${y}`,
        ][form];
        const text = supplied ? `[${written}${uncertain ? '?' : ''}]` : `${written}${uncertain ? ' ?' : ''}`;
        expect(parseDate(text)).toEqual({
          ok: true,
          date: {
            edtf: uncertain ? `${iso}?` : iso,
            earliest: iso,
            latest: iso,
            calendar: 'gregorian',
            ...(supplied && { supplied: true }),
          },
        });
      }),
      { seed: 1957 },
    );
  });

  it('gives bounds that hold each other, whatever is typed', () => {
    const piece = fc.constantFrom(
      '1957',
      '1332',
      '12',
      '3',
      'Mart',
      'Ocak',
      'Ramazan',
      '-',
      '–',
      '/',
      '.',
      ' ',
      '[',
      ']',
      '?',
      'R.',
      'H.',
      'ca.',
      "'lar",
      'yüzyıl',
      'Kış',
      'mali yılı',
      '(',
      ')',
      'x',
      '\u0130',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const outcome = parseDate(text);
          const dates = outcome.ok
            ? [outcome.date]
            : 'readings' in outcome
              ? outcome.readings.map(({ date }) => date)
              : [];
          for (const date of dates) {
            expect(date.earliest <= date.latest).toBe(true);
            expect(date.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
            // What is stored must be taken back by the form.
            expect(parseDate('', date.calendar, date.edtf), date.edtf).toMatchObject({
              ok: true,
              date: { earliest: date.earliest, latest: date.latest },
            });
          }
        },
      ),
      { seed: 1332, numRuns: soak() ? 100_000 : 600 },
    );
  });
});
