'use client';
import { useState } from 'react';
import type { FilesPage, ImportView } from '../../imports/api.ts';
import { importSentence } from '../../imports/reasons.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { importApi } from './importsApi.ts';
import { useSay } from './useSay.ts';

type State = 'matched' | 'unmatched' | 'bad';
const words = { matched: 'filesMatched', unmatched: 'filesUnmatched', bad: 'filesBad' } as const;

/** Which files found a row, which did not, and which can't be used. */
export function FileList({ view }: { view: ImportView }) {
  const { say, language } = useSay();
  const states = (['matched', 'unmatched', 'bad'] as const).filter((state) => view.files[state] > 0);
  if (states.length === 0) return null;
  return (
    <div className="kutuk-file-states">
      {states.map((state) => (
        <Files key={`${state} ${view.files[state]}`} view={view.id} state={state}>
          <span className={state === 'matched' ? undefined : 'kutuk-look'}>
            {say(words[state], { count: formatNumber(view.files[state], language) })}
          </span>
        </Files>
      ))}
    </div>
  );
}

function Files({ view, state, children }: { view: number; state: State; children: React.ReactNode }) {
  const { say, language } = useSay();
  const [page, setPage] = useState<FilesPage>();
  const read = async (after = '') => {
    const query = new URLSearchParams({ state, after });
    const answer = await fetch(importApi(view, `/files?${query}`), { credentials: 'include' }).catch(() => undefined);
    if (!answer?.ok) return;
    const next: FilesPage = await answer.json();
    setPage((before) => (after && before ? { ...next, files: [...before.files, ...next.files] } : next));
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && !page && void read()}>
      <summary>{children}</summary>
      <ul className="kutuk-files">
        {page?.files.map(({ path, size, row, problem }) => (
          <li key={path}>
            <span className="kutuk-wrap">{path}</span>
            <span className="kutuk-quiet">
              {formatBytes(size, language)}
              {row !== undefined && ` · ${say('row')} ${row}`}
              {problem && ` · ${importSentence(problem, language)}`}
            </span>
          </li>
        ))}
      </ul>
      {page?.next && (
        <button type="button" className="kutuk-link" onClick={() => void read(page.next)}>
          {say('showMore', { count: formatNumber(page.total - page.files.length, language) })}
        </button>
      )}
    </details>
  );
}
