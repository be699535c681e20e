import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../../cms/pages/operations.ts';
import type { ArrangeSheet } from '../../../cms/pages/sheet.ts';
import { soak } from '../../support/soak.ts';
import { type ContactSheets, openContactSheets, refusal } from './contactSheets.ts';

let archive: ContactSheets['archive'];
let publicationWith: ContactSheets['publicationWith'];
let sheetOf: ContactSheets['sheetOf'];
let take: ContactSheets['take'];
let turn: ContactSheets['turn'];
beforeAll(async () => {
  ({ archive, publicationWith, sheetOf, take, turn } = await openContactSheets());
}, 120_000);
afterAll(() => archive?.close());

/** What a publication is made of, readings among it. */
async function stateOf(publications: number[]): Promise<string> {
  const { rows } = await archive.pool.query(
    `select p.id, p.publication, p.key, p.position, p.label, p.scan, p.frame, p.crop, p.rotation, p.left_out, p.access,
       t.text from archive.page p left join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape
     where p.publication = any ($1) order by p.publication, p.position, p.key`,
    [publications],
  );
  const moved = await archive.pool.query(
    'select publication, key, page from archive.moved_page where publication = any ($1) order by 1, 2',
    [publications],
  );
  const { rows: covers } = await archive.pool.query(
    'select id, cover_page from publications where id = any ($1) order by 1',
    [publications],
  );
  return JSON.stringify([rows, moved.rows, covers], null, 1);
}

