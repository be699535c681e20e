import type { KeptSandbox } from './keepSandbox.ts';

/**
 * Several children with the same document open, as one: each call goes to the one with the fewest waiting. Those that
 * are still opening it join when they are ready.
 */
export function spreadSandbox(first: KeptSandbox, joining: Promise<KeptSandbox | undefined>[]): KeptSandbox {
  const lanes = [{ child: first, waiting: 0 }];
  for (const promised of joining) {
    promised.then(
      (child) => child && lanes.push({ child, waiting: 0 }),
      () => undefined,
    );
  }
  return {
    prepare: () => first.prepare(),
    async call(method, args, time) {
      const lane = lanes.reduce((least, other) => (other.waiting < least.waiting ? other : least));
      lane.waiting++;
      try {
        return await lane.child.call(method, args, time);
      } finally {
        lane.waiting--;
      }
    },
    async close() {
      await Promise.all(lanes.map(({ child }) => child.close()));
    },
  };
}
