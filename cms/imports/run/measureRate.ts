import type { ImportProgress } from '../api.ts';

/** Milliseconds over which the rate is taken: long enough to be steady, short enough to follow. */
const window = 15_000;

/** Counts what is done, and says how fast it goes and how long it will take. */
export function measureRate(
  phase: ImportProgress['phase'],
  total: number,
  progress?: (progress: ImportProgress) => void,
): { count(): void } {
  const begun = performance.now();
  let marks: { at: number; done: number }[] = [{ at: begun, done: 0 }];
  let done = 0;
  progress?.({ phase, done, total });
  return {
    count() {
      done += 1;
      const now = performance.now();
      const newest = marks.at(-1);
      if (!newest || now - newest.at < 500) return;
      marks.push({ at: now, done });
      marks = marks.filter(({ at }, index) => now - at < window || index >= marks.length - 2);
      const first = marks[0] ?? { at: begun, done: 0 };
      const perSecond = ((done - first.done) * 1_000) / Math.max(1, now - first.at);
      progress?.({
        phase,
        done,
        total,
        perSecond: Math.round(perSecond * 10) / 10,
        ...(perSecond > 0 && { remainingSeconds: Math.ceil((total - done) / perSecond) }),
      });
    },
  };
}
