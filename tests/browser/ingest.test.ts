import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { launchBrowser } from '../support/browser.ts';
import { encodeTurkish } from '../support/encodeTurkish.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { registerFirst, type Staff } from '../support/staff.ts';
import { startSystem, type TestSystem } from '../support/system.ts';
import { contactSheetByKeyboard } from './contactSheetByKeyboard.ts';
import { faultsOf } from './faultsOf.ts';
import { readersQueue } from './readersQueue.ts';

/** How files and tables come into the archive, as archivists do it, in a real browser against the started system. */

let system: TestSystem;
let browser: Browser;
let desk: BrowserContext;
let staff: Staff;
let folder: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
  folder = await mkdtemp(join(tmpdir(), 'kutuk-ingest-'));
  staff = await registerFirst(system);
  desk = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'tr-TR' });
  desk.setDefaultTimeout(30_000);
  await desk.addCookies([{ name: 'payload-token', value: staff.token, url: system.cms }]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const within = async (seconds: number, condition: () => Promise<boolean>, what: string) =>
  expect(await waitUntil(condition, { timeout: seconds * 1000, interval: 100 }), what).toBe(true);

async function keep(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
const pdf = (text: string) => makeTextPdf({ pages: [text] });

async function makePublication(title: string): Promise<number> {
  const { doc } = await staff.json<{ doc: { id: number } }>('POST', '/publications?draft=true', {
    title,
    type: 'book',
  });
  return doc.id;
}
async function openScans(publication: number): Promise<Page> {
  const page = await desk.newPage();
  await page.goto(`${system.cms}/admin/collections/publications/${publication}`);
  await page.getByRole('button', { name: 'Tarama', exact: true }).click();
  await page.getByTestId('upload-files').waitFor({ state: 'attached' });
  return page;
}
const sumsOf = async (publication: number) =>
  (await staff.json<{ scans: { sha256: string }[] }>('GET', `/scans/of-publication/${publication}`)).scans.map(
    ({ sha256 }) => sha256,
  );
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** What a drag from the desktop does; Playwright has none of its own for files. */
async function drop(page: Page, paths: string[]): Promise<void> {
  const box = await page.locator('.kutuk-drop').first().boundingBox();
  if (!box) throw new Error('there is no place to drop');
  const line = await desk.newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    line.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: paths, dragOperationsMask: 1 } });
  await drag('dragEnter');
  await drag('dragOver');
  await page.locator('.kutuk-drop[data-over=true]').first().waitFor();
  await drag('drop');
}
const publications = async () => (await staff.json<{ totalDocs: number }>('GET', '/publications/count')).totalDocs;

describe('scans', () => {
  it('are taken in many at once, and what is here already is refused with the way to it', async () => {
    const [first, second, third] = await Promise.all([pdf('Birinci sayı'), pdf('İkinci sayı'), pdf('Üçüncü sayı')]);
    const earlier = await makePublication('Belediye Bülteni 1956');
    await staff.upload('scans', { name: 'eski.pdf', type: 'application/pdf', bytes: third }, { publication: earlier });
    const publication = await makePublication('Belediye Bülteni 1957');
    const page = await openScans(publication);
    await page
      .getByTestId('upload-files')
      .setInputFiles([
        await keep('Sayı 10.pdf', second),
        await keep('Sayı 9.pdf', first),
        await keep('Sayı 11.pdf', third),
      ]);
    const refused = page.locator('.kutuk-upload[data-state=failed]', { hasText: 'Sayı 11.pdf' });
    await refused.getByText('zaten yüklü').waitFor();
    expect(await refused.getByRole('link').getAttribute('href')).toBe(`/admin/collections/publications/${earlier}`);
    await within(20, async () => (await sumsOf(publication)).length === 2, 'both taken in');
    expect(new Set(await sumsOf(publication))).toEqual(new Set([sum(first), sum(second)]));
    await page.getByText('Yükleme bitti: 2 dosya alındı, 1 dosya alınamadı.').waitFor({ state: 'attached' });
    await page.close();
  });

  it('go on by themselves when the archive was killed in the middle, and after the page was left', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(60_000_000)]);
    const path = await keep('büyük.pdf', bytes);
    const publication = await makePublication('Büyük tarama');
    const page = await openScans(publication);
    const line = await desk.newCDPSession(page);
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 6_000_000,
    });
    await page.getByTestId('upload-files').setInputFiles(path);
    const arrived = async () =>
      (await staff.json<{ uploads: { received: number }[] }>('GET', '/uploads').catch(() => ({ uploads: [] })))
        .uploads[0]?.received ?? 0;
    await within(30, async () => (await arrived()) > 4_000_000, 'some of it is here');
    process.kill(await system.pid('cms'), 'SIGKILL');
    await page.locator('.kutuk-upload[data-state=lost]').waitFor();
    await within(60, async () => (await arrived()) > 20_000_000, 'it goes on');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Tarama', exact: true }).click();
    await page.getByText('Yarım kalmış yüklemeler (1)').waitFor();
    await page.getByTestId('upload-files').setInputFiles(path);
    await page.getByText('1 / 1 dosya').waitFor();
    expect(await sumsOf(publication)).toEqual([sum(bytes)]);
    expect(await readdir(join(system.dataFolder, 'uploads', 'resumable'))).toEqual([]);
    await page.close();
  }, 150_000);
});

