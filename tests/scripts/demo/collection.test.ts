import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../cms/publications/parseDate.ts';
import { collection } from '../../../scripts/demo/collection.ts';

const { publications, pressReleases } = collection;

describe('the demonstration collection', () => {
  it('names every record once', () => {
    for (const records of [
      collection.departments,
      collection.subjects,
      collection.agents,
      collection.places,
      collection.series,
      publications,
      pressReleases,
    ]) {
      const keys = records.map(({ key }) => key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('gathers publications that it holds', () => {
    const held = new Set(publications.map(({ key }) => key));
    expect(collection.collections.length).toBeGreaterThan(0);
    for (const { key, publications: gathered } of collection.collections)
      expect(
        gathered.filter((one) => !held.has(one)),
        key,
      ).toEqual([]);
  });

  it('has dates that the archive understands', () => {
    const notUnderstood = publications.flatMap(({ key, date, otherDates = [] }) =>
      [date, ...otherDates]
        .filter(({ asPrinted, calendar, edtf }) => !parseDate(asPrinted, calendar, edtf).ok)
        .map(({ asPrinted }) => `${key}: ${asPrinted}`),
    );
    expect(notUnderstood).toEqual([]);
  });

  it('reaches from the 1920s to today without a decade missing', () => {
    const decades = new Set(
      publications.map(({ date }) => {
        const parsed = parseDate(date.asPrinted, date.calendar, date.edtf);
        return parsed.ok ? parsed.date.earliest.slice(0, 3) : date.asPrinted;
      }),
    );
    expect([...decades].sort()).toEqual(['192', '193', '194', '195', '196', '197', '198', '199', '200', '201', '202']);
  });

  it('holds what a newcomer should see', () => {
    const kinds = new Set(publications.map(({ type }) => type));
    for (const kind of [
      'bulletin',
      'annualReport',
      'budget',
      'decisions',
      'map',
      'poster',
      'book',
      'regulation',
    ] as const) {
      expect(kinds).toContain(kind);
    }
    const inScript = (language: 'ota-Arab' | 'en') =>
      publications.filter(({ languages }) => languages?.includes(language));
    expect(inScript('ota-Arab')).toHaveLength(2);
    expect(inScript('en').length).toBeGreaterThanOrEqual(3);
    expect(pressReleases.length).toBeGreaterThanOrEqual(3);
    for (const { images } of pressReleases) expect(images.length).toBeGreaterThanOrEqual(2);
  });

  it('has a monthly bulletin of several years with gaps and double numbers', () => {
    const numbers = publications
      .flatMap(({ memberships = [] }) => memberships)
      .filter(({ series }) => series === 'belediyeBulteni')
      .map(({ enumeration = [] }) => enumeration);
    const years = new Set(numbers.map(([year]) => year?.[1]));
    expect(years.size).toBeGreaterThanOrEqual(3);
    expect(numbers.some(([, number]) => number?.[2] !== undefined)).toBe(true);
    const firstYear = numbers.filter(([year]) => year?.[1] === 1).map(([, number]) => number?.[1]);
    expect(firstYear).not.toContain(5);
  });

  it('has tables whose totals are right', () => {
    const wrong = publications.flatMap(({ key, document }) => {
      if (document?.kind !== 'text') return [];
      return document.blocks.flatMap((block) => {
        if (typeof block === 'string' || !('table' in block) || !block.table.total) return [];
        const { rows } = block.table;
        const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => amount(row[column] ?? '')));
        return columns.flatMap((column) => {
          const total = column.at(-1) ?? Number.NaN;
          const sum = column.slice(0, -1).reduce((whole, value) => whole + value, 0);
          return Number.isNaN(sum + total) || sum === total ? [] : [`${key}: ${sum} is not ${total}`];
        });
      });
    });
    expect(wrong).toEqual([]);
  });

  it('says everywhere that it is a demonstration', () => {
    const { about, municipality } = collection.settings;
    expect(about.tr).toContain('kurmaca');
    expect(about.en).toContain('fictional');
    expect(municipality.tr).toContain('kurmaca');
  });
});

/** As printed in Turkish: 1.240.000; NaN for words. */
const amount = (cell: string) => Number(cell.replace('%', '').replaceAll('.', '').replace(',', '.') || Number.NaN);
