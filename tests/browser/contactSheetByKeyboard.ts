import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { makeSpreadPdf } from '../support/makeSpreads.ts';
import type { Staff } from '../support/staff.ts';
import type { TestSystem } from '../support/system.ts';

const words = 'belediye meclisi kaldırımların yenilenmesine ve çeşmelerin onarılmasına karar verdi';
const spreads = [1, 2, 3].map((n) => ({ left: `soldaki${n} ${words}`, right: `sağdaki${n} ${words}` }));

/** The contact sheet as an archivist uses it without a mouse, and what the public sees of it. */
export function contactSheetByKeyboard(open: () => { system: TestSystem; staff: Staff; desk: BrowserContext }): void {
  describe('the contact sheet by keyboard', () => {
    let system: TestSystem;
    let staff: Staff;
    let page: Page;
    let publication: number;
    let scan: number;
    const within = async (seconds: number, condition: () => Promise<boolean>, what: string) =>
      expect(await waitUntil(condition, { timeout: seconds * 1000, interval: 100 }), what).toBe(true);
    const publicPage = (key: number) =>
      fetch(`${system.site}/tr/yayin/${publication}/sayfa/${key}`, { redirect: 'manual' });
    const publicText = async (key: number) => (await publicPage(key)).text();
    const file = () => fetch(`${system.site}/p/${publication}/file/${scan}.pdf`);
    const labels = () => page.getByRole('option').locator('.kutuk-tile-label').allTextContents();
    const told = (sentence: string) => page.getByText(sentence).first().waitFor({ state: 'attached' });

    beforeAll(async () => {
      const opened = open();
      ({ system, staff } = opened);
      const { doc } = await staff.json<{ doc: { id: number } }>('POST', '/publications?draft=true', {
        title: 'Kesilmemiş dergi',
        type: 'periodical',
      });
      publication = doc.id;
      const bytes = await makeSpreadPdf(spreads, { fold: true });
      const made = await staff.upload('scans', { name: 'dergi.pdf', type: 'application/pdf', bytes }, { publication });
      scan = made.doc.id;
      const read = async () =>
        (await staff.json<{ scans: { state: string }[] }>('GET', `/scans/of-publication/${publication}`)).scans[0]
          ?.state === 'done';
      await within(60, read, 'the scan is read');
      await staff.json('PATCH', `/publications/${publication}`, { _status: 'published' });
      page = await opened.desk.newPage();
      await page.goto(`${system.cms}/admin/arrange/${publication}`);
    }, 120_000);

    it('cuts all spreads where they are folded, after a look at where', async () => {
      await page.getByText('3 görüntü iki sayfalık açılıma benziyor').waitFor();
      await page.getByRole('button', { name: 'Hepsini kes…' }).focus();
      await page.keyboard.press('Enter');
      const cut = page.getByRole('slider').first();
      expect(Math.abs(Number(await cut.inputValue()) - 5000)).toBeLessThan(150);
      await cut.focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('button', { name: '3 sayfayı kes' }).focus();
      await page.keyboard.press('Enter');
      await told('3 sayfa ortadan kesildi');
      expect(await labels()).toEqual(['1', '2', '3', '4', '5', '6']);
      // the first halves keep their addresses, and show only what is theirs
      await within(30, async () => (await publicText(1)).includes('soldaki1'), 'the half is read');
      expect(await publicText(1)).not.toContain('sağdaki1');
      await within(30, async () => (await publicText(4)).includes('sağdaki1'), 'the other half is read');
      // the original has the spreads: what is offered is made of the pages
      await within(40, async () => (await file()).status === 200, 'a document');
    }, 120_000);

    it('moves and leaves out what is chosen with the arrow keys', async () => {
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press(' ');
      await page.keyboard.press('Alt+ArrowRight');
      await told('1 sayfa taşındı');
      expect(await publicText(1)).toContain('2 / 6');
      await page.keyboard.press('Delete');
      await told('1 sayfa dışarıda bırakıldı');
      expect((await publicPage(1)).status).toBe(404);
      expect((await fetch(`${system.site}/p/${publication}/page/1/320.webp`)).status).toBe(404);
      expect((await file()).status).toBe(404);
    });

    it('undoes all of it after a reload, step by step, to the state that was', async () => {
      await page.reload();
      await page.getByRole('listbox').waitFor();
      for (const step of ['1 sayfa dışarıda bırakıldı', '1 sayfa taşındı', '3 sayfa ortadan kesildi']) {
        await page.keyboard.press('Control+z');
        await told(`Geri alındı: ${step}`);
      }
      expect(await labels()).toEqual(['1', '2', '3']);
      const whole = await publicText(1);
      expect(whole.includes('soldaki1') && whole.includes('sağdaki1')).toBe(true);
      // the second half leads to the page that it was joined to
      const moved = await publicPage(4);
      expect([moved.status, moved.headers.get('location')]).toEqual([301, `/tr/yayin/${publication}/sayfa/1`]);
      expect(await page.getByRole('button', { name: 'Geri al', exact: true }).isDisabled()).toBe(true);
      await page.keyboard.press('Control+Shift+z');
      await told('Yinelendi: 3 sayfa ortadan kesildi');
      expect((await publicPage(4)).status).toBe(200);
      await page.close();
    });
  });
}
