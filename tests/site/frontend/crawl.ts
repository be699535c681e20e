import type { IncomingHttpHeaders } from 'node:http';
import { get } from '../../support/startTestSite.ts';

export interface Visited {
  /** Path and query. */
  address: string;
  /** The page that was first seen to link to it. */
  from: string;
  /** Of the last answer; addresses on the way there. */
  status: number;
  redirects: string[];
  headers: IncomingHttpHeaders;
  /** Media type without parameters. */
  type: string;
  text: string;
  ids: ReadonlySet<string>;
  fragments: { to: string; id: string }[];
  /** Pictures, styles and scripts that other sites would send. */
  outside: string[];
}

interface Crawl {
  origin: string;
  /** What the site calls itself: absolute addresses begin with it. */
  siteUrl: string;
  from: string[];
  /** Addresses that differ only in their numbers are one kind: how many of it are asked for. */
  ofEachKind: number | ((address: string) => number);
}

/** Follows links in breadth, some of each kind of address. @returns what was visited, by address */
export async function crawl({ origin, siteUrl, from, ofEachKind }: Crawl): Promise<Map<string, Visited>> {
  const port = Number(new URL(origin).port);
  const visited = new Map<string, Visited>();
  const kinds = new Map<string, number>();
  const waiting = from.map((address) => ({ address, from: 'the start' }));
  const noted = new Set(from);
  const most = typeof ofEachKind === 'number' ? () => ofEachKind : ofEachKind;

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(next.address);
    const seen = kinds.get(kind) ?? 0;
    if (seen >= most(next.address) && !from.includes(next.address)) continue;
    kinds.set(kind, seen + 1);
    const page = await visit(next);
    visited.set(next.address, page);
    for (const address of linksOf(page)) {
      if (noted.has(address)) continue;
      noted.add(address);
      waiting.push({ address, from: next.address });
    }
  }
  return visited;

  async function visit({ address, from: linkedFrom }: { address: string; from: string }): Promise<Visited> {
    const redirects: string[] = [];
    let answer = await get(port, address);
    while ([301, 302, 307, 308].includes(answer.status) && redirects.length < 5) {
      const to = String(answer.headers.location).replace(siteUrl, '');
      redirects.push(to);
      answer = await get(port, to);
    }
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    const isText = /^text\/|xml$|json$/.test(type);
    const text = isText ? answer.text : '';
    const isHtml = type === 'text/html';
    const ids = new Set(isHtml ? [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => String(id)) : []);
    return {
      address,
      from: linkedFrom,
      status: answer.status,
      redirects,
      headers: answer.headers,
      type,
      text,
      ids,
      fragments: isHtml ? fragmentsOf(text, address) : [],
      outside: isHtml ? outsideOf(text) : [],
    };
  }

  function linksOf({ text, type, address }: Visited): string[] {
    if (type === 'text/css') {
      return [...text.matchAll(/url\(["']?([^"')]+)/g)].flatMap(([, to]) => local(String(to), address));
    }
    if (type === 'text/javascript') {
      return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)/g)].flatMap(([, to]) =>
        local(String(to), address),
      );
    }
    if (type.endsWith('xml')) {
      return [...text.matchAll(/(?:href="|<loc>|<id>)([^"<]+)/g)].flatMap(([, to]) =>
        local(unescaped(String(to)), address),
      );
    }
    if (type !== 'text/html') return [];
    const single = [...text.matchAll(/\s(?:href|src|action|poster)="([^"]+)"/g)].map(([, to]) => unescaped(String(to)));
    const sets = [...text.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, set]) =>
      unescaped(String(set))
        .split(', ')
        .map((one) => one.trim().split(' ')[0] ?? ''),
    );
    const pictures = [...text.matchAll(/property="og:image" content="([^"]+)"/g)].map(([, to]) =>
      unescaped(String(to)),
    );
    return [...single, ...sets, ...pictures].flatMap((to) => local(to, address));
  }

  /** Path and query of an address on this site. */
  function local(to: string, base: string): string[] {
    const url = new URL(to, siteUrl + base);
    return url.origin === siteUrl ? [url.pathname + url.search] : [];
  }

  function fragmentsOf(text: string, address: string): Visited['fragments'] {
    return [...text.matchAll(/\shref="([^"]*#[^"]+)"/g)].flatMap(([, href]) => {
      const url = new URL(unescaped(String(href)), siteUrl + address);
      return url.origin === siteUrl
        ? [{ to: url.pathname + url.search, id: decodeURIComponent(url.hash.slice(1)) }]
        : [];
    });
  }

  function outsideOf(text: string): string[] {
    const tags = [
      ...text.matchAll(
        /<(?:img|script|source|iframe|video|audio|link rel="(?:stylesheet|icon|preload|modulepreload)")[^>]*/g,
      ),
    ];
    return tags
      .map(([tag]) => tag)
      .filter((tag) => {
        const to = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
        return to !== undefined && new URL(to, siteUrl).origin !== siteUrl;
      });
  }
}

/** What an address would be called without its numbers and words. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'https://site.example');
  const names = [...new Set(searchParams.keys())].sort().slice(0, 2);
  return `${pathname.replace(/\d+/g, 'N')}?${names.join('&')}`;
}

function unescaped(text: string): string {
  return text.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
