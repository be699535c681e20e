import { readFileSync } from 'node:fs';

/** Bytes of a page of memory and ticks of a second, as Linux reports them on every architecture Node runs on. */
const pageBytes = 4096;
const ticksPerSecond = 100;

export interface ProcessUse {
  residentBytes: number;
  /** Milliseconds of processor time, all threads. */
  processorTime: number;
}

/** What a process and those that it has started use now; undefined when it is gone, or where the system does not say. */
export function familyUse(pid: number): ProcessUse | undefined {
  const own = processUse(pid);
  if (own === undefined) return undefined;
  for (const child of childrenOf(pid)) {
    const use = familyUse(child);
    own.residentBytes += use?.residentBytes ?? 0;
    own.processorTime += use?.processorTime ?? 0;
  }
  return own;
}

/** With the processor time of its children that have ended. */
function processUse(pid: number): ProcessUse | undefined {
  try {
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    // the second field is the command in brackets, and may hold spaces
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { residentBytes: resident * pageBytes, processorTime: (ticks * 1000) / ticksPerSecond };
  } catch {
    return undefined;
  }
}

/** Those that its main thread has started, which is what Node starts them from. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
