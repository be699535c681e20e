import { z } from 'zod';
import type { JobKind } from '../../jobKinds.ts';
import { type PasswordJob, passwordQueue } from './queue.ts';
import { tryPassword } from './tryPassword.ts';

const jobSchema: z.ZodType<PasswordJob> = z.object({ scan: z.number() });

/** Tries a password for which somebody waits at a screen. */
export const passwordJobs: JobKind = {
  queue: passwordQueue,
  places: 1,
  run: (context, job) => tryPassword({ ...context, scan: jobSchema.parse(job.data).scan }),
};
