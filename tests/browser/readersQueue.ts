import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/waitUntil.ts';
import { reportAddress } from '../../site/addresses.ts';
import { makeScanPdf } from '../support/makePdf.ts';
import { type Staff, signIn } from '../support/staff.ts';
import type { TestSystem } from '../support/system.ts';
import { faultsOf } from './faultsOf.ts';

const text = 'Belediye Meclisi Kararları\nÇeşmeler onarıldı.\nKaldırımlar yenilendi.\nAğaçlar dikildi.';
const written = 'Belediye Meclisinin Kararları';

/** What citizens hand in without scripts, and what archivists make of it by keyboard. */
export function readersQueue(open: () => { system: TestSystem; staff: Staff; desk: BrowserContext }): void {
  describe('what readers hand in', () => {
    let system: TestSystem;
    let staff: Staff;
    let desk: BrowserContext;
    let citizen: BrowserContext;
    /** Filled in, each with the button that sends it. */
    let forms: [form: Page, button: string][];
    let opened: number;
    let page: Page;
    let publication: number;
    const within = async (seconds: number, condition: () => Promise<boolean>, what: string) =>
      expect(await waitUntil(condition, { timeout: seconds * 1000, interval: 100 }), what).toBe(true);
    const publicText = async () => (await fetch(`${system.site}/tr/yayin/${publication}/sayfa/1`)).text();
    const said = (sentence: string | RegExp) => page.getByRole('status').filter({ hasText: sentence }).waitFor();
    const cards = () => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
    /** What the card says that has the focus, or holds what has it. */
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-message]')?.textContent ?? '');
    const tabTo = async (arrived: () => Promise<boolean>) => {
      for (let presses = 0; presses < 60 && !(await arrived()); presses++) await page.keyboard.press('Tab');
      expect(await arrived()).toBe(true);
    };
    const focusIsOn = (name: string) => () =>
      page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name);

    beforeAll(async () => {
      ({ system, staff, desk } = open());
      const { doc } = await staff.json<{ doc: { id: number } }>('POST', '/publications?draft=true', {
        title: 'Meclis kararları',
        type: 'book',
      });
      publication = doc.id;
      const bytes = await makeScanPdf({ pages: [text] });
      await staff.upload('scans', { name: 'kararlar.pdf', type: 'application/pdf', bytes }, { publication });
      await staff.json('PATCH', `/publications/${publication}`, { _status: 'published' });
      await within(60, async () => (await publicText()).includes('class="unchecked"'), 'the page is read');
      await openForms(
        await desk.browser()!.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }),
      );
      page = await desk.newPage();
    }, 120_000);
    afterAll(async () => {
      await desk?.clearCookies({ name: 'payload-lng' });
      await page?.close();
      await citizen?.close();
    });

    async function openForms(context: BrowserContext): Promise<void> {
      citizen = context;
      const visit = async (path: string) => {
        const form = await citizen.newPage();
        await form.goto(system.site + path);
        return form;
      };
      const line = await visit(`/tr/yayin/${publication}/sayfa/1`);
      await line.locator('#lines-switch').click();
      await line.getByRole('link', { name: 'Bu satırı düzelt: satır 1', exact: true }).click();
      expect(await line.locator('#words').inputValue()).toContain('Meclisi');
      const other = await visit(reportAddress('tr', { number: publication, key: 1, line: 2 }));
      const error = await visit(reportAddress('tr', { number: publication }));
      const answer = await visit('/tr/yayinlar');
      await answer.getByRole('button', { name: 'Hayır', exact: true }).click();
      opened = Date.now();
      await line.locator('#words').fill(written);
      await other.locator('#words').fill('Bu satır böyle değil');
      await error.locator('#words').fill('Kapaktaki yıl 1957 olmalı.');
      await answer.locator('#words').fill('1934 tramvay tarifesi');
      forms = [
        [line, 'Düzeltmeyi gönder'],
        [other, 'Düzeltmeyi gönder'],
        [error, 'Bildirimi gönder'],
        [answer, 'Yazdıklarımı gönder'],
      ];
    }

    it('is for those who catalogue: neither strangers nor the press office see it', async () => {
      const officer = { email: 'basin@ornek.example', password: 'uzun-ve-gizli-parola' };
      await staff.json('POST', '/users', { ...officer, role: 'pressOfficer' });
      const { token } = await signIn(system.cms, officer);
      const asked = (path: string, headers: Record<string, string>, method = 'GET') =>
        fetch(`${system.cms}/api/inbox${path}`, { method, headers }).then(({ status }) => status);
      expect(await asked('', {})).toBe(401);
      for (const [path, method] of [
        ['', 'GET'],
        ['/counts', 'GET'],
        ['/close', 'POST'],
        ['/1/accept', 'POST'],
      ] as const)
        expect(await asked(path, { authorization: `JWT ${token}` }, method), path).toBe(403);
      // with an archivist's own cookie, but from a page of somebody else
      const foreign = { cookie: `payload-token=${staff.token}`, 'sec-fetch-site': 'cross-site' };
      expect(await asked('/1/accept', foreign, 'POST')).toBe(403);
      const office = await desk.browser()!.newContext({ locale: 'tr-TR' });
      const screen = await office.newPage();
      await screen.goto(`${system.cms}/admin/inbox`);
      await screen.waitForURL(/\/admin\/login/);
      await office.addCookies([{ name: 'payload-token', value: token, url: system.cms }]);
      await screen.goto(`${system.cms}/admin/inbox`);
      await screen.getByText('Buna yetkiniz yok.').waitFor();
      expect(await screen.getByRole('link', { name: /Okurlardan gelenler/ }).count()).toBe(0);
      await office.close();
    });

    it('comes from the forms of the public site: lines, errors, and what they looked for', async () => {
      // nobody writes within three seconds, the site says
      await within(10, async () => Date.now() - opened > 3_500, 'time to write');
      for (const [form, button] of forms) {
        // a page behind others draws no frames, and a click waits for two alike
        await form.bringToFront();
        await form.getByRole('button', { name: button }).press('Enter');
        await form.waitForURL(/tesekkurler/);
        expect(new URL(form.url()).pathname, button).toBe('/tr/tesekkurler');
        await form.close();
      }
    });

    it('waits in one queue, counted by kind, and on the dashboard', async () => {
      await page.goto(`${system.cms}/admin/inbox`);
      await page.getByText('4 ileti').waitFor();
      expect(await page.getByRole('radio', { name: 'Satır düzeltmesi 2' }).count()).toBe(1);
      expect(await cards().count()).toBe(4);
      expect(await cards().nth(3).textContent()).toContain('Aradığını bulamamış');
      await page.getByRole('link', { name: 'Okurlardan gelenler (4)' }).waitFor();
    });

    it('is accepted, taken back and accepted again with keys, and the public page follows', async () => {
      await tabTo(async () => (await focused()) !== '');
      await page.keyboard.press('j');
      expect(await focused()).toContain('Bu satır böyle değil');
      await page.keyboard.press('k');
      expect(await focused()).toContain(written);
      await page.keyboard.press('Enter');
      await said(`Kabul edildi; satır artık böyle: ${written}`);
      // the next one has taken its place under the same focus
      await within(10, async () => (await focused()).includes('Bu satır böyle değil'), 'the focus');
      await within(10, async () => (await publicText()).includes(written), 'public');
      await page.keyboard.press('Control+z');
      await said('Geri alındı.');
      await within(10, async () => !(await publicText()).includes(written), 'taken back');
      await within(10, async () => (await cards().count()) === 4, 'it waits again');
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await said(`satır artık böyle: ${written}`);
      await within(10, async () => (await publicText()).includes(written), 'public again');
    });

    it('is declined with a reason that stays with it', async () => {
      await within(10, async () => (await focused()).includes('Bu satır böyle değil'), 'the focus');
      await tabTo(focusIsOn('Geri çevir'));
      await page.keyboard.press('Enter');
      await page.getByLabel('Neden geri çevriliyor?').waitFor();
      await page.keyboard.type('Basılı sayfada böyle.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said('Geri çevrildi.');
      await within(10, async () => (await focused()).includes('Kapaktaki yıl'), 'the focus');
      await page.keyboard.press('Control+z');
      await said('Yeniden açıldı.');
      await within(10, async () => (await cards().count()) === 3, 'it waits again');
      await cards().first().getByRole('button', { name: 'Geri çevir' }).click();
      await page.keyboard.type('Basılı sayfada böyle.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said('Geri çevrildi.');
      await page.goto(`${system.cms}/admin/inbox?state=closed`);
      await page.getByText('Basılı sayfada böyle.').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await publicText()).not.toContain('Bu satır böyle değil');
    });

    it('is closed as spam only after a look at what that would be', async () => {
      await page.goto(`${system.cms}/admin/inbox?kind=satisfaction`);
      const every = page.getByRole('checkbox', { name: 'Bu sayfadakilerin hepsini seç' });
      await every.press('Space');
      await within(10, () => every.isChecked(), 'the choice');
      const onButton = focusIsOn('Seçilen 1 iletiyi istenmeyen say…');
      await tabTo(onButton);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Şu 1 ileti istenmeyen sayılacak' });
      await dialog.getByText('1934 tramvay tarifesi').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await within(10, onButton, 'the focus is back');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'İstenmeyen say' }).click();
      await said('1 ileti istenmeyen sayıldı.');
      await page.getByText('Bu süzgece uyan ileti yok.').waitFor();
      await page.getByRole('button', { name: 'Süzgeci kaldır' }).click();
      await within(10, async () => (await cards().count()) === 1, 'the error report is left');
    });

    it.each(['tr', 'en'] as const)(
      'is shown on screens without a fault that a machine can find: %s',
      async (language) => {
        await desk.addCookies([{ name: 'payload-lng', value: language, url: system.cms }]);
        const faults: Record<string, string[]> = {};
        for (const [path, shown] of [
          ['/inbox', '.kutuk-inbox-message'],
          ['/', '.kutuk-dashboard h2'],
        ] as const) {
          await page.goto(`${system.cms}/admin${path}`);
          await page.locator(shown).first().waitFor();
          for (const theme of ['light', 'dark']) {
            await page.evaluate(async (chosen) => {
              document.documentElement.setAttribute('data-theme', chosen);
              // colours go over into each other
              await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
            }, theme);
            const found = await faultsOf(page, path === '/' ? '.kutuk-dashboard' : undefined);
            if (found.length > 0) faults[`${path} ${theme}`] = found;
          }
        }
        expect(faults).toEqual({});
      },
    );
  });
}
