/**
 * Preloaded into the public server by `searchHttp.ts` (`--import`): tells over the process's channel how long its event
 * loop has stood still. `{ type: 'event-loop' }` is answered with the longest stall since it was last asked.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'event-loop') return;
  // the timer's own period is no stall
  const longest = Math.max(0, delays.max / 1e6 - resolution);
  delays.reset();
  process.send?.({ type: 'event-loop', longest });
});
