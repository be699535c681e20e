/** A Meilisearch server of our own: on loopback, with keys for site and publisher. It says what it says to our log. */
import { z } from 'zod';
import { makeKeys } from '../meilisearch/keys.ts';
import { startMeilisearch } from '../meilisearch/startMeilisearch.ts';
import { runChild } from './runChild.ts';

const schema = z.object({
  MEILISEARCH_PROGRAM: z.string(),
  MEILISEARCH_FOLDER: z.string(),
  MEILISEARCH_PORT: z.coerce.number(),
  MEILISEARCH_MASTER_KEY: z.string(),
  PATH: z.string().optional(),
});

await runChild('meilisearch', async ({ variables, log }) => {
  const given = schema.parse(variables);
  const masterKey = given.MEILISEARCH_MASTER_KEY;
  const server = await startMeilisearch({
    program: given.MEILISEARCH_PROGRAM,
    folder: given.MEILISEARCH_FOLDER,
    port: given.MEILISEARCH_PORT,
    masterKey,
    output: 1,
    path: given.PATH,
  });
  let stopping = false;
  void server.ended.then((how) => {
    if (stopping) return;
    log.fatal({ how }, 'the server ended');
    process.exit(1);
  });
  await makeKeys(server.url, masterKey);
  return {
    health: `${server.url}/health`,
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
});
