/**
 * Preloaded into the public server by `searchhttp.ts` (`--import`): tells over the process's channel how long its event
 * loop has stood still. `{ type: 'event-loop' }` is answered with the longest stall since it was last asked, by the
 * clock, and in processor time of the thread: the latter is its own doing, whatever else the machine is busy with.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

let longestRun = 0;
let before = spent();
// a timer comes round once in every turn of the loop
setInterval(() => {
  const now = spent();
  longestRun = Math.max(longestRun, now - before);
  before = now;
}, 1).unref();

/** Milliseconds of this thread. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'event-loop') return;
  // the timer's own period is no stall
  const byClock = Math.max(0, delays.max / 1e6 - resolution);
  process.send?.({ type: 'event-loop', byClock, byProcessor: longestRun });
  delays.reset();
  longestRun = 0;
});
