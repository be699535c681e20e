import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { openLocalStore } from '../cms/files/localStore.ts';
import type { SearchEngine } from '../search/engine.ts';
import { openFeedback } from './feedback/openFeedback.ts';
import { takeSent } from './feedback/takeSent.ts';
import { LibraryUnavailable } from './library.ts';
import { openLibrary } from './readLibrary/openLibrary.ts';
import { answerRequest } from './server/answerRequest.ts';
import { checkRequest } from './server/checkRequest.ts';
import { TooManyWaiting } from './server/limitConcurrency.ts';
import { limitVisitors } from './server/limitVisitors.ts';
import { openContext } from './server/openContext.ts';
import { crowdedPage, failurePage, unavailablePage } from './server/plainPages.ts';
import { securityHeaders } from './server/securityHeaders.ts';
import { send } from './server/send.ts';

export interface SiteOptions {
  /** Of the role that may read the schema `library`, and nothing else. */
  libraryDatabaseUrl: string;
  /** Of the public store: files and rendered pages. */
  publicFolder: string;
  /** Closed with the site. */
  search: SearchEngine;
  /** What Astro built: `.build/site/server/entry.mjs` and `.build/site/client`. */
  astroEntry: string;
  clientFolder: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Public address without a slash at the end. */
  siteUrl: string;
  /** A proxy in front says who asks. */
  trustProxy: boolean;
  /** Default: the clock of this machine. */
  now?: () => Date;
  /** Signs the forms; the same for all processes of a site. Default: one of this process, whose forms die with it. */
  formKey?: string | undefined;
  log: Logger;
}

export interface Site {
  port: number;
  /** Hands over what was counted; it does so by itself every minute. */
  flushCounts(): Promise<void>;
  /** Lets requests that are under way finish for up to `deadline` ms (default 5,000). */
  stop(deadline?: number): Promise<void>;
}

/**
 * The public site. It reads the library, the public store and the search index, and writes nothing.
 * @throws SiteNotBuilt; the error of `listen` when the port is in use
 */
export async function startSite(options: SiteOptions): Promise<Site> {
  const { siteUrl, log } = options;
  const feedback = openFeedback({ ...options, databaseUrl: options.libraryDatabaseUrl });
  const context = await openContext({
    ...options,
    library: openLibrary({ databaseUrl: options.libraryDatabaseUrl, log }),
    files: await openLocalStore(options.publicFolder),
    feedback,
  });
  const always = securityHeaders(siteUrl);
  const refuse = limitVisitors();
  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 20_000 });
  server.keepAliveTimeout = 30_000;
  server.maxRequestsPerSocket = 10_000;
  server.on('request', (request, response) => {
    // a client that stops reading a file must not hold its connection for ever
    response.setTimeout(60_000, () => response.destroy());
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error, url: request.url, client: clientOf(request) }, 'a request could not be answered');
      response.destroy();
    });
  });
  const port = await listen(server, options);
  return {
    port,
    flushCounts: () => feedback.counts.flush(),
    async stop(deadline = 5_000) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), deadline);
      await closed;
      clearTimeout(late);
      await Promise.all([context.library.close(), options.search.close(), feedback.close()]);
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const checked = checkRequest(request);
    const asked =
      'status' in checked
        ? checked
        : (refuse({ ...checked, address: clientOf(request), agent: request.headers['user-agent'] }) ?? checked);
    const isSent = 'path' in asked && asked.sent;
    // nobody reads what comes with any other request
    if (!isSent) request.resume();
    const answer =
      'status' in asked
        ? asked
        : await (isSent
            ? takeSent({ ...context, feedback }, request, { path: asked.path, address: clientOf(request) ?? '' })
            : answerRequest(context, {
                ...asked,
                ifNoneMatch: request.headers['if-none-match'],
                acceptLanguage: request.headers['accept-language'],
              })
          ).catch((error: unknown) => {
            if (error instanceof LibraryUnavailable) {
              log.warn({ err: error, url: request.url }, 'the library is unavailable');
              return unavailablePage();
            }
            if (error instanceof TooManyWaiting) return crowdedPage();
            log.error({ err: error, url: request.url, client: clientOf(request) }, 'a page could not be made');
            return failurePage();
          });
    if (answer.status === 200 && request.method === 'GET' && 'path' in asked) {
      feedback.counts.visited(asked.path + asked.query, request.headers);
    }
    await send(request, response, answer.status === 500 ? failurePage() : answer, always);
  }

  function clientOf(request: IncomingMessage): string | undefined {
    const forwarded = options.trustProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
    return forwarded.split(',').at(-1)?.trim() || request.socket.remoteAddress;
  }
}

async function listen(server: ReturnType<typeof createServer>, { host, port }: SiteOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
