import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PayloadRequest } from 'payload';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { archiveKeys } from '../../../cms/files/store.ts';
import type { JobContext } from '../../../cms/jobKinds.ts';
import { CannotArrange } from '../../../cms/pages/cannotArrange.ts';
import { documentJobs } from '../../../cms/pages/documents/documentJobs.ts';
import type { Operation } from '../../../cms/pages/operations.ts';
import { readSheet } from '../../../cms/pages/readSheet.ts';
import type { ArrangeSheet } from '../../../cms/pages/sheet.ts';
import { takeStep } from '../../../cms/pages/takeStep.ts';
import { turnStep } from '../../../cms/pages/turnStep.ts';
import { projectPages } from '../../../cms/publish/projectPages.ts';
import { noteReinstated, noteWithdrawn } from '../../../cms/publish/standing.ts';
import { syncPublication } from '../../../cms/publish/syncPublication.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { readPdf } from '../../support/readPdf.ts';
import { soak } from '../../support/soak.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 120_000);
afterAll(() => archive?.close());

let scans = 0;

async function publicationWith(frames: number, data: Record<string, unknown> = {}): Promise<number> {
  const { id } = await archive.payload.create({
    collection: 'publications',
    draft: true,
    data: { title: 'Cilt', type: 'bulletin', ...data } as never,
    req: await archive.as('administrator'),
  });
  const { rows } = await archive.pool.query<{ id: number }>(
    `insert into scans (publication_id, filename, sha256, filesize, mime_type) values ($1, $2 || '.pdf', $2, 1, 'application/pdf')
     returning id`,
    [id, (++scans).toString(16).padStart(64, '0')],
  );
  const scan = rows[0]!.id;
  await archive.pool.query(
    `insert into archive.frame (scan, index, width, height, image, text_reason)
     select $1::int, n, 2000, 1400, md5($1::text || '-' || n), '{"code": "recognized"}' from generate_series(0, $2::int - 1) n`,
    [scan, frames],
  );
  await archive.pool.query(
    `insert into archive.ingest (scan, state, pages_total, pages_done) values ($1, 'done', $2, $2)`,
    [scan, frames],
  );
  await archive.pool.query(
    `insert into archive.page (publication, key, position, label, scan, frame)
     select $1, n + 1, n + 1, n + 1, $2, n from generate_series(0, $3::int - 1) n`,
    [id, scan, frames],
  );
  await archive.pool.query(
    `with made as (
       insert into archive.page_text (page, kind, language, engine, text, words, confidence)
       select id, 'ocr', 'tr', 'test', 'metin' || id, '', 90 from archive.page where publication = $1 returning id, page)
     update archive.page p set chosen_text = m.id from made m where m.page = p.id`,
    [id],
  );
  await archive.pool.query('insert into archive.page_key (publication, last) values ($1, $2)', [id, frames]);
  return id;
}

async function inArchive<T>(role: Role, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await archive.as(role);
  return inTransaction(req, () => work(req));
}

const sheetOf = (publication: number): Promise<ArrangeSheet> =>
  inArchive('administrator', async (req) => readSheet(req, await transactionClient(req), publication));

async function take(publication: number, operation: Operation, given: { version?: number; role?: Role } = {}) {
  const version = given.version ?? (await sheetOf(publication)).version;
  await inArchive(given.role ?? 'archivist', async (req) =>
    takeStep(req, await transactionClient(req), { publication, version, operation }),
  );
  return sheetOf(publication);
}

