import type { Answer } from './answer.ts';
import { limitSenders } from './limitSenders.ts';
import { tooManyPage } from './plainPages.ts';

const minute = 60_000;
/** Pages made for one visit (searches, lists, pages with marked words): each takes as long as some twenty to forty files. */
const made = 600;
/** Anything else that the library is asked for: a book of 2,000 pages can be leafed through. */
const any = 6_000;
/** How much more a scholarly crawler may ask for. Anybody can take such a name, so that it too has a limit. */
const scholarlyFactor = 5;
/** Google Scholar, Bing, web archives, Semantic Scholar, CiteSeerX, CORE, OpenAIRE, Europeana, Zotero. */
const scholarly =
  /\b(?:Googlebot|bingbot|archive\.org_bot|heritrix|SemanticScholarBot|CiteSeerXBot|CORE\/|OpenAIRE|Europeana|ZoteroTranslationServer)\b/i;

export interface Visit {
  /** IP address, as the socket or the proxy in front says. */
  address: string | undefined;
  /** User-Agent. */
  agent: string | undefined;
  path: string;
  query: string;
}

/** How much one address may ask for. @returns the refusal (429), when it was too much */
export function limitVisitors(now?: () => number): (visit: Visit) => Answer | undefined {
  const open = (factor: number) => ({
    made: limitSenders({ most: made * factor, refill: minute }, now),
    any: limitSenders({ most: any * factor, refill: minute }, now),
  });
  const limits = { people: open(1), scholarly: open(scholarlyFactor) };
  return ({ address, agent = '', path, query }) => {
    // without an address nobody can be told apart; this machine's own are its proxy, or its operator
    if (address === undefined || isLoopback(address) || isFree(path)) return undefined;
    const limit = limits[scholarly.test(agent) ? 'scholarly' : 'people'];
    const wait = limit.any.take(address) ?? (isMade(path, query) ? limit.made.take(address) : undefined);
    return wait === undefined ? undefined : tooManyPage(wait);
  };
}

/** Code is in memory. */
const isFree = (path: string) =>
  path.startsWith('/_astro/') || path === '/health' || path === '/robots.txt' || path === '/plain.css';

function isMade(path: string, query: string): boolean {
  if (/\.(?:css|webp|jpg|pdf|zip)$/.test(path)) return false;
  return query !== '' || /\/(?:sayfa|page)\/\d+(?:$|\/words\.json$)|\.(?:json|xml|txt)$/.test(path);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./i.test(address);
}
