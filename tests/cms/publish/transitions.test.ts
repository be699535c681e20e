import fc from 'fast-check';
import type { PayloadRequest } from 'payload';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectPages } from '../../../cms/publish/projectPages.ts';
import { noteReinstated, noteWithdrawn } from '../../../cms/publish/standing.ts';
import { syncPublication } from '../../../cms/publish/syncPublication.ts';
import { saveReading, setReadingAside } from '../../../cms/readings/changeReadings.ts';
import { currentReading, type Slot } from '../../../cms/readings/pageReadings.ts';
import { type PageAddress, readPageReadings } from '../../../cms/readings/readPageReadings.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import type { Library } from '../../../site/library.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { soak } from '../../support/soak.ts';

/**
 * Random lives of a few publications that share a series, subjects and a collection. After every step:
 * what is visible is what the model says; nothing of what is not public stands anywhere in the public schema; and
 * whatever the public page of a record shows is unchanged as long as its revision is.
 */

let archive: TestArchive;
let library: Library;
beforeAll(async () => {
  archive = await openTestArchive();
  library = await openLibrary({ databaseUrl: archive.database.libraryDatabaseUrl, log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await library?.close();
  await archive?.close();
});

interface Model {
  id: number;
  /** As published last, and as saved last. */
  live: string;
  draft: string;
  published: boolean;
  withdrawn: boolean;
  trashed: boolean;
  deleted: boolean;
  embargoed: boolean;
  access: 'public' | 'metadata' | 'staff';
  subject: number;
  everPublic: boolean;
  scan: number;
  pages: number;
  /** What people typed of the last page, by reading: what was set aside is found nowhere. */
  typed: { reading: number; token: string; setAside: boolean }[];
}

const isVisible = (model: Model) =>
  model.published &&
  !model.withdrawn &&
  !model.trashed &&
  !model.deleted &&
  !model.embargoed &&
  model.access !== 'staff';

/** Words that no other text of the test contains, so that finding one anywhere is a leak. */
let lastToken = 0;
const token = () => `gizli${String(++lastToken).padStart(6, '0')}x`;

const step = fc.record({
  which: fc.nat({ max: 3 }),
  what: fc.constantFrom(
    'publish',
    'publish',
    'publish',
    'draft',
    'unpublish',
    'withdraw',
    'reinstate',
    'embargo',
    'access',
    'trash',
    'restore',
    'delete',
    'page',
    'text',
    'correct',
    'setAside',
    'subject',
    'collection',
    'collection',
  ),
  choice: fc.nat({ max: 2 }),
});

it('never shows what is not public, and never changes a page without a new revision', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const world = await makeWorld();
      for (const { which, what, choice } of steps) {
        const model = world.publications[which % world.publications.length]!;
        await takeStep(world, model, what, choice);
        await check(world);
      }
    }),
    { numRuns: soak() ? 60 : 6, seed: 20_261_123, endOnFailure: true },
  );
});

interface World {
  publications: Model[];
  series: number;
  subjects: { id: number; name: string }[];
  collection: { id: number; live: string; draft: string; published: boolean };
  /** kind number revision → what its page showed then */
  shown: Map<string, string>;
}

async function makeWorld(): Promise<World> {
  const req = await archive.as('administrator');
  const { payload } = archive;
  const series = await payload.create({ collection: 'series', data: { name: token() }, req });
  const subjects: World['subjects'] = [];
  for (let i = 0; i < 3; i++) {
    const name = token();
    const broader = subjects.slice(-1).map((subject) => subject.id);
    subjects.push({ id: (await payload.create({ collection: 'subjects', data: { name, broader }, req })).id, name });
  }
  const publications: Model[] = [];
  for (let i = 0; i < 4; i++) {
    const draft = token();
    const subject = i % 3;
    const doc = await payload.create({
      collection: 'publications',
      draft: true,
      data: {
        title: draft,
        type: 'bulletin',
        memberships: [{ series: series.id, runningNumber: i + 1 }],
        subjects: [subjects[subject]!.id],
        relations: publications.slice(0, 1).map(({ id }) => ({ type: 'supplement', to: id })),
      } as never,
      req,
    });
    const scan = await archive.pool.query<{ id: number }>(
      `insert into scans (publication_id, filename, sha256, filesize, mime_type) values ($1, $2, $3, 1, 'application/pdf') returning id`,
      [doc.id, `${doc.id}.pdf`, doc.id.toString(16).padStart(64, '0')],
    );
    publications.push({
      id: doc.id,
      scan: scan.rows[0]!.id,
      live: draft,
      draft,
      published: false,
      withdrawn: false,
      trashed: false,
      deleted: false,
      embargoed: false,
      access: 'public',
      subject,
      everPublic: false,
      pages: 0,
      typed: [],
    });
  }
  const title = token();
  const collection = await payload.create({
    collection: 'collections',
    draft: true,
    data: { title, publications: publications.map(({ id }) => id), cover: publications[1]!.id },
    req,
  });
  return {
    publications,
    series: series.id,
    subjects,
    collection: { id: collection.id, live: title, draft: title, published: false },
    shown: new Map(),
  };
}

