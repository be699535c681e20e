'use client';
import { Button } from '@payloadcms/ui';
import { formatBytes, formatDuration, formatNumber } from '../format.ts';
import { AuthorityList } from './AuthorityList.tsx';
import { FileList } from './FileList.tsx';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi } from './importsApi.ts';
import { QuestionList } from './QuestionList.tsx';
import { RowsTable } from './RowsTable.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

/** What would happen, row by row; what has to be decided before; and the start. */
export function TrialStep({ view, refresh, plan, busy }: StepProps) {
  const { say, language } = useSay();
  const { problem, run, busy: starting } = useDeed(say);
  const { outcomes, needs, stale } = view;
  const rows = outcomes.create + outcomes.change;
  const start = () =>
    run(async () => {
      await askImports('POST', importApi(view.id, '/run'));
      refresh();
    });
  const amounts = needs && {
    bytes: formatBytes(needs.bytes, language),
    free: formatBytes(needs.free, language),
    time: formatDuration(needs.seconds, language),
  };

  return (
    <section className="kutuk-imports-step">
      <h2>{say('stepTrial')}</h2>
      <p className="kutuk-quiet">{say('tryHelp')}</p>
      {stale && (
        <div className="kutuk-imports-alert kutuk-stale" role="status">
          <span>{say('stale')}</span>
          <Button size="small" onClick={plan} disabled={busy}>
            {say('tryAgain')}
          </Button>
        </div>
      )}
      <QuestionList view={view} onChange={refresh} />
      <AuthorityList view={view} onChange={refresh} />
      {amounts &&
        (needs.enough ? (
          <p>{say(needs.bytes > 0 ? 'needs' : 'needsTime', amounts)}</p>
        ) : (
          <p className="kutuk-bad">{say('notEnough', amounts)}</p>
        ))}
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <div className="kutuk-imports-act">
        {rows > 0 ? (
          <Button onClick={start} disabled={!view.may.run || busy || starting || needs?.enough === false}>
            {say('start', { count: formatNumber(rows, language) })}
          </Button>
        ) : (
          <strong>{say('nothingToDo')}</strong>
        )}
        {outcomes.question + outcomes.error > 0 && <span className="kutuk-quiet">{say('startHelp')}</span>}
        {!stale && (
          <Button buttonStyle="secondary" onClick={plan} disabled={busy}>
            {say('tryAgain')}
          </Button>
        )}
      </div>
      <RowsTable view={view} by="outcome" />
      <FileList view={view} />
      <p>
        <a href={importApi(view.id, `/plan.csv?language=${language}`)} download>
          {say('planCsv')}
        </a>
      </p>
    </section>
  );
}
