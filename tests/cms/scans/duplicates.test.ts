import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeTextPdf } from '../../support/makePdf.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 60_000 });

let archive: ScanArchive;
beforeAll(async () => {
  archive = await openScanArchive();
});
afterAll(() => archive?.close());

const pdf = (text: string) => makeTextPdf({ pages: [text], size: [420, 100] });
const refusal = (upload: Promise<number>) =>
  upload.then(
    () => undefined,
    (error: { status?: number; message: string; data: unknown }) => error,
  );

describe('a file that is here already', () => {
  it('is refused with where it is, also in another publication and in the trash', async () => {
    const first = await archive.publication({ title: 'Birinci' });
    const second = await archive.publication({ title: 'İkinci' });
    const bytes = await pdf('aynı');
    const scan = await archive.upload({ name: 'a.pdf', bytes, publication: first });
    expect(await refusal(archive.upload({ name: 'b.pdf', bytes, publication: second }))).toMatchObject({
      status: 409,
      message: `“b.pdf” zaten yüklü: “Birinci” yayınındaki ${scan} numaralı taramayla aynı dosya.`,
      data: { scan, publication: first, title: 'Birinci', trashed: false },
    });
    await archive.payload.update({
      collection: 'publications',
      id: first,
      data: { deletedAt: new Date().toISOString() },
      req: await archive.as('administrator'),
    });
    const trashed = await refusal(archive.upload({ name: 'b.pdf', bytes, publication: second }));
    expect(trashed).toMatchObject({ status: 409, data: { publication: first, trashed: true } });
    expect(trashed?.message).toContain('çöp kutusundaki “Birinci”');
  });

  it('is stored once when it is uploaded many times at the same moment', async () => {
    const publication = await archive.publication({ title: 'Yarış' });
    const bytes = await pdf('yarış');
    const race = await Promise.all(
      [1, 2, 3, 4].map((nth) => refusal(archive.upload({ name: `yaris ${nth}.pdf`, bytes, publication }))),
    );
    expect(race.filter((error) => error === undefined)).toHaveLength(1);
    for (const error of race) if (error) expect(error).toMatchObject({ status: 409, data: { publication } });
    const { rows } = await archive.pool.query('select count(*)::int as scans from scans where publication_id = $1', [
      publication,
    ]);
    expect(rows).toEqual([{ scans: 1 }]);
  });
});

describe('a record with a scan', () => {
  it('is deleted for good only after its scan, and says so', async () => {
    const publication = await archive.publication({ title: 'Kalıcı' });
    const scan = await archive.upload({ name: 'kalici.pdf', bytes: await pdf('kalıcı'), publication });
    const remove = async (collection: 'publications' | 'scans', id: number) =>
      archive.payload.delete({ collection, id, req: await archive.as('administrator') });
    await expect(remove('publications', publication)).rejects.toMatchObject({
      status: 409,
      message: 'Bu kaydın 1 taraması var. Kayıt ancak onlar silindikten sonra kalıcı olarak silinebilir.',
    });
    await remove('scans', scan);
    await remove('publications', publication);
    const { rows } = await archive.pool.query('select from publications where id = $1', [publication]);
    expect(rows).toEqual([]);
  });
});
