import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 120_000);
afterAll(() => archive?.close());

const visible = async (kind: string, number: number) => {
  const { rows } = await archive.pool.query<{ record: { titles: { text: string }[] }; revision: string }>(
    'select record, revision from library.record where kind = $1 and number = $2',
    [kind, number],
  );
  return rows[0];
};

describe('the gate', () => {
  it('shows a publication when it is published, and not before', async () => {
    const req = await archive.as('editor');
    const doc = await archive.payload.create({
      collection: 'publications',
      data: { title: 'Belediye Bülteni', type: 'bulletin', date: { asPrinted: 'Mart 1957' } } as never,
      draft: true,
      req,
    });
    expect(await visible('publication', doc.id)).toBeUndefined();
    await archive.payload.update({ collection: 'publications', id: doc.id, data: { _status: 'published' }, req });
    expect((await visible('publication', doc.id))?.record.titles[0]?.text).toBe('Belediye Bülteni');
  });

  it('keeps showing the published title while a draft is saved over it', async () => {
    const req = await archive.as('editor');
    const doc = await archive.payload.create({
      collection: 'publications',
      data: { title: 'Yayımlanmış', type: 'book', _status: 'published' } as never,
      req,
    });
    await archive.payload.update({
      collection: 'publications',
      id: doc.id,
      data: { title: 'Taslak' },
      draft: true,
      req,
    });
    expect((await visible('publication', doc.id))?.record.titles[0]?.text).toBe('Yayımlanmış');
  });
});
