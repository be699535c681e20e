'use client';
import { useEffect, useState } from 'react';
import type { RowsPage } from '../../imports/api.ts';
import type { TableFacts } from '../../imports/contract.ts';
import { importApi } from './importsApi.ts';
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
    <details className="kutuk-sample" open>
      <summary>{say('sample')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="kutuk-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              {facts.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, raw }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {facts.columns.map((column) => (
                  <td key={column}>{raw[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