describe('an import', () => {
  const head = 'Demirbaş No;Yayın Adı;Birim;Tarih;Dil;Dosya';
  const rows = [
    'D-1;Belediye Mecmuası;Fen İşleri Müdürlüğü;12.03.1957;Türkçe;mecmua.pdf',
    'D-2;Şehir Rehberi;Yazı İşleri Müdürlüğü;1332;Türkçe;',
    'D-3;;Yazı İşleri Müdürlüğü;1962;Türkçe;',
    'D-4;Ağaçlandırma Planı;Park ve Bahçeler;[1962?];Türkçe;yok.pdf',
    ...Array.from(
      { length: 40 },
      (_, at) => `D-${at + 5};Meclis Kararları ${at};Yazı İşleri Müdürlüğü;${1950 + at};Türkçe;`,
    ),
  ];

  it('of an old spreadsheet and its files is tried, decided upon, run, and undone whole', async () => {
    const before = await publications();
    const page = await desk.newPage();
    await page.goto(`${system.cms}/admin/imports`);
    await page.getByText('Henüz bir aktarım yapılmadı.').waitFor();
    await page.getByRole('button', { name: 'Yeni aktarım' }).click();
    await page.waitForURL(/imports\/\d+/);
    await page
      .getByTestId('upload-files')
      .setInputFiles([
        await keep('liste 2009.csv', encodeTurkish([head, ...rows].join('\r\n'))),
        await keep('mecmua.pdf', await pdf('Belediye Mecmuası, Mart 1957')),
        await keep('fazla.pdf', await pdf('Hiçbir satırda adı geçmeyen dosya')),
      ]);
    await page.getByText('3 / 3 dosya').waitFor();
    await page.getByRole('button', { name: 'Dosyaları oku ve dene' }).click();

    await page.getByRole('heading', { name: 'Deneme' }).waitFor({ timeout: 60_000 });
    expect(await page.getByLabel('Karakter kodlaması').inputValue()).toBe('windows-1254');
    expect(await page.getByLabel('Ayırıcı').inputValue()).toBe(';');
    expect(await page.getByLabel('“Yayın Adı” sütununun alanı').inputValue()).toBe('title');
    await page.getByText('1 dosya hiçbir satıra ait değil').waitFor();
    expect(await publications()).toBe(before);

    await page.getByRole('group', { name: '1332' }).getByText('Miladi').click();
    await page.getByRole('button', { name: 'Kalanların hepsini oluştur' }).click();
    await page.getByText('değişiklikler denemeye henüz yansımadı').waitFor();
    await page.locator('.kutuk-stale').getByRole('button', { name: 'Denemeyi yenile' }).click();
    const start = page.getByRole('button', { name: '42 satırı aktar' });
    await start.waitFor({ timeout: 60_000 });
    await page.getByText('44 satırdan 1–25 arası').waitFor();
    await page.getByRole('button', { name: 'Sonraki', exact: true }).click();
    await page.getByText('44 satırdan 26–44 arası').waitFor();
    await page.getByText('Meclis Kararları 39').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hatalı 2' }).click();
    await page.getByText('2 satırdan 1–2 arası').waitFor();
    await start.click();

    await page.getByRole('heading', { name: 'Aktarım bitti' }).waitFor({ timeout: 90_000 });
    expect(await publications()).toBe(before + 42);
    await page.getByText('Oluşturuldu: 42').waitFor();
    const failed = await (await page.request.get(`${page.url().replace('/admin/', '/api/')}/errors.csv`)).text();
    expect(failed).toContain('yok.pdf');
    expect(failed).not.toContain('Belediye Mecmuası');

    await page.getByRole('button', { name: 'Aktarımı geri al…' }).click();
    await page.getByText('42 yayın ve 1 tarama kaldırılır.').waitFor();
    await page.getByRole('button', { name: 'Şimdi geri al' }).click();
    await page.getByRole('heading', { name: 'Aktarım geri alındı' }).waitFor({ timeout: 90_000 });
    expect(await publications()).toBe(before);
    await page.close();
  }, 150_000);

  it('of a dropped folder reads the names of its files by a pattern that is seen applied while it is typed', async () => {
    const dropped = join(folder, 'Mecmua');
    await mkdir(dropped);
    for (const [name, text] of [
      ['Belediye Mecmuası - 1957 - 41.pdf', 'Kırk birinci sayı'],
      ['Belediye Mecmuası - 1957 - 42.pdf', 'Kırk ikinci sayı'],
      ['kapak.pdf', 'Kapak'],
    ] as const)
      await keep(join('Mecmua', name), await pdf(text));
    await keep(join('Mecmua', 'Thumbs.db'), Buffer.from('x'));
    const page = await desk.newPage();
    await page.goto(`${system.cms}/admin/imports`);
    await page.getByRole('button', { name: 'Yeni aktarım' }).click();
    await page.waitForURL(/imports\/\d+/);
    await page.getByTestId('upload-files').waitFor({ state: 'attached' });
    await drop(page, [dropped]);
    await page.getByText('3 / 3 dosya').waitFor();
    await page.getByText('Aralarında tablo yok').waitFor();
    await page.getByRole('button', { name: 'Dosyaları oku ve dene' }).click();
    const pattern = page.getByLabel('Dosya adının düzeni');
    await pattern.waitFor({ timeout: 60_000 });
    const preview = page.locator('.kutuk-pattern table');
    await pattern.fill('{dizi} - {yıl');
    await page.getByText('Bu bir düzen değil').waitFor();
    await pattern.fill('{başlık} - {tarih} - {sayı}');
    const cells = async () => preview.getByRole('row').nth(1).getByRole('cell').allTextContents();
    await within(5, async () => (await cells()).join() === 'Belediye Mecmuası,1957,41', 'the pattern is applied');
    await preview.getByText('uymuyor').waitFor();
    await page.getByRole('button', { name: 'Uygula' }).click();
    const column = page.getByLabel('“başlık” sütununun alanı');
    await column.waitFor({ timeout: 60_000 });
    expect(await column.inputValue()).toBe('title');
    await page.getByRole('button', { name: 'Hatalı 1' }).waitFor();
    await page.close();
  }, 90_000);
});

contactSheetByKeyboard(() => ({ system, staff, desk }));
readersQueue(() => ({ system, staff, desk }));

describe('screens of the archive', () => {
  it.each(['light', 'dark'] as const)('have no fault that a machine can find, %s', async (theme) => {
    await desk.addCookies([{ name: 'payload-theme', value: theme, url: system.cms }]);
    const page = await desk.newPage();
    const faults: Record<string, string[]> = {};
    for (const path of ['imports', 'scans', 'readings', 'readings/publication/1', 'arrange/1', 'compare/1/2']) {
      await page.goto(`${system.cms}/admin/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const found = await faultsOf(page);
      if (found.length > 0) faults[path] = found;
    }
    expect(faults).toEqual({});
    await page.close();
  });
});
