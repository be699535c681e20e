import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../repositoryRoot.ts';

const searchSchema = z.discriminatedUnion('engine', [
  z.object({ engine: z.literal('embedded'), folder: z.string() }),
  z.object({ engine: z.literal('meilisearch'), url: z.url(), key: z.string() }),
]);

/** What publisher and public site are both told. */
export const librarySchema = z.object({
  KUTUK_PUBLIC_FOLDER: z.string(),
  KUTUK_SEARCH: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(searchSchema),
  SITE_URL: z.url(),
});

/** What Astro built. */
export const siteBuild = {
  entry: join(repositoryRoot, '.build', 'site', 'server', 'entry.mjs'),
  client: join(repositoryRoot, '.build', 'site', 'client'),
};
