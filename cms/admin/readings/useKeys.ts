'use client';
import { useEffect, useRef } from 'react';

export type Deed =
  | 'save'
  | 'finish'
  | 'undo'
  | 'redo'
  | 'nextWord'
  | 'previousWord'
  | 'nextPage'
  | 'previousPage'
  | 'nextWaiting';

/** What a key means on the correction screen, wherever the cursor is. */
export function deedOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Deed | undefined {
  const { key, code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (key === 'F8') return shiftKey ? 'previousWord' : 'nextWord';
  if (control && !altKey) {
    if (key === 'Enter') return 'finish';
    // by the place of the key: with another layout it gives another letter
    if (code === 'KeyS' && !shiftKey) return 'save';
    if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
    if (code === 'KeyY' && !shiftKey) return 'redo';
    return undefined;
  }
  if (!altKey || control || shiftKey) return undefined;
  if (key === 'ArrowDown') return 'nextWord';
  if (key === 'ArrowUp') return 'previousWord';
  if (key === 'PageDown') return 'nextPage';
  if (key === 'PageUp') return 'previousPage';
  if (code === 'KeyN') return 'nextWaiting';
  return undefined;
}

export function useKeys(deeds: Record<Deed, () => void>): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (!deed || event.isComposing) return;
      event.preventDefault();
      latest.current[deed]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
