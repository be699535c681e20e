import { join } from 'node:path';
import type { CollectionSlug, Where } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAlike } from '../../../cms/listSearch/findAlike.ts';
import { ownTables } from '../../../cms/migrations/ownTables.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;

beforeAll(async () => {
  archive = await openTestArchive();
  const tempFilePath = join(archive.dataFolder, 'photograph.jpg');
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } }).toFile(tempFilePath);
  const { payload } = archive;
  const draft = (title: string) =>
    payload.create({ collection: 'publications', data: { title, type: 'book' } as never, draft: true });
  await draft('İçme Suyu Şebekesi Raporu');
  await draft('Kütüphane Yönetmeliği');
  const published = await payload.create({
    collection: 'publications',
    data: { title: 'Mezbaha Kararları', type: 'book', _status: 'published' } as never,
  });
  await payload.update({
    collection: 'publications',
    id: published.id,
    data: { title: 'Kesimevi Kararları', otherTitles: [{ text: 'Salhane', type: 'parallel' }] } as never,
    draft: true,
  });
  for (const collection of ['series', 'departments', 'subjects', 'agents', 'places'] as const) {
    await payload.create({
      collection,
      data: { name: 'Işıklar Çeşmesi', otherNames: [{ text: 'Sebilhane' }] } as never,
    });
  }
  const release = await payload.create({
    collection: 'press-releases',
    data: { title: 'Yeni köprü açılıyor', date: '2026-03-01' } as never,
    draft: true,
    locale: 'tr',
  });
  await payload.update({
    collection: 'press-releases',
    id: release.id,
    data: { title: 'A new bridge opens' } as never,
    draft: true,
    locale: 'en',
  });
  await payload.create({
    collection: 'collections',
    data: { title: 'Yüzüncü yıl seçkisi' } as never,
    draft: true,
    locale: 'tr',
  });
  await payload.create({
    collection: 'press-images',
    data: { caption: 'Çeşmenin açılışı', credit: 'Belediye Arşivi' } as never,
    file: { data: Buffer.alloc(0), mimetype: 'image/jpeg', name: 'acilis-1.jpg', size: 1, tempFilePath },
    locale: 'tr',
  });
}, 120_000);
afterAll(() => archive?.close());

/** As the admin's list asks. */
async function list(collection: CollectionSlug, typed: string, more: Where = {}): Promise<string[]> {
  const titled = ['publications', 'press-releases', 'collections'].includes(collection);
  const field = collection === 'press-images' ? 'filename' : titled ? 'title' : 'name';
  const { docs } = await archive.payload.find({
    collection,
    where: { and: [more, { or: [{ [field]: { like: typed } }] }] },
    draft: true,
    overrideAccess: false,
    user: (await archive.as('archivist')).user,
  });
  return docs.map((doc) => String((doc as unknown as Record<string, unknown>)[field]));
}

describe('lists of the archive', () => {
  it('find drafts whatever the letters', async () => {
    for (const typed of ['icme suyu', 'İÇME SUYU', 'ICME', 'şebekesi raporu', 'Sebeke'])
      expect(await list('publications', typed)).toEqual(['İçme Suyu Şebekesi Raporu']);
  });

  it('find what is mistyped, unless something is right', async () => {
    for (const typed of ['kütüpane', 'kutuphnae', 'kütüphane yönetmelği', 'yonetmelgi'])
      expect(await list('publications', typed)).toEqual(['Kütüphane Yönetmeliği']);
    expect(await list('publications', 'raporu')).toEqual(['İçme Suyu Şebekesi Raporu']);
    expect(await list('publications', 'zürafa')).toEqual([]);
  });

  it('find the newest version of a public record, by its other titles too', async () => {
    for (const typed of ['kesimevi', 'kesmevi', 'SALHANE'])
      expect(await list('publications', typed)).toEqual(['Kesimevi Kararları']);
  });

  it.each(['series', 'departments', 'subjects', 'agents', 'places'] as const)(
    'find %s by any name',
    async (collection) => {
      for (const typed of ['isiklar', 'IŞIKLAR', 'cesmesi', 'çeşemsi', 'sebilhane', 'sebihane'])
        expect(await list(collection, typed)).toEqual(['Işıklar Çeşmesi']);
    },
  );

  it('find press releases by their title in either language', async () => {
    for (const typed of ['kopru', 'KÖPRÜ', 'köprrü', 'bridge', 'brigde'])
      expect(await list('press-releases', typed)).toEqual(['Yeni köprü açılıyor']);
  });

  it('find collections, and press photographs by caption and credit', async () => {
    for (const typed of ['yuzuncu', 'YÜZÜNCÜ', 'yüznücü seçkisi'])
      expect(await list('collections', typed)).toEqual(['Yüzüncü yıl seçkisi']);
    for (const typed of ['cesmenin acilisi', 'belediye arşivi', 'çeşemnin', 'acilis-1'])
      expect(await list('press-images', typed)).toEqual(['acilis-1.jpg']);
  });

  it('find groups of synonyms, those that came with the tables too', async () => {
    const found = async (typed: string) =>
      (await archive.payload.find({ collection: 'synonyms', where: { title: { like: typed } } })).docs.map(
        ({ title }) => title,
      );
    for (const typed of ['sehremini', 'ŞEHREMİNİ', 'şehreminni'])
      expect(await found(typed)).toContain('belediye başkanı ~ belediye reisi ~ şehremini');
  });

  it('keep the other conditions, and lose what is deleted', async () => {
    expect(await list('publications', 'kütüpane', { type: { equals: 'map' } })).toEqual([]);
    const { id } = await archive.payload.create({ collection: 'subjects', data: { name: 'Geçici Konu' } as never });
    expect(await list('subjects', 'gecici')).toEqual(['Geçici Konu']);
    await archive.payload.delete({ collection: 'subjects', id });
    const { rows } = await archive.pool.query("select from archive.list_key where key = 'gecici konu'");
    expect(rows).toEqual([]);
  });

  it('take signs for signs', async () => {
    const client = await archive.pool.connect();
    try {
      for (const typed of [
        '%',
        '_',
        '\\',
        '%%%%%',
        "'; drop table",
        'a'.repeat(500),
        'ab cd ef gh ij kl mn op qr st uv',
      ])
        expect(await findAlike(client, 'publications', typed)).toEqual([]);
    } finally {
      client.release();
    }
    expect(await list('publications', "'; drop table")).toEqual([]);
    expect(await list('publications', 'a'.repeat(500))).toEqual([]);
  });

  it('hold records that are older than the keys, and do without trigrams', async () => {
    const { pool } = archive;
    await pool.query('delete from archive.list_key');
    await pool.query(ownTables);
    for (const [collection, typed] of [
      ['publications', 'kesmevi'],
      ['places', 'sebihane'],
      ['press-releases', 'köprrü'],
      ['collections', 'yuzuncu'],
      ['press-images', 'ARŞİVİ'],
    ] as const)
      expect(await list(collection, typed)).toHaveLength(1);
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('drop extension pg_trgm cascade');
      for (const typed of ['kütüpane', 'kutuphnae', 'kütüphanee', 'kütüphene'])
        expect(await findAlike(client, 'publications', typed)).toHaveLength(1);
      expect(await findAlike(client, 'publications', 'ktpane')).toEqual([]);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });

  it('show the public nothing', async () => {
    await expect(
      archive.payload.find({ collection: 'subjects', where: { name: { like: 'isiklar' } }, overrideAccess: false }),
    ).rejects.toThrow(/izniniz yok|allowed/);
  });
});
