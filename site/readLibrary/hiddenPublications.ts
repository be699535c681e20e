import type { VisibleSet } from './visibleSet.ts';

/** The same array comes back while neither index nor library changes, so that an engine may keep what it made of it. */
export function hiddenPublications(): (state: VisibleSet, indexed: ReadonlyMap<number, number>) => readonly number[] {
  let last:
    | { state: VisibleSet; indexed: ReadonlyMap<number, number>; size: number; hidden: readonly number[] }
    | undefined;
  return (state, indexed) => {
    if (last?.state === state && last.indexed === indexed && last.size === indexed.size) return last.hidden;
    const visible = state.of('publication');
    const hidden: number[] = [];
    for (const [number, revision] of indexed) {
      const record = visible.get(number);
      if (record === undefined || revision < record.floor) hidden.push(number);
    }
    last = { state, indexed, size: indexed.size, hidden };
    return hidden;
  };
}
