import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../site/library.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { department, page, publication, subject } from '../../support/madeRecords.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seeded, seedLibrary } from '../../support/seedLibrary.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

const log = pino({ level: 'silent' });
let database: TestDatabase;
let library: Library;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  library = openLibrary({ databaseUrl: database.libraryDatabaseUrl, log });
});
afterAll(async () => {
  await library?.close();
});

describe('status', () => {
  it('tells visible, withdrawn, moved and absent records apart', async () => {
    expect(await library.status('publication', 1)).toMatchObject({ state: 'visible' });
    expect(await library.status('publication', seeded.withdrawn)).toMatchObject({
      state: 'withdrawn',
      title: 'Geri çekilen rapor',
      reason: 'Kişisel veri içeriyordu.',
      withdrawnAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    });
    expect(await library.status('publication', seeded.alias)).toEqual({ state: 'moved', to: seeded.aliasTarget });
    expect(await library.status('publication', 999)).toEqual({ state: 'absent' });
  });

  it('knows a change as soon as it is committed', async () => {
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 200, title: 'Yeni' }) }]);
    expect(await library.status('publication', 200)).toMatchObject({ state: 'visible' });
    await removeFromLibrary(database.databaseUrl, 'publication', 200);
    expect(await library.status('publication', 200)).toEqual({ state: 'absent' });
    expect((await library.visible()).some(({ kind, number }) => kind === 'publication' && number === 200)).toBe(false);
  });
});

describe('publication', () => {
  it('gives everything its page shows, with neighbours in its series', async () => {
    const view = await library.publication(7);
    expect(view?.card).toMatchObject({
      number: 7,
      title: { text: 'Çınarlı Belediye Bülteni' },
      departments: [{ kind: 'department', number: 1, name: 'Yazı İşleri Müdürlüğü' }],
      memberships: [{ series: { number: 1 }, enumeration: 'Yıl 1, Sayı 7–8' }],
      pageCount: 3,
      cover: { key: 1, width: 1700, height: 2400 },
      hasFile: true,
      onPaper: false,
    });
    expect(view?.memberships[0]?.previous?.number).toBe(6);
    expect(view?.memberships[0]?.next?.number).toBe(8);
    expect(view?.pages.map(({ key, label, hasText }) => [key, label, hasText])).toEqual([
      [1, 'kapak', true],
      [2, '2', true],
      [3, '3', true],
    ]);
    expect(view?.contributions).toEqual([{ agent: { kind: 'agent', number: 4, name: 'Ilgaz, Güzide' }, role: 'edt' }]);
  });

  it('names relations from both ends', async () => {
    expect((await library.publication(33))?.relations).toMatchObject([
      { type: 'amends', inverse: false, to: { number: 24 } },
    ]);
    expect((await library.publication(24))?.relations).toMatchObject([
      { type: 'amends', inverse: true, to: { number: 33 } },
    ]);
  });

  it('leaves out every reference to what is not visible', async () => {
    await writeLibrary(database.databaseUrl, [
      {
        record: publication({
          number: 210,
          departments: [777, 1],
          subjects: [777],
          places: [{ place: 777, role: 'about' }],
          contributions: [{ agent: 777, role: 'aut' }],
          relations: [{ type: 'reprint', to: 777 }],
          memberships: [{ series: 777, enumeration: [], sortKey: '1' }],
        }),
      },
    ]);
    expect(await library.publication(210)).toMatchObject({
      departments: [{ number: 1 }],
      subjects: [],
      places: [],
      contributions: [],
      relations: [],
      memberships: [],
      card: { departments: [{ number: 1 }], memberships: [] },
    });
  });

  it('skips a withdrawn issue between two neighbours', async () => {
    expect((await library.publication(19))?.memberships[0]?.next?.number).toBe(20);
    await removeFromLibrary(database.databaseUrl, 'publication', 20);
    expect((await library.publication(19))?.memberships[0]?.next?.number).toBe(21);
    expect((await library.publication(21))?.memberships[0]?.previous?.number).toBe(19);
    expect(await library.publication(20)).toBeUndefined();
  });

  it('shows no page, cover or file of an object that is not public, whatever rows there are', async () => {
    await writeLibrary(database.databaseUrl, [
      {
        record: publication({ number: 211, objectAccess: 'premises', pageCount: 1, coverPage: 1 }),
        pages: [page(211, 1, 'gizli')],
      },
    ]);
    const view = await library.publication(211);
    expect(view?.pages).toEqual([]);
    expect(view?.card.cover).toBeUndefined();
    expect(await library.page(211, 1)).toBeUndefined();
    expect(await library.pageTexts([{ publication: 211, keys: [1] }])).toEqual([]);
  });
});

