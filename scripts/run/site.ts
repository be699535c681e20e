/** The public site: reads the library, the public files and the search index, and knows of nothing else. */
import { z } from 'zod';
import { openEngine } from '../../search/openEngine.ts';
import { startSite } from '../../site/server.ts';
import { listening } from '../supervisor/addresses.ts';
import { librarySchema, siteBuild } from './librarySide.ts';
import { runChild } from './runChild.ts';

const siteSchema = librarySchema.extend({
  LIBRARY_DATABASE_URL: z.string(),
  SITE_HOST: z.string(),
  SITE_PORT: z.coerce.number(),
  TRUST_PROXY: z.enum(['0', '1']),
  KUTUK_FORM_KEY: z.string().optional(),
});

await runChild('site', async ({ variables, log }) => {
  const given = siteSchema.parse(variables);
  const site = await startSite({
    libraryDatabaseUrl: given.LIBRARY_DATABASE_URL,
    publicFolder: given.KUTUK_PUBLIC_FOLDER,
    search: await openEngine({ ...given.KUTUK_SEARCH, log }),
    astroEntry: siteBuild.entry,
    clientFolder: siteBuild.client,
    host: given.SITE_HOST,
    port: given.SITE_PORT,
    siteUrl: given.SITE_URL,
    trustProxy: given.TRUST_PROXY === '1',
    formKey: given.KUTUK_FORM_KEY,
    log,
  });
  return { health: `${listening(given.SITE_HOST, site.port)}/health`, stop: () => site.stop(3_000) };
});
