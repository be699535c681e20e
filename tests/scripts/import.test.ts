import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadZip } from 'client-zip';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings, systemVariables } from '../../cms/environment.ts';
import { errorColumns } from '../../cms/imports/errorColumns.ts';
import { withDatabase } from '../../scripts/withDatabase.ts';
import { makeTextPdf } from '../support/makePdf.ts';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'import.ts');
const patience = 300_000;
let folder: string;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-import-'));
  await chmod(folder, 0o755);
  archive = join(folder, 'tarama.zip');
  const pdfs = await Promise.all(['Bir', 'İki', 'Üç'].map((text) => makeTextPdf({ pages: [text] })));
  const files = ['1957/bülten-41.pdf', '1957/bülten-42.pdf', 'kimsenin.pdf'].map((name, at) => ({
    name,
    input: new Uint8Array(pdfs[at]!),
  }));
  await writeFile(archive, new Uint8Array(await downloadZip(files).arrayBuffer()));
  // as a spreadsheet of 2009 saved it: Windows-1254, and dates as people write them
  const table = [
    'Sıra;Yayının Adı;Dizi;Sayı;Yayın Tarihi;Birim;Demirbaş No;PDF;Düşünceler',
    '1;Belediye Bülteni;Belediye Bülteni;Yıl 3 Sayı 7 (41);Mart 1957;Yazı İşleri Müdürlüğü;001257/1;bülten-41.pdf;kapağı yıpranmış',
    '2;Belediye Bülteni;Belediye Bülteni;8–9 (42);Nisan 1957;YAZI İŞLERİ MÜDÜRLÜĞÜ;001257/2;1957\\bülten-42.pdf;',
    '3;Şehir Rehberi;;;1332;;001258;;takvimi belli değil',
    '4;;;;1960;;001259;;başlıksız',
    '5;Su İşleri Raporu;;;1934;;001260;yok.pdf;',
  ].join('\r\n');
  await writeFile(join(folder, 'liste.csv'), toWindows1254(table));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Of the letters that the table has. */
function toWindows1254(text: string): Uint8Array {
  const special: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe, '–': 0x96 };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

interface Ended {
  code: number | null;
  output: string;
}

function run(args: string[], language = 'tr_TR.UTF-8'): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...systemVariables(), LC_ALL: '', LANG: language, KUTUK_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return withDatabase(readSettings({ KUTUK_DATA: join(folder, 'data') }), async ({ databaseUrl }) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  });
}

describe('npm run import', () => {
  it('says how it is used, and what is missing, in the language of the terminal', async () => {
    expect(await run([])).toMatchObject({ code: 2, output: expect.stringContaining('Kullanım: npm run import') });
    const missing = await run(['yok-boyle-klasor'], 'en_US.UTF-8');
    expect(missing).toMatchObject({ code: 1, output: expect.stringContaining('There is no yok-boyle-klasor') });
  });

  it(
    'tries a messy table with documents in a ZIP, runs it when told to, gives back what failed, and takes it all back',
    async () => {
      const tried = await run([archive, '--table', 'liste.csv', '--unknown', 'create']);
      expect(tried.output).toContain('WINDOWS'.toLowerCase());
      expect(tried.output).toContain('Dosyalar: 2 eşleşti, 1 hiçbir satıra ait değil');
      expect(tried.output).toContain('“1332”');
      // nobody is there to be asked
      expect(tried.output).toContain('--yes');
      expect(tried.code).toBe(1);
      expect(await query('select count(*)::int as count from publications')).toEqual([{ count: 0 }]);
      const plan = await readFile(join(folder, 'aktarim-1-deneme.csv'), 'utf8');
      expect(plan.startsWith('\uFEFFSatır;')).toBe(true);
      expect(plan).toContain('Şehir Rehberi');

      const done = await run(['--resume', '1', '--yes']);
      expect(done.output).toContain('2 kayıt oluşturuldu');
      expect(done.code).toBe(2);
      const errors = await readFile(join(folder, 'aktarim-1-hatalar.csv'), 'utf8');
      expect(errors.split('\r\n')[0]).toContain(errorColumns.why);
      expect(errors).toContain('001258');
      expect(errors).toContain('001259');
      expect(errors).toContain('001260');
      expect(await query(`select title, _status from publications order by id`)).toEqual([
        { title: 'Belediye Bülteni', _status: 'draft' },
        { title: 'Belediye Bülteni', _status: 'draft' },
      ]);
      expect(await query('select name from departments')).toEqual([{ name: 'Yazı İşleri Müdürlüğü' }]);
      expect(await query('select count(*)::int as count from scans')).toEqual([{ count: 2 }]);

      const corrected = errors
        .replace(/;1332;/, ';R. 1332;')
        .replace(';;;;1960;', ';Meclis Zabıtları;;;1960;')
        .replace(';yok.pdf;', ';kimsenin.pdf;');
      await writeFile(join(folder, 'düzeltilmiş.csv'), corrected);
      const second = await run([archive, '--table', 'düzeltilmiş.csv', '--yes']);
      expect(second).toMatchObject({ code: 0, output: expect.stringContaining('3 kayıt oluşturuldu') });

      const undone = await run(['--undo', '1', '--yes'], 'en_US.UTF-8');
      expect(undone).toMatchObject({ code: 0, output: expect.stringContaining('Undone: 2 rows taken back') });
      const left = await query<{ title: string }>('select title from publications');
      expect(left.map(({ title }) => title).toSorted()).toEqual([
        'Meclis Zabıtları',
        'Su İşleri Raporu',
        'Şehir Rehberi',
      ]);
      expect(await query('select name from departments')).toEqual([]);
    },
    patience,
  );

  it(
    'reads the names of files where there is no table, and leaves the folder as it was',
    async () => {
      const disk = join(folder, 'usb');
      await mkdir(disk);
      await writeFile(join(disk, '1961 - Faaliyet Raporu.pdf'), await makeTextPdf({ pages: ['Dört'] }));
      await symlink('/etc/hostname', join(disk, 'kaçak.pdf'));
      const before = await readdir(disk);
      const outcome = await run([disk, '--yes']);
      expect(outcome).toMatchObject({ code: 0, output: expect.stringContaining('1 kayıt oluşturuldu') });
      expect(await readdir(disk)).toEqual(before);
      expect(await query(`select count(*)::int as count from scans where filename ilike '%hostname%'`)).toEqual([
        { count: 0 },
      ]);
    },
    patience,
  );
});
