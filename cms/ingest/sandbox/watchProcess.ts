import { readFileSync } from 'node:fs';

/** Bytes of a page of memory and ticks of a second, as Linux reports them on every architecture Node runs on. */
const pageBytes = 4096;
const ticksPerSecond = 100;

export interface ProcessUse {
  residentBytes: number;
  /** Milliseconds of processor time, all threads. */
  processorTime: number;
}

/** What a process uses now; undefined when it is gone, or where the system does not say. */
export function processUse(pid: number): ProcessUse | undefined {
  try {
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    // the second field is the command in brackets, and may hold spaces
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { residentBytes: resident * pageBytes, processorTime: (ticks * 1000) / ticksPerSecond };
  } catch {
    return undefined;
  }
}
