import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { noteLoose } from '../../../cms/files/looseFiles.ts';
import { archiveKeys } from '../../../cms/files/store.ts';
import { previewUndo } from '../../../cms/imports/undo/previewUndo.ts';
import { queues } from '../../../cms/ingest/queue.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { makeTextPdf } from '../../support/makePdf.ts';
import { makeImports } from './makeImports.ts';

let archive: TestArchive;
let imports: ReturnType<typeof makeImports>;
beforeAll(async () => {
  archive = await openTestArchive();
  imports = makeImports(archive);
});
afterAll(() => archive?.close());

const count = async (table: string, where = 'true') =>
  (await archive.pool.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)).rows[0]!
    .count;
const original = (sha256: string) => join(archive.dataFolder, 'archive', archiveKeys.original(sha256));

describe('an import with documents', () => {
  it('leaves no file of a row that fails after its file was stored, nor of one at which it was killed', async () => {
    const [refused, killed] = await Promise.all([makeTextPdf({ pages: ['Ret'] }), makeTextPdf({ pages: ['Ölüm'] })]);
    const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');
    await archive.pool.query(
      `create function refuse() returns trigger language plpgsql as
         $$ begin if new.filename like 'ret%' then raise exception 'refused'; end if; return new; end $$;
       create trigger refuse before insert on public.scans for each row execute function refuse()`,
    );
    try {
      const id = await imports.make({ files: { 'a.csv': 'Başlık;Dosya\nRet;ret.pdf\n', 'ret.pdf': refused } });
      await imports.work(id, 'plan');
      // as a run leaves it that is killed between the file and its row, which is not in the table any more
      const key = archiveKeys.original(sha256(killed));
      await (await openLocalStore(join(archive.dataFolder, 'archive'))).put(key, killed);
      await archive.pool.query(noteLoose, [[key]]);
      await imports.work(id, 'run');
      expect(await imports.rows(id)).toMatchObject([{ state: 'failed', scans: [] }]);
      for (const body of [refused, killed]) expect(existsSync(original(sha256(body)))).toBe(false);
      expect(await count('archive.loose_file')).toBe(0);
    } finally {
      await archive.pool.query('drop trigger refuse on public.scans; drop function refuse');
    }
  });

  it('takes each file in once, behind what people wait for, and undo leaves nothing of it', async () => {
    const [first, second] = await Promise.all([makeTextPdf({ pages: ['Bir'] }), makeTextPdf({ pages: ['İki'] })]);
    const id = await imports.whole({
      files: {
        'liste.csv': 'Başlık;Dosya\nBirinci;bir.pdf\nİkinci;iki.pdf\nÜçüncü;aynısı.pdf\nDördüncü;yok.pdf\n',
        'bir.pdf': first,
        'iki.pdf': second,
        'aynısı.pdf': first,
        'fazla.pdf': await makeTextPdf({ pages: ['Fazla'] }),
      },
    });
    const rows = await imports.rows(id);
    expect(rows.map(({ state, scans }) => [state, scans.length])).toEqual([
      ['made', expect.any(Number)],
      ['made', 1],
      ['made', expect.any(Number)],
      ['failed', 0],
    ]);
    expect(rows[0]!.scans.length + rows[2]!.scans.length).toBe(1);
    expect([...rows[0]!.codes, ...rows[2]!.codes]).toContain('fileHereAlready');
    expect((await imports.view(id)).files).toMatchObject({ matched: 3, unmatched: 1 });
    const scans = rows.flatMap((row) => row.scans);
    const { rows: jobs } = await archive.pool.query<{ name: string }>(
      `select j.name from archive.ingest i join pgboss.job j on j.id = i.job where i.scan = any($1)`,
      [scans],
    );
    expect(jobs.map(({ name }) => name)).toEqual([queues.bulkIngest, queues.bulkIngest]);
    const { rows: stored } = await archive.pool.query<{ sha256: string }>(
      'select sha256 from scans where id = any($1)',
      [scans],
    );
    expect(stored.every(({ sha256 }) => existsSync(original(sha256)))).toBe(true);

    expect(await previewUndo(archive.pool, id)).toMatchObject({ publications: 3, scans: 2, sinceTotal: 0 });
    await imports.work(id, 'undo');
    expect((await imports.view(id)).state).toBe('undone');
    expect(await count('publications', `id = any('{${rows.flatMap((row) => row.publication ?? []).join()}}')`)).toBe(0);
    expect(await count('_publications_v', `parent_id is null`)).toBe(0);
    expect(await count('scans')).toBe(0);
    expect(await count('archive.ingest')).toBe(0);
    expect(stored.some(({ sha256 }) => existsSync(original(sha256)))).toBe(false);
    expect(await count('events', `action = 'importUndone' and number = ${id}`)).toBe(1);
  });

  it('refuses a document that is none, and keeps nothing of its row', async () => {
    const before = await count('publications');
    const id = await imports.whole({
      files: { 'liste.csv': 'Başlık;Dosya\nKötü;kotu.pdf\n', 'kotu.pdf': 'bu bir belge değil' },
    });
    expect((await imports.rows(id))[0]).toMatchObject({ state: 'failed', failure: { code: 'fileNotTaken' } });
    expect(await count('publications')).toBe(before);
  });
});

