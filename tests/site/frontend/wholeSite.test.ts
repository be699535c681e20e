import { brotliCompressSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { soak } from '../../support/soak.ts';
import { structuredData } from '../../support/structuredData.ts';
import { crawl, kindOf, type Visited } from './crawl.ts';
import { exhibits } from './exhibits.ts';
import { type Exhibition, openExhibition } from './openExhibition.ts';

/** Follows what the built site links to, from the home pages on, and judges all that it finds. */

const siteUrl = 'https://kutuk.cinarli.example';
/** Addresses that differ only in their numbers are one kind: of each, this many are asked for. */
const ofEachKind = soak() ? 100 : 2;

let database: TestDatabase;
let exhibition: Exhibition;
let visited: Map<string, Visited>;

beforeAll(
  async () => {
    database = await createTestDatabase();
    exhibition = await openExhibition(database);
    visited = await crawl({
      origin: exhibition.address,
      siteUrl,
      from: [
        '/tr/',
        '/en/',
        '/robots.txt',
        '/sitemap.xml',
        `/tr/yayin/${exhibits.bulletin}`,
        `/en/publication/${exhibits.ottoman}`,
      ],
      ofEachKind,
    });
  },
  soak() ? 3_600_000 : 120_000,
);
afterAll(async () => {
  await exhibition?.close();
  await database?.drop();
});

/** A validator takes a fifth of a second for a page: filters upon filters wait for soak. */
function oneOfEachKind(pages: Visited[]): Visited[] {
  if (soak()) return pages;
  const simple = pages.filter(({ address }) => !address.includes('&'));
  return [...new Map(simple.map((page) => [kindOf(page.address), page])).values()];
}

/** What no page links to: a missing page, tombstones, a search that fails. */
const unlinked: [address: string, status: number][] = [
  ['/tr/yok', 404],
  ['/en/missing', 404],
  [`/tr/yayin/${exhibits.withdrawn}`, 410],
  [`/en/publication/${exhibits.hidden}`, 410],
  [`/tr/ara?q=${encodeURIComponent('arıza')}`, 503],
];

const htmlPages = () => [...visited.values()].filter(({ type, status }) => type === 'text/html' && status === 200);

describe('every link', () => {
  it('leads somewhere: pages, pictures, styles, scripts, fonts, feeds, files', () => {
    const broken = [...visited.values()].filter(({ status }) => status !== 200);
    expect(broken.map(({ address, status, from }) => `${address} ${status}, linked from ${from}`)).toEqual([]);
    const types = new Set([...visited.values()].map(({ type }) => type));
    for (const type of [
      'text/html',
      'text/css',
      'text/javascript',
      'image/webp',
      'image/svg+xml',
      'font/woff2',
      'application/atom+xml',
      'application/xml',
      'application/pdf',
      'text/plain',
      'application/x-bibtex',
      'application/x-research-info-systems',
    ])
      expect(types, type).toContain(type);
    expect(visited.size).toBeGreaterThan(200);
  });

  it('is not redirected, but for the permanent ones, and those once', () => {
    const redirected = [...visited.values()].filter(({ redirects }) => redirects.length > 0);
    expect(redirected.length).toBeGreaterThan(0);
    const isPermanent = ({ address }: Visited) =>
      address === '/' || /^\/p\/(?:[a-z-]+\/)?\d+(?:\/page\/\d+)?$/.test(address);
    const wrong = redirected.filter((page) => !isPermanent(page) || page.redirects.length > 1);
    expect(wrong.map(({ address, from, redirects }) => `${address} from ${from} → ${redirects.join(' → ')}`)).toEqual(
      [],
    );
  });

  it('to a place on a page finds that place', () => {
    const lost = htmlPages().flatMap(({ address, fragments }) =>
      fragments
        .filter(({ to, id }) => visited.get(to)?.ids.has(id) === false)
        .map(({ to, id }) => `${address} → ${to}#${id}`),
    );
    expect(lost).toEqual([]);
    expect(htmlPages().some(({ fragments }) => fragments.length > 0)).toBe(true);
  });

  it('for a picture, style or script stays on this site', () => {
    expect(htmlPages().flatMap(({ address, outside }) => outside.map((one) => `${address}: ${one}`))).toEqual([]);
  });
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate(
      new FileSystemConfigLoader({
        root: true,
        extends: ['html-validate:standard', 'html-validate:a11y'],
        rules: {
          // a table that is laid out as a grid is no table to some screen readers unless it says so
          'no-redundant-role': 'off',
          // a button sends its form unless it says otherwise: HTML says so
          'no-implicit-button-type': 'off',
        },
      }),
    );
    const wrong: string[] = [];
    const others = await Promise.all(
      unlinked.map(async ([address, status]) => {
        const response = await fetch(exhibition.address + address);
        expect(response.status, address).toBe(status);
        return { address, text: await response.text() };
      }),
    );
    for (const { address, text } of [...oneOfEachKind(htmlPages()), ...others]) {
      const report = await validator.validateString(text);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          wrong.push(`${ruleId}: ${message} (${address}:${line}:${column})`);
    }
    expect([...new Map(wrong.map((one) => [one.replace(/\(.*$/, ''), one])).values()]).toEqual([]);
  });

  it('has one heading of the first level, a title of its own, a language, and a description in other languages', () => {
    for (const { address, text } of htmlPages()) {
      expect(text.match(/<h1[ >]/g), address).toHaveLength(1);
      expect(text, address).toMatch(/<html lang="(?:tr|en)"/);
      expect(text.match(/<title>[^<]+<\/title>/g), address).toHaveLength(1);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
      if (canonical === undefined) expect(text, address).toContain('noindex');
      else {
        const others = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
        expect(
          others.map(([, language]) => language),
          address,
        ).toEqual(['tr', 'en', 'x-default']);
        expect(
          others.map(([, , href]) => href),
          address,
        ).toContain(canonical);
      }
    }
  });

  it('sets no cookie, and has a policy that allows nothing inline', () => {
    for (const { address, headers, text } of visited.values()) {
      expect(headers['set-cookie'], address).toBeUndefined();
      const policy = String(headers['content-security-policy']);
      expect(policy, address).toContain("default-src 'self'");
      expect(policy, address).not.toMatch(/unsafe|https?:|\*/);
      if (!text.startsWith('<!')) continue;
      expect(text, address).not.toMatch(/\sstyle="|<style|\son[a-z]+="|javascript:/);
      expect(text, address).not.toMatch(/<script(?![^>]*(?:\ssrc="|application\/ld\+json))/);
    }
  });

  it('that is of a record tells machines what it is', () => {
    const found = new Map<string, number>();
    for (const { address, text } of htmlPages()) {
      for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = structuredData.parse(JSON.parse(json ?? ''));
        found.set(data['@type'], (found.get(data['@type']) ?? 0) + 1);
        expect(data['@id'].startsWith(siteUrl), address).toBe(true);
      }
      if (!/^\/(?:tr\/yayin|en\/publication)\/\d+$/.test(address)) continue;
      const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]+)"`).exec(text)?.[1];
      for (const name of [
        'DC.title',
        'DC.identifier',
        'DC.language',
        'DC.rights',
        'citation_title',
        'citation_public_url',
      ])
        expect(meta(name), `${name} of ${address}`).toBeTruthy();
      expect(meta('citation_publication_date') ?? '1900').toMatch(/^\d{4}(?:\/\d{2}\/\d{2})?$/);
    }
    expect([...found.keys()]).toEqual(expect.arrayContaining(['Book', 'PublicationIssue', 'WebSite']));
  });
});

