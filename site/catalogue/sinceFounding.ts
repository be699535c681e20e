import type { Strip } from '../library.ts';

type Bar = Strip['bars'][number];

/** A strip that would begin more decades before the first publication than this says more about the city than the library. */
const mostDecades = 15;

/** The strip by decade from the one in which the municipality was founded: that nothing is known of it is seen, too. */
export function sinceFounding(bars: readonly Bar[], founded: number | undefined): Bar[] {
  const first = bars[0]?.start;
  if (first === undefined || founded === undefined) return [...bars];
  const missing = first / 10 - Math.floor(founded / 10);
  if (missing <= 0 || missing > mostDecades) return [...bars];
  const before = Array.from(
    { length: missing },
    (_, index): Bar => ({
      start: first - (missing - index) * 10,
      digital: 0,
      paper: 0,
      missing: 0,
    }),
  );
  return [...before, ...bars];
}
