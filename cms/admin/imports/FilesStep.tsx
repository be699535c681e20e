'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { GivenFiles } from '../../imports/api.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { UploadPanel } from '../uploads/UploadPanel.tsx';
import { useReading } from '../useReading.ts';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi } from './importsApi.ts';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

const accept = '.csv,.tsv,.txt,.xlsx,.xlsm,.mrc,.marc,.iso,.xml,.marcxml,.zip,.pdf,.jpg,.jpeg,.png,.tif,.tiff';
/** Names that are shown at first: a folder may have thousands. */
const shownFiles = 12;

/** What is given: by dropping or choosing, seen and taken away again. */
export function FilesStep({ view, refresh, plan, busy }: StepProps) {
  const { say, language } = useSay();
  const { problem, run, busy: removing } = useDeed(say);
  const [more, setMore] = useState(false);
  const reading = useReading<GivenFiles>(importApi(view.id, '/given'), () => undefined);
  const files = [...(reading.value?.files ?? [])].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const tables = files.filter(({ kind }) => kind === 'table');
  const changed = () => {
    reading.refresh();
    refresh();
  };
  const takeAway = (name: string) =>
    run(async () => {
      await askImports('DELETE', importApi(view.id, `/given?name=${encodeURIComponent(name)}`));
      changed();
    });
  const takeTable = (table: string) =>
    run(async () => {
      await askImports('PATCH', importApi(view.id), { table });
      changed();
    });
  const shown = more ? files : files.slice(0, shownFiles);
  const size = files.reduce((sum, file) => sum + file.size, 0);

  return (
    <details className="kutuk-imports-step" open={view.state === 'collecting' || view.state === 'failed'}>
      <summary>
        <h2>{say('stepFiles')}</h2>{' '}
        <span className="kutuk-quiet">
          {files.length > 0 &&
            say('givenCount', { count: formatNumber(files.length, language), size: formatBytes(size, language) })}
        </span>
      </summary>
      {view.source && <p>{say('fromHere', { source: view.source })}</p>}
      <UploadPanel target={{ import: view.id }} invitation={say('dropHere')} accept={accept} onArrival={changed} />
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      {files.length > 0 && (
        <div>
          <h3>{say('given')}</h3>
          <ul className="kutuk-files">
            {shown.map(({ name, size: bytes, kind }) => (
              <li key={name}>
                <span className="kutuk-wrap">{name}</span>
                <span className="kutuk-quiet">
                  {say(`kind_${kind}`)} · {formatBytes(bytes, language)}
                  {tables.length > 1 && view.table === name && ` · ${say('tableUsed')}`}
                </span>
                <span className="kutuk-imports-inline">
                  {tables.length > 1 && kind === 'table' && view.table !== name && (
                    <Button
                      buttonStyle="secondary"
                      size="small"
                      disabled={removing}
                      onClick={() => takeTable(name)}
                      aria-label={say('ofFile', { action: say('useTable'), name })}
                    >
                      {say('useTable')}
                    </Button>
                  )}
                  <Button
                    buttonStyle="secondary"
                    size="small"
                    disabled={removing}
                    onClick={() => takeAway(name)}
                    aria-label={say('ofFile', { action: say('takeAway'), name })}
                  >
                    {say('takeAway')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {shown.length < files.length && (
            <Button buttonStyle="secondary" size="small" onClick={() => setMore(true)}>
              {say('moreGiven', { count: formatNumber(files.length - shown.length, language) })}
            </Button>
          )}
        </div>
      )}
      {files.length > 0 && tables.length === 0 && !files.some(({ kind }) => kind === 'zip') && <p>{say('noTable')}</p>}
      {(view.state === 'collecting' || (view.state === 'failed' && !view.facts)) &&
        (files.length > 0 || view.source) && (
          <div className="kutuk-imports-act">
            <Button onClick={plan} disabled={busy}>
              {say('try')}
            </Button>
            <span className="kutuk-quiet">{say('tryHelp')}</span>
          </div>
        )}
    </details>
  );
}

const rank = { table: 0, zip: 1, document: 2 } as const;
