import { useEffect } from 'react';

/** J and K lead from one message to the next; what is focused then takes Enter and E (see `MessageCard`). */
export function useInboxKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (target?.closest('input:not([type="checkbox"]), textarea, select, dialog')) return;
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step === undefined) return;
      const cards = [...document.querySelectorAll<HTMLElement>('[data-message]')];
      const here = cards.findIndex((card) => card.contains(document.activeElement));
      const next = cards[here < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, here + step))];
      next?.focus();
      if (next) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
