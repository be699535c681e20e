import type { JobKind } from '../jobKinds.ts';
import { startImporter } from './process/startImporter.ts';
import { importJobSchema, importQueue } from './queue.ts';

/** Dry runs, runs and undoing, each in a process of its own: Payload takes 345 MB, and a table may take as much. */
export const importJobs: JobKind = {
  queue: importQueue,
  places: 1,
  async run({ log }, { data, signal }) {
    const job = importJobSchema.parse(data);
    const outcome = await startImporter(job, { signal, log });
    log.info({ ...job, outcome }, 'the import process has ended');
    // given back to the queue: it goes on where it was
    if (outcome === 'stopped' || outcome === 'busy') throw new Error(`import ${job.importId}: ${outcome}`);
  },
};