async function turn(publication: number, which: 'undo' | 'redo') {
  const { version } = await sheetOf(publication);
  await inArchive('archivist', async (req) =>
    turnStep(req, await transactionClient(req), { publication, version, which }),
  );
  return sheetOf(publication);
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof CannotArrange ? error.code : `${String(error)}`),
  );

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

  it('lets nobody but those who may publish arrange what is public, and press officers nothing', async () => {
    const id = await publicationWith(3);
    const { pages } = await sheetOf(id);
    const operation: Operation = { type: 'leaveOut', pages: [pages[0]!.id], leftOut: true };
    await expect(take(id, operation, { role: 'pressOfficer' })).rejects.toMatchObject({ status: 403 });
    const req = await archive.as('administrator');
    await archive.payload.update({ collection: 'publications', id, data: { _status: 'published' }, req });
    expect(await refusal(take(id, operation, { role: 'archivist' }))).toBe('notPublishing');
    await take(id, operation, { role: 'editor' });
    const { rows } = await archive.pool.query(
      'select key, position from library.page where publication = $1 order by key',
      [id],
    );
    expect(rows).toEqual([
      { key: 2, position: 1 },
      { key: 3, position: 2 },
    ]);
  });

  it('leads from the old address of a page to the new one, once both publications are public, and not before', async () => {
    const id = await publicationWith(3);
    const { pages } = await sheetOf(id);
    const req = await archive.as('administrator');
    await archive.payload.update({ collection: 'publications', id, data: { _status: 'published' }, req });
    const moved = () => archive.pool.query('select * from library.moved_page where publication = $1', [id]);
    const to = { title: 'Gizli sayı' };
    await take(id, { type: 'assign', issues: [{ pages: [pages[1]!.id], to }] }, { role: 'editor' });
    expect((await moved()).rows).toEqual([]);
    const issue = (await sheetOf(id)).away[0]!.number;
    await archive.payload.update({ collection: 'publications', id: issue, data: { _status: 'published' }, req });
    expect((await moved()).rows).toEqual([{ publication: id, key: 2, to_publication: issue, to_key: 1 }]);
    const shown = await archive.pool.query('select key from library.page where publication = $1', [issue]);
    expect(shown.rows).toEqual([{ key: 1 }]);
    await archive.payload.update({ collection: 'publications', id: issue, data: { _status: 'draft' }, req });
    expect((await moved()).rows).toEqual([]);
  });

  it('offers a document of what is shown in place of an original that holds more', async () => {
    const id = await publicationWith(3);
    const { pages } = await sheetOf(id);
    const store = await openLocalStore(join(archive.dataFolder, 'archive'));
    for (const page of pages) {
      const picture = await sharp({ create: { width: 240, height: 340, channels: 3, background: '#eee' } })
        .webp()
        .toBuffer();
      await store.put(archiveKeys.pageImage(page.scan, page.frameImage!.image, 2400), picture);
    }
    const req = await archive.as('administrator');
    await archive.payload.update({ collection: 'publications', id, data: { _status: 'published' }, req });
    const files = async () => {
      const { rows } = await archive.pool.query<{
        files: { scan: number; fileName: string; sha256: string; derived?: true }[];
      }>(`select record->'files' as files from library.record where kind = 'publication' and number = $1`, [id]);
      return rows[0]!.files;
    };
    expect(await files()).toMatchObject([{ fileName: expect.stringMatching(/^0*\w+\.pdf$/) }]);
    expect((await files())[0]!.derived).toBeUndefined();
    await take(id, { type: 'leaveOut', pages: [pages[1]!.id], leftOut: true }, { role: 'editor' });
    expect(await files()).toEqual([]);
    const { rows: queued } = await archive.pool.query(
      `select data from pgboss.job where name = 'documents' and data->>'publication' = $1`,
      [String(id)],
    );
    expect(queued).toHaveLength(1);
    const context = {
      pool: archive.pool,
      archive: store,
      scratchFolder: join(archive.dataFolder, 'scratch'),
      log: pino({ level: 'silent' }),
    } as unknown as JobContext;
    const make = () =>
      documentJobs.run(context, {
        id: 'x',
        attempt: 1,
        data: { publication: id },
        signal: new AbortController().signal,
      });
    await make();
    const [made] = await files();
    expect(made).toMatchObject({ scan: pages[0]!.scan, fileName: 'Cilt.pdf', derived: true });
    const bytes = await readFile(await store.localPath(archiveKeys.document(id, made!.sha256)));
    expect(await readPdf(bytes)).toHaveLength(2);
    // saved again, it is still offered; with another page left out it is not, until there is another
    await archive.payload.update({ collection: 'publications', id, data: { _status: 'published' }, req });
    expect(await files()).toEqual([made]);
    await take(id, { type: 'leaveOut', pages: [pages[2]!.id], leftOut: true }, { role: 'editor' });
    expect(await files()).toEqual([]);
    await make();
    const [other] = await files();
    expect(other!.sha256).not.toBe(made!.sha256);
    expect(await store.stat(archiveKeys.document(id, made!.sha256))).toBeUndefined();
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

  it('chooses the cover for the public row and the draft over it', async () => {
    const id = await publicationWith(3);
    const { pages } = await sheetOf(id);
    const req = await archive.as('administrator');
    await archive.payload.update({ collection: 'publications', id, data: { _status: 'published' }, req });
    await archive.payload.update({ collection: 'publications', id, draft: true, data: { title: 'Taslak' }, req });
    await take(id, { type: 'cover', page: pages[2]!.id }, { role: 'editor' });
    const cover = async (draft: boolean) =>
      (await archive.payload.findByID({ collection: 'publications', id, draft, depth: 0 })).coverPage;
    expect([await cover(false), await cover(true)]).toEqual([3, 3]);
    const record = await archive.pool.query(
      `select record->>'coverPage' as cover, record->'titles'->0->>'text' as title from library.record
       where kind = 'publication' and number = $1`,
      [id],
    );
    expect(record.rows).toEqual([{ cover: '3', title: 'Cilt' }]);
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

const life = fc.record({
  which: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    'publish',
    'publish',
    'unpublish',
    'withdraw',
    'reinstate',
    'access',
    'leaveOut',
    'leaveOut',
    'cut',
    'give',
    'give',
    'giveNew',
    'undo',
    'redo',
    'read',
  ),
  choice: fc.nat({ max: 5 }),
});

describe('lives of publications that give each other pages', () => {
  it('never show a page that is left out, or that stands where nobody may read it', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 10, maxLength: 22 }), async (steps) => {
        const ids = [await publicationWith(3), await publicationWith(2), await publicationWith(2)];
        for (const { which, what, choice } of steps) {
          await live(ids[which]!, what, choice, ids);
          await checkLibrary(ids, `${what} ${which} ${choice}`);
        }
      }),
      { numRuns: soak() ? 40 : 4, seed: 20_261_125, endOnFailure: true },
    );
  });
});

