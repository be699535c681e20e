import { hubAddress, type InterfaceLanguage, type ParsedAddress, recordAddress } from '../addresses.ts';
import { languageAskedFor } from '../i18n/language.ts';
import type { LibraryReader, RecordStatus } from '../library.ts';
import { type Answer, redirect } from './answer.ts';
import { answerVersioned, renderAddress } from './answerRendered.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';
import { followMove } from './followMove.ts';
import { readPageFile } from './pageFiles.ts';
import { isStatic } from './staticKinds.ts';

type RecordAsked = Extract<ParsedAddress, { type: 'record' }>;
type AddressedKind = RecordAsked['kind'];

export interface Wanted {
  path: string;
  query: string;
  ifNoneMatch: string | undefined;
}

/** The public page of a record: 200, 301 after a merger, 410 with a tombstone, or 404. */
export async function answerRecord(
  context: SiteContext,
  library: LibraryReader,
  { kind, number, language }: RecordAsked,
  { path, query, ifNoneMatch }: Wanted,
): Promise<Answer> {
  const status = await library.status(kind, number);
  if (status.state !== 'visible') return answerHidden(context, library, { kind, number, language, status });
  const edition = await readEdition(context.build, library);
  const revision = isStatic(kind) ? status.revision : await library.revision();
  const version = isStatic(kind) ? `${edition}-${revision}` : `${edition}-all-${revision}`;
  if (query === '') {
    const etag = `W/"${version}"`;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    // the revision is in the name of the file: whatever lies there is this page
    const bytes =
      !context.asFiles &&
      isStatic(kind) &&
      (await readPageFile(context.pagesFolder, { edition, kind, number, revision }, language));
    if (bytes) return { status: 200, headers, etag, body: { type: 'brotli', bytes } };
    return answerVersioned(context, library, { address: path, version, ifNoneMatch });
  }
  const { status: said, headers, text } = await renderAddress(context, library, { address: path + query });
  return { status: said, headers, body: { type: 'text', text } };
}

/** What an address says whose record is not visible. Only a withdrawn record's own page tells of it. */
export async function answerHidden(
  context: SiteContext,
  library: LibraryReader,
  asked: { kind: AddressedKind; number: number; language: InterfaceLanguage; status: RecordStatus },
): Promise<Answer> {
  const { kind, language, status } = asked;
  if (status.state === 'moved') {
    const to = await followMove(library, kind, status.to);
    if (to !== undefined) return redirect(301, recordAddress(kind, to, language));
  }
  const gone = status.state === 'withdrawn';
  const rendered = await renderAddress(context, library, {
    address: gone ? recordAddress(kind, asked.number, language) : missingAddress(language),
  });
  // the status is the library's to say, whatever the page's code made of it
  return { status: gone ? 410 : 404, headers: rendered.headers, body: { type: 'text', text: rendered.text } };
}

/** The language-neutral form leads to the visitor's language. */
export async function answerPermanent(
  context: SiteContext,
  library: LibraryReader,
  { kind, number }: { kind: AddressedKind; number: number },
  acceptLanguage: string | undefined,
): Promise<Answer> {
  const language = languageAskedFor(acceptLanguage ?? null);
  const vary = { vary: 'accept-language' };
  const status = await library.status(kind, number);
  const to = status.state === 'moved' ? await followMove(library, kind, status.to) : number;
  if (to === undefined || status.state === 'absent') {
    const answer = await answerMissing(context, library, language);
    return { ...answer, headers: { ...answer.headers, ...vary } };
  }
  return redirect(302, recordAddress(kind, to, language), vary);
}

export async function answerMissing(
  context: SiteContext,
  library: LibraryReader,
  language: InterfaceLanguage,
): Promise<Answer> {
  const { headers, text } = await renderAddress(context, library, { address: missingAddress(language) });
  return { status: 404, headers, body: { type: 'text', text } };
}

/** An address that no route has, so that the site's own page for that is rendered in the right language. */
function missingAddress(language: InterfaceLanguage): string {
  return `${hubAddress('home', language)}404`;
}
