import type { PublicPage } from '../../cms/publish/publicRecord.ts';
import type { ReportedThing } from '../addresses.ts';
import { plainTitle } from '../catalogue/titles.ts';
import { written } from '../i18n/language.ts';
import type { Library, PublicationView } from '../library.ts';
import { lineOf } from './lineOf.ts';

export interface ShownThing {
  name: string;
  publication?: PublicationView;
  page?: PublicPage;
  line?: number;
  lineText?: string;
}

/** What a form is about, as the public sees it now. Undefined when there is no such thing; a page or line that is not there is left out. */
export async function readThing(
  library: Pick<Library, 'publication' | 'page' | 'names' | 'pressRelease' | 'collection'>,
  thing: ReportedThing | undefined,
): Promise<ShownThing | undefined> {
  if (!thing) return undefined;
  const { kind = 'publication', number, key, line } = thing;
  if (kind === 'press-release') {
    const release = await library.pressRelease(number);
    return release && { name: written(release.title, 'tr')?.text ?? String(number) };
  }
  if (kind === 'collection') {
    const view = await library.collection(number);
    return view && { name: written(view.record.title, 'tr')?.text ?? String(number) };
  }
  if (kind !== 'publication') {
    const [named] = await library.names(kind, [number]);
    return named && { name: named.name };
  }
  const publication = await library.publication(number);
  if (!publication) return undefined;
  const name = plainTitle(publication.record.titles);
  const page = key === undefined ? undefined : (await library.page(number, key))?.page;
  if (!page) return { name, publication };
  const lineText = line === undefined ? undefined : lineOf(page.text, line);
  return lineText === undefined || line === undefined
    ? { name, publication, page }
    : { name, publication, page, line, lineText };
}
