import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Chromium from npm, with no system package needed (Linux x64). Elsewhere, or to use another one, set `CHROME_PATH` to
 * an installed Chrome. Nothing in it calls home: background networking is off.
 */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const installed = process.env.CHROME_PATH;
  return playwright.launch({
    executablePath: installed ?? (await chromium.executablePath()),
    headless: true,
    // root, as in containers, can't use Chromium's sandbox
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=OptimizationHints,MediaRouter,Translate',
      '--font-render-hinting=none',
      ...more,
    ],
  });
}