describe('authorities', () => {
  it('are asked about once each, made once on decision, and go with the undo when nothing else uses them', async () => {
    const id = await imports.make({
      files: { 'a.csv': 'Başlık;Birim;Konular\nBir;Fen İşleri;Su\nİki;FEN İŞLERİ;"Su; Yol"\nÜç;Fen İşleri;Bilinmez\n' },
    });
    await imports.work(id, 'plan');
    expect((await imports.view(id)).outcomes).toMatchObject({ question: 3 });
    const { listAuthorities, decideAuthorities } = await import('../../../cms/imports/requests/authorities.ts');
    const asked = await listAuthorities(archive.pool, id);
    expect(asked.map(({ collection, key, rows }) => [collection, key, rows])).toEqual([
      ['departments', 'fen isleri', 3],
      ['subjects', 'su', 2],
      ['subjects', 'yol', 1],
      ['subjects', 'bilinmez', 1],
    ]);
    await decideAuthorities(archive.pool as never, id, {
      decisions: [{ collection: 'subjects', key: 'bilinmez', decision: { do: 'leaveOut' } }],
      rest: 'create',
    });
    expect((await imports.view(id)).stale).toBe(true);
    await expect(imports.work(id, 'run')).rejects.toThrow('stale');
    await imports.work(id, 'plan');
    await imports.work(id, 'run');
    expect((await imports.view(id)).states).toMatchObject({ made: 3 });
    expect(await count('departments', `name = 'Fen İşleri'`)).toBe(1);
    expect(await count('subjects')).toBe(2);
    const other = await archive.payload.create({
      collection: 'publications',
      data: {
        title: 'Başka',
        type: 'book',
        subjects: (await archive.payload.find({ collection: 'subjects', where: { name: { equals: 'Yol' } } })).docs.map(
          (doc) => doc.id,
        ),
      } as never,
    });
    expect((await previewUndo(archive.pool, id)).authorities).toBe(2);
    await imports.work(id, 'undo');
    expect(await count('departments')).toBe(0);
    expect((await archive.pool.query('select name from subjects')).rows).toEqual([{ name: 'Yol' }]);
    await archive.payload.delete({ collection: 'publications', id: other.id });
  });

  it('are not asked about when they are left out by a name that the catalogue knows', async () => {
    await archive.payload.create({
      collection: 'departments',
      data: { name: 'Su İşleri Müdürlüğü', otherNames: [{ text: 'Sular İdaresi' }] },
    });
    const id = await imports.whole({ files: { 'a.csv': 'Başlık;Birim\nA;sular idaresi\n' } });
    const [row] = await imports.rows(id);
    expect(row).toMatchObject({ state: 'made' });
  });
});

describe('what people have done since', () => {
  it('is listed and stays, unless it is confirmed', async () => {
    const id = await imports.whole({ files: { 'a.csv': 'Başlık\nDokunulmamış\nDüzenlenmiş\nYayımlanmış\n' } });
    const [untouched, edited, published] = await imports.rows(id);
    await archive.payload.update({
      collection: 'publications',
      id: edited!.publication!,
      data: { title: 'Elle düzeltilmiş' },
      draft: true,
    });
    await archive.payload.update({
      collection: 'publications',
      id: published!.publication!,
      data: { _status: 'published' },
    });
    const preview = await previewUndo(archive.pool, id);
    expect(preview).toMatchObject({ publications: 1, sinceTotal: 2 });
    expect(preview.since.map((one) => [one.publication, one.published])).toEqual([
      [edited!.publication, false],
      [published!.publication, true],
    ]);
    await archive.pool.query('update archive.import set undo_also = $2 where id = $1', [id, [edited!.publication]]);
    await imports.work(id, 'undo');
    expect((await imports.rows(id)).map(({ state }) => state)).toEqual(['undone', 'undone', 'kept']);
    expect(await count('publications', `id = ${untouched!.publication}`)).toBe(0);
    expect(await count('library.record', `kind = 'publication' and number = ${published!.publication}`)).toBe(1);
  });

  it('gives changed records back what they were, but for what was edited again', async () => {
    await imports.whole({ files: { 'a.csv': 'Başlık;Demirbaş No;Yayımcı;Fiyat\nİlk;G-7;Eski yayımcı;1 lira\n' } });
    const id = await imports.whole({
      files: { 'b.csv': 'Başlık;Demirbaş No;Yayımcı;Fiyat\nSonra;G-7;Yeni yayımcı;2 lira\n' },
    });
    const [row] = await imports.rows(id);
    expect(row!.state).toBe('changed');
    const number = row!.publication!;
    const doc = await archive.payload.findByID({ collection: 'publications', id: number, depth: 0 });
    await archive.payload.update({
      collection: 'publications',
      id: number,
      data: { imprint: { ...doc.imprint, publisher: 'Elle yazılan' } },
    });
    await imports.work(id, 'undo');
    const after = await archive.payload.findByID({ collection: 'publications', id: number, depth: 0 });
    expect(after).toMatchObject({ title: 'İlk', imprint: { publisher: 'Elle yazılan', price: '1 lira' } });
    expect(after.importedRow).toMatchObject({ row: 2, values: { Başlık: 'İlk' } });
  });
});
