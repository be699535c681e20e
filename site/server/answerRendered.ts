import { createHash } from 'node:crypto';
import type { FormState } from '../feedback/forms.ts';
import { type LibraryReader, LibraryUnavailable } from '../library.ts';
import type { SiteLocals } from '../locals.ts';
import type { Answer } from './answer.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';
import { compressBrotli } from './encodings.ts';
import { municipalDay } from './municipalDay.ts';
import type { RenderedPages } from './renderedPages.ts';
import { openTurns } from './takeTurns.ts';

export interface RenderRequest {
  /** Of a page with a form. */
  form?: FormState | undefined;
  /** Path and query. */
  address: string;
  acceptLanguage?: string | undefined;
}

export interface Rendered {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The page shows what the search engine found: it is not a function of the library alone. */
  searched: boolean;
}

const turn = openTurns();

/** Astro's own answer to an address, whole. @throws LibraryUnavailable */
export async function renderAddress(
  context: Pick<SiteContext, 'library' | 'render' | 'find' | 'siteUrl' | 'now' | 'feedback'> & { asFiles?: boolean },
  library: LibraryReader,
  { address, acceptLanguage, form }: RenderRequest,
): Promise<Rendered> {
  let searched = false;
  const locals: SiteLocals = {
    library,
    findPublications: (query) => {
      searched = true;
      return context.find(library, query);
    },
    siteUrl: context.siteUrl,
    ...(form && { form }),
    ...(context.asFiles && { asFile: true }),
    turn,
    foundNothing: (words) => context.feedback?.counts.searched(address, { nothingFor: words }),
    today: municipalDay(context.now()),
  };
  context.feedback?.counts.searched(address, {});
  await turn();
  const headers = new Headers();
  if (acceptLanguage) headers.set('accept-language', acceptLanguage);
  // never the Host header: links of a page must not depend on what a client claims
  const rendered = await context.render(new Request(context.siteUrl + address, { headers }), locals);
  if (rendered.status === 500) {
    // Astro says 500 whatever was thrown: an outage is told apart by asking again
    const { ok, detail } = await context.library.health();
    if (!ok) throw new LibraryUnavailable(detail);
  }
  return { status: rendered.status, headers: passedOn(rendered.headers), text: rendered.text, searched };
}

function passedOn(headers: Headers): Record<string, string> {
  const names = ['content-type', 'location', 'vary', 'content-disposition', 'x-robots-tag', 'retry-after'];
  return Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));
}

/** An address that is no record: its ETag is the hash of what was rendered. */
export async function answerRendered(
  context: SiteContext,
  library: LibraryReader,
  request: RenderRequest,
): Promise<Answer> {
  const { status, headers, text } = await renderAddress(context, library, request);
  return { status, headers, body: { type: 'text', text }, ...(status === 200 && { etag: hashTag(text) }) };
}

export function hashTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`;
}

/**
 * A page that is a function of the library at `version`: held in memory until the version changes. A client that holds
 * this version is told so without rendering.
 */
export async function answerVersioned(
  context: SiteContext,
  library: LibraryReader,
  request: RenderRequest & { version: string; ifNoneMatch: string | undefined },
): Promise<Answer> {
  return answerHeld(context, library, { ...request, held: context.rendered, mayHaveSearched: false });
}

/** As `answerVersioned`, for pages of lists and of books: held apart, since there are as many as anybody asks for. */
export async function answerListed(
  context: SiteContext,
  library: LibraryReader,
  request: RenderRequest & { version: string; ifNoneMatch: string | undefined },
): Promise<Answer> {
  return answerHeld(context, library, { ...request, held: context.searched, mayHaveSearched: false });
}

/**
 * A page that is a function of the library and of the search index. Two searches in one state of both have one answer;
 * without an index nothing is held.
 */
export async function answerSearched(
  context: SiteContext,
  library: LibraryReader,
  request: RenderRequest & { ifNoneMatch: string | undefined },
): Promise<Answer> {
  const state = await context.searchState();
  if (state === undefined) return answerRendered(context, library, request);
  const version = `${await readEdition(context.build, library)}-all-${await library.revision()}-${state}`;
  return answerHeld(context, library, { ...request, version, held: context.searched, mayHaveSearched: true });
}

async function answerHeld(
  context: SiteContext,
  library: LibraryReader,
  request: RenderRequest & {
    version: string;
    ifNoneMatch: string | undefined;
    held: RenderedPages;
    mayHaveSearched: boolean;
  },
): Promise<Answer> {
  const { address, version } = request;
  const etag = `W/"${version}"`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const held = request.held.get(address, version);
  if (held) return { status: 200, headers, etag, body: { type: 'brotli', bytes: held } };
  if (request.ifNoneMatch === etag) return { status: 200, headers, etag };
  const rendered = await renderAddress(context, library, request);
  const isFunction = request.mayHaveSearched || !rendered.searched;
  if (rendered.status !== 200 || !isFunction || !rendered.headers['content-type']?.startsWith('text/html')) {
    return { status: rendered.status, headers: rendered.headers, body: { type: 'text', text: rendered.text } };
  }
  const bytes = await compressBrotli(rendered.text);
  request.held.keep(address, version, bytes);
  return { status: 200, headers: rendered.headers, etag, body: { type: 'brotli', bytes } };
}
