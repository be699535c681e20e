import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in our own part of a screen of the archive; its frame is Payload's. */
export async function faultsOf(page: Page, part = 'main.kutuk-screen'): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (within) => {
    const { violations } = await (
      window as unknown as {
        axe: { run(what: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe.run({ include: [within] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, part);
}