async function live(id: number, what: string, choice: number, all: number[]): Promise<void> {
  const req = await archive.as('administrator');
  const save = (data: Record<string, unknown>) =>
    archive.payload.update({ collection: 'publications', id, data: data as never, req });
  switch (what) {
    case 'publish':
      return void (await save({ _status: 'published' }));
    case 'unpublish':
      return void (await save({ _status: 'draft' }));
    case 'access':
      return void (await save({ objectAccess: ['public', 'metadata', 'staff'][choice % 3], _status: 'published' }));
    case 'withdraw':
    case 'reinstate':
      return inArchive('administrator', async (request) => {
        const client = await transactionClient(request);
        if (what === 'withdraw') await noteWithdrawn(client, 'publication', id, 'neden', true);
        else await noteReinstated(client, 'publication', id);
        await syncPublication(request, id, false);
      });
    case 'read': {
      // as the worker does, a moment after a cut
      const client = await archive.pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query<{ id: string }>('select id from archive.page where publication = $1', [id]);
        await projectPages(
          client,
          id,
          rows.map((row) => Number(row.id)),
        );
        await client.query('commit');
      } finally {
        client.release();
      }
      return;
    }
  }
  const sheet = await sheetOf(id);
  const page = sheet.pages[choice % Math.max(1, sheet.pages.length)];
  const other = all[(all.indexOf(id) + 1 + (choice % 2)) % all.length]!;
  if (what === 'undo' || what === 'redo') {
    await refusal(
      inArchive('administrator', async (request) =>
        turnStep(request, await transactionClient(request), { publication: id, version: sheet.version, which: what }),
      ),
    );
    return;
  }
  if (!page) return;
  const operations: Record<string, Operation> = {
    leaveOut: { type: 'leaveOut', pages: [page.id], leftOut: !page.leftOut },
    cut: { type: 'cut', cuts: [{ page: page.id, at: 5000 }], order: 'leftFirst' },
    give: { type: 'assign', issues: [{ pages: [page.id], to: { publication: other } }] },
    giveNew: { type: 'assign', issues: [{ pages: [page.id], to: { title: `Gizli taslak ${page.id}` } }] },
  };
  await take(id, operations[what]!, { role: 'administrator' });
}

