'use client';
import { useEffect, useState } from 'react';
import type { RowsPage } from '../../imports/api.ts';
import type { TableFacts } from '../../imports/contract.ts';
import { importApi } from './importsApi.ts';
import { SampleTable } from './SampleTable.tsx';
import { useSay } from './useSay.ts';

/** Rows of the sample. */
const sampleRows = 4;

/** The first rows as they were read: letters and columns are judged by looking. */
export function SampleRows({ view, facts }: { view: number; facts: TableFacts }) {
  const { say } = useSay();
  const [rows, setRows] = useState<RowsPage['rows']>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other facts are other rows
  useEffect(() => {
    const abort = new AbortController();
    fetch(importApi(view, `/rows?limit=${sampleRows}`), { signal: abort.signal })
      .then(async (answer) => {
        if (answer.ok) setRows(((await answer.json()) as RowsPage).rows);
      })
      .catch(() => {});
    return () => abort.abort();
  }, [view, JSON.stringify(facts)]);
  if (rows.length === 0) return null;
  return (
    <details open>
      <summary>{say('sample')}</summary>
      <SampleTable
        nameHead={say('row')}
        columns={facts.columns}
        rows={rows.map(({ row, raw }) => ({ name: row, values: raw }))}
      />
    </details>
  );
}
