import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operation } from '../../pages/operations.ts';
import type { ArrangeSheet } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import { type Outcome, readSheet, takeStep, turnStep } from './arrangeApi.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { sayStep } from './StepList.tsx';

/** Milliseconds between readings while images are made, a scan is read or suggestions are looked for. */
const pace = 2000;

/** The sheet of a publication as the server has it, and the steps that change it, one after another. */
export function useSheet(publication: number, say: Say<ArrangePhrase>) {
  const [sheet, setSheet] = useState<ArrangeSheet>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  const current = useRef(sheet);
  current.current = sheet;
  const working = useRef(false);

  /** An answer that was asked for before a step must not undo on the screen what the step did. */
  const accept = useCallback((next: ArrangeSheet) => {
    setSheet((old) => (old && old.version > next.version ? old : next));
    setFailed(false);
  }, []);

  const waits =
    sheet?.pages.some((page) => !page.settled) || sheet?.scans.some((scan) => scan.reading || scan.unseen) || false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads again
  useEffect(() => {
    const abort = new AbortController();
    readSheet(publication, abort.signal)
      .then(accept)
      .catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [publication, round, accept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer, as long as something is on its way
  useEffect(() => {
    if (!waits && !failed) return;
    const timer = setTimeout(() => !document.hidden && setRound((count) => count + 1), failed ? pace * 4 : pace);
    return () => clearTimeout(timer);
  }, [waits, failed, sheet, round]);

  const run = useCallback(
    async (ask: (version: number) => Promise<Outcome>, tell: (sheet: ArrangeSheet) => string): Promise<boolean> => {
      const before = current.current;
      // a second key press before the first was answered: it would be refused as stale
      if (!before || working.current) return false;
      working.current = true;
      setBusy(true);
      setProblem(undefined);
      try {
        const outcome = await ask(before.version);
        if (outcome.sheet) setSheet(outcome.sheet);
        if (outcome.done) setSaid(tell(outcome.sheet));
        else setProblem(outcome.lineLost ? say('lineLost') : (outcome.why ?? say('notDone')));
        return outcome.done;
      } finally {
        working.current = false;
        setBusy(false);
      }
    },
    [say],
  );

  const take = useCallback(
    (operation: Operation) =>
      run(
        (version) => takeStep(publication, version, operation),
        ({ steps }) => (steps[0] ? sayStep(steps[0], say) : ''),
      ),
    [publication, run, say],
  );
  const turn = useCallback(
    (which: 'undo' | 'redo') =>
      run(
        (version) => turnStep(publication, version, which),
        (next) => {
          const turned = next.steps.find(({ id }) => id === (which === 'undo' ? next.redo : next.undo));
          return turned ? say(which === 'undo' ? 'saidUndone' : 'saidRedone', { step: sayStep(turned, say) }) : '';
        },
      ),
    [publication, run, say],
  );
  const reload = useCallback(() => setRound((count) => count + 1), []);
  return { sheet, failed, busy, problem, said, take, turn, reload };
}
