import { pageImageSizes } from '../../cms/files/store.ts';
import { authorityKinds } from '../../cms/publish/publicRecord.ts';
import {
  crestAddress,
  feedAddress,
  fileAddress,
  formAddress,
  type Hub,
  hubAddress,
  hubSegments,
  interfaceLanguages,
  permanentAddress,
  recordAddress,
  textAddress,
} from '../addresses.ts';
import type { LibraryReader } from '../library.ts';
import { tileNames } from '../reader/imageService.ts';
import { sitemapParts } from '../server/answerSitemap.ts';

/** Every address whose answer is the same for everybody, in both languages. Files of a record follow its page. */
export async function* exportAddresses(library: LibraryReader): AsyncGenerator<string> {
  yield* ['/', '/robots.txt', '/p/theme.css', '/sitemap.xml'];
  if (await library.crest()) yield crestAddress;
  const parts = await sitemapParts(library);
  for (let part = 1; parts > 1 && part <= parts; part++) yield `/sitemap-${part}.xml`;
  for (const language of interfaceLanguages) {
    for (const hub of hubs) yield hubAddress(hub, language);
    yield feedAddress(language);
    yield formAddress('report', language);
  }
  for (const { kind, number } of await library.visible()) {
    if (kind === 'settings') continue;
    yield permanentAddress(kind, number);
    for (const language of interfaceLanguages) {
      yield recordAddress(kind, number, language);
      if (kind === 'collection' || authorityKinds.some((one) => one === kind))
        yield feedAddress(language, { kind, number });
    }
    if (kind === 'publication') yield* publicationFiles(library, number);
    if (kind === 'press-release') yield* pressFiles(library, number);
  }
}

const hubs = Object.keys(hubSegments).filter((hub): hub is Hub => hub !== 'search');

async function* publicationFiles(library: LibraryReader, number: number): AsyncGenerator<string> {
  const view = await library.publication(number);
  for (const { key, image } of view?.pages ?? []) {
    if (image === undefined) continue;
    for (const size of pageImageSizes) yield pathOf(fileAddress.pageImage(number, key, image, size));
    const tiles = await library.pageTiles(number, key);
    if (tiles === undefined) continue;
    const service = fileAddress.imageService(number, key);
    yield `${service}/info.json`;
    for (const name of tileNames(tiles)) yield `${service}/${name}`;
  }
  for (const { scan } of view?.record.files ?? []) yield fileAddress.document(number, scan);
  for (const format of ['bib', 'ris'] as const) yield fileAddress.citation(number, format);
  if (view?.pages.some(({ hasText }) => hasText)) for (const one of interfaceLanguages) yield textAddress(number, one);
}

async function* pressFiles(library: LibraryReader, number: number): AsyncGenerator<string> {
  const release = await library.pressRelease(number);
  for (const { image } of release?.images ?? []) {
    yield fileAddress.pressImage(number, image);
    yield fileAddress.pressPreview(number, image);
  }
  if (release && release.images.length > 0) yield fileAddress.pressKit(number);
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? address;
}
