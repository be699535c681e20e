import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationRecord } from '../../../cms/publish/publicRecord.ts';
import type { Library, ListQuery } from '../../../site/library.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { collection, department, page, publication, series, settings, subject } from '../../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

let database: TestDatabase;
let library: Library;

const dated = (
  earliest: string,
  latest = earliest,
  role: 'issued' | 'decided' = 'issued',
): PublicationRecord['dates'] => [{ role, calendar: 'gregorian', earliest, latest, supplied: false }];
const onPaper = { copies: [{ holder: 'Belediye Arşivi' }] };

beforeAll(async () => {
  database = await createTestDatabase();
  library = openLibrary({ databaseUrl: database.libraryDatabaseUrl, log: pino({ level: 'silent' }) });
  const membership = (number: number, to?: number) => [
    {
      series: 1,
      enumeration: [
        { caption: 'Yıl 3', from: 3 },
        { caption: `Sayı`, from: number, ...(to && { to }) },
      ],
      sortKey: String(number).padStart(4, '0'),
    },
  ];
  await writeLibrary(
    database.databaseUrl,
    [
      { record: settings() },
      { record: series(1, 'Bülten') },
      { record: department(1, 'Fen Heyeti', { from: '1923', until: '1984' }) },
      {
        record: department(2, 'Fen İşleri Müdürlüğü', { from: '1984', predecessors: [{ type: 'renamedFrom', to: 1 }] }),
      },
      { record: department(3, 'Yapı Kontrol Müdürlüğü', { parents: [{ to: 2 }] }) },
      { record: subject(1, 'Su işleri') },
      { record: subject(2, 'İçme suyu', { broader: [1] }) },
      { record: subject(3, 'Kaynak suları', { broader: [2] }) },
      { record: subject(4, 'Circle A', { broader: [5] }) },
      { record: subject(5, 'Circle B', { broader: [4] }) },
      // what is known to the day, the month, the season and the year
      {
        record: publication({
          number: 1,
          title: 'Ç',
          dates: dated('1957-03-14'),
          memberships: membership(1),
          departments: [1],
        }),
        pages: [page(1, 1, 'bir')],
      },
      {
        record: publication({
          number: 2,
          title: 'C',
          dates: dated('1957-03-14'),
          ...onPaper,
          memberships: membership(2, 3),
          departments: [2],
        }),
      },
      { record: publication({ number: 3, title: 'İ', dates: dated('1957-03-01', '1957-03-31'), departments: [3] }) },
      { record: publication({ number: 4, title: 'ı', dates: dated('1957-03-01', '1957-05-31'), subjects: [1] }) },
      { record: publication({ number: 5, title: 'Z', year: 1957, subjects: [2, 3] }) },
      { record: publication({ number: 6, title: 'D', dates: dated('1957-12-01', '1958-02-28'), subjects: [3] }) },
      { record: publication({ number: 7, title: 'Undated' }) },
      { record: publication({ number: 8, title: 'Leap', dates: dated('1956-02-29'), subjects: [4] }) },
      { record: publication({ number: 9, title: 'February', dates: dated('1931-02-28'), subjects: [5] }) },
      {
        record: publication({
          number: 10,
          title: 'Decided, not issued',
          dates: dated('1931-02-28', '1931-02-28', 'decided'),
        }),
      },
      { record: publication({ number: 11, title: 'Today', dates: dated('2026-02-28') }) },
      { record: collection(1, { publications: [6, 99, 1, 3], featured: true, position: 2 }) },
      { record: collection(2, { publications: [2], featured: true, position: 1 }) },
      { record: collection(3, { publications: [], firstPublishedAt: '2026-05-01T00:00:00Z' }) },
    ].map((entry) =>
      'pages' in entry
        ? { ...entry, record: { ...entry.record, pageCount: 1, coverPage: 1 } as PublicationRecord }
        : entry,
    ),
  );
});
afterAll(async () => {
  await library?.close();
});

async function numbers(query: Partial<ListQuery>): Promise<number[]> {
  const { cards, total } = await library.list({ sort: 'oldest', page: 1, perPage: 100, ...query });
  expect(total).toBe(cards.length);
  return cards.map(({ number }) => number);
}

