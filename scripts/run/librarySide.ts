import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../repositoryRoot.ts';

/** What publisher and public site are both told. */
export const librarySchema = z.object({
  KUTUK_PUBLIC_FOLDER: z.string(),
  KUTUK_SEARCH_FOLDER: z.string(),
  SITE_URL: z.url(),
});

/** What Astro built. */
export const siteBuild = {
  entry: join(repositoryRoot, '.build', 'site', 'server', 'entry.mjs'),
  client: join(repositoryRoot, '.build', 'site', 'client'),
};