describe('the page of a publication', () => {
  /** What it says, without its tags; `section` by the id of its heading. */
  const said = async (path: string, section?: string) => {
    const response = await fetch(exhibition.address + path);
    expect(response.status).toBe(200);
    const page = await response.text();
    const part = section === undefined ? page : page.split(`aria-labelledby="${section}"`)[1]?.split('</section>')[0];
    return (part ?? '')
      .replace(/<script.*?<\/script>|<[^>]+>/gs, ' ')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ');
  };

  it.each([
    [exhibits.bulletin, 'Evet, basabilirsiniz. Kullanım koşulu: Kamu malı.', false],
    [exhibits.map, 'Önce sorun. Kullanım koşulu: CC BY-NC 4.0.', true],
    [exhibits.premises, 'Hayır, izin almadan basamazsınız. Kullanım koşulu: Tüm hakları saklıdır.', true],
  ])('%i answers first whether it may be printed, and how to name the source', async (number, answer, asks) => {
    const rights = await said(`/tr/yayin/${number}`, 'rights');
    expect(rights).toContain(`Basabilir miyim? ${answer}`);
    expect(rights).toContain(`Çınarlı Belediyesi, Çınarlı Yayın Kütüğü, No. ${number}, ${siteUrl}/p/${number}`);
    expect(rights.includes('+90 200 000 00 00')).toBe(asks);
    const whole = await said(`/tr/yayin/${number}`);
    expect(whole.indexOf('Basabilir miyim?')).toBeLessThan(whole.indexOf('Künye'));
  });

  it('says where it is on paper, and how to see it when it can’t be read here', async () => {
    expect(await said(`/tr/yayin/${exhibits.bulletin}`, 'copies')).toMatch(/Belediye Arşivi Yer numarası B 1\/12 $/);
    const onPaper = await said(`/tr/yayin/${exhibits.onPaper}`, 'copies');
    expect(onPaper).toContain('Belediye Arşivi Yer numarası T 12');
    expect(onPaper).toContain(`(No. ${exhibits.onPaper})`);
    expect(onPaper).toContain('+90 200 000 00 00');
    expect(await said(`/en/publication/${exhibits.premises}`, 'copies')).toContain('we will look for it together');
  });

  it('gives a date of another calendar as printed, with its Gregorian year', async () => {
    const record = await said(`/tr/yayin/${exhibits.ottoman}`, 'record');
    expect(record).toContain('R. 1341 (1925)');
    expect(record).toContain('yayında “١٣٤١”; Rumi takvim');
  });

  it('offers file and text, says how it was scanned, and by what a file can be checked', async () => {
    const path = `/tr/yayin/${exhibits.bulletin}`;
    expect(await said(path, 'download')).toMatch(/PDF indir \(2,9 MB\) Metnin tümünü indir \(TXT\)/);
    const kept = await said(path, 'preservation');
    expect(kept).toContain('4 Kasım 2025 tarihinde sayısallaştırıldı Aygıt: Zeutschel OS 12002 400 nokta/inç');
    expect(kept).toMatch(/[0-9a-f]{64}/);
  });

  it('is cited in three styles, and leads to its neighbours and to a form for mistakes', async () => {
    const path = `/en/publication/${exhibits.bulletin}`;
    expect(await said(path, 'cite')).toContain(
      'Işık, N. (Ed.). (1940, March). Çınarlı Belediye Bülteni: Aylık içtimaî ve iktisadî mecmua, Yıl 7, Sayı 12 . Çınarlı Belediyesi.',
    );
    const text = visited.get(path)?.text ?? (await (await fetch(exhibition.address + path)).text());
    for (const address of [`/p/${exhibits.bulletin}/citation.bib`, `/p/${exhibits.bulletin}/citation.ris`])
      expect(text).toContain(`href="${address}"`);
    expect(text).toContain(`href="/en/report?publication=${exhibits.bulletin}"`);
    const whole = await said(path);
    for (const words of ['Before and after in the series', 'Related publications', 'On the same subject'])
      expect(whole).toContain(words);
  });
});

