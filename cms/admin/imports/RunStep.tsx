'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { formatNumber } from '../format.ts';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi } from './importsApi.ts';
import { RowsTable } from './RowsTable.tsx';
import { UndoPanel } from './UndoPanel.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';
import { WorkBar } from './WorkBar.tsx';

/** The run as it goes on, with its errors as they come. */
export function RunStep({ view, refresh }: StepProps) {
  const { say, language } = useSay();
  const { problem, run, busy } = useDeed(say);
  const [undoing, setUndoing] = useState(false);
  const tell = (path: '/run' | '/pause') =>
    run(async () => {
      await askImports('POST', importApi(view.id, path));
      refresh();
    });
  const runs = view.state === 'running' && view.live;

  return (
    <section className="kutuk-imports-step">
      <h2>{say('stepRun')}</h2>
      {runs && <WorkBar label={view.pauseAsked ? say('pausing') : say('running')} progress={view.progress} />}
      {!runs && <p>{say(view.state === 'paused' ? 'pausedHelp' : 'interruptedHelp')}</p>}
      {runs && <p className="kutuk-quiet">{say('mayLeave')}</p>}
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <div className="kutuk-imports-act">
        {view.may.pause && (
          <Button buttonStyle="secondary" onClick={() => tell('/pause')} disabled={busy || view.pauseAsked}>
            {say('pause')}
          </Button>
        )}
        {view.may.run && (
          <Button onClick={() => tell('/run')} disabled={busy}>
            {say('goOn')}
          </Button>
        )}
        {view.may.undo && !undoing && (
          <Button buttonStyle="secondary" onClick={() => setUndoing(true)}>
            {say('undo')}
          </Button>
        )}
      </div>
      {undoing && view.may.undo && <UndoPanel view={view} refresh={refresh} close={() => setUndoing(false)} />}
      {view.states.failed > 0 && (
        <p role="status" className="kutuk-bad">
          {say('newestErrors')} ({formatNumber(view.states.failed, language)})
        </p>
      )}
      <RowsTable view={view} by="state" />
    </section>
  );
}