describe('page', () => {
  it('gives text, words and neighbours by the permanent key', async () => {
    const view = await library.page(5, 2);
    expect(view).toMatchObject({
      page: { publication: 5, key: 2, textKind: 'ocr' },
      previous: { key: 1 },
      next: { key: 3 },
      first: { key: 1 },
      last: { key: 3 },
      count: 3,
    });
    expect(view?.page.words.length).toBeGreaterThan(5);
    expect(await library.page(5, 9)).toBeUndefined();
  });

  it('reads several texts at once', async () => {
    const texts = await library.pageTexts([
      { publication: 5, keys: [1, 3, 99] },
      { publication: 999, keys: [1] },
    ]);
    expect(texts.map(({ publication, key }) => [publication, key])).toEqual([
      [5, 1],
      [5, 3],
    ]);
    expect(texts.every(({ text, words }) => text !== '' && words.length === 0)).toBe(true);
  });
});

describe('list', () => {
  const numbers = async (query: Partial<Parameters<Library['list']>[0]>) =>
    (await library.list({ sort: 'oldest', page: 1, perPage: 100, ...query })).cards.map(({ number }) => number);

  it('narrows by kind, decade, year, absence of a date and authority', async () => {
    expect(await numbers({ type: 'annualReport', decade: 1930 })).toEqual([25]);
    expect(await numbers({ year: 1938 })).toEqual([34]);
    expect(await numbers({ undated: true, type: 'brochure' })).toEqual([seeded.onPaper]);
    expect(await numbers({ linked: { kind: 'department', number: 4 } })).toEqual([39]);
    expect(await numbers({ linked: { kind: 'department', number: 777 } })).toEqual([]);
  });

  it('sorts titles as Turkish does', async () => {
    await writeLibrary(
      database.databaseUrl,
      ['Çay', 'Cami', 'Zeytin', 'Ilıca', 'İzmir', 'Şehir', 'Su', 'ırmak'].map((title, index) => ({
        record: publication({ number: 300 + index, title, type: 'catalogue' }),
      })),
    );
    const { cards } = await library.list({ type: 'catalogue', sort: 'title', page: 1, perPage: 20 });
    expect(cards.map(({ title }) => title.text)).toEqual([
      'Cami',
      'Çay',
      'Ilıca',
      'ırmak',
      'İzmir',
      'Su',
      'Şehir',
      'Zeytin',
    ]);
  });

  it('keeps a series in the order of its sort keys and counts all pages of the list', async () => {
    const { total, cards } = await library.list({
      linked: { kind: 'series', number: 2 },
      sort: 'series',
      page: 2,
      perPage: 2,
    });
    expect(total).toBe(6);
    expect(cards.map(({ number }) => number)).toEqual([26, 27]);
  });

  it('puts the newest first', async () => {
    expect((await library.list({ sort: 'newest', page: 1, perPage: 1 })).cards[0]?.number).toBe(40);
  });
});

