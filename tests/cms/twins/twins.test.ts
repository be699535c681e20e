import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Likeness, likelyTwins } from '../../../cms/twins/likeness.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { serveArchive } from '../../support/serveArchive.ts';
import { type Staff, signIn } from '../../support/staff.ts';

const record = (title: string, given: Partial<Likeness> = {}): Likeness => ({
  title,
  earliest: null,
  latest: null,
  memberships: [],
  ...given,
});
const issue = (title: string, runningNumber: number | null, date?: string) =>
  record(title, {
    ...(date && { earliest: date, latest: date }),
    memberships: [{ series: 1, runningNumber, designation: null, levels: [] }],
  });
const numbered = (...levels: [number, number | null][]) =>
  record('Bülten', { memberships: [{ series: 1, runningNumber: null, designation: null, levels }] });

describe('likely twins', () => {
  it.each<[string, Likeness, Likeness, boolean]>([
    ['one title, nothing else known', record('Şehir Rehberi'), record('ŞEHİR  REHBERİ.'), true],
    ['another title', record('Şehir Rehberi'), record('Şehir Rehberi 2'), false],
    ['one title, one date', record('Bütçe', span('1957')), record('Bütçe', span('1957')), true],
    ['one title, another year', record('Bütçe', span('1957')), record('Bütçe', span('1958')), false],
    ['a year and a day of it', record('Bütçe', span('1957')), record('Bütçe', day('1957-03-12')), true],
    ['issues of a journal', issue('Bülten', 7), issue('Bülten', 8), false],
    ['the same issue', issue('Bülten', 7), issue('Bülten', 7), true],
    ['the same number in another year', issue('Bülten', 7, '1957-03-01'), issue('Bülten', 7, '1958-03-01'), false],
    ['an issue, and a record that has its title only', issue('Bülten', 7), record('Bülten'), false],
    [
      'the same number and date under another title',
      issue('Özel sayı', 7, '1957-03-01'),
      issue('Bülten', 7, '1957-03-01'),
      true,
    ],
    ['number alone, and number within a year', numbered([7, null]), numbered([3, null], [7, null]), true],
    ['a double number, and one of the two', numbered([7, 8]), numbered([7, null]), false],
    ['no title at all', record(''), record(''), false],
  ])('%s', (_what, one, other, expected) => {
    expect(likelyTwins(one, other)).toBe(expected);
    expect(likelyTwins(other, one)).toBe(expected);
  });
});

function span(year: string) {
  return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
}
function day(date: string) {
  return { earliest: date, latest: date };
}

describe('the archive', () => {
  let archive: TestArchive;
  let server: Awaited<ReturnType<typeof serveArchive>>;
  beforeAll(async () => {
    archive = await openTestArchive();
    server = await serveArchive(archive.payload);
  });
  afterAll(async () => {
    await server?.close();
    await archive?.close();
  });

  async function staff(role: 'archivist' | 'pressOfficer'): Promise<Staff> {
    await archive.as(role);
    return signIn(server.origin, { email: `${role.toLowerCase()}@example.org`, password: `${role}-password-1` });
  }
  const create = async (data: Record<string, unknown>) =>
    (
      await archive.payload.create({
        collection: 'publications',
        data: { type: 'bulletin', ...data } as never,
        req: await archive.as('editor'),
      })
    ).id;

  it('points out twins of what is being typed and of what is stored, never blocks them, and forgets those that are two', async () => {
    const series = (await archive.payload.create({ collection: 'series', data: { name: 'Bülten' } as never })).id;
    const member = (runningNumber: number) => ({
      memberships: [{ series, runningNumber, enumeration: [{ caption: 'Sayı', from: runningNumber }] }],
    });
    const first = await create({ title: 'Iğdır Belediye Bülteni', date: { asPrinted: 'Mart 1957' }, ...member(7) });
    await create({ title: 'Iğdır Belediye Bülteni', date: { asPrinted: 'Nisan 1957' }, ...member(8) });
    const archivist = await staff('archivist');
    const ask = async (body: unknown) =>
      (await archivist.json<{ twins: { id: number; date: string }[] }>('POST', '/twins', body)).twins.map(
        ({ id }) => id,
      );
    const typed = {
      title: 'IĞDIR BELEDİYE BÜLTENİ',
      asPrinted: '03.1957',
      memberships: [{ series, runningNumber: 7, designation: null, levels: [] }],
    };
    expect(await ask(typed)).toEqual([first]);
    expect(await ask({ ...typed, asPrinted: 'Mayıs 1957' })).toEqual([]);
    expect(await ask({ title: 'Iğdır Belediye Bülteni' })).toEqual([]);
    expect(await ask({ ...typed, asPrinted: 'ne zaman bilinmez' })).toEqual([first]);

    // nothing is in the way of saving it
    const second = await create({ title: 'Iğdır belediye bülteni', date: { asPrinted: 'Mart 1957' }, ...member(7) });
    expect(await ask({ ...typed, id: second })).toEqual([first]);
    expect(await ask({ ...typed, id: first })).toEqual([second]);
    await archivist.json('POST', '/twins/dismiss', { one: second, other: first });
    expect(await ask({ ...typed, id: second })).toEqual([]);
    expect(await ask({ ...typed, id: first })).toEqual([]);
    await archivist.json('POST', '/twins/point-out', { one: first, other: second });
    expect(await ask({ ...typed, id: second })).toEqual([first]);

    const shown = await archivist.json<{ record: { title: string }; pages: unknown[] }>(
      'GET',
      `/twins/record/${first}`,
    );
    expect(shown).toMatchObject({ record: { title: 'Iğdır Belediye Bülteni' }, pages: [] });
    await expect((await staff('pressOfficer')).json('POST', '/twins/dismiss', { one: 1, other: 2 })).rejects.toThrow(
      '403',
    );
    expect((await fetch(`${server.origin}/api/twins`, { method: 'POST', body: '{}' })).status).toBe(401);
  });
});