async function takeStep(world: World, model: Model, what: string, choice: number): Promise<void> {
  const req = await archive.as('administrator');
  const { payload } = archive;
  const at = { collection: 'publications', id: model.id, req } as const;
  if (model.deleted) return;
  if (model.trashed && !['restore', 'delete', 'text'].includes(what)) return;
  const save = (data: Record<string, unknown>, draft = false) => payload.update({ ...at, data, draft });
  switch (what) {
    case 'publish':
      model.draft = token();
      await save({ title: model.draft, _status: 'published' });
      Object.assign(model, { live: model.draft, published: true });
      break;
    case 'draft':
      model.draft = token();
      await save({ title: model.draft }, true);
      break;
    case 'unpublish':
      await save({ _status: 'draft' });
      model.published = false;
      break;
    case 'withdraw':
    case 'reinstate': {
      const request = await archive.as('administrator');
      await inTransaction(request, async () => {
        const client = await transactionClient(request);
        if (what === 'withdraw')
          await noteWithdrawn(client, 'publication', model.id, 'hak sahibinin isteği', choice > 0);
        else await noteReinstated(client, 'publication', model.id);
        await syncPublication(request, model.id, false);
      });
      model.withdrawn = what === 'withdraw';
      break;
    }
    case 'embargo': {
      const ahead = choice === 0;
      model.draft = token();
      await save({ title: model.draft, _status: 'published', embargoUntil: ahead ? '2999-01-01T00:00:00.000Z' : null });
      Object.assign(model, { live: model.draft, published: true, embargoed: ahead });
      break;
    }
    case 'access': {
      const access = (['public', 'metadata', 'staff'] as const)[choice]!;
      await save({ objectAccess: access, title: model.draft, _status: 'published' });
      Object.assign(model, { access, live: model.draft, published: true });
      break;
    }
    case 'trash':
      await save({ deletedAt: new Date().toISOString() });
      Object.assign(model, { trashed: true, published: false });
      break;
    case 'restore':
      if (!model.trashed) return;
      await payload.update({ ...at, trash: true, data: { deletedAt: null } });
      model.trashed = false;
      break;
    case 'delete':
      if (choice !== 0 || !model.trashed) return;
      // the database keeps a publication that has scans
      await payload.delete({ collection: 'scans', id: model.scan, req });
      await payload.delete({ ...at, trash: true });
      model.deleted = true;
      break;
    case 'page':
    case 'text':
      await addPage(model, what === 'page');
      break;
    case 'correct': {
      if (model.pages === 0) return;
      const written = token();
      const { page } = await saveReading(req, lastPage(model), {
        slot: choice === 2 ? 'transliteration' : 'text',
        language: choice === 2 ? 'ota-Latn' : 'tr',
        text: `sayfametni${model.id}y ${written}`,
        seen: await seenBy(req, lastPage(model), choice === 2 ? 'transliteration' : 'text'),
        checked: choice === 1,
      });
      model.typed.push({ reading: page.readings[0]!.id, token: written, setAside: false });
      break;
    }
    case 'setAside': {
      const reading = model.typed[choice % Math.max(1, model.typed.length)];
      if (!reading) return;
      await setReadingAside(req, lastPage(model), { reading: reading.reading, setAside: !reading.setAside }).then(
        () => (reading.setAside = !reading.setAside),
        // the shown one can't be
        () => undefined,
      );
      break;
    }
    case 'collection': {
      const { collection } = world;
      collection.draft = token();
      const [data, draft] = [
        [{ title: collection.draft, _status: 'published' }, false],
        [{ title: collection.draft }, true],
        [{ _status: 'draft' }, false],
      ][choice] as [Record<string, unknown>, boolean];
      await payload.update({ collection: 'collections', id: collection.id, data, draft, req });
      if (choice === 0) Object.assign(collection, { live: collection.draft, published: true });
      if (choice === 2) collection.published = false;
      break;
    }
    case 'subject': {
      const subject = world.subjects[choice]!;
      subject.name = token();
      await payload.update({ collection: 'subjects', id: subject.id, data: { name: subject.name }, req });
      break;
    }
  }
  if (isVisible(model)) model.everPublic = true;
}

const lastPage = ({ id, pages }: Model) => ({ publication: id, key: pages });

/** What a person who opens the page now begins from. */
async function seenBy(req: PayloadRequest, address: PageAddress, slot: Slot): Promise<number | null> {
  return inTransaction(req, async () => {
    const page = await readPageReadings(req, await transactionClient(req), address);
    return currentReading(page.readings, { slot, shown: page.shown })?.id ?? null;
  });
}

