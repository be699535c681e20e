import type { Logger } from 'pino';
import type { Settings } from '../../cms/environment.ts';
import { checkRestored, type DataFolder, prepareDataFolder } from '../dataFolder.ts';
import { type SearchAccess, searchAccess } from '../meilisearch/searchAccess.ts';
import { type Database, openDatabase } from '../openDatabase.ts';
import { readOrMakeSecrets, type Secrets } from '../secrets.ts';
import { checkBeforehand } from './checkBeforehand.ts';
import { endLeftovers } from './endLeftovers.ts';
import { firstAdministratorCode } from './firstAdministratorCode.ts';
import { lockDataFolder } from './lockDataFolder.ts';
import { readRunFile } from './runFile.ts';
import { type ProcessSpec, type SupervisedProcess, superviseProcess } from './superviseProcess.ts';
import { type RunTracker, trackRun } from './trackRun.ts';

/** What the processes are composed from. */
export interface Composition {
  settings: Settings;
  folder: DataFolder;
  secrets: Secrets;
  database: Database;
  search: SearchAccess;
}

/** For programs that run to their end: they are killed when `signal` aborts. */
export interface TaskContext {
  signal: AbortSignal;
  started: (name: string, pid: number) => void;
}

export interface SupervisorOptions {
  settings: Settings;
  /** What runs, in the order in which it stops. */
  processes: (composition: Composition) => ProcessSpec[];
  /** Makes what the processes run, when it is not there yet. */
  build: (context: TaskContext & { folder: DataFolder }) => Promise<void>;
  migrate: (context: TaskContext & Composition) => Promise<void>;
  says: (event: SupervisorEvent) => void;
  log: (folder: DataFolder) => Promise<Logger>;
  /** Aborts when everything is to stop. */
  stop: AbortSignal;
  /** Aborts when nobody wants to wait for that any longer. */
  hurry: AbortSignal;
  /** Milliseconds before the first, second … start again of a process that ends by itself. */
  backoff?: readonly number[];
  /** Milliseconds that all processes have to be ready. */
  readyWithin?: number;
}

export type SupervisorEvent =
  | { type: 'leftovers'; names: string[] }
  | { type: 'starting' }
  /** `code` while there is no user yet. */
  | { type: 'running'; composition: Composition; code: string | undefined }
  | { type: 'ended'; name: string; how: string; wait: number }
  | { type: 'stopping' }
  | { type: 'killed'; name: string }
  | { type: 'postgresEnded'; how: string };

export type Outcome = 'stopped' | 'postgresEnded';

export class NotReadyInTime extends Error {
  override name = 'NotReadyInTime';
  readonly processes: string[];
  constructor(processes: string[]) {
    super(`not ready in time: ${processes.join(', ')}`);
    this.processes = processes;
  }
}

/**
 * Starts Postgres, the migrations, the build and the processes, keeps them running until `stop`, and stops them in
 * order: nothing that was started is left, however it ends.
 * @throws Problem, Problems, and what any part of the start throws
 */
export async function supervise(options: SupervisorOptions): Promise<Outcome> {
  const { stop, says } = options;
  const ends: (() => unknown)[] = [];
  const ending = new AbortController();
  try {
    const folder = await prepareDataFolder(options.settings.KUTUK_DATA);
    const lock = await lockDataFolder(folder);
    ends.push(() => lock.release());
    checkRestored(folder);
    const log = await options.log(folder);
    await endFormerRun(folder, says);
    const run = trackRun(folder.runFile);
    ends.push(run.end);
    await checkBeforehand(options.settings, folder);
    says({ type: 'starting' });
    const composition = await prepare(options, folder, run, ends);
    const { database } = composition;
    const code = await firstAdministratorCode({
      databaseUrl: database.databaseUrl,
      path: folder.firstAdministratorCode,
    });
    stop.throwIfAborted();

    const processes = options.processes(composition).map((spec) =>
      superviseProcess(spec, {
        logFolder: folder.logs,
        log,
        backoff: options.backoff,
        changed: run.changed,
        ended: (end) => says({ type: 'ended', name: spec.name, ...end }),
      }),
    );
    // what is pushed last is ended first
    for (const one of processes.toReversed()) {
      ends.push(async () => {
        if (await one.stop(options.hurry)) says({ type: 'killed', name: one.name });
      });
    }
    run.watch(processes);
    const over = Promise.race([
      whenAborted(stop).then((): Outcome => 'stopped'),
      postgresEnd(database, options, ending.signal),
    ]);
    const ready = allReady(processes, options.readyWithin ?? 120_000);
    const early = await Promise.race([over, ready]);
    if (early !== 'ready') return early;
    run.set({ state: 'running' });
    says({ type: 'running', composition, code });
    const outcome = await over;
    run.set({ state: 'stopping' });
    return outcome;
  } catch (error) {
    // what is under way when the stop comes fails, and is meant to
    if (stop.aborted) return 'stopped';
    throw error;
  } finally {
    ending.abort();
    if (stop.aborted) says({ type: 'stopping' });
    for (const end of ends.toReversed()) await end();
  }
}

/** The build beside Postgres with its migrations. Both have ended when this returns or throws. */
async function prepare(
  options: SupervisorOptions,
  folder: DataFolder,
  run: RunTracker,
  ends: (() => unknown)[],
): Promise<Composition> {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.stop, failed.signal]);
  const giveUp = (error: unknown) => {
    failed.abort(error);
    throw error;
  };
  const context = { signal, started: run.task };
  const opening = async (): Promise<Composition> => {
    const secrets = await readOrMakeSecrets(folder.path);
    const { settings } = options;
    const search = await searchAccess(settings, folder);
    const database = await openDatabase({ settings, folder, secrets });
    ends.push(() => database.stop(options.hurry.aborted ? 0 : undefined));
    const { databaseUrl, libraryDatabaseUrl } = database;
    run.set({ databaseUrl, libraryDatabaseUrl, ...(database.embedded && { postgres: database.embedded }) });
    signal.throwIfAborted();
    const composition = { settings, folder, secrets, database, search };
    await options.migrate({ ...context, ...composition });
    return composition;
  };
  const parts = [options.build({ ...context, folder }).catch(giveUp), opening().catch(giveUp)] as const;
  await Promise.allSettled(parts);
  // the first error is the cause of the other
  failed.signal.throwIfAborted();
  return await parts[1];
}

async function endFormerRun(folder: DataFolder, says: SupervisorOptions['says']): Promise<void> {
  const former = await readRunFile(folder.runFile);
  const names = former ? await endLeftovers(former) : [];
  if (names.length > 0) says({ type: 'leftovers', names });
}

async function postgresEnd(database: Database, options: SupervisorOptions, ending: AbortSignal): Promise<Outcome> {
  const how = await database.ended;
  // it was told to
  if (options.stop.aborted || ending.aborted) return 'stopped';
  options.says({ type: 'postgresEnded', how });
  return 'postgresEnded';
}

async function allReady(processes: SupervisedProcess[], within: number): Promise<'ready'> {
  const late = AbortSignal.timeout(within);
  const inTime = await Promise.race([
    Promise.all(processes.map((one) => one.ready)).then(() => true),
    whenAborted(late).then(() => false),
  ]);
  if (inTime) return 'ready';
  throw new NotReadyInTime(processes.filter((one) => one.health() === undefined).map((one) => one.name));
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
