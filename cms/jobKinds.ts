import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { FileStore } from './files/store.ts';
import { importJobs } from './imports/importJobs.ts';
import type { NativeTesseract } from './ingest/findTesseract.ts';
import { ingestJobs } from './ingest/ingestJobs.ts';
import type { IngestLimits } from './ingest/limits.ts';
import { queues } from './ingest/queue.ts';
import type { Slots } from './ingest/slots.ts';
import { arrangeJobs } from './pages/arrangeJobs.ts';
import { documentJobs } from './pages/documents/documentJobs.ts';
import { passwordJobs } from './scans/passwords/passwordJobs.ts';
import { tilesJobs } from './scans/tiles/makeTiles.ts';

/** What all jobs of a worker share. */
export interface JobContext {
  pool: Pool;
  boss: PgBoss;
  archive: FileStore;
  /** Of the archive: the passwords of protected documents are sealed with it. */
  secret: string;
  log: Logger;
  limits: IngestLimits;
  /** Recognition takes a core to itself, whichever scan a page is of. */
  slots: Slots;
  /** One place for documents on which a worker died: see `ingestScan`. */
  suspects: Slots;
  /** The system's own Tesseract, where there is one. */
  native: NativeTesseract | undefined;
  /** Of this archive: another's worker, or another account's, may be reading its own scan 1 elsewhere. */
  scratchFolder: string;
}

export interface Job {
  id: string;
  /** From 1; more each time that the same job is given out again. */
  attempt: number;
  /** As it was queued, from the database. */
  data: unknown;
  /** Aborted when the worker stops, or the job was given to another. */
  signal: AbortSignal;
}

export interface JobKind {
  /** One of those that `prepareQueues` makes. */
  queue: string;
  /** How many of its jobs run at the same time. A kind never waits for the places of another. */
  places: number;
  run(context: JobContext, job: Job): Promise<void>;
}

/** All that a worker does. */
export const jobKinds: JobKind[] = [
  ingestJobs({ queue: queues.ingest, places: 2, bulk: false }),
  ingestJobs({ queue: queues.bulkIngest, places: 2, bulk: true }),
  passwordJobs,
  arrangeJobs,
  documentJobs,
  importJobs,
  tilesJobs,
];
