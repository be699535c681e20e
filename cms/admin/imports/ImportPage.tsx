'use client';
import { Button } from '@payloadcms/ui';
import type { ImportState, ImportView } from '../../imports/api.ts';
import { importSentence } from '../../imports/reasons.ts';
import { useReading } from '../useReading.ts';
import { FilesStep } from './FilesStep.tsx';
import { ImportHead } from './ImportHead.tsx';
import { askImports, importApi } from './importsApi.ts';
import { ReadingStep } from './ReadingStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { RunStep } from './RunStep.tsx';
import { TrialStep } from './TrialStep.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';
import { WorkBar } from './WorkBar.tsx';

/** Milliseconds between readings while a process is at it; otherwise somebody else's change may wait. */
const busyPace = 1000;
const calmPace = 20_000;

const steps = ['stepFiles', 'stepReading', 'stepTrial', 'stepRun', 'stepResult'] as const;
/** Which of them it is at. */
const stepOf: Record<ImportState, number> = {
  collecting: 0,
  planning: 1,
  failed: 1,
  planned: 2,
  running: 3,
  paused: 3,
  undoing: 4,
  done: 4,
  undone: 4,
};

export interface StepProps {
  view: ImportView;
  /** Reads the import anew. */
  refresh: () => void;
  /** A dry run of what is there now. */
  plan: () => Promise<void>;
  busy: boolean;
}

/** One import: what was given, how it is read, what it would do, what it does and has done. */
export function ImportPage({ id }: { id: number }) {
  const { say, language } = useSay();
  const { busy, problem, run } = useDeed(say);
  const {
    value: view,
    failed,
    refresh,
  } = useReading<ImportView>(importApi(id), (latest) => (latest?.live ? busyPace : calmPace));
  if (!view) return <p className="kutuk-quiet">{failed ? say('couldNotLoad') : '…'}</p>;

  const plan = () =>
    run(async () => {
      await askImports('POST', importApi(id, '/plan'));
      refresh();
    });
  const { state } = view;
  const preparing = state === 'collecting' || state === 'planned' || state === 'failed';
  const interrupted = state === 'planning' && !view.live;
  const props: StepProps = { view, refresh, plan, busy };
  const at = stepOf[state];

  return (
    <div className="kutuk-imports">
      <ImportHead view={view} refresh={refresh} />
      <ol className="kutuk-steps">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined} data-past={index < at}>
            {say(step)}
          </li>
        ))}
      </ol>
      {failed && <p className="kutuk-bad">{say('couldNotLoad')}</p>}
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      {state === 'failed' && (
        <p role="alert" className="kutuk-imports-alert">
          {view.reason ? say('failedAs', { why: importSentence(view.reason, language) }) : say('failedPlain')}
        </p>
      )}
      {state === 'planning' && view.live && <WorkBar label={say('trying')} progress={view.progress} />}
      {interrupted && (
        <div className="kutuk-imports-alert">
          <p>{say('failedPlain')}</p>
          <Button onClick={plan} disabled={busy}>
            {say('tryAgain')}
          </Button>
        </div>
      )}
      {(state === 'running' || state === 'paused') && <RunStep {...props} />}
      {(state === 'done' || state === 'undoing' || state === 'undone') && <ResultStep {...props} />}
      {(preparing || interrupted) && <FilesStep {...props} />}
      {preparing && view.facts && <ReadingStep key={view.table} {...props} />}
      {preparing && view.facts && <TrialStep {...props} />}
    </div>
  );
}
