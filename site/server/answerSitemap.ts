import {
  type Hub,
  hubAddress,
  hubSegments,
  type InterfaceLanguage,
  interfaceLanguages,
  pageAddress,
  recordAddress,
} from '../addresses.ts';
import { type SitemapEntry, sitemap, sitemapIndex } from '../formats/sitemap.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, plain } from './answer.ts';

/** Addresses in one file; the protocol allows 50,000, but each also names its other language. */
const addressesInFile = 5_000;
const entriesInFile = addressesInFile / interfaceLanguages.length;

/**
 * `/sitemap.xml`, which is an index of `/sitemap-1.xml` and on when there is too much for one. Hubs and records come
 * first; then the text of every page, which is what searchers on the web look for, publication by publication.
 */
export async function answerSitemap(siteUrl: string, library: LibraryReader, part?: number): Promise<Answer> {
  const { entries, shelves, parts } = await planMap(siteUrl, library);
  const revision = await library.revision();
  const xml = (text: string): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    etag: `W/"map-${part ?? 0}-${revision}"`,
    body: { type: 'text', text },
  });
  if (part === undefined) {
    if (parts === 1) return xml(sitemap([...entries, ...(await pagesOf(siteUrl, library, shelves.flat()))]));
    return xml(sitemapIndex(Array.from({ length: parts }, (_, index) => `${siteUrl}/sitemap-${index + 1}.xml`)));
  }
  if (part > parts || parts === 1) return plain(404, 'Not found.');
  const ofRecords = parts - shelves.length;
  if (part <= ofRecords) return xml(sitemap(entries.slice((part - 1) * entriesInFile, part * entriesInFile)));
  return xml(sitemap(await pagesOf(siteUrl, library, shelves[part - ofRecords - 1] ?? [])));
}

/** How many files the map needs; one is `/sitemap.xml` itself. */
export async function sitemapParts(library: LibraryReader): Promise<number> {
  return (await planMap('', library)).parts;
}

async function planMap(siteUrl: string, library: LibraryReader) {
  const [entries, shelves, readable] = await Promise.all([
    listEntries(siteUrl, library),
    shelvesOfPages(library),
    library.readable(),
  ]);
  const all = readable.reduce((sum, { pages }) => sum + pages, entries.length);
  const parts = all <= entriesInFile ? 1 : Math.ceil(entries.length / entriesInFile) + shelves.length;
  return { entries, shelves, parts };
}

async function pagesOf(siteUrl: string, library: LibraryReader, publications: number[]): Promise<SitemapEntry[]> {
  return (await library.pageKeys(publications)).map(({ publication, key }) =>
    inLanguages(siteUrl, (language) => pageAddress(publication, key, language)),
  );
}

/** Everything that is a page of its own: hubs and records, in the order of their numbers. */
async function listEntries(siteUrl: string, library: LibraryReader): Promise<SitemapEntry[]> {
  const records = (await library.visible()).flatMap(({ kind, number }) =>
    kind === 'settings' ? [] : [{ kind, number }],
  );
  records.sort((a, b) => a.kind.localeCompare(b.kind, 'en') || a.number - b.number);
  return [
    ...hubs.map((hub) => inLanguages(siteUrl, (language) => hubAddress(hub, language))),
    ...records.map(({ kind, number }) => inLanguages(siteUrl, (language) => recordAddress(kind, number, language))),
  ];
}

/** Publications whose pages fill a file; one that is larger than a file has one of its own. */
async function shelvesOfPages(library: LibraryReader): Promise<number[][]> {
  const shelves: number[][] = [];
  let room = 0;
  for (const { number, pages } of await library.readable()) {
    const shelf = shelves.at(-1);
    if (shelf === undefined || pages > room) {
      shelves.push([number]);
      room = entriesInFile - pages;
    } else {
      shelf.push(number);
      room -= pages;
    }
  }
  return shelves;
}

function inLanguages(siteUrl: string, address: (language: InterfaceLanguage) => string): SitemapEntry {
  return Object.fromEntries(interfaceLanguages.map((language) => [language, siteUrl + address(language)]));
}

const hubs = Object.keys(hubSegments).filter((hub): hub is Hub => hub !== 'search');
