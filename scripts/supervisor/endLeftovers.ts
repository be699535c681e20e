import { waitUntil } from '../waitUntil.ts';
import { type Run, survivors } from './runFile.ts';

/**
 * Ends what a killed supervisor left behind. Its children end by themselves when their pipe to it closes, unless they
 * hang; each leads a process group, which is ended with them.
 * @returns the names of those that had to be killed
 */
export async function endLeftovers(run: Run, patience = 8_000): Promise<string[]> {
  if (await waitUntil(() => survivors(run).length === 0, { timeout: patience })) return [];
  const stubborn = survivors(run);
  for (const { pid } of stubborn) killGroup(pid, 'SIGKILL');
  await waitUntil(() => survivors(run).length === 0, { timeout: 5_000 });
  return stubborn.map(({ name }) => name);
}

/** Signals a process group by its leader. Nothing happens when none of it is left. */
export function killGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // no member is left
  }
}
