import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again; false when the time ran out. Milliseconds. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  options: { timeout: number; interval?: number },
): Promise<boolean> {
  const end = Date.now() + options.timeout;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await delay(options.interval ?? 25);
  }
}
