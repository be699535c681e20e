import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { focusInSight } from './focusInSight.ts';

interface Options {
  list: RefObject<HTMLElement | null>;
  /** What the list shows; a new one when it was read anew. */
  rows: unknown;
  undo: (() => void) | undefined;
}

/**
 * Within the list J and K lead from one message to the next (what is focused then takes Enter and E, see
 * `MessageCard`), and Control+Z takes the last deed back. Letters mean nothing outside it: WCAG 2.2, 2.1.4. What is
 * dealt with leaves the list, and the focus goes to what takes its place.
 */
export function useInboxKeys({ list, rows, undo }: Options) {
  const here = useRef<number>(undefined);
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that was read anew may lack what had the focus
  useLayoutEffect(() => {
    if (here.current === undefined || document.activeElement !== document.body) return;
    focusInSight(cards()[here.current] ?? cards().at(-1) ?? list.current);
  }, [rows]);

  return {
    onFocus: ({ target }: FocusEvent) => {
      const at = cards().findIndex((card) => card.contains(target));
      if (at >= 0) here.current = at;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // what is taken away leads nowhere; a person does
      if (relatedTarget && !list.current?.contains(relatedTarget)) here.current = undefined;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || !(event.target instanceof HTMLElement)) return;
      if (event.target.closest('input:not([type="checkbox"]), textarea')) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.code !== 'KeyZ' || event.shiftKey || !undo) return;
        undo();
      } else {
        const step = { j: 1, k: -1 }[event.key.toLowerCase()];
        const all = cards();
        const from = all.findIndex((card) => card.contains(document.activeElement));
        if (step === undefined || !all[from + step]) return;
        focusInSight(all[from + step]);
      }
      event.preventDefault();
    },
  };
}
