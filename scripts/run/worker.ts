/** Reads what was uploaded: jobs from the queue, until told to stop. */
import { readArchiveOptions, readIngestSettings } from '../../cms/environment.ts';
import { findTesseract } from '../../cms/ingest/findTesseract.ts';
import { limitsOf } from '../../cms/ingest/limits.ts';
import { startWorker } from '../../cms/worker.ts';
import { runChild } from './runChild.ts';
import { serveHealth } from './serveHealth.ts';

await runChild('worker', async ({ variables, log }) => {
  const { databaseUrl, dataFolder, secret } = readArchiveOptions(variables);
  const worker = await startWorker({
    databaseUrl,
    dataFolder,
    secret,
    log,
    limits: limitsOf(readIngestSettings(variables)),
    native: await findTesseract(variables.PATH),
  });
  const health = await serveHealth(() => worker.health());
  return {
    health: health.url,
    stop: async () => {
      health.close();
      await worker.stop();
    },
  };
});
