import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as ask, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/freePort.ts';
import { repositoryRoot } from '../../scripts/repositoryRoot.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeTextPdf } from '../support/makePdf.ts';
import { administrator, registerFirst } from '../support/staff.ts';
import { startSystem, type TestSystem } from '../support/system.ts';

/** The admin from another computer, and behind a proxy that speaks TLS; and what the servers themselves connect to. */

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'kutuk-reach-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function signsIn(origin: string): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${origin}/admin/login`);
  await page.locator('#field-email').fill(administrator.email);
  await page.locator('#field-password').fill(administrator.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => url.pathname.replace(/\/$/, '') === '/admin');
  expect(new URL(page.url()).origin).toBe(origin);
  return page;
}

async function signsInAndSaves(origin: string): Promise<void> {
  const page = await signsIn(origin);
  await page.goto(`${origin}/admin/collections/subjects/create`);
  await page.locator('#field-name').fill('Parks');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.waitForURL(/subjects\/\d+/);
  await page.context().close();
}

/** An address of this machine that is not loopback: how another computer would reach it. */
const outerAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe('the admin from another computer', () => {
  let system: TestSystem;
  const connections = () => join(folder, 'connections');
  beforeAll(async () => {
    const recorder = pathToFileURL(join(repositoryRoot, 'tests/support/recordConnections.mjs'));
    recorder.searchParams.set('file', connections());
    system = await startSystem({ CMS_HOST: '0.0.0.0', NODE_OPTIONS: `--import=${recorder.href}` });
    await registerFirst(system);
  }, 300_000);
  afterAll(() => system?.close());

  it.skipIf(outerAddress === undefined)('lets staff sign in and save by any name of the machine', async () => {
    const { port } = new URL(system.cms);
    await signsInAndSaves(`http://${outerAddress}:${port}`);
    await signsInAndSaves(`http://localhost:${port}`);
  });

  it('gives the cookie of a signed-in user to no script, and to no other site', async () => {
    const login = await fetch(`${system.cms}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(administrator),
    });
    const cookie = login.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=(Lax|Strict)/i);
  });

  it('connects to nothing but this machine', async () => {
    const seen = [...new Set((await readFile(connections(), 'utf8')).trim().split('\n'))];
    expect(seen.length).toBeGreaterThan(0);
    const outside = seen.filter((line) => !/ (unix:.*|localhost|127\.0\.0\.1|::1|0\.0\.0\.0)$/.test(line));
    expect(outside).toEqual([]);
  });
});

describe('the admin behind a proxy that speaks TLS', () => {
  let system: TestSystem;
  let proxy: Server;
  let origin: string;
  beforeAll(async () => {
    const tls = join(repositoryRoot, 'tests/fixtures/tls');
    const [key, cert] = await Promise.all([readFile(join(tls, 'key.pem')), readFile(join(tls, 'certificate.pem'))]);
    const port = await freePort();
    origin = `https://localhost:${port}`;
    system = await startSystem({ TRUST_PROXY: '1', CMS_URL: origin });
    const backend = new URL(system.cms);
    proxy = createServer({ key, cert }, (request, response) => {
      const headers = {
        ...request.headers,
        'x-forwarded-proto': 'https',
        'x-forwarded-host': `localhost:${port}`,
        'x-forwarded-for': '203.0.113.7',
      };
      const { method, url } = request;
      const passed = ask(
        { host: backend.hostname, port: backend.port, method, path: url, headers },
        (answer: IncomingMessage) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      passed.on('error', () => response.destroy());
      request.pipe(passed);
    });
    await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
    await registerFirst(system);
  }, 300_000);
  afterAll(async () => {
    proxy?.closeAllConnections();
    proxy?.close();
    await system?.close();
  });

  it('lets staff sign in and save', async () => {
    await signsInAndSaves(origin);
  });

  it('takes in what they upload, piece by piece', async () => {
    const page = await signsIn(origin);
    await page.goto(`${origin}/admin/collections/publications/create`);
    await page.locator('#field-title').fill('Park plans');
    await page.getByRole('button', { name: 'Save Draft' }).click();
    await page.waitForURL(/publications\/\d+/);
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    const buffer = await makeTextPdf({ pages: ['Park plans'] });
    await page.getByTestId('upload-files').setInputFiles({ name: 'plans.pdf', mimeType: 'application/pdf', buffer });
    await page.getByText('1 of 1 file').waitFor();
    await page.getByText(createHash('sha256').update(buffer).digest('hex')).waitFor();
    await page.context().close();
  });
});
