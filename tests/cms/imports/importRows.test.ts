import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { makeMarc } from '../../support/makeMarc.ts';
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

describe('a table of records', () => {
  it('makes a draft of each row, with the row kept as it came, and nothing else', async () => {
    const id = await imports.make({
      files: { 'liste.csv': 'Başlık;Yıl;Demirbaş No;Renk\nBirinci;1957;A-1;mavi\nİkinci;Mart 1958;A-2;\n' },
    });
    expect(await imports.work(id, 'plan')).toBe('done');
    const planned = await imports.view(id);
    expect(planned.state).toBe('planned');
    expect(planned.outcomes).toMatchObject({ create: 2, error: 0, question: 0 });
    expect(planned.facts).toMatchObject({
      format: 'csv',
      delimiter: ';',
      columns: ['Başlık', 'Yıl', 'Demirbaş No', 'Renk'],
    });
    const before = await count('publications');
    expect(await imports.work(id, 'run')).toBe('done');
    const done = await imports.view(id);
    expect(done).toMatchObject({ state: 'done', states: { made: 2, waiting: 0, failed: 0 } });
    expect(await count('publications')).toBe(before + 2);
    const [first] = await imports.rows(id);
    const doc = await archive.payload.findByID({ collection: 'publications', id: first!.publication!, depth: 0 });
    expect(doc).toMatchObject({
      title: 'Birinci',
      _status: 'draft',
      date: { asPrinted: '1957', edtf: '1957' },
      copies: [{ accessionNumber: 'A-1' }],
      importedRow: {
        import: id,
        row: 2,
        values: { Başlık: 'Birinci', Yıl: '1957', 'Demirbaş No': 'A-1', Renk: 'mavi' },
      },
    });
    expect(await count('library.record', `kind = 'publication'`)).toBe(0);
    expect(await count('events', `action = 'imported' and number = ${id} and actor = 'arsivci@ornek.example'`)).toBe(1);
  });

  it('skips what the catalogue has already, and what stands twice in the table, and says where', async () => {
    await imports.whole({ files: { 'a.csv': 'Başlık;Tarih\nVarolan;1960\n' } });
    const id = await imports.make({
      files: { 'a.csv': 'Başlık;Tarih\nVAROLAN;1960\nYeni;1961\nyeni;1961\nVarolan;1962\n' },
    });
    await imports.work(id, 'plan');
    const rows = await imports.rows(id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['skip', 'create', 'skip', 'create']);
    expect(rows[0]!.codes).toContain('likeExisting');
    expect(rows[2]!.codes).toContain('doubledInTable');
    await imports.work(id, 'run');
    expect((await imports.view(id)).states).toMatchObject({ made: 2, skipped: 2 });
  });

  it('changes the publication that an accession number names, and only what the row says otherwise', async () => {
    await imports.whole({
      files: { 'a.csv': 'Başlık;Demirbaş No;Yer No;Yayımcı\nEski ad;D-1;R 1;Belediye\n' },
    });
    const id = await imports.make({
      files: { 'b.csv': 'Demirbaş No;Başlık;Yayımcı;Bulunduğu yer\nD-1;Yeni ad;Belediye;Depo\n' },
    });
    await imports.work(id, 'plan');
    const [row] = await imports.rows(id);
    expect(row).toMatchObject({ outcome: 'change' });
    expect(row!.differences.map(({ field }) => field).sort()).toEqual(['copies', 'title']);
    await imports.work(id, 'run');
    const doc = await archive.payload.findByID({ collection: 'publications', id: row!.target!, depth: 0 });
    expect(doc.title).toBe('Yeni ad');
    expect(doc.copies).toMatchObject([{ accessionNumber: 'D-1', shelfMark: 'R 1', holder: 'Depo' }]);
    expect(doc.imprint?.publisher).toBe('Belediye');
    const again = await imports.make({
      files: { 'b.csv': 'Demirbaş No;Başlık;Yayımcı;Bulunduğu yer\nD-1;Yeni ad;Belediye;Depo\n' },
    });
    await imports.work(again, 'plan');
    expect((await imports.rows(again))[0]).toMatchObject({ outcome: 'skip', codes: ['sameAlready'] });
  });

  it('leaves what the public sees to people: a change of a public record waits as a draft', async () => {
    const editor = await archive.as('editor');
    const { id: number } = await archive.payload.create({
      collection: 'publications',
      data: {
        title: 'Görünen',
        type: 'book',
        _status: 'published',
        copies: [{ holder: 'Depo', accessionNumber: 'G-1' }],
      } as never,
      overrideAccess: false,
      req: editor,
    });
    const id = await imports.whole({ files: { 'a.csv': 'Demirbaş No;Başlık\nG-1;Başka\n' } });
    expect((await imports.rows(id))[0]).toMatchObject({ state: 'changed', codes: ['changesPublic'] });
    const title = async () =>
      (
        await archive.pool.query(
          `select record->'titles'->0->>'text' as title from library.record where kind = 'publication' and number = $1`,
          [number],
        )
      ).rows[0]?.title;
    expect(await title()).toBe('Görünen');
    const newest = await archive.payload.findByID({ collection: 'publications', id: number, draft: true });
    expect(newest.title).toBe('Başka');
    await imports.work(id, 'undo');
    expect(await title()).toBe('Görünen');
    expect((await archive.payload.findByID({ collection: 'publications', id: number, draft: true })).title).toBe(
      'Görünen',
    );
  });

  it('notices what changed after the dry run, row by row', async () => {
    await imports.whole({ files: { 'a.csv': 'Başlık;Demirbaş No\nBir;S-1\n' } });
    const id = await imports.make({ files: { 'b.csv': 'Başlık;Demirbaş No\nBir;S-2\nİki;S-3\n' } });
    const change = await imports.make({ files: { 'c.csv': 'Başlık;Demirbaş No;Yayımcı\nBir;S-1;Belediye\n' } });
    await imports.work(change, 'plan');
    const [planned] = await imports.rows(change);
    await archive.payload.update({ collection: 'publications', id: planned!.target!, data: { title: 'Bambaşka' } });
    await imports.work(change, 'run');
    expect((await imports.rows(change))[0]).toMatchObject({ state: 'failed', failure: { code: 'planOutdated' } });
    await imports.work(id, 'plan');
    await imports.whole({ files: { 'd.csv': 'Başlık;Demirbaş No\nÜçüncü;S-3\n' } });
    await imports.work(id, 'run');
    const rows = await imports.rows(id);
    expect(rows.map(({ state }) => state)).toEqual(['made', 'failed']);
    expect(rows[1]!.failure?.code).toBe('planOutdated');
  });

  it('goes on past rows that can not be taken, and gives them back as a table that can be corrected', async () => {
    const { errorCsv } = await import('../../../cms/imports/csv/errorCsv.ts');
    const id = await imports.whole({
      files: { 'a.csv': 'Başlık;Demirbaş No;Not\nSağlam;E-1;x\n;E-2;=1+1\nSağlam iki;E-3;"-5; ""iki"""\n' },
    });
    expect((await imports.view(id)).states).toMatchObject({ made: 2, failed: 1 });
    let csv = '';
    for await (const part of errorCsv(archive.pool, id, 'tr')) csv += part;
    expect(csv.startsWith('\uFEFFBaşlık;Demirbaş No;Not;')).toBe(true);
    expect(csv).toContain(`;E-2;'=1+1;3;`);
    const corrected = await imports.whole({ files: { 'hatalar.csv': csv.replace('\r\n;E-2', '\r\nDüzeltilmiş;E-2') } });
    const [row, ...others] = await imports.rows(corrected);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ state: 'made' });
    const doc = await archive.payload.findByID({ collection: 'publications', id: row!.publication!, depth: 0 });
    expect(doc).toMatchObject({ title: 'Düzeltilmiş', notes: '=1+1' });
    expect(Object.keys((doc.importedRow as { values: object }).values).sort()).toEqual([
      'Başlık',
      'Demirbaş No',
      'Not',
    ]);
  });

  it('writes ditto marks out in the table of failed rows: what they repeat is not above them there', async () => {
    const { errorCsv } = await import('../../../cms/imports/csv/errorCsv.ts');
    const id = await imports.whole({ files: { 'a.csv': 'Başlık;Yıl;Yer\nBir;1957;İzmit\n;″;aynı\n' } });
    let csv = '';
    for await (const part of errorCsv(archive.pool, id, 'tr')) csv += part;
    expect(csv.split('\r\n')[1]).toMatch(/^;1957;İzmit;3;/);
  });

  it('gives failed MARC records back with all that they had, and takes them again', async () => {
    const { errorCsv } = await import('../../../cms/imports/csv/errorCsv.ts');
    const record = (title: string, number: string) =>
      makeMarc([
        ['001', number],
        ['245', '10', `a${title}`],
        ['300', '  ', 'a48 s. ;', 'c24 cm'],
        ['583', '1 ', 'aOnarıldı', 'c=1987'],
        ['900', '  ', 'xKırmızı "kapak"; ciltli'],
      ]);
    const id = await imports.whole({
      files: { 'a.mrc': Buffer.concat([record('Kentin İmar Planı', 'M1'), record('', 'M2')]) },
    });
    expect((await imports.view(id)).states).toMatchObject({ made: 1, failed: 1 });
    let csv = '';
    for await (const part of errorCsv(archive.pool, id, 'tr')) csv += part;

    const table = (text: string) => ({ files: { 'hatalar.csv': text } });
    await archive.pool.query('delete from archive.import_mapping');
    const head = csv.slice(1).split('\r\n')[0]!.split(';');
    const at = head.indexOf('245$a');
    const corrected = csv
      .split('\r\n')
      .map((line, row) => (row === 1 ? line.split(';').with(at, 'Kentin Su Planı').join(';') : line))
      .join('\r\n');
    const again = await imports.whole(table(corrected));
    const [row] = await imports.rows(again);
    expect(row).toMatchObject({ state: 'made' });
    const read = async (number: number) =>
      (await archive.payload.findByID({ collection: 'publications', id: number, depth: 0 })).importedRow as {
        values: Record<string, string>;
        rest: unknown;
      };
    const whole = await read((await imports.rows(id))[0]!.publication!);
    const kept = await read(row!.publication!);
    // their leaders tell how long the records were
    expect(kept.rest).toMatchObject({ fields: (whole.rest as { fields: unknown[] }).fields });
    expect(JSON.stringify(kept.rest)).toContain('Kırmızı');
    expect(kept.values).toEqual({ ...whole.values, '001': 'MARC: M2', '245$a': 'Kentin Su Planı' });

    const broken = await imports.make(table(corrected.replace('{""', '{')));
    await imports.work(broken, 'plan');
    expect((await imports.rows(broken)).map(({ codes }) => codes)).toEqual([['restUnreadable']]);
  });

  it('remembers how columns were mapped, whatever their order', async () => {
    await imports.whole({
      files: { 'a.csv': 'Ad;Kod X\nBirkaç;K-1\n' },
      mapping: { Ad: 'title', 'Kod X': 'accessionNumber' },
    });
    const id = await imports.make({ files: { 'b.csv': 'kod x;AD\nK-2;Beş\n' } });
    await imports.work(id, 'plan');
    expect((await imports.view(id)).mapping).toEqual({ AD: 'title', 'kod x': 'accessionNumber' });
  });

  it('tells issues apart by their numbers, also where their series is new, left out or not named', async () => {
    const titles = (id: number) => imports.rows(id).then((rows) => rows.map(({ outcome }) => outcome));
    const loose = await imports.make({ files: { 'a.csv': 'Başlık;Sayı;Yıl\nBülten X;41;1957\nBülten X;42;1957\n' } });
    await imports.work(loose, 'plan');
    expect(await titles(loose)).toEqual(['create', 'create']);
    await imports.work(loose, 'run');
    expect((await imports.view(loose)).states.made).toBe(2);

    const left = await imports.make({
      files: { 'a.csv': 'Başlık;Dizi;Sayı;Yıl\nSayı;Mecmua A;1;1958\nSayı;Mecmua A;2;1958\nSayı;Mecmua B;1;1958\n' },
    });
    await imports.work(left, 'plan');
    expect(await titles(left)).toEqual(['question', 'question', 'question']);
    for (const decision of ['leaveOut', 'create']) {
      await archive.pool.query('update archive.import_authority set decision = $2 where import = $1', [left, decision]);
      await archive.pool.query('update archive.import set revision = revision + 1 where id = $1', [left]);
      await imports.work(left, 'plan');
      expect(await titles(left), decision).toEqual(['create', 'create', 'create']);
    }
    await imports.work(left, 'run');
    expect((await imports.view(left)).states.made).toBe(3);
    const again = await imports.make({
      files: { 'a.csv': 'Başlık;Dizi;Sayı;Yıl\nSayı;Mecmua A;2;1958\nSayı;mecmua b;3;1958\n' },
    });
    await imports.work(again, 'plan');
    expect(await titles(again)).toEqual(['skip', 'create']);
  });

  it('adds a file to a publication that says the same already, and asks for it once', async () => {
    const { makeTextPdf } = await import('../../support/makePdf.ts');
    const table = 'Başlık;Demirbaş No;Dosya\nEkli;F-1;ek.pdf\n';
    await imports.whole({ files: { 'a.csv': 'Başlık;Demirbaş No\nEkli;F-1\n' } });
    const files = { 'a.csv': table, 'ek.pdf': await makeTextPdf({ pages: ['Ek'] }) };
    const id = await imports.whole({ files });
    expect((await imports.rows(id))[0]).toMatchObject({ state: 'changed', scans: [expect.any(Number)] });
    const again = await imports.make({ files });
    await imports.work(again, 'plan');
    expect((await imports.rows(again))[0]).toMatchObject({ outcome: 'skip', codes: ['sameAlready'] });
  });
});
