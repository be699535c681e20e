'use client';
import { useEffect, useState } from 'react';
import type { FilesPage } from '../../imports/api.ts';
import type { SourceFile } from '../../imports/contract.ts';
import { groupFiles } from '../../imports/read/names/groupFiles.ts';
import { type NamePattern, namePattern } from '../../imports/read/names/namePattern.ts';
import { importApi } from './importsApi.ts';
import { useSay } from './useSay.ts';

/** Files that are looked at, and names of them that are shown. */
const looked = 60;
const shown = 8;

/** What a pattern makes of the first names, while it is being typed. */
export function PatternPreview({ view, pattern }: { view: number; pattern: string }) {
  const { say } = useSay();
  const [files, setFiles] = useState<SourceFile[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    fetch(importApi(view, `/files?limit=${looked}`), { signal: abort.signal, credentials: 'include' })
      .then(async (answer) => {
        if (answer.ok) setFiles(((await answer.json()) as FilesPage).files);
      })
      .catch(() => {});
    return () => abort.abort();
  }, [view]);
  const names = groupFiles(files)
    .slice(0, shown)
    .map(({ name }) => name);
  const reads = patternOf(pattern);
  if (names.length === 0) return null;
  if (!reads) return <p className="kutuk-bad">{say('noPattern')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="kutuk-scroll kutuk-sample" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('fileName')}</th>
            {reads.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const values = reads.read(name);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values ? (
                  reads.columns.map((column) => <td key={column}>{values[column]}</td>)
                ) : (
                  <td colSpan={Math.max(1, reads.columns.length)} className="kutuk-bad">
                    {say('doesNotFit')}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Undefined for what is no pattern, as half a one while it is typed. */
function patternOf(typed: string): NamePattern | undefined {
  try {
    return namePattern(typed.trim());
  } catch {
    return undefined;
  }
}