async function checkLibrary(ids: number[], after: string): Promise<void> {
  const { rows } = await archive.pool.query<{
    id: string;
    key: number;
    publication: number;
    open: boolean;
    whole: boolean;
  }>(
    `select p.id, p.key, p.publication, p.crop is null as whole,
       not p.left_out and exists (select from library.record r where r.kind = 'publication' and r.number = p.publication
         and r.record->>'objectAccess' = 'public') as open
     from archive.page p where p.scan in (select id from scans where publication_id = any ($1))`,
    [ids],
  );
  const shown = await archive.pool.query<{
    publication: number;
    key: number;
    position: number;
    text: string;
    image: string | null;
    other_texts: string[];
  }>('select publication, key, position, text, image, other_texts from library.page');
  const open = new Map(rows.filter((row) => row.open).map((row) => [`${row.publication} ${row.key}`, row]));
  const mine = new Set(rows.map(({ publication }) => publication).concat(ids));
  const places = new Map<number, number[]>();
  for (const page of shown.rows.filter(({ publication }) => mine.has(publication))) {
    const known = open.get(`${page.publication} ${page.key}`);
    expect(known, `${after}: page ${page.key} of ${page.publication}`).toBeDefined();
    // halves of which nothing is made yet show nothing of the whole
    if (!known!.whole) expect([page.text, page.image, page.other_texts], after).toEqual(['', null, []]);
    else expect(page.text).toBe(`metin${known!.id}`);
    places.set(page.publication, [...(places.get(page.publication) ?? []), page.position]);
  }
  for (const positions of places.values()) {
    expect(positions.sort((a, b) => a - b)).toEqual(positions.map((_, index) => index + 1));
  }
  const records = await archive.pool.query<{ number: number; files: unknown[]; count: number }>(
    `select number, record->'files' as files, (record->>'pageCount')::int as count from library.record
     where kind = 'publication' and number = any ($1)`,
    [ids],
  );
  for (const { number, files } of records.rows) {
    const hides = await archive.pool.query(
      `select from archive.page p join scans s on s.id = p.scan
       where s.publication_id = $1 and (p.publication <> $1 or p.left_out or p.crop is not null)`,
      [number],
    );
    if (hides.rowCount) expect(files, `${after}: the original of ${number}`).toEqual([]);
  }
  const moved = await archive.pool.query<{ publication: number; to_publication: number; to_key: number }>(
    'select publication, to_publication, to_key from library.moved_page',
  );
  const seen = new Set(shown.rows.map((page) => `${page.publication} ${page.key}`));
  const visible = await archive.pool.query<{ number: number }>(
    `select number from library.record where kind = 'publication'`,
  );
  const numbers = new Set(visible.rows.map(({ number }) => number));
  for (const row of moved.rows) {
    expect(
      numbers.has(row.publication) && seen.has(`${row.to_publication} ${row.to_key}`),
      `${after}: ${JSON.stringify(row)}`,
    ).toBe(true);
  }
  const everything = await archive.pool.query<{ all: string }>(
    `select coalesce(string_agg(r.record::text, ' '), '') as all from library.record r`,
  );
  expect(everything.rows[0]!.all).not.toContain('Gizli taslak');
}

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
