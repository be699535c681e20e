import type { Point } from './stage.ts';

interface Options {
  spread(): HTMLElement | null;
  zoomBy(factor: number, at: Point): void;
  swiped(direction: 'left' | 'right'): void;
}

/** Pixels and milliseconds of a stroke that turns a page. */
const stroke = { least: 60, aslant: 40, longest: 600 };

/** Two fingers zoom, one strokes a page over, and a mouse takes hold of the page where there is no word to select. */
export function followFingers(stage: HTMLElement, { spread, zoomBy, swiped }: Options): void {
  let pinch: { distance: number; at: Point; factor: number } | undefined;
  let start: (Point & { time: number }) | undefined;

  stage.addEventListener(
    'touchstart',
    (event) => {
      const [one, other] = event.touches;
      start = one && !other ? { x: one.clientX, y: one.clientY, time: event.timeStamp } : undefined;
      if (!one || !other) return;
      event.preventDefault();
      const at = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
      pinch = { distance: distance(one, other), at, factor: 1 };
      const content = spread();
      const box = content?.getBoundingClientRect();
      if (content && box) content.style.transformOrigin = `${at.x - box.left}px ${at.y - box.top}px`;
    },
    { passive: false },
  );
  stage.addEventListener(
    'touchmove',
    (event) => {
      const [one, other] = event.touches;
      const content = spread();
      if (!pinch || !one || !other || !content) return;
      event.preventDefault();
      pinch.factor = distance(one, other) / pinch.distance;
      // cheap while the fingers move; laid out anew when they leave
      content.style.transform = `scale(${pinch.factor})`;
    },
    { passive: false },
  );
  const end = (event: TouchEvent) => {
    const [finger] = event.changedTouches;
    if (pinch && event.touches.length < 2) {
      const content = spread();
      if (content) content.style.transform = '';
      zoomBy(pinch.factor, pinch.at);
      pinch = undefined;
      start = undefined;
    } else if (start && finger && event.type === 'touchend') {
      const [x, y] = [finger.clientX - start.x, finger.clientY - start.y];
      const quick = event.timeStamp - start.time < stroke.longest;
      if (quick && Math.abs(x) > stroke.least && Math.abs(y) < stroke.aslant) swiped(x < 0 ? 'left' : 'right');
      start = undefined;
    }
  };
  stage.addEventListener('touchend', end);
  stage.addEventListener('touchcancel', end);

  stage.addEventListener('pointerdown', (event) => {
    const isHold =
      event.pointerType === 'mouse' &&
      event.button === 0 &&
      event.target instanceof Element &&
      event.target.closest('[data-leaf]') &&
      !event.target.closest('.letters span, a, button');
    if (!isHold) return;
    event.preventDefault();
    stage.focus({ preventScroll: true });
    getSelection()?.removeAllRanges();
    stage.setPointerCapture(event.pointerId);
    const move = ({ movementX, movementY }: PointerEvent) =>
      stage.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
    stage.addEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      stage.addEventListener(name, () => stage.removeEventListener('pointermove', move), { once: true });
    }
  });
}

function distance(one: Touch, other: Touch): number {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}
