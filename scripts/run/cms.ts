/** The archive for staff: Payload's admin and API in Next, behind a server of ours. */
import { createServer } from 'node:http';
import next from 'next';
import { z } from 'zod';
import { readArchiveOptions } from '../../cms/environment.ts';
import { keepUploads } from '../../cms/uploads/keepUploads.ts';
import { repositoryRoot } from '../repositoryRoot.ts';
import { listening } from '../supervisor/addresses.ts';
import { checkDependencies } from './checkDependencies.ts';
import { distrustForwarding } from './distrustForwarding.ts';
import { listen } from './listen.ts';
import { openPreviews } from './previews.ts';
import { runChild } from './runChild.ts';

/** The admin is framed by itself alone (its preview), and says nothing of itself to other sites. */
const headers = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'SAMEORIGIN'],
  ['referrer-policy', 'same-origin'],
  ['x-robots-tag', 'noindex, nofollow'],
] as const;

const listenSchema = z.object({
  CMS_HOST: z.string(),
  CMS_PORT: z.coerce.number(),
  KUTUK_DEV: z.literal('1').optional(),
});

await runChild('cms', async ({ variables, log }) => {
  const options = readArchiveOptions(variables);
  const { CMS_HOST: host, CMS_PORT: wanted, KUTUK_DEV: dev } = listenSchema.parse(variables);
  const dependencies = checkDependencies({ databaseUrl: options.databaseUrl, folder: options.dataFolder });
  const uploads = keepUploads({ databaseUrl: options.databaseUrl, dataFolder: options.dataFolder, log });
  const app = next({ dev: dev !== undefined, dir: `${repositoryRoot}/cms`, hostname: host, port: wanted });
  await app.prepare();
  const handle = app.getRequestHandler();
  const previews = openPreviews({
    databaseUrl: options.databaseUrl,
    siteBuild: `${repositoryRoot}/.build/site`,
    cmsOrigin: () => listening(host, port),
    siteUrl: options.siteUrl ?? '',
    log,
  });
  const server = createServer((request, response) => {
    if (!options.trustProxy) distrustForwarding(request.headers);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.url === '/health') {
      dependencies.answer(response);
      return;
    }
    if (request.url === '/') {
      response.writeHead(302, { location: '/admin' }).end();
      return;
    }
    previews(request, response)
      .then((answered) => (answered ? undefined : handle(request, response)))
      .catch((err: unknown) => {
        log.error({ err, url: request.url }, 'a request failed');
        response.statusCode = 500;
        response.end();
      });
  });
  // a scan of gigabytes takes as long as its line is slow; headers do not
  server.requestTimeout = 0;
  const port = await listen(server, host, wanted);
  return {
    health: `${listening(host, port)}/health`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await app.close();
      await uploads.close();
      await dependencies.close();
    },
  };
});
