import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collection } from '../../../scripts/demo/collection.ts';
import { repositoryRoot } from '../../../scripts/repositoryRoot.ts';
import { hubAddress, interfaceLanguages, recordAddress, type recordSegments } from '../../../site/addresses.ts';
import { soak } from '../../support/soak.ts';
import { operatorVariables, startSystem, type TestSystem } from '../../support/system.ts';
import { crawl, type Visited } from './crawl.ts';

/** The library that `npm run demo` makes, from its front door to its last page, as a visitor could follow its links. */

const minute = 60_000;
/** Of lists and searches that differ in their words and numbers alone. Pages without a question are all asked for. */
const ofEachQuestion = 12;

describe.skipIf(!soak())('the demonstration library (in `npm run soak` only: it takes the whole system)', () => {
  let system: TestSystem;
  let visited: Map<string, Visited>;

  beforeAll(async () => {
    system = await startSystem();
    await fill(system);
    visited = await crawl({
      origin: system.site,
      siteUrl: system.site,
      from: ['/tr/', '/en/', '/robots.txt'],
      ofEachKind: (address) => (address.includes('?') ? ofEachQuestion : Number.POSITIVE_INFINITY),
    });
  }, 90 * minute);
  afterAll(async () => system?.close(), 2 * minute);

  const pages = () => [...visited.values()].filter(({ type, status }) => type === 'text/html' && status === 200);

  it('has no link that leads nowhere, in either language', () => {
    const broken = [...visited.values()].filter(({ status }) => status !== 200);
    expect(broken.map(({ address, status, from }) => `${address} ${status}, linked from ${from}`)).toEqual([]);
    for (const language of interfaceLanguages) {
      const own = pages().filter(({ address }) => address.startsWith(`/${language}/`));
      expect(own.length).toBeGreaterThan(500);
    }
  });

  it('has each place on a page that a link names', () => {
    const lost = pages().flatMap(({ address, fragments }) =>
      fragments
        .filter(({ to, id }) => visited.get(to)?.ids.has(id) === false)
        .map(({ to, id }) => `${address} → ${to}#${id}`),
    );
    expect(lost).toEqual([]);
    expect(pages().flatMap(({ outside }) => outside)).toEqual([]);
  });

  it('redirects nowhere twice, and only from permanent addresses', () => {
    const redirected = [...visited.values()].filter(({ redirects }) => redirects.length > 0);
    expect(redirected.length).toBeGreaterThan(collection.publications.length);
    const wrong = redirected.filter(
      ({ address, redirects }) => redirects.length > 1 || !(address === '/' || address.startsWith('/p/')),
    );
    expect(wrong.map(({ address, redirects }) => `${address} → ${redirects.join(' → ')}`)).toEqual([]);
  });

  it('leads to every publication and press release by links, not by the map alone', () => {
    const numbers = (kind: keyof typeof recordSegments, language: (typeof interfaceLanguages)[number]) =>
      pages().filter(({ address }) =>
        new RegExp(`^${recordAddress(kind, 0, language).slice(0, -1)}\\d+$`).test(address),
      );
    for (const language of interfaceLanguages) {
      expect(numbers('publication', language).length).toBe(collection.publications.length);
      expect(numbers('press-release', language).length).toBe(collection.pressReleases.length);
      expect(numbers('collection', language).length).toBe(collection.collections.length);
    }
  });

  it('has a map of exactly the pages that search engines may show', async () => {
    const map = await (await fetch(`${system.site}/sitemap.xml`)).text();
    const mapped = [...map.matchAll(/<loc>([^<]+)/g)].map(([, address]) => String(address).replace(system.site, ''));
    expect(new Set(mapped).size).toBe(mapped.length);
    const shown = pages()
      // neither forms without a question nor later parts of lists
      .filter(
        ({ address }) =>
          !address.includes('?') && !interfaceLanguages.some((one) => address === hubAddress('search', one)),
      )
      .filter(
        ({ text, headers }) => !/<meta name="robots" content="[^"]*noindex/.test(text) && !headers['x-robots-tag'],
      )
      .map(({ text }) => /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1]?.replace(system.site, ''))
      .filter((address) => address !== undefined);
    expect(mapped.toSorted()).toEqual([...new Set(shown)].toSorted());
  });
});

/** As an operator does it. */
async function fill({ dataFolder }: TestSystem): Promise<void> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts/demo.ts')], {
    cwd: repositoryRoot,
    env: operatorVariables(dataFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the demonstration did not fill the library:\n${said}`);
}