describe('the strip and the counts', () => {
  it('counts each publication once, gaps with zeros', async () => {
    const { bars, undated } = await library.strip('decade');
    expect(bars.map(({ start }) => start)).toEqual([1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    expect(bars.find(({ start }) => start === 2000)).toEqual({ start: 2000, digital: 0, paper: 0, missing: 0 });
    expect(bars.find(({ start }) => start === 1970)).toEqual({ start: 1970, digital: 1, paper: 1, missing: 0 });
    const { publications } = await library.counts();
    const counted = [...bars, undated].reduce((sum, { digital, paper, missing }) => sum + digital + paper + missing, 0);
    expect(counted).toBe(publications);
    const years = await library.strip('year', { decade: 1930 });
    expect(years.bars).toHaveLength(10);
    expect(years.bars.filter(({ digital }) => digital > 0).map(({ start }) => start)).toEqual([1931, 1935, 1938]);
  });
});

describe('authorities', () => {
  it('come in Turkish alphabetical order with the count of what is visible', async () => {
    const list = await library.authorities('agent');
    expect(list.map(({ name }) => name)).toEqual(['Çınarlı Matbaası', 'Ilgaz, Güzide', 'Işık, Nâzım', 'Öztürk, Şükrü']);
    const reports = await library.authorities('series');
    expect(reports.find(({ number }) => number === 2)?.count).toBe(6);
  });

  it('count anew after a withdrawal', async () => {
    const count = async () => (await library.authority('department', 4))?.count;
    expect(await count()).toBe(1);
    await removeFromLibrary(database.databaseUrl, 'publication', 39);
    expect(await count()).toBe(0);
    expect((await library.authorities('department')).find(({ number }) => number === 4)?.count).toBe(0);
  });

  it('show relations from both ends', async () => {
    expect((await library.authority('subject', 1))?.related).toEqual([
      { relation: 'narrower', to: { kind: 'subject', number: 2, name: 'İçme suyu' } },
    ]);
    expect((await library.authority('department', 2))?.related).toEqual([
      { relation: 'earlier', type: 'renamed', to: { kind: 'department', number: 3, name: 'Fen Heyeti' } },
      { relation: 'child', to: { kind: 'department', number: 4, name: 'İmar ve Şehircilik Müdürlüğü' } },
    ]);
    expect((await library.authority('series', 1))?.related).toMatchObject([{ relation: 'later', type: 'continues' }]);
  });

  it('take a new name everywhere at once', async () => {
    await writeLibrary(database.databaseUrl, [{ record: department(1, 'Yazı İşleri ve Kararlar Müdürlüğü') }]);
    expect((await library.cards([5]))[0]?.departments[0]?.name).toBe('Yazı İşleri ve Kararlar Müdürlüğü');
    expect(await library.names('department', [3, 1, 777])).toMatchObject([{ number: 3 }, { number: 1 }]);
  });
});

describe('press releases', () => {
  it('come newest first', async () => {
    const { total, releases } = await library.pressReleases({ page: 1, perPage: 10 });
    expect(total).toBe(2);
    expect(releases.map(({ number }) => number)).toEqual([1, 2]);
    expect((await library.pressRelease(1))?.images).toHaveLength(2);
    expect(await library.pressRelease(5)).toBeUndefined();
  });
});

describe('hiddenFrom', () => {
  it('distrusts the index of what is gone, and of what may have lost something since', async () => {
    const first = await writeLibrary(database.databaseUrl, [{ record: publication({ number: 400 }) }]);
    const indexed = new Map([
      [400, first],
      [401, first],
    ]);
    expect(await library.hiddenFrom(indexed)).toEqual([401]);
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 400, title: 'Eklendi' }) }]);
    expect(await library.hiddenFrom(indexed)).toEqual([401]);
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 400 }) }], { takesAway: true });
    expect(await library.hiddenFrom(indexed)).toEqual([400, 401]);
  });
});

describe('settings', () => {
  it('are those of the library', async () => {
    expect((await library.settings()).municipality.tr).toBe('Çınarlı Belediyesi');
  });
});

describe('a record that has not the agreed shape', () => {
  it('is left out', async () => {
    await writeLibrary(database.databaseUrl, [{ record: { ...subject(50, 'Bozuk'), note: 'x' } as never }]);
    expect(await library.authority('subject', 50)).toBeUndefined();
  });
});