describe('a contact sheet', () => {
  it('cuts a spread: the first half keeps the key, the second has one that was never given', async () => {
    const id = await publicationWith(3);
    const before = await sheetOf(id);
    const after = await take(id, { type: 'cut', cuts: [{ page: before.pages[1]!.id, at: 4800 }], order: 'leftFirst' });
    expect(after.pages.map(({ key, label, crop }) => [key, label, crop?.x ?? null, crop?.width ?? null])).toEqual([
      [1, '1', null, null],
      [2, '2', 0, 4800],
      [4, '3', 4800, 5200],
      [3, '4', null, null],
    ]);
    // what was read on the whole spread is not shown for a half of it
    expect(await stateOf([id])).not.toContain(`"metin${before.pages[1]!.id}"`);
    const back = await turn(id, 'undo');
    expect(back.pages.map(({ key, label, crop }) => [key, label, crop])).toEqual([
      [1, '1', null],
      [2, '2', null],
      [3, '3', null],
    ]);
    const again = await take(id, { type: 'cut', cuts: [{ page: before.pages[0]!.id, at: 5000 }], order: 'rightFirst' });
    expect(again.pages.slice(0, 2).map(({ key, crop }) => [key, crop?.x])).toEqual([
      [1, 5000],
      [5, 0],
    ]);
  });

  it('gives bound issues to drafts of their own, and takes them back', async () => {
    const series = await archive.payload.create({ collection: 'series', data: { name: 'Bülten' } });
    const id = await publicationWith(6, { memberships: [{ series: series.id, runningNumber: 11 }] });
    const { pages, series: known } = await sheetOf(id);
    expect(known).toEqual([{ number: series.id, name: 'Bülten', next: 12 }]);
    const before = await stateOf([id]);
    const issue = (from: number, number: number, date: string) => ({
      pages: pages.slice(from, from + 2).map((page) => page.id),
      to: { title: `Bülten ${number}`, series: series.id, number, date },
    });
    const after = await take(id, {
      type: 'assign',
      issues: [issue(0, 12, 'Ocak 1957'), issue(2, 13, 'Şubat 1957'), issue(4, 14, 'Mart 1957')],
    });
    expect(after.pages).toEqual([]);
    expect(after.away.map(({ title, pages }) => [title, pages])).toEqual([
      ['Bülten 12', 2],
      ['Bülten 13', 2],
      ['Bülten 14', 2],
    ]);
    const second = after.away[1]!.number;
    const made = await archive.payload.findByID({ collection: 'publications', id: second, draft: true, depth: 0 });
    expect(made).toMatchObject({
      _status: 'draft',
      type: 'bulletin',
      date: { asPrinted: 'Şubat 1957', edtf: '1957-02' },
      memberships: [{ series: series.id, runningNumber: 13 }],
    });
    expect((await sheetOf(second)).pages.map(({ key, label }) => [key, label])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
    await turn(id, 'undo');
    expect(JSON.parse(await stateOf([id]))[0]).toEqual(JSON.parse(before)[0]);
    const trashed = await archive.payload.findByID({ collection: 'publications', id: second, trash: true, depth: 0 });
    expect(trashed.deletedAt).toBeTruthy();
    await turn(id, 'redo');
    expect((await sheetOf(second)).pages.map(({ key }) => key)).toEqual([1, 2]);
    expect(
      (await archive.payload.findByID({ collection: 'publications', id: second, depth: 0 })).deletedAt,
    ).toBeFalsy();
  });

  it('refuses a date that it does not understand, and makes nothing', async () => {
    const id = await publicationWith(2);
    const { pages } = await sheetOf(id);
    const before = await archive.payload.count({ collection: 'publications' });
    const to = { title: 'Bülten', date: 'bir gün' };
    expect(await refusal(take(id, { type: 'assign', issues: [{ pages: [pages[0]!.id], to }] }))).toBe(
      'dateNotUnderstood',
    );
    expect(await archive.payload.count({ collection: 'publications' })).toEqual(before);
  });

  it('says so when somebody else was first, and when the same pages were changed elsewhere since', async () => {
    const id = await publicationWith(4);
    const other = await publicationWith(1);
    const { version, pages } = await sheetOf(id);
    const ids = pages.map((page) => page.id);
    await take(id, { type: 'assign', issues: [{ pages: ids.slice(2), to: { publication: other } }] });
    expect(await refusal(take(id, { type: 'leaveOut', pages: [ids[0]!], leftOut: true }, { version }))).toBe(
      'changedMeanwhile',
    );
    await take(other, { type: 'assign', issues: [{ pages: [ids[3]!], to: { publication: id } }] });
    expect(await refusal(turn(id, 'undo'))).toBe('changedSince');
    // it came home under its old key
    expect((await sheetOf(id)).pages.map(({ key }) => key)).toEqual([1, 2, 4]);
  });

  it('waits with cutting while a scan is being read, and lets pages be ordered and left out meanwhile', async () => {
    const id = await publicationWith(3);
    const { pages, scans: read } = await sheetOf(id);
    await archive.pool.query(`update archive.ingest set state = 'running' where scan = $1`, [read[0]!.id]);
    const first = pages[0]!.id;
    expect(await refusal(take(id, { type: 'cut', cuts: [{ page: first, at: 5000 }], order: 'leftFirst' }))).toBe(
      'beingRead',
    );
    const moved = await take(id, { type: 'move', pages: [first], before: null });
    expect(moved.pages.map(({ key }) => key)).toEqual([2, 3, 1]);
    expect((await take(id, { type: 'leaveOut', pages: [first], leftOut: true })).pages.at(-1)!.leftOut).toBe(true);
  });

  it('does not let a half go on which somebody has typed', async () => {
    const id = await publicationWith(1);
    const { pages } = await sheetOf(id);
    const cut = await take(id, { type: 'cut', cuts: [{ page: pages[0]!.id, at: 5000 }], order: 'leftFirst' });
    await archive.pool.query(
      `insert into archive.page_text (page, kind, language, engine, text, words, by_user) values ($1, 'corrected', 'tr', 'hand', 'x', '', 1)`,
      [cut.pages[1]!.id],
    );
    expect(await refusal(turn(id, 'undo'))).toBe('halfHasText');
  });
});

const step = fc.record({
  what: fc.constantFrom('move', 'rotate', 'leaveOut', 'label', 'cut', 'join', 'assign', 'cover', 'undo', 'redo'),
  at: fc.nat({ max: 11 }),
  count: fc.integer({ min: 1, max: 4 }),
  to: fc.nat({ max: 11 }),
});

describe('arranging', () => {
  it('gives back exactly what was there, step by step, and never gives a key twice', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const id = await publicationWith(5);
        const other = await publicationWith(2);
        const both = [id, other];
        const states = [await stateOf(both)];
        const undone: string[] = [];
        const owners = new Map<string, number>();
        const noteKeys = async () => {
          const { rows } = await archive.pool.query<{ publication: number; key: number; page: string }>(
            `select publication, key, id as page from archive.page where publication = any ($1)
             union select publication, key, page from archive.moved_page where publication = any ($1)`,
            [both],
          );
          for (const { publication, key, page } of rows) {
            const owner = owners.get(`${publication} ${key}`) ?? Number(page);
            expect(owner, `key ${key} of ${publication} was given twice`).toBe(Number(page));
            owners.set(`${publication} ${key}`, owner);
          }
        };
        for (const { what, at, count, to } of steps) {
          const sheet = await sheetOf(id);
          if (what === 'undo' || what === 'redo') {
            const expected = what === 'undo' ? states.at(-2) : undone.at(-1);
            if (expected === undefined) {
              expect(await refusal(turn(id, what))).toBe(what === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
              continue;
            }
            await turn(id, what);
            if (what === 'undo') undone.push(states.pop()!);
            else states.push(undone.pop()!);
            expect(withoutFormer(await stateOf(both)), what).toEqual(withoutFormer(expected));
            continue;
          }
          const operation = operationOf(sheet, { what, at, count, to, other });
          if (!operation) continue;
          const outcome = await refusal(take(id, operation));
          const now = await stateOf(both);
          if (outcome !== 'done') {
            expect(withoutFormer(now), outcome).toEqual(withoutFormer(states.at(-1)!));
            continue;
          }
          undone.length = 0;
          states.push(now);
          await noteKeys();
        }
        while (states.length > 1) {
          await turn(id, 'undo');
          states.pop();
          expect(withoutFormer(await stateOf(both))).toEqual(withoutFormer(states.at(-1)!));
        }
        expect(await refusal(turn(id, 'undo'))).toBe('nothingToUndo');
      }),
      { numRuns: soak() ? 60 : 5, seed: 20_261_124, endOnFailure: true },
    );
  });
});

