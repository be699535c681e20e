/** Brings pages, files and the search index up to what the library says is visible. */
import { z } from 'zod';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { openIndex } from '../../search/openEngine.ts';
import { startPublisher } from '../../site/publisher/startPublisher.ts';
import { librarySchema, siteBuild } from './librarySide.ts';
import { runChild } from './runChild.ts';
import { serveHealth } from './serveHealth.ts';

const publisherSchema = librarySchema.extend({ DATABASE_URL: z.string(), KUTUK_ARCHIVE_FOLDER: z.string() });

await runChild('publisher', async ({ variables, log }) => {
  const given = publisherSchema.parse(variables);
  const publisher = await startPublisher({
    databaseUrl: given.DATABASE_URL,
    archive: await openLocalStore(given.KUTUK_ARCHIVE_FOLDER),
    publicStore: await openLocalStore(given.KUTUK_PUBLIC_FOLDER),
    publicFolder: given.KUTUK_PUBLIC_FOLDER,
    index: await openIndex(given.KUTUK_SEARCH),
    astroEntry: siteBuild.entry,
    siteUrl: given.SITE_URL,
    log,
  });
  const health = await serveHealth(() => publisher.health());
  return {
    health: health.url,
    stop: async () => {
      health.close();
      await publisher.stop();
    },
  };
});
