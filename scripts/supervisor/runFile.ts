import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { processIdentity } from './processIdentity.ts';

const processSchema = z.object({
  name: z.string(),
  pid: z.number(),
  /** When the system started it: a process number is given again, both together are not. */
  identity: z.string(),
  /** Where it answers GET /health, once it is ready. */
  health: z.string().optional(),
});

const runSchema = z.object({
  /** Of the supervisor. */
  pid: z.number(),
  state: z.enum(['starting', 'running', 'stopping']),
  databaseUrl: z.string().optional(),
  libraryDatabaseUrl: z.string().optional(),
  postgres: z.object({ pid: z.number(), port: z.number() }).optional(),
  cmsUrl: z.string().optional(),
  siteUrl: z.string().optional(),
  processes: z.array(processSchema),
});

export type RunProcess = z.output<typeof processSchema>;

/** What runs on a data folder, for other commands and for the next start. Holds a password: mode 0600. */
export type Run = z.output<typeof runSchema>;

/** Undefined when there is none, or one that is not ours to understand. */
export async function readRunFile(path: string): Promise<Run | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return runSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Those of a former run that are still there. */
export function survivors(run: Run): RunProcess[] {
  return run.processes.filter(({ pid, identity }) => identity !== '' && processIdentity(pid) === identity);
}
