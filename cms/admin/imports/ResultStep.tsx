'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ImportView } from '../../imports/api.ts';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi, importScreen } from './importsApi.ts';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { RowsTable } from './RowsTable.tsx';
import { UndoPanel } from './UndoPanel.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';
import { WorkBar } from './WorkBar.tsx';

/** What has come of it, the rows that failed to be corrected, and the undo. */
export function ResultStep({ view, refresh }: StepProps) {
  const { say, language } = useSay();
  const router = useRouter();
  const { problem, run, busy } = useDeed(say);
  const [undoing, setUndoing] = useState(false);
  const { state, live, states, outcomes } = view;
  const left = states.failed + outcomes.error + outcomes.question;
  const title = say(state === 'undoing' ? 'undoing' : state === 'undone' ? 'undoneTitle' : 'doneTitle');
  const correct = () =>
    run(async () => {
      const { id } = await askImports<ImportView>('POST', '/api/imports', { name: view.name, filesOf: view.id });
      router.push(importScreen(id));
    });
  const goOn = () =>
    run(async () => {
      await askImports('POST', importApi(view.id, '/undo'), {});
      refresh();
    });

  return (
    <section className="kutuk-imports-step">
      <h2>{title}</h2>
      <p role="status" className="kutuk-unseen">
        {title}
      </p>
      {state === 'undoing' && live && <WorkBar label={say('undoing')} progress={view.progress} />}
      {state === 'undoing' && !live && (
        <div className="kutuk-imports-act">
          <span>{say('interruptedHelp')}</span>
          <Button onClick={goOn} disabled={busy}>
            {say('goOn')}
          </Button>
        </div>
      )}
      <p>
        <OutcomeCounts summary={view} />
      </p>
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      {state === 'done' && left > 0 && (
        <div className="kutuk-correct">
          <a href={importApi(view.id, `/errors.csv?language=${language}`)} download>
            {say('errorsCsv')}
          </a>
          <p className="kutuk-quiet">{say('correctHelp')}</p>
          <Button buttonStyle="secondary" size="small" onClick={correct} disabled={busy}>
            {say('correct')}
          </Button>
        </div>
      )}
      <RowsTable view={view} by="state" />
      {state === 'done' && view.may.undo && !undoing && (
        <div className="kutuk-imports-act">
          <Button buttonStyle="secondary" onClick={() => setUndoing(true)}>
            {say('undo')}
          </Button>
        </div>
      )}
      {state === 'done' && undoing && <UndoPanel view={view} refresh={refresh} close={() => setUndoing(false)} />}
    </section>
  );
}
