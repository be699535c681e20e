'use client';
import { useEffect, useState } from 'react';
import type { FilesPage } from '../../imports/api.ts';
import type { SourceFile } from '../../imports/contract.ts';
import { groupFiles } from '../../imports/read/names/groupFiles.ts';
import { type NamePattern, namePattern } from '../../imports/read/names/namePattern.ts';
import { importApi } from './importsApi.ts';
import { SampleTable } from './SampleTable.tsx';
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
  const rows = names.map((name) => {
    const values = reads.read(name);
    return { name, ...(values ? { values } : { instead: say('doesNotFit') }) };
  });
  return <SampleTable nameHead={say('fileName')} columns={reads.columns} rows={rows} />;
}

/** Undefined for what is no pattern, as half a one while it is typed. */
function patternOf(typed: string): NamePattern | undefined {
  try {
    return namePattern(typed.trim());
  } catch {
    return undefined;
  }
}
