import type { Facts } from './facts.ts';

interface Options {
  /** A page by its place, from 1. */
  go(position: number): void;
}

/** Makes the bar below the pages a slider from cover to cover, and its ticks places to go to. */
export function openVolumeBar({ go }: Options): { show(facts: Facts): void } {
  const bar = document.querySelector<HTMLElement>('[data-volume]');
  const slider = bar?.querySelector<HTMLInputElement>('[data-slider]');
  if (!bar || !slider) return { show: () => undefined };
  slider.hidden = false;
  bar.classList.add('live');
  const count = Number(slider.max);
  slider.addEventListener('input', () => slider.setAttribute('aria-valuetext', `${slider.value} / ${slider.max}`));
  slider.addEventListener('change', () => go(Number(slider.value)));
  bar.addEventListener('click', ({ target, clientX }) => {
    if (!(target instanceof Element) || target === slider) return;
    const line = bar.querySelector('svg')?.getBoundingClientRect();
    if (!line) return;
    const wanted = 1 + ((clientX - line.left) / line.width) * (count - 1);
    const ticks = [...bar.querySelectorAll<SVGElement>('[data-position]')].map((tick) => Number(tick.dataset.position));
    const nearest = ticks.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
    if (nearest !== undefined) go(nearest);
  });
  return {
    show({ position, say }) {
      slider.value = String(position);
      slider.setAttribute('aria-valuetext', say);
    },
  };
}
