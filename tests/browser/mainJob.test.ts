import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeScanPdf, samplePages } from '../support/makePdf.ts';
import { administrator, type Staff, signIn } from '../support/staff.ts';
import { startSystem, type TestSystem } from '../support/system.ts';

/**
 * The main job as its users do it, in a real browser against the started system: from a scanned PDF to the page that a
 * citizen finds and reads, and back. The steps follow each other.
 */

let system: TestSystem;
let browser: Browser;
let desk: BrowserContext;
let admin: Page;
let staff: Staff;
let folder: string;
let scan: Buffer;
const asked: string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
  folder = await mkdtemp(join(tmpdir(), 'kutuk-browser-'));
  scan = await makeScanPdf({ pages: samplePages, title: 'Belediye Bülteni' });
  await writeFile(join(folder, 'bülten İ 1957.pdf'), scan);
  desk = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'tr-TR' });
  desk.on('request', (request) => asked.push(request.url()));
  admin = await desk.newPage();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const within = async (seconds: number, condition: () => Promise<boolean>, what: string) =>
  expect(await waitUntil(condition, { timeout: seconds * 1000, interval: 50 }), what).toBe(true);
const status = async (path: string) => (await fetch(system.site + path, { redirect: 'manual' })).status;
const text = async (path: string) => (await fetch(system.site + path)).text();

