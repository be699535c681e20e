import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalReq, type PayloadRequest } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../support/archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

const live = async (id: number) => {
  const { rows } = await archive.pool.query<{ title: string }>(
    `select record->'titles'->0->>'text' as title from library.record where kind = 'publication' and number = $1`,
    [id],
  );
  return rows[0]?.title;
};

async function makePublished(title: string): Promise<number> {
  const req = await archive.as('editor');
  const doc = await archive.payload.create({
    collection: 'publications',
    data: { title, type: 'book', _status: 'published' } as never,
    overrideAccess: false,
    req,
  });
  expect(await live(doc.id)).toBe(title);
  return doc.id;
}

/** As the REST API calls it: `draft` comes with the address. */
function save(req: PayloadRequest, id: number, data: Record<string, unknown>, draft = false) {
  req.query = draft ? { draft: 'true' } : {};
  return archive.payload.update({ collection: 'publications', id, data, draft, overrideAccess: false, req });
}

describe('an archivist', () => {
  it('makes drafts, and publishes nothing', async () => {
    const req = await archive.as('archivist');
    const doc = await archive.payload.create({
      collection: 'publications',
      data: { title: 'Taslak', type: 'book' } as never,
      draft: true,
      overrideAccess: false,
      req,
    });
    await expect(save(await archive.as('archivist'), doc.id, { _status: 'published' })).rejects.toThrow();
    expect(await live(doc.id)).toBeUndefined();
  });

  it('can not create a published record', async () => {
    const req = await archive.as('archivist');
    const create = archive.payload.create({
      collection: 'publications',
      data: { title: 'Kaçak', type: 'book', _status: 'published' } as never,
      overrideAccess: false,
      req,
    });
    await expect(create).rejects.toThrow();
  });

  it('saves a draft over a public record without touching what the public sees', async () => {
    const id = await makePublished('Görünen');
    await save(await archive.as('archivist'), id, { title: 'Öneri' }, true);
    expect(await live(id)).toBe('Görünen');
  });

  it.each([
    ['a plain save', { title: 'Değişmiş' }, false],
    ['setting it back to draft', { _status: 'draft' }, false],
    ['publishing', { title: 'Değişmiş', _status: 'published' }, false],
    ['publishing as a draft save', { title: 'Değişmiş', _status: 'published' }, true],
    ['moving it to the trash', { deletedAt: new Date().toISOString() }, false],
  ])('can not change a public record by %s', async (_name, data, draft) => {
    const id = await makePublished('Görünen');
    await expect(save(await archive.as('archivist'), id, data, draft)).rejects.toThrow();
    expect(await live(id)).toBe('Görünen');
  });

  it('can not change a public record that has a draft saved over it', async () => {
    const id = await makePublished('Görünen');
    await save(await archive.as('archivist'), id, { title: 'Öneri' }, true);
    await expect(save(await archive.as('archivist'), id, { title: 'Kaçak' })).rejects.toThrow();
    await expect(save(await archive.as('archivist'), id, { title: 'Kaçak', _status: 'draft' })).rejects.toThrow();
    expect(await live(id)).toBe('Görünen');
  });

  it('can not bring back an older published version', async () => {
    const id = await makePublished('Birinci');
    await save(await archive.as('editor'), id, { title: 'İkinci', _status: 'published' });
    const { docs } = await archive.payload.findVersions({
      collection: 'publications',
      where: { parent: { equals: id }, 'version.title': { equals: 'Birinci' } },
    });
    const restore = archive.payload.restoreVersion({
      collection: 'publications',
      id: String(docs[0]!.id),
      overrideAccess: false,
      req: await archive.as('archivist'),
    });
    await expect(restore).rejects.toThrow();
    expect(await live(id)).toBe('İkinci');
  });

  it('can not give itself another role', async () => {
    const req = await archive.as('archivist');
    await archive.payload.update({
      collection: 'users',
      id: req.user!.id,
      data: { role: 'administrator' },
      overrideAccess: false,
      req,
    });
    const user = await archive.payload.findByID({ collection: 'users', id: req.user!.id });
    expect(user.role).toBe('archivist');
  });
});

