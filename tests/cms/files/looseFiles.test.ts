import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { derivedFolder, lockOriginal, noteLoose, sweepLooseFiles } from '../../../cms/files/looseFiles.ts';
import { archiveKeys } from '../../../cms/files/store.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { openScanArchive, type ScanArchive } from '../scans/scanArchive.ts';

vi.setConfig({ testTimeout: 60_000 });

let archive: ScanArchive;
beforeAll(async () => {
  archive = await openScanArchive();
});
afterAll(() => archive?.close());

const pdf = (text: string) => makeTextPdf({ pages: [text], size: [420, 100] });
const originals = async () => {
  const folder = join(archive.dataFolder, 'archive', 'originals');
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return names.filter((entry) => entry.isFile()).map(({ name }) => name);
};
const loose = async () =>
  (await archive.pool.query<{ key: string }>('select key from archive.loose_file order by key')).rows.map(
    ({ key }) => key,
  );
const derived = async (scan: number) => {
  const keys: string[] = [];
  for await (const key of archive.store.list(derivedFolder(scan))) keys.push(key);
  return keys.sort();
};
const sweep = () => sweepLooseFiles(archive.pool, archive.store);

describe('files without a row', () => {
  it('are taken away when what stored them was refused afterwards, and not before their row may be there', async () => {
    const publication = await archive.publication({ title: 'Kabul edilmeyen' });
    const upload = archive.upload({ name: 'a.pdf', bytes: await pdf('geri çevrilen'), publication, replaces: 999_999 });
    await expect(upload).rejects.toMatchObject({ status: 400 });
    const [sha256 = ''] = await originals();
    expect(await loose()).toEqual([archiveKeys.original(sha256)]);

    // somebody gives the same file at this moment
    const client = await archive.pool.connect();
    await client.query('begin');
    await lockOriginal(client, sha256);
    await sweep();
    expect(await originals()).toEqual([sha256]);
    await client.query('rollback');
    client.release();

    await sweep();
    expect(await originals()).toEqual([]);
    expect(await loose()).toEqual([]);
  });

  it('are not those of a scan, even where they were noted', async () => {
    const publication = await archive.publication({ title: 'Duran' });
    const scan = await archive.upload({ name: 'a.pdf', bytes: await pdf('duran'), publication });
    expect(await loose()).toEqual([]);
    await archive.ingest(scan);
    const before = await originals();
    const images = await derived(scan);
    expect(images.length).toBeGreaterThan(2);
    await archive.pool.query(noteLoose, [[archiveKeys.original(before[0]!), derivedFolder(scan)]]);
    await sweep();
    expect(await originals()).toEqual(before);
    expect(await derived(scan)).toEqual(images);
    expect(await loose()).toEqual([]);
  });
});

describe('a scan that is deleted', () => {
  it('takes with it what was derived from it, once that is certain, and leaves the original and other scans', async () => {
    const publication = await archive.publication({ title: 'Silinen' });
    const [gone, stays] = [
      await archive.upload({ name: 'a.pdf', bytes: await pdf('silinen'), publication }),
      await archive.upload({ name: 'b.pdf', bytes: await pdf('kalan'), publication }),
    ];
    await archive.ingest(gone);
    await archive.ingest(stays);
    const kept = await originals();
    const others = await derived(stays);

    const remove = async (fail: boolean) => {
      const req = await archive.as('administrator');
      const transaction = await archive.payload.db.beginTransaction();
      if (transaction !== null) req.transactionID = transaction;
      await archive.payload.delete({ collection: 'scans', id: gone, req });
      await archive.payload.db[fail ? 'rollbackTransaction' : 'commitTransaction'](transaction!);
    };
    await remove(true);
    await sweep();
    expect(await derived(gone)).not.toEqual([]);

    await remove(false);
    await sweep();
    expect(await derived(gone)).toEqual([]);
    // a worker that was reading it stores one more page
    await archive.store.put(`${derivedFolder(gone)}late-320.webp`, Buffer.from('x'));
    await archive.pool.query(`update archive.loose_file set since = now() - interval '1 hour'`);
    await sweep();
    expect(await derived(gone)).toEqual([]);
    expect(await loose()).toEqual([]);
    expect(await derived(stays)).toEqual(others);
    expect((await originals()).sort()).toEqual(kept.sort());
  });
});