/** As the worker does: a page (or another reading of it) arrives while people go on working. */
async function addPage(model: Model, isNew: boolean): Promise<void> {
  const client = await archive.pool.connect();
  try {
    await client.query('begin');
    const { scan } = model;
    if (isNew) {
      model.pages += 1;
      model.typed = [];
      await client.query('insert into archive.frame (scan, index, width, height) values ($1, $2, 100, 100)', [
        scan,
        model.pages,
      ]);
      await client.query(
        'insert into archive.page (publication, key, position, label, scan, frame) values ($1, $2, $2, $4, $3, $2)',
        [model.id, model.pages, scan, String(model.pages)],
      );
    }
    if (model.pages > 0) {
      const { rows } = await client.query<{ id: number }>(
        'select id from archive.page where publication = $1 order by key desc limit 1',
        [model.id],
      );
      const page = rows[0]!;
      const made = await client.query<{ id: string }>(
        `insert into archive.page_text (page, kind, language, engine, text) values ($1, 'ocr', 'tr', 'test', $2) returning id`,
        [page.id, `sayfametni${model.id}y`],
      );
      await client.query('update archive.page set chosen_text = $1 where id = $2 and chosen_by is null', [
        made.rows[0]!.id,
        page.id,
      ]);
      await projectPages(client, model.id, [page.id]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function check(world: World): Promise<void> {
  const everything = await dumpLibrary();
  for (const model of world.publications) {
    const status = await library.status('publication', model.id);
    if (isVisible(model)) {
      expect(status.state).toBe('visible');
      const view = await library.publication(model.id);
      expect(view?.record.titles[0]?.text).toBe(model.live);
    } else {
      const buried = model.everPublic && (model.withdrawn || model.trashed || model.deleted);
      expect(status.state, JSON.stringify(model)).toBe(
        buried && (model.trashed || model.deleted || model.published) ? 'withdrawn' : 'absent',
      );
      expect(everything.records).not.toContain(model.live);
      expect(everything.pages).not.toContain(`sayfametni${model.id}y`);
    }
    if (model.draft !== model.live) expect(everything.records + everything.tombstones).not.toContain(model.draft);
    const readable = isVisible(model) && model.access === 'public';
    for (const { token: written, setAside } of model.typed) {
      if (!readable || setAside) expect(everything.pages).not.toContain(written);
      else expect(everything.pages, 'every reading is found').toContain(written);
    }
    if (model.access !== 'public') expect(everything.pages).not.toContain(`sayfametni${model.id}y`);
  }
  const used = new Set(world.publications.filter(isVisible).map((model) => model.subject));
  for (const [index, subject] of world.subjects.entries()) {
    // a subject is visible with a publication of its own or of one below it
    const wanted = [...used].some((other) => other >= index);
    expect(everything.records.includes(subject.name), `subject ${index}`).toBe(wanted);
  }
  const { collection } = world;
  const gathered = await library.collection(collection.id);
  expect(gathered?.record.title.tr, 'collection').toBe(collection.published ? collection.live : undefined);
  if (!collection.published) expect(everything.records).not.toContain(collection.live);
  if (collection.draft !== collection.live) expect(everything.records).not.toContain(collection.draft);
  const members = await library.list({ collection: collection.id, sort: 'collection', page: 1, perPage: 20 });
  expect(members.cards.map(({ number }) => number)).toEqual(
    collection.published ? world.publications.filter(isVisible).map(({ id }) => id) : [],
  );
  for (const { kind, number, revision } of await library.visible()) {
    const shows = JSON.stringify(
      kind === 'publication'
        ? { ...(await library.publication(number)), revision: 0 }
        : kind === 'subject' || kind === 'series'
          ? {
              ...(await library.authority(kind, number)),
              revision: 0,
              list: await library.list({ linked: { kind, number }, sort: 'series', page: 1, perPage: 20 }),
            }
          : kind === 'collection'
            ? {
                ...(await library.collection(number)),
                revision: 0,
                list: await library.list({ collection: number, sort: 'collection', page: 1, perPage: 20 }),
              }
            : null,
    );
    const key = `${kind} ${number} ${revision}`;
    const before = world.shown.get(key);
    if (before !== undefined) expect(shows, `${key} changed without a new revision`).toBe(before);
    world.shown.set(key, shows);
  }
}

async function dumpLibrary(): Promise<{ records: string; pages: string; tombstones: string }> {
  const dump = async (table: string) => {
    const { rows } = await archive.pool.query<{ all: string | null }>(
      `select string_agg(row_to_json(t)::text, ' ') as all from library.${table} t`,
    );
    return rows[0]?.all ?? '';
  };
  return { records: await dump('record'), pages: await dump('page'), tombstones: await dump('tombstone') };
}
