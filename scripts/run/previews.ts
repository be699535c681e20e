import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Preview } from '../../cms/visibility/preview.ts';
import { parseAddress, recordAddress } from '../../site/addresses.ts';
import { type CodeFiles, readCodeFiles } from '../../site/server/codeFiles.ts';
import { securityHeaders } from '../../site/server/securityHeaders.ts';
import { send } from '../../site/server/send.ts';
import { loadSiteCode } from '../../site/server/siteCode.ts';
import { previewRecord } from './previewRecord.ts';

export interface PreviewOptions {
  databaseUrl: string;
  /** The public site's build: `server/` and `client/`. */
  siteBuild: string;
  /** Of this process itself, for asking the archive's API with the visitor's own cookies. */
  cmsOrigin: () => string;
  siteUrl: string;
  log: Logger;
}

/**
 * Staff preview: the public addresses of publications and press releases, on the admin's host. Whoever is not signed in
 * is sent to sign in; files come from the archive's API, which asks for the same.
 *
 * @returns true when the request was answered; false leaves it to the admin, with files' addresses already turned into
 * those of the API.
 */
export function openPreviews(
  options: PreviewOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  let code: Promise<CodeFiles> | undefined;
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://admin');
    const path = url.pathname;
    const entry = /^\/preview\/(publication|press-release)\/([1-9]\d{0,8})$/.exec(path);
    if (entry) {
      const language = /(?:^|;\s*)payload-lng=en\b/.test(request.headers.cookie ?? '') ? 'en' : 'tr';
      const kind = entry[1] === 'publication' ? 'publication' : 'press-release';
      response.writeHead(302, { location: recordAddress(kind, Number(entry[2]), language) }).end();
      return true;
    }
    const api = apiAddress(path);
    if (api) {
      request.url = api;
      return false;
    }
    const target = previewed(path);
    const isTheme = path === '/p/theme.css';
    if (target || isTheme) {
      await answer(options, request, response, { target, address: path + url.search });
      return true;
    }
    code ??= readCodeFiles(join(options.siteBuild, 'client'));
    const file = (await code).get(path);
    if (!file) return false;
    await send(request, response, file, securityHeaders(options.siteUrl));
    return true;
  };
}

type Target = { collection: 'publications' | 'press-releases'; number: number };

function previewed(path: string): Target | undefined {
  const parsed = parseAddress(path);
  if (parsed.type === 'page') return { collection: 'publications', number: parsed.publication };
  if (parsed.type !== 'record') return undefined;
  if (parsed.kind === 'publication') return { collection: 'publications', number: parsed.number };
  return parsed.kind === 'press-release' ? { collection: 'press-releases', number: parsed.number } : undefined;
}

function apiAddress(path: string): string | undefined {
  const parsed = parseAddress(path);
  switch (parsed.type) {
    case 'pageImage':
      return `/api/publications/${parsed.publication}/pages/${parsed.key}/${parsed.size}.webp`;
    case 'document':
      return `/api/scans/${parsed.scan}/file`;
    case 'pressImage':
      return `/api/press-images/${parsed.image}/${parsed.preview ? 'preview' : 'file'}`;
    default:
      return undefined;
  }
}

async function answer(
  options: PreviewOptions,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: { target: Target | undefined; address: string },
): Promise<void> {
  const render = await loadSiteCode(join(options.siteBuild, 'server', 'entry.mjs'));
  let preview: Preview | undefined;
  if (wanted.target) {
    const { collection, number } = wanted.target;
    const asked = await fetch(`${options.cmsOrigin()}/api/${collection}/${number}/preview-record`, {
      headers: { cookie: request.headers.cookie ?? '', 'accept-language': request.headers['accept-language'] ?? 'tr' },
    });
    if (asked.status === 401) {
      response.writeHead(302, { location: `/admin/login?redirect=${encodeURIComponent(request.url ?? '/')}` }).end();
      return;
    }
    if (!asked.ok) {
      const problem = (await asked.json().catch(() => ({}))) as { errors?: { message: string }[] };
      response.writeHead(asked.status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(problem.errors?.map((error) => error.message).join('\n') ?? '');
      return;
    }
    preview = (await asked.json()) as Preview;
  }
  const { databaseUrl, siteUrl, log } = options;
  const made = await previewRecord({ databaseUrl, render, preview, address: wanted.address, siteUrl, log });
  response.writeHead(made.status, {
    ...securityHeaders(siteUrl),
    'content-type': made.headers.get('content-type') ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  response.end(await made.text());
}