/** Former addresses are remembered for ever, also those of steps that were undone. */
const withoutFormer = (state: string) => (JSON.parse(state) as unknown[]).filter((_, index) => index !== 1);

function operationOf(
  sheet: ArrangeSheet,
  { what, at, count, to, other }: { what: string; at: number; count: number; to: number; other: number },
): Operation | undefined {
  const ids = sheet.pages.map((page) => page.id);
  if (ids.length === 0) return undefined;
  const start = at % ids.length;
  const pages = ids.slice(start, start + count);
  switch (what) {
    case 'move':
      return { type: 'move', pages, before: ids[to % (ids.length + 1)] ?? null };
    case 'rotate':
      return { type: 'rotate', pages, by: ([90, 180, 270] as const)[to % 3]! };
    case 'leaveOut':
      return { type: 'leaveOut', pages, leftOut: to % 3 > 0 };
    case 'label':
      return { type: 'label', pages, numbering: to % 2 === 0 ? 'arabic' : 'romanSmall', start: to + 1, text: '' };
    case 'cut':
      return {
        type: 'cut',
        cuts: pages.map((page) => ({ page, at: 3000 + to * 300 })),
        order: to % 2 === 0 ? 'leftFirst' : 'rightFirst',
      };
    case 'join': {
      const first = sheet.pages[start]!;
      const halves = sheet.pages.filter((page) => page.scan === first.scan && page.frame === first.frame);
      return halves.length < 2 ? undefined : { type: 'join', pages: halves.map((page) => page.id) };
    }
    case 'assign':
      return {
        type: 'assign',
        issues: [{ pages, to: to % 2 === 0 ? { publication: other } : { title: `Sayı ${to}` } }],
      };
    case 'cover':
      return { type: 'cover', page: ids[to] ?? null };
    default:
      return undefined;
  }
}
