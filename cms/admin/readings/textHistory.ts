/** What was typed, step by step, so that each step can be undone. Pure: the screen keeps one for each text. */
export interface TextHistory {
  text: string;
  past: string[];
  future: string[];
  /** When the last step began, in milliseconds: what is typed in one go is one step. */
  began: number;
}

/** Milliseconds in which typing goes on with the same step. */
const pause = 800;
const mostSteps = 500;

export const startHistory = (text: string): TextHistory => ({ text, past: [], future: [], began: 0 });

/** @param now milliseconds @param whole a step of its own, such as taking over another text */
export function typeText(history: TextHistory, text: string, { now, whole = false }: { now: number; whole?: boolean }) {
  if (text === history.text) return history;
  const goesOn = !whole && history.future.length === 0 && history.past.length > 0 && now - history.began < pause;
  return {
    text,
    past: goesOn ? history.past : [...history.past, history.text].slice(-mostSteps),
    future: [],
    began: whole ? 0 : goesOn ? history.began : now,
  };
}

export function undoText(history: TextHistory): TextHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { text: before, past: history.past.slice(0, -1), future: [history.text, ...history.future], began: 0 };
}

export function redoText(history: TextHistory): TextHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { text: after, past: [...history.past, history.text], future, began: 0 };
}
