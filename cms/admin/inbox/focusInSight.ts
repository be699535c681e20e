/** Focus alone knows nothing of what is said at the foot of the window, and may end below it: WCAG 2.2, 2.4.11. */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