describe('an archivist', () => {
  it('becomes the first administrator with the code of the terminal, and not without it', async () => {
    expect(system.output()).not.toContain(await system.code());
    await admin.goto(`${system.cms}/admin`);
    await admin.waitForURL(/create-first-user/);
    const fill = async (code: string) => {
      await admin.locator('#field-email').fill(administrator.email);
      await admin.locator('#field-password').fill(administrator.password);
      await admin.locator('#field-confirm-password').fill(administrator.password);
      await admin.locator('[name=setupCode], #field-setupCode').first().fill(code);
      await admin.getByRole('button', { name: 'Oluştur' }).click();
    };
    await fill('AAAA-BBBB-CCCC-DDDD');
    await admin.getByText('Kurulum kodu doğru değil').first().waitFor();
    await fill(await system.code());
    await admin.waitForURL((url) => url.pathname.replace(/\/$/, '') === '/admin');
    staff = await signIn(system.cms, administrator);
  });

  it('catalogues a publication and uploads its scan, and sees it being read', async () => {
    const department = await staff.json<{ doc: { id: number } }>('POST', '/departments', {
      name: 'Neşriyat Müdürlüğü',
    });
    const subject = await staff.json<{ doc: { id: number } }>('POST', '/subjects', { name: 'Belediye meclisi' });
    await admin.goto(`${system.cms}/admin/collections/publications/create`);
    await admin.locator('#field-title').fill('Belediye Bülteni');
    await admin.locator('#field-date__asPrinted').fill('Mart 1957');
    await admin.getByRole('button', { name: 'Taslağı kaydet' }).click();
    await admin.waitForURL(/publications\/\d+/);
    await staff.json('PATCH', '/publications/1?draft=true', {
      type: 'bulletin',
      departments: [department.doc.id],
      subjects: [subject.doc.id],
    });
    await admin.reload();
    await admin.getByRole('button', { name: 'Tarama' }).click();
    await admin.getByTestId('upload-files').setInputFiles(join(folder, 'bülten İ 1957.pdf'));
    await admin.getByText(createHash('sha256').update(scan).digest('hex')).waitFor();
    await admin.locator('[data-state=running], [data-state=done]').waitFor();
    const original = await fetch(`${system.cms}/api/scans/1/file`, {
      headers: { authorization: `JWT ${staff.token}` },
    });
    expect(Buffer.from(await original.arrayBuffer()).equals(scan)).toBe(true);
  });

  it('previews it while the public sees nothing', async () => {
    const preview = await desk.newPage();
    await preview.goto(`${system.cms}/preview/publication/1`);
    await preview.getByRole('heading', { level: 1, name: 'Belediye Bülteni' }).waitFor();
    await preview.getByText('Personel için önizleme').waitFor();
    await preview.close();
    const stranger = await fetch(`${system.cms}/preview/publication/1`);
    expect(stranger.url).toContain('/admin/login');
    expect(await status('/tr/yayin/1')).toBe(404);
    expect(await text('/tr/yayinlar')).not.toContain('Belediye Bülteni');
  });

  it('publishes it: its own page within a second, lists and search within five, also while it is being read', async () => {
    await admin.getByRole('button', { name: 'Değişiklikleri yayınla' }).click();
    await within(5, async () => (await status('/tr/yayin/1')) === 200, 'published');
    const committed = Date.now();
    await within(1, async () => (await text('/tr/yayin/1')).includes('Mart 1957'), 'own page');
    await within(5, async () => (await text('/tr/yayinlar')).includes('Belediye Bülteni'), 'list');
    await within(5, async () => (await text('/tr/ara?q=bulten')).includes('/tr/yayin/1'), 'search');
    expect(Date.now() - committed).toBeLessThan(5_000);
    await admin.getByText('güncel').first().waitFor();
    await within(
      90,
      async () =>
        (await staff.json<{ scans: { state: string }[] }>('GET', '/scans/of-publication/1')).scans[0]?.state === 'done',
      'read',
    );
    await within(15, async () => (await text('/tr/ara?q=agaclandirma')).includes('/sayfa/3'), 'text arrived');
  });

  it('corrects a page by keyboard, and the corrected word is found and boxed within seconds', async () => {
    expect(await text('/tr/yayin/1/sayfa/2')).toContain('class="unchecked"');
    await admin.goto(`${system.cms}/admin/readings/publication/1/page/2`);
    await admin.getByRole('textbox', { name: /Sayfanın metni/ }).waitFor();
    await admin.keyboard.press('Control+Home');
    await admin.keyboard.press('Control+Shift+ArrowRight');
    await admin.keyboard.type('Zeytinkuyusu ');
    // the word stands where the one that it replaces stood
    await admin.keyboard.press('Control+Home');
    await admin.locator('.kutuk-reading-here').waitFor();
    await admin.keyboard.press('Control+Enter');
    await admin.getByText('Denetleyen:').first().waitFor();
    const saved = Date.now();
    await within(10, async () => (await text('/tr/ara?q=zeytinkuyusu')).includes('/sayfa/2'), 'found');
    expect(Date.now() - saved).toBeLessThan(10_000);
    const page = await text('/tr/yayin/1/sayfa/2?q=zeytinkuyusu');
    expect(page).toContain('<rect');
    expect(page).not.toContain('class="unchecked"');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a citizen %s', (_name, javaScriptEnabled) => {
  it.each([
    ['without Turkish letters', 'agaclandirma'],
    ['with a typing error', 'ağaçlandırmma'],
    ['with another ending', 'ağaçlandırmanın'],
  ])('finds a word of page 3 %s and reads that page with the word boxed', async (_how, typed) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'tr-TR',
      javaScriptEnabled,
    });
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(`${system.site}/tr/`);
    await page.locator('input[name=q]').first().fill(typed);
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL(/\/tr\/ara\?/);
    const hit = page.locator('a[href*="/tr/yayin/1/sayfa/3"]').first();
    await hit.waitFor();
    expect((await page.locator('mark').first().textContent())?.toLocaleLowerCase('tr')).toContain('ağaçlandırma');
    await hit.click();
    await page.waitForURL(/\/tr\/yayin\/1\/sayfa\/3/);
    const image = page.locator('img[src*="/page/3/"]').first();
    await image.waitFor();
    if (javaScriptEnabled) {
      await within(
        10,
        () => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 300),
        'image',
      );
    }
    const box = await page.locator('svg rect').first().boundingBox();
    const frame = await image.boundingBox();
    expect(box && frame && box.width > 5 && box.height > 3).toBe(true);
    expect(box!.x).toBeGreaterThanOrEqual(frame!.x - 2);
    expect(box!.y + box!.height).toBeLessThanOrEqual(frame!.y + frame!.height + 2);
    await context.close();
  });
});

