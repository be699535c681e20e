import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface SandboxCapabilities {
  /** `prlimit` can lower the address space of a running child. Without it only the watchdog holds memory. */
  memoryLimit: boolean;
  /** Children can be started in a network of their own, without any interface. */
  noNetwork: boolean;
  /** Resident memory and processor time of a child can be read. */
  watchdog: boolean;
}

let known: Promise<SandboxCapabilities> | undefined;

/** What this system permits; probed once. */
export function sandboxCapabilities(): Promise<SandboxCapabilities> {
  known ??= probe();
  return known;
}

async function probe(): Promise<SandboxCapabilities> {
  const [memoryLimit, noNetwork] = await Promise.all([
    works('prlimit', ['--pid', String(process.pid), '--data', '--output', 'SOFT', '--noheadings']),
    works('unshare', ['-rn', 'true']),
  ]);
  return { memoryLimit, noNetwork, watchdog: existsSync('/proc/self/statm') };
}

function works(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5_000 }, (error) => resolve(error === null));
  });
}