describe('what a page weighs', () => {
  const light = 40_000;

  it.each([
    ['home', '/tr/', light],
    ['a list', '/tr/yayinlar', light],
    ['a list in English', '/en/publications?decade=1930', light],
    ['a publication', `/tr/yayin/${exhibits.bulletin}`, light],
    ['a publication in English', `/en/publication/${exhibits.bulletin}`, light],
    ['a publication in Arabic script', `/tr/yayin/${exhibits.ottoman}`, light],
  ])(
    '%s: HTML, styles and scripts together %s, at most 40 KB, at most 10 KB of them scripts',
    async (_name, path, most) => {
      const ask = async (address: string) => {
        const response = await fetch(exhibition.address + address, { headers: { 'accept-encoding': 'br' } });
        expect(response.status, address).toBe(200);
        return response.text();
      };
      const weigh = (text: string) => brotliCompressSync(text).byteLength;
      const page = await ask(path);
      const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => String(href));
      const entries = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => String(src));
      const scripts = new Map<string, string>();
      // with what they import
      for (let next = entries.pop(); next !== undefined; next = entries.pop()) {
        if (scripts.has(next)) continue;
        const script = await ask(next);
        scripts.set(next, script);
        const base = new URL(next, exhibition.address);
        for (const [, to] of script.matchAll(/\bfrom\s*"(\.[^"]+)"|\bimport\s*"(\.[^"]+)"/g))
          if (to) entries.push(new URL(to, base).pathname);
      }
      const script = [...scripts.values()].reduce((sum, text) => sum + weigh(text), 0);
      const style = (await Promise.all(styles.map(ask))).reduce((sum, text) => sum + weigh(text), 0);
      expect(style).toBeGreaterThan(1_000);
      expect(script).toBeGreaterThan(100);
      expect(script).toBeLessThanOrEqual(10_000);
      expect(weigh(page) + style + script).toBeLessThanOrEqual(most);
    },
  );
});
