import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { archiveKeys } from '../../../cms/files/store.ts';
import type { JobContext } from '../../../cms/jobKinds.ts';
import { documentJobs } from '../../../cms/pages/documents/documentJobs.ts';
import type { Operation } from '../../../cms/pages/operations.ts';
import { turnStep } from '../../../cms/pages/turnStep.ts';
import { projectPages } from '../../../cms/publish/projectPages.ts';
import { noteReinstated, noteWithdrawn } from '../../../cms/publish/standing.ts';
import { syncPublication } from '../../../cms/publish/syncPublication.ts';
import { transactionClient } from '../../../cms/transactionClient.ts';
import { readPdf } from '../../support/readPdf.ts';
import { soak } from '../../support/soak.ts';
import { type ContactSheets, openContactSheets, refusal } from './contactSheets.ts';

/** What the library shows of pages while they are arranged. */

let archive: ContactSheets['archive'];
let publicationWith: ContactSheets['publicationWith'];
let inArchive: ContactSheets['inArchive'];
let sheetOf: ContactSheets['sheetOf'];
let take: ContactSheets['take'];
beforeAll(async () => {
  ({ archive, publicationWith, inArchive, sheetOf, take } = await openContactSheets());
}, 120_000);
afterAll(() => archive?.close());

describe('the contact sheet of what is public', () => {
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
