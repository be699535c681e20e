import { useMemo, useState } from 'react';

/** Which pages are chosen, and which one the keyboard is at. */
export interface Selection {
  chosen: ReadonlySet<number>;
  active: number | undefined;
  /** In the order of the sheet. */
  pages: number[];
  press(id: number, how: { range: boolean; toggle: boolean }): void;
  /** Moves by so many pages; with `extend` all between the anchor and there are chosen. */
  step(by: number, extend: boolean): void;
  toggleActive(): void;
  set(ids: Iterable<number>): void;
  all(): void;
  none(): void;
}

interface State {
  chosen: ReadonlySet<number>;
  active: number | undefined;
  /** Where a range begins. */
  anchor: number | undefined;
}

/** @param ids all pages of the sheet, in order; a page that is gone is no longer chosen */
export function useSelection(ids: readonly number[]): Selection {
  const [state, setState] = useState<State>({ chosen: new Set(), active: undefined, anchor: undefined });

  return useMemo(() => {
    const there = new Set(ids);
    const chosen = new Set([...state.chosen].filter((id) => there.has(id)));
    const active = state.active !== undefined && there.has(state.active) ? state.active : undefined;
    const anchor = state.anchor !== undefined && there.has(state.anchor) ? state.anchor : active;
    const between = (from: number | undefined, to: number) => {
      const [first, last] = [ids.indexOf(from ?? to), ids.indexOf(to)].sort((one, other) => one - other);
      return ids.slice(first, (last ?? 0) + 1);
    };
    const toggled = (id: number) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    };
    return {
      chosen,
      active,
      pages: ids.filter((id) => chosen.has(id)),
      press(id, { range, toggle }) {
        if (range) setState({ chosen: new Set(between(anchor, id)), active: id, anchor });
        else setState({ chosen: toggle ? toggled(id) : new Set([id]), active: id, anchor: id });
      },
      step(by, extend) {
        const at = active === undefined ? 0 : ids.indexOf(active);
        const id = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
        if (id === undefined) return;
        if (extend) setState({ chosen: new Set(between(anchor, id)), active: id, anchor });
        else setState({ chosen, active: id, anchor: id });
      },
      toggleActive() {
        if (active !== undefined) setState({ chosen: toggled(active), active, anchor: active });
      },
      set(wanted) {
        const next = new Set(wanted);
        const first = ids.find((id) => next.has(id));
        setState({ chosen: next, active: first ?? active, anchor: first ?? anchor });
      },
      all: () => setState({ chosen: new Set(ids), active, anchor }),
      none: () => setState({ chosen: new Set(), active, anchor: active }),
    };
  }, [ids, state]);
}
