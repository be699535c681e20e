import type { PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareProjections } from '../../../cms/publish/compareProjections.ts';
import type { CollectionRecord } from '../../../cms/publish/publicRecord.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

const shown = async (number: number): Promise<CollectionRecord | undefined> => {
  const { rows } = await archive.pool.query<{ record: CollectionRecord }>(
    `select record from library.record where kind = 'collection' and number = $1`,
    [number],
  );
  return rows[0]?.record;
};

const revisionOf = async (number: number): Promise<number> => {
  const { rows } = await archive.pool.query<{ revision: string }>(
    `select revision from library.record where kind = 'collection' and number = $1`,
    [number],
  );
  return Number(rows[0]?.revision);
};

async function makePublication(title: string, published = true): Promise<number> {
  const { id } = await archive.payload.create({
    collection: 'publications',
    data: { title, type: 'book', _status: published ? 'published' : 'draft' } as never,
    draft: !published,
    req: await archive.as('editor'),
  });
  return id;
}

async function make(data: Record<string, unknown>): Promise<number> {
  const { id } = await archive.payload.create({
    collection: 'collections',
    data: { title: 'Köprüler', _status: 'published', ...data } as never,
    overrideAccess: false,
    req: await archive.as('editor'),
  });
  return id;
}

/** As the REST API calls it: `draft` comes with the address. */
function save(req: PayloadRequest, id: number, data: Record<string, unknown>, draft = false) {
  req.query = draft ? { draft: 'true' } : {};
  return archive.payload.update({ collection: 'collections', id, data, draft, overrideAccess: false, req });
}

describe('a collection', () => {
  it('is public with its texts in both languages and its publications in the order given', async () => {
    const [first, second] = [await makePublication('Bir'), await makePublication('İki')];
    const id = await make({ publications: [second, first], cover: first, featured: true, position: 3 });
    const req = await archive.as('editor');
    await archive.payload.update({ collection: 'collections', id, locale: 'en', data: { title: 'Bridges' }, req });
    expect(await shown(id)).toMatchObject({
      title: { tr: 'Köprüler', en: 'Bridges' },
      publications: [second, first],
      cover: first,
      featured: true,
      position: 3,
    });
  });

  it('keeps drafts to itself, and leaves when it is set back to one', async () => {
    const id = await make({});
    await save(await archive.as('archivist'), id, { title: 'Taslak başlık' }, true);
    expect((await shown(id))?.title.tr).toBe('Köprüler');
    await save(await archive.as('editor'), id, { _status: 'draft' });
    expect(await shown(id)).toBeUndefined();
  });

  it('leaves a tombstone without its title when it goes to the trash, and for good', async () => {
    const id = await make({});
    await archive.payload.update({
      collection: 'collections',
      id,
      data: { deletedAt: new Date().toISOString() },
      req: await archive.as('administrator'),
    });
    const buried = async () =>
      (await archive.pool.query(`select title from library.tombstone where kind = 'collection' and number = $1`, [id]))
        .rows;
    expect(await shown(id)).toBeUndefined();
    expect(await buried()).toEqual([{ title: null }]);
    await archive.payload.delete({
      collection: 'collections',
      id,
      trash: true,
      req: await archive.as('administrator'),
    });
    expect(await buried()).toEqual([{ title: null }]);
  });

  it('changes with what it shows of its publications, and forgets one that is deleted', async () => {
    const [stays, goes, outside] = [
      await makePublication('Kalan'),
      await makePublication('Giden'),
      await makePublication('Dışarıda'),
    ];
    const id = await make({ publications: [goes, stays] });
    const before = await revisionOf(id);
    const req = await archive.as('editor');
    await archive.payload.update({
      collection: 'publications',
      id: outside,
      data: { title: 'Başka', _status: 'published' },
      req,
    });
    expect(await revisionOf(id)).toBe(before);
    await archive.payload.update({
      collection: 'publications',
      id: stays,
      data: { title: 'Kalanın yeni adı', _status: 'published' },
      req,
    });
    expect(await revisionOf(id)).toBeGreaterThan(before);

    const administrator = await archive.as('administrator');
    await archive.payload.update({
      collection: 'publications',
      id: goes,
      data: { deletedAt: new Date().toISOString() },
      req: administrator,
    });
    await archive.payload.delete({ collection: 'publications', id: goes, trash: true, req: administrator });
    expect((await shown(id))?.publications).toEqual([stays]);
  });

  it('is found to be as the gate would write it', async () => {
    const { differing } = await compareProjections(archive.payload, { after: undefined, limit: 500 });
    expect(differing).toEqual([]);
    const id = await make({ title: 'Bozulacak' });
    await archive.pool.query(
      `update library.record set record = record || '{"featured": true}' where kind = 'collection' and number = $1`,
      [id],
    );
    const compared = await compareProjections(archive.payload, { after: undefined, limit: 500 });
    expect(compared.differing).toEqual([{ kind: 'collection', number: id, what: ['record'] }]);
  });
});

describe('rights', () => {
  it('let archivists prepare collections, and editors alone publish them', async () => {
    const req = await archive.as('archivist');
    const { id } = await archive.payload.create({
      collection: 'collections',
      data: { title: 'Hazırlanan' } as never,
      draft: true,
      overrideAccess: false,
      req,
    });
    await expect(save(await archive.as('archivist'), id, { _status: 'published' })).rejects.toThrow();
    expect(await shown(id)).toBeUndefined();
    await save(await archive.as('editor'), id, { _status: 'published' });
    expect((await shown(id))?.title.tr).toBe('Hazırlanan');
    await expect(save(await archive.as('archivist'), id, { title: 'Kaçak' })).rejects.toThrow();
    expect((await shown(id))?.title.tr).toBe('Hazırlanan');
  });

  it('leave press officers and visitors out', async () => {
    const create = async (req: PayloadRequest | undefined) =>
      archive.payload.create({
        collection: 'collections',
        data: { title: 'Kaçak' } as never,
        draft: true,
        overrideAccess: false,
        ...(req && { req }),
      });
    await expect(create(await archive.as('pressOfficer'))).rejects.toThrow();
    await expect(create(undefined)).rejects.toThrow();
    const id = await make({});
    await expect(
      archive.payload.delete({ collection: 'collections', id, overrideAccess: false, req: await archive.as('editor') }),
    ).rejects.toThrow();
  });
});
