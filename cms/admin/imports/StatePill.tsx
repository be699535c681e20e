'use client';
import { type ImportState, importStates } from '../../imports/api.ts';
import { useSay } from './useSay.ts';

/** In words; colour only stresses them. */
export function StatePill({ state, interrupted = false }: { state: ImportState; interrupted?: boolean }) {
  const { say, language } = useSay();
  return (
    <span className="kutuk-pill" data-state={interrupted ? 'interrupted' : state}>
      {interrupted ? say('interrupted') : importStates[state][language]}
    </span>
  );
}