describe('an editor', () => {
  const addresses = [
    '/tr/yayin/1',
    '/en/publication/1',
    '/tr/yayin/1/sayfa/3',
    '/p/1/file/1.pdf',
    '/p/1/page/1/320.webp',
    '/p/1/page/3/1200.webp',
  ];

  it('sets it back to draft: gone from everywhere at once, with worker and publisher dead', async () => {
    for (const address of addresses) expect(await status(address), address).toBe(200);
    for (const name of ['worker', 'publisher']) process.kill(await system.pid(name), 'SIGKILL');
    await staff.json('PATCH', '/publications/1', { _status: 'draft' });
    for (const address of addresses) expect(await status(address), address).toBe(404);
    for (const address of [
      '/tr/yayinlar',
      '/tr/ara?q=agaclandirma',
      '/tr/',
      '/tr/feed.xml',
      '/sitemap.xml',
      '/tr/birimler',
      '/tr/konular',
      '/tr/birim/1',
    ]) {
      const shown = await text(address);
      expect(shown, address).not.toContain('Belediye Bülteni');
      expect(shown, address).not.toContain('/yayin/1"');
      expect(shown, address).not.toContain('Neşriyat Müdürlüğü');
    }
  });

  it('withdraws it with a reason: a tombstone with 410', async () => {
    await staff.json('PATCH', '/publications/1', { _status: 'published' });
    await within(10, async () => (await status('/p/1/page/3/1200.webp')) === 200, 'published again');
    await staff.json('POST', '/publications/1/withdraw', { reason: 'Hak sahibinin isteği', hideTitle: true });
    for (const address of addresses) expect(await status(address), address).toBe(410);
    const tombstone = await text('/tr/yayin/1');
    expect(tombstone).toContain('Hak sahibinin isteği');
    expect(tombstone).not.toContain('Belediye Bülteni');
    expect(await text('/tr/ara?q=agaclandirma')).not.toContain('/tr/yayin/1');
    const { docs } = await staff.json<{ docs: { action: string; actor: string }[] }>(
      'GET',
      '/events?where[kind][equals]=publication&sort=id',
    );
    expect(docs.map(({ action }) => action)).toEqual([
      'published',
      'textChecked',
      'unpublished',
      'published',
      'withdrawn',
    ]);
    expect(new Set(docs.map(({ actor }) => actor))).toEqual(new Set([administrator.email]));
  });
});

describe('a journalist', () => {
  it('takes one photograph, and all of a release as a ZIP with credits', async () => {
    const images: number[] = [];
    for (const [index, colour] of ['#345', '#a63'].entries()) {
      const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: colour } })
        .jpeg()
        .toBuffer();
      const { doc } = await staff.upload(
        'press-images',
        { name: `açılış-${index + 1}.jpg`, type: 'image/jpeg', bytes },
        { caption: `Açılış töreni ${index + 1}`, credit: 'Basın Bürosu', licence: 'press' },
      );
      images.push(doc.id);
    }
    const { doc } = await staff.json<{ doc: { id: number } }>('POST', '/press-releases', {
      title: 'Yeni kütüphane açıldı',
      date: '2026-05-01',
      images,
      _status: 'published',
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${system.site}/tr/basin-odasi`);
    await page.getByRole('link', { name: 'Yeni kütüphane açıldı' }).first().click();
    await page.getByText('Basın Bürosu').first().waitFor();
    await within(10, async () => (await status(`/p/press/${doc.id}/image/${images[0]}`)) === 200, 'file');
    const [photograph] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[href*="/image/${images[0]}"][href$="${images[0]}"]`).first().click(),
    ]);
    expect((await readFile(await photograph.path())).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    await within(10, async () => (await status(`/p/press/${doc.id}/kit.zip`)) === 200, 'kit');
    const [kit] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="kit.zip"]').first().click(),
    ]);
    const zip = await readFile(await kit.path());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.toString('utf8')).toContain('KUNYE-CREDITS.txt');
    await context.close();
  });
});

describe('the system', () => {
  it('asks nothing of anybody outside', () => {
    const outside = asked.filter(
      (url) => !url.startsWith(system.cms) && !url.startsWith(system.site) && !/^(data|blob):/.test(url),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(outside).toEqual([]);
  });

  it('stops in order when it is told to, and starts again within seconds', async () => {
    expect(await system.stop()).toBe(0);
    const started = Date.now();
    await system.start();
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(await status('/tr/yayin/1')).toBe(410);
    expect(await status('/tr/basin/1')).toBe(200);
  });
});
