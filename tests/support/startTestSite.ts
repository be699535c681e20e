import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Site, type SiteOptions, startSite } from '../../site/server.ts';
import { type MemorySearch, openMemorySearch } from './memorySearch.ts';

const stub = join(import.meta.dirname, '..', 'fixtures', 'stubSite');

export const stubEntry = join(stub, 'server', 'entry.mjs');
export const stubClient = join(stub, 'client');
export const testSiteUrl = 'https://kutuphane.cinarli.example';

export interface TestSite {
  site: Site;
  search: MemorySearch;
  publicFolder: string;
  get(path: string, options?: GetOptions): Promise<Got>;
  stop(): Promise<void>;
}

export interface GetOptions {
  method?: string;
  headers?: Record<string, string>;
}

export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** The public site with the stub in place of Astro's build, on a free port. */
export async function startTestSite(libraryDatabaseUrl: string, options: Partial<SiteOptions> = {}): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-site-'));
  const publicFolder = options.publicFolder ?? folder;
  const search = openMemorySearch();
  const site = await startSite({
    libraryDatabaseUrl,
    search,
    publicFolder,
    astroEntry: stubEntry,
    clientFolder: stubClient,
    host: '127.0.0.1',
    port: 0,
    siteUrl: testSiteUrl,
    trustProxy: false,
    log: pino({ level: 'silent' }),
    ...options,
  });
  return {
    site,
    search,
    publicFolder,
    get: (path, given) => get(site.port, path, given),
    async stop() {
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a path as it is: `fetch` would tidy it first, follow redirects and expand what is compressed. */
export function get(port: number, path: string, { method = 'GET', headers = {} }: GetOptions = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
