import { describe, expect, it } from 'vitest';
import { machineDate, sayDate, sayDecade, sayEdtf } from '../../../site/catalogue/dates.ts';

const date = { role: 'issued', calendar: 'gregorian', supplied: false } as const;

describe('dates', () => {
  it.each([
    ['1932', '1932', '1932'],
    ['1932-05', 'Mayıs 1932', 'May 1932'],
    ['1932-05-07', '7 Mayıs 1932', '7 May 1932'],
    ['193X', '1930’lar', '1930s'],
    ['192X', '1920’ler', '1920s'],
    ['19XX', '20. yüzyıl', '20th century'],
    ['20XX', '21. yüzyıl', '21st century'],
    ['1932?', '1932 (kesin değil)', '1932 (uncertain)'],
    ['1932~', 'yaklaşık 1932', 'about 1932'],
    ['1932%', 'yaklaşık 1932 (kesin değil)', 'about 1932 (uncertain)'],
    ['1932-XX', '1932', '1932'],
    ['1932-05-XX', 'Mayıs 1932', 'May 1932'],
    ['1932-21', 'İlkbahar 1932', 'Spring 1932'],
    ['1932-24', 'Kış 1932', 'Winter 1932'],
    ['1932-34', '1932, 2. çeyrek', 'second quarter of 1932'],
    ['1932/1935', '1932–1935', '1932–1935'],
    ['1932-05/1933~', 'Mayıs 1932–yaklaşık 1933', 'May 1932–about 1933'],
    ['1932/..', '1932 ve sonrası', '1932 and later'],
    ['../1932', '1932 ve öncesi', '1932 and earlier'],
  ])('%s is said %s, and %s', (edtf, turkish, english) => {
    expect(sayEdtf(edtf, 'tr')).toBe(turkish);
    expect(sayEdtf(edtf, 'en')).toBe(english);
  });

  it('that can’t be read are said as they stand', () => {
    expect(sayEdtf('[1667,1668]', 'tr')).toBe('[1667,1668]');
    expect(sayEdtf('1932-13', 'tr')).toBe('1932-13');
  });

  it('give every decade the suffix of its last spoken word', () => {
    const said = [1890, 1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020];
    expect(said.map((year) => sayDecade(year, 'tr').split('’')[1])).toEqual(
      'lar ler lar ler lar lar ler lar ler ler lar ler lar ler'.split(' '),
    );
  });

  it('are said in the Gregorian calendar, or as printed when that is all there is', () => {
    expect(sayDate({ ...date, asPrinted: '12 Teşrinievvel 1338', edtf: '1922-10-12' }, 'tr')).toBe('12 Ekim 1922');
    expect(sayDate({ ...date, asPrinted: 'Bahar' }, 'tr')).toBe('Bahar');
    expect(sayDate(date, 'tr')).toBeUndefined();
  });

  it.each([
    ['rumi', '1341', '1925', 'R. 1341 (1925)', 'R. 1341 (1925)'],
    ['rumi', '١٣٤١', '1925', 'R. 1341 (1925)', 'R. 1341 (1925)'],
    ['rumi', '1 Mart 1341', '1925-03-01', 'R. 1 Mart 1341 (1 Mart 1925)', 'R. 1 Mart 1341 (1 March 1925)'],
    ['hijri', 'Ramazan 1320', '1902-12', 'H. Ramazan 1320 (Aralık 1902)', 'H. Ramazan 1320 (December 1902)'],
    ['hijri', 'Hicrî 1320', '1902/1903', 'Hicrî 1320 (1902–1903)', 'Hicrî 1320 (1902–1903)'],
    ['rumi', 'مارت ١٣٤١', '1925-03', 'R. \u2068مارت ١٣٤١\u2069 (Mart 1925)', 'R. \u2068مارت ١٣٤١\u2069 (March 1925)'],
    ['rumi', '1341', undefined, 'R. 1341', 'R. 1341'],
    ['rumi', undefined, '1925', '1925', '1925'],
  ] as const)('of the calendar %s printed %s and known as %s', (calendar, asPrinted, edtf, turkish, english) => {
    const given = { ...date, calendar, ...(asPrinted && { asPrinted }), ...(edtf && { edtf }) };
    expect(sayDate(given, 'tr')).toBe(turkish);
    expect(sayDate(given, 'en')).toBe(english);
  });

  it('are given to machines only as whole dates', () => {
    expect(machineDate({ ...date, edtf: '1932-05' })).toBe('1932-05');
    expect(machineDate({ ...date, edtf: '1932-21' })).toBeUndefined();
    expect(machineDate({ ...date, edtf: '1932~' })).toBeUndefined();
  });
});
