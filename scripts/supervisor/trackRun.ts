import { rm } from 'node:fs/promises';
import { writeWhole } from '../writeWhole.ts';
import { processIdentity } from './processIdentity.ts';
import type { Run } from './runFile.ts';
import type { SupervisedProcess } from './superviseProcess.ts';

export interface RunTracker {
  /** Writes what is known beside the processes. */
  set(part: Partial<Omit<Run, 'pid' | 'processes'>>): void;
  /** A program that ends by itself, such as the build. */
  task(name: string, pid: number): void;
  watch(processes: SupervisedProcess[]): void;
  /** To be called when a process has started, is ready, or has ended. */
  changed(): void;
  /** Takes the file away. */
  end(): Promise<void>;
}

/** Keeps `run.json` true. Writes follow one another; a newer state takes the place of one that waits. */
export function trackRun(path: string): RunTracker {
  let known: Omit<Run, 'processes'> = { pid: process.pid, state: 'starting' };
  const tasks: { name: string; pid: number; identity: string }[] = [];
  let watched: SupervisedProcess[] = [];
  const identities = new Map<number, string>();
  let writing = Promise.resolve();
  let waiting = false;

  function current(): Run {
    const running = watched.flatMap((one) => {
      const pid = one.pid();
      if (pid === undefined) return [];
      if (!identities.has(pid)) identities.set(pid, processIdentity(pid));
      return [{ name: one.name, pid, identity: identities.get(pid) ?? '', health: one.health() }];
    });
    return { ...known, processes: [...tasks, ...running] };
  }

  function changed(): void {
    if (waiting) return;
    waiting = true;
    writing = writing.then(async () => {
      waiting = false;
      await writeWhole(path, `${JSON.stringify(current(), undefined, 2)}\n`);
    });
    // the run goes on without the file; whoever ends it is told
    writing.catch(() => {});
  }

  return {
    set(part) {
      known = { ...known, ...part };
      changed();
    },
    task(name, pid) {
      tasks.push({ name, pid, identity: processIdentity(pid) });
      changed();
    },
    watch(processes) {
      watched = processes;
      changed();
    },
    changed,
    async end() {
      await writing.catch(() => {});
      await rm(path, { force: true });
    },
  };
}
