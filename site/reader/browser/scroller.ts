import type { Facts } from './facts.ts';

/** What shows all pages at once, and so stays while pages are turned. */
export interface Scroller {
  view: 'continuous' | 'grid';
  /** Brings the page there. */
  show(facts: Facts): void;
  /** The stage, or what lies on it, has another width. */
  resized(): void;
  close(): void;
}