describe('the calendar', () => {
  it('counts a year by month, and apart what is known to the year only', async () => {
    const { bars, undated } = await library.strip('month', { year: 1957 });
    expect(bars).toHaveLength(12);
    expect(bars[2]).toEqual({ start: 3, digital: 1, paper: 1, missing: 2 });
    expect(bars[11]).toMatchObject({ start: 12, missing: 1 });
    expect(undated).toEqual({ digital: 0, paper: 0, missing: 1 });
  });

  it('counts a month by day, as many as it has, and apart what is known to the month only', async () => {
    const { bars, undated } = await library.strip('day', { year: 1957, month: 3 });
    expect(bars).toHaveLength(31);
    expect(bars[13]).toEqual({ start: 14, digital: 1, paper: 1, missing: 0 });
    expect(undated.missing).toBe(2);
    expect((await library.strip('day', { year: 1956, month: 2 })).bars).toHaveLength(29);
    expect((await library.strip('day', { year: 1957, month: 2 })).bars).toHaveLength(28);
  });

  it('leads to lists that hold what it has counted', async () => {
    expect((await numbers({ year: 1957 })).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await numbers({ year: 1957, month: 3 })).toSorted()).toEqual([1, 2, 3, 4]);
    expect(await numbers({ year: 1957, month: 3, day: 14 })).toEqual([1, 2]);
    expect(await numbers({ year: 1957, month: 3, day: 'none' })).toEqual([3, 4]);
    expect(await numbers({ year: 1957, month: 'none' })).toEqual([5]);
    expect(await numbers({ year: 1957, month: 12 })).toEqual([6]);
    expect(await numbers({ undated: true })).toEqual([7]);
  });

  it('counts what a list is narrowed to', async () => {
    const sums = async (of: Parameters<Library['strip']>[2]) => {
      const { bars, undated } = await library.strip('decade', {}, of);
      return [...bars, undated].reduce((sum, { digital, paper, missing }) => sum + digital + paper + missing, 0);
    };
    expect(await sums({ linked: { kind: 'subject', number: 1 } })).toBe(1);
    expect(await sums({ linked: { kind: 'subject', number: 1 }, wide: true })).toBe(3);
    expect(await sums({ held: 'paper' })).toBe(1);
    expect(await sums({ collection: 1 })).toBe(3);
    expect(await sums({ type: 'map' })).toBe(0);
  });

  it('tells apart what can be read, what is on paper and what is not held', async () => {
    expect(await numbers({ held: 'digital' })).toEqual([1]);
    expect(await numbers({ held: 'paper' })).toEqual([2]);
    expect(await numbers({ held: 'missing', year: 1957, month: 12 })).toEqual([6]);
  });
});

describe('on this day', () => {
  it('is what was issued on it in other years, oldest first', async () => {
    const day = await library.onThisDay('2025-03-14', 4);
    expect(day).toMatchObject({ days: ['03-14'], total: 2, near: [] });
    expect(day.cards.map(({ number }) => number)).toEqual([1, 2]);
    expect(await numbers({ anniversary: ['03-14'] })).toEqual([1, 2]);
  });

  it('keeps the 29th of February on the 28th of common years, and on its own day in leap years', async () => {
    const on = async (today: string) => (await library.onThisDay(today, 4)).cards.map(({ number }) => number);
    expect(await on('2025-02-28')).toEqual([9, 8, 11]);
    expect(await on('2024-02-28')).toEqual([9, 11]);
    expect(await on('2024-02-29')).toEqual([8]);
    expect(await on('2000-02-28')).toEqual([9, 11]);
    expect(await on('1900-02-28')).toEqual([9, 8, 11]);
  });

  it('leaves out what comes out today, and days that are not days of issue', async () => {
    expect((await library.onThisDay('2026-02-28', 4)).cards.map(({ number }) => number)).toEqual([9, 8]);
  });

  it('names the nearest days with something when there is nothing', async () => {
    const day = await library.onThisDay('2025-11-23', 4);
    expect(day.total).toBe(0);
    expect(day.near).toEqual([
      { day: '03-14', count: 2 },
      { day: '02-28', count: 2 },
    ]);
  });

  it('shows some from every time when there are more than fit', async () => {
    expect((await library.onThisDay('2025-02-28', 2)).cards.map(({ number }) => number)).toEqual([9, 11]);
  });
});

