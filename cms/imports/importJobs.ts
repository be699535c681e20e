import type { JobKind } from '../jobKinds.ts';
import { expireLease } from './lease.ts';
import { ImporterDied, startImporter } from './process/startImporter.ts';
import { importJobSchema, importQueue } from './queue.ts';

/** Dry runs, runs and undoing, each in a process of its own: Payload takes 345 MB, and a table may take as much. */
export const importJobs: JobKind = {
  queue: importQueue,
  places: 1,
  async run({ log, pool }, { data, signal }) {
    const job = importJobSchema.parse(data);
    const outcome = await startImporter(job, { signal, log }).catch(async (error: unknown) => {
      if (error instanceof ImporterDied) await expireLease(pool, error.lease);
      throw error;
    });
    log.info({ ...job, outcome }, 'the import process has ended');
    // given back to the queue: it goes on where it was
    if (outcome === 'stopped' || outcome === 'busy') throw new Error(`import ${job.importId}: ${outcome}`);
  },
};
