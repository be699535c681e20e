import type { Facts } from './facts.ts';
import { recall, remember } from './remember.ts';

/** Where somebody left off in a publication. Kept on the device only, and told to nobody. */
export interface Place {
  key: number;
  label: string;
}

const name = 'last-read';
/** Publications that are remembered; the one read longest ago is forgotten first. */
const most = 60;

export function placeIn(number: number): Place | undefined {
  return places().find(([one]) => one === number)?.[1];
}

/** The first page is where everybody begins: being there is no place to go back to. */
export function keepPlace({ number, key, label, position }: Facts): void {
  const others = places().filter(([one]) => one !== number);
  save(position > 1 ? [[number, { key, label }], ...others] : others);
}

export function forgetPlace(number: number): void {
  save(places().filter(([one]) => one !== number));
}

function save(kept: [number, Place][]): void {
  remember(name, kept.length > 0 ? JSON.stringify(kept.slice(0, most)) : undefined);
}

function places(): [number, Place][] {
  try {
    const kept: unknown = JSON.parse(recall(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(entry: unknown): entry is [number, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'number') return false;
  const place: unknown = entry[1];
  if (typeof place !== 'object' || place === null || !('key' in place) || !('label' in place)) return false;
  return typeof place.key === 'number' && typeof place.label === 'string';
}

/** Offers the way back in an element that waits for it, with a way to forget. */
export function offerPlace(element: HTMLElement, number: number, place: Place, address: string): void {
  const link = element.querySelector('a');
  const button = element.querySelector('button');
  if (!link || !button) return;
  link.href = address;
  link.textContent = (element.dataset.lastRead ?? '').replace('{label}', place.label);
  element.hidden = false;
  button.addEventListener('click', () => {
    forgetPlace(number);
    element.hidden = true;
  });
}