describe('titles', () => {
  it('stand in Turkish order, where ç follows c and ı comes before i', async () => {
    const titles = async (language: 'tr' | 'en') =>
      (await library.list({ sort: 'title', language, year: 1957, page: 1, perPage: 10 })).cards.map(
        ({ title }) => title.text,
      );
    expect(await titles('tr')).toEqual(['C', 'Ç', 'D', 'ı', 'İ', 'Z']);
    expect(await titles('en')).toEqual(['C', 'Ç', 'D', 'İ', 'ı', 'Z']);
  });

  it('of authorities too', async () => {
    const names = async (language: 'tr' | 'en') =>
      (await library.authorities('subject', language)).map(({ name }) => name);
    expect(await names('tr')).toEqual(['Circle A', 'Circle B', 'İçme suyu', 'Kaynak suları', 'Su işleri']);
    expect(await names('en')).toEqual(['Circle A', 'Circle B', 'İçme suyu', 'Kaynak suları', 'Su işleri']);
  });
});

describe('what belongs together', () => {
  it('counts a subject with everything narrower, each publication once', async () => {
    const counts = new Map(
      (await library.authorities('subject')).map((one) => [one.number, [one.count, one.wideCount]]),
    );
    expect(counts.get(1)).toEqual([1, 3]);
    expect(counts.get(2)).toEqual([1, 2]);
    expect(counts.get(3)).toEqual([2, 2]);
    expect((await numbers({ linked: { kind: 'subject', number: 1 }, wide: true })).toSorted()).toEqual([4, 5, 6]);
    expect(await numbers({ linked: { kind: 'subject', number: 1 } })).toEqual([4]);
  });

  it('walks circles once', async () => {
    expect((await numbers({ linked: { kind: 'subject', number: 4 }, wide: true })).toSorted()).toEqual([8, 9]);
  });

  it('finds a department’s publications under all its names, and not those of its parts', async () => {
    const all = { kind: 'department', number: 1 } as const;
    expect(await numbers({ linked: all, wide: true })).toEqual([1, 2]);
    expect(await numbers({ linked: all })).toEqual([1]);
    const office = (await library.authorities('department')).find(({ number }) => number === 2);
    expect(office).toMatchObject({ count: 1, wideCount: 2, from: '1984', earlier: [1] });
  });

  it('lists the issues of a series in their order, with how each is held', async () => {
    expect(await library.issues(1)).toMatchObject([
      { number: 1, short: '1', enumeration: 'Yıl 3, Sayı 1', year: 1957, held: 'digital' },
      { number: 2, short: '2–3', held: 'paper' },
    ]);
    expect(await library.issues(77)).toBeUndefined();
  });
});

describe('collections', () => {
  it('come as the editors ordered them, with what of them is visible', async () => {
    const all = await library.collections();
    expect(all.map(({ record, count }) => [record.number, count])).toEqual([
      [2, 1],
      [1, 3],
      [3, 0],
    ]);
    expect(all.find(({ record }) => record.number === 1)?.cover?.publication).toBe(1);
  });

  it('show their visible publications in the order of the collection, or in another', async () => {
    expect(await numbers({ collection: 1, sort: 'collection' })).toEqual([6, 1, 3]);
    expect(await numbers({ collection: 1, sort: 'title' })).toEqual([1, 6, 3]);
    expect(await numbers({ collection: 99, sort: 'collection' })).toEqual([]);
  });

  it('lose what is withdrawn at once', async () => {
    await removeFromLibrary(database.databaseUrl, 'publication', 3);
    expect((await library.collection(1))?.count).toBe(2);
    expect(await numbers({ collection: 1, sort: 'collection' })).toEqual([6, 1]);
  });
});

it('shows kinds with the cover of one that can be read', async () => {
  const [first] = await library.kinds();
  expect(first).toMatchObject({ type: 'bulletin', cover: { publication: 1 } });
});