describe('other roles', () => {
  it('lets a press officer publish releases, and leave publications alone', async () => {
    const req = await archive.as('pressOfficer');
    const release = await archive.payload.create({
      collection: 'press-releases',
      data: { title: 'Yeni park açıldı', date: '2026-05-01', _status: 'published' } as never,
      overrideAccess: false,
      req,
    });
    const { rowCount } = await archive.pool.query(
      `select 1 from library.record where kind = 'press-release' and number = $1`,
      [release.id],
    );
    expect(rowCount).toBe(1);
    const id = await makePublished('Görünen');
    await expect(save(await archive.as('pressOfficer'), id, { title: 'Kaçak' }, true)).rejects.toThrow();
  });

  it('keeps deleting for administrators, through the trash', async () => {
    const id = await makePublished('Silinecek');
    const trash = { deletedAt: new Date().toISOString() };
    await expect(save(await archive.as('editor'), id, trash)).rejects.toThrow();
    await save(await archive.as('administrator'), id, trash);
    expect(await live(id)).toBeUndefined();
    const { rows } = await archive.pool.query<{ title: string | null }>(
      `select title from library.tombstone where kind = 'publication' and number = $1`,
      [id],
    );
    expect(rows).toEqual([{ title: null }]);
    const { rows: events } = await archive.pool.query<{ action: string; actor: string }>(
      `select action, actor from events where kind = 'publication' and number = $1 order by id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'published', actor: 'editor@example.org' },
      { action: 'trashed', actor: 'administrator@example.org' },
    ]);
  });

  it('shows nothing to somebody who is not signed in', async () => {
    const req = await createLocalReq({}, archive.payload);
    for (const collection of ['publications', 'scans', 'press-releases', 'events', 'users', 'departments'] as const) {
      await expect(archive.payload.find({ collection, overrideAccess: false, req }), collection).rejects.toThrow();
    }
  });
});

describe('the first administrator', () => {
  const attempt = async (fresh: TestArchive['payload'], setupCode: string, email: string) => {
    const req = await createLocalReq({}, fresh);
    req.payloadAPI = 'REST';
    return fresh.create({
      collection: 'users',
      data: { email, password: 'uzun-bir-parola', role: 'archivist', setupCode },
      req,
    });
  };

  it('needs the code of the terminal, and only one of many at once becomes it', async () => {
    await archive.pool.query('delete from users');
    await writeFile(join(archive.dataFolder, 'first-administrator-code'), 'ABCD-EFGH-JKLM\n');
    await expect(attempt(archive.payload, 'ABCD-EFGH-JKLX', 'a@example.org')).rejects.toThrow();
    await expect(attempt(archive.payload, '', 'a@example.org')).rejects.toThrow();
    const race = await Promise.allSettled(
      ['b', 'c', 'd'].map((name) => attempt(archive.payload, 'abcd efgh jklm', `${name}@example.org`)),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await archive.pool.query<{ role: string }>('select role from users');
    expect(rows).toEqual([{ role: 'administrator' }]);
  });
});

describe('the public database role', () => {
  it('reads the library and nothing else', async () => {
    const client = new pg.Client({ connectionString: archive.database.libraryDatabaseUrl });
    await client.connect();
    try {
      await client.query('select count(*) from library.record');
      // read-only is its habit; the rights below must hold without it
      await client.query('set default_transaction_read_only = off');
      for (const statement of [
        'select * from public.publications',
        'select * from public.users',
        'select * from archive.page_text',
        'select * from delivery.task',
        'select * from pgboss.job',
        `update library.clock set revision = 0`,
        `insert into library.record values ('publication', 1, 1, 1, '{}')`,
        'delete from library.tombstone',
        'create table public.mine (a int)',
        'create table library.mine (a int)',
        'create temp table mine (a int)',
        'create schema mine',
        `select pg_read_file('/etc/passwd')`,
        `copy library.record to program 'true'`,
        'select * from pg_authid',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/denied|must be superuser|permission/);
      }
    } finally {
      await client.end();
    }
  });
});
