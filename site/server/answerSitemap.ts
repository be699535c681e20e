import {
  type Hub,
  hubAddress,
  hubSegments,
  type InterfaceLanguage,
  interfaceLanguages,
  recordAddress,
} from '../addresses.ts';
import { type SitemapEntry, sitemap, sitemapIndex } from '../formats/sitemap.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, plain } from './answer.ts';

/** Addresses in one file; the protocol allows 50,000, but each also names its other language. */
const addressesInFile = 5_000;
const entriesInFile = addressesInFile / interfaceLanguages.length;

/** `/sitemap.xml`, which is an index of `/sitemap-1.xml` and on when there is too much for one. */
export async function answerSitemap(siteUrl: string, library: LibraryReader, part?: number): Promise<Answer> {
  const entries = await listEntries(siteUrl, library);
  const parts = Math.ceil(entries.length / entriesInFile);
  const revision = await library.revision();
  const xml = (text: string): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    etag: `W/"map-${part ?? 0}-${revision}"`,
    body: { type: 'text', text },
  });
  if (part === undefined) {
    if (parts <= 1) return xml(sitemap(entries));
    return xml(sitemapIndex(Array.from({ length: parts }, (_, index) => `${siteUrl}/sitemap-${index + 1}.xml`)));
  }
  if (part > parts || parts <= 1) return plain(404, 'Not found.');
  return xml(sitemap(entries.slice((part - 1) * entriesInFile, part * entriesInFile)));
}

/** How many files the map needs; one is `/sitemap.xml` itself. */
export async function sitemapParts(library: LibraryReader): Promise<number> {
  return Math.ceil((await listEntries('', library)).length / entriesInFile);
}

/** Everything that is a page of its own: hubs and records, in the order of their numbers. */
async function listEntries(siteUrl: string, library: LibraryReader): Promise<SitemapEntry[]> {
  const entry = (address: (language: InterfaceLanguage) => string): SitemapEntry =>
    Object.fromEntries(interfaceLanguages.map((language) => [language, siteUrl + address(language)]));
  const records = (await library.visible()).flatMap(({ kind, number }) =>
    kind === 'settings' ? [] : [{ kind, number }],
  );
  records.sort((a, b) => a.kind.localeCompare(b.kind, 'en') || a.number - b.number);
  return [
    ...hubs.map((hub) => entry((language) => hubAddress(hub, language))),
    ...records.map(({ kind, number }) => entry((language) => recordAddress(kind, number, language))),
  ];
}

const hubs = Object.keys(hubSegments).filter((hub): hub is Hub => hub !== 'search');
