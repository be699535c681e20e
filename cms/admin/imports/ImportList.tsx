'use client';
import { Button, Link } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import type { ImportSummary, ImportList as Imports, ImportView } from '../../imports/api.ts';
import { formatMoment } from '../format.ts';
import { useReading } from '../useReading.ts';
import { askImports, importScreen } from './importsApi.ts';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { StatePill } from './StatePill.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

const active = ['planning', 'running', 'undoing'];
/** Milliseconds between readings: while one is at work, and otherwise. */
const busyPace = 2000;
const calmPace = 30_000;

export function ImportList() {
  const { say, language } = useSay();
  const router = useRouter();
  const { busy, problem, run } = useDeed(say);
  const { value, failed } = useReading<Imports>('/api/imports', (latest) =>
    latest?.imports.some(({ state }) => active.includes(state)) ? busyPace : calmPace,
  );
  const begin = () =>
    run(async () => {
      const { id } = await askImports<ImportView>('POST', '/api/imports', {});
      router.push(importScreen(id));
    });

  return (
    <div className="kutuk-imports">
      <header className="kutuk-imports-head">
        <h1>{say('imports')}</h1>
        <Button onClick={begin} disabled={busy}>
          {say('newImport')}
        </Button>
      </header>
      <p className="kutuk-imports-lead">{say('importsHelp')}</p>
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      {failed && <p className="kutuk-bad">{say('couldNotLoad')}</p>}
      {value?.imports.length === 0 && (
        <div className="kutuk-imports-empty">
          <p>
            <strong>{say('noImports')}</strong>
          </p>
          <p>{say('noImportsHelp')}</p>
        </div>
      )}
      {value && value.imports.length > 0 && (
        <table className="kutuk-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('made')}</th>
              <th scope="col">{say('begun')}</th>
              <th scope="col">{say('when')}</th>
            </tr>
          </thead>
          <tbody>
            {value.imports.map((one: ImportSummary) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link href={importScreen(one.id)}>{one.name}</Link>
                </th>
                <td data-label={say('state')}>
                  <StatePill state={one.state} />
                </td>
                <td data-label={say('made')}>
                  <OutcomeCounts summary={one} />
                </td>
                <td data-label={say('begun')} className="kutuk-wrap">
                  {one.by}
                </td>
                <td data-label={say('when')}>{formatMoment(one.createdAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
