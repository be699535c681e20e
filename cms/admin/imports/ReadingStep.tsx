'use client';
import { useEffect, useState } from 'react';
import { type ImportChange, type ImportSettings, likeExistingChoices, type RowsPage } from '../../imports/api.ts';
import type { TableFacts } from '../../imports/contract.ts';
import { importSentence } from '../../imports/reasons.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { formatNumber } from '../format.ts';
import { Choice } from './Choice.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DefaultValues } from './DefaultValues.tsx';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi } from './importsApi.ts';
import { PatternField } from './PatternField.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

const delimiters = [';', ',', '\t'] as const;
const encodings = ['utf-8', 'windows-1254', 'utf-16le', 'utf-16be'] as const;
/** Rows of the sample, and how many of their columns are shown. */
const sampleRows = 4;

/** How the table was understood, which may be said otherwise, and which column is which field. */
export function ReadingStep({ view, refresh, plan }: StepProps) {
  const { say, language } = useSay();
  const { problem, run, busy } = useDeed(say);
  const { facts, settings } = view;
  if (!facts) return null;

  const change = (what: ImportChange) =>
    run(async () => {
      await askImports('PATCH', importApi(view.id), what);
      refresh();
    });
  /** Other columns come of it: they are recognised anew, and tried at once. */
  const readOtherwise = (what: Partial<ImportSettings>) =>
    run(async () => {
      await askImports('PATCH', importApi(view.id), { settings: { ...settings, ...what }, mapping: null });
      await plan();
    });

  return (
    <details className="kutuk-imports-step" open>
      <summary>
        <h2>{say('stepReading')}</h2>
      </summary>
      <dl className="kutuk-facts">
        <div>
          <dt>{say('format')}</dt>
          <dd>{say(`format_${facts.format}`)}</dd>
        </div>
        <div>
          <dt>{say('rows')}</dt>
          <dd>
            {formatNumber(facts.rows, language)}
            {facts.badRows > 0 && (
              <span className="kutuk-bad"> · {say('badRows', { count: formatNumber(facts.badRows, language) })}</span>
            )}
          </dd>
        </div>
        {facts.delimiter && (
          <Choice
            label={say('delimiter')}
            value={facts.delimiter}
            options={delimiters.map((value) => ({ value, label: say(`delimiter_${value}`) }))}
            disabled={busy}
            onChange={(delimiter) => readOtherwise({ delimiter })}
          />
        )}
        {facts.encoding && facts.format === 'csv' && facts.encoding !== 'marc-8' && (
          <Choice
            label={say('encoding')}
            value={facts.encoding}
            options={encodings.map((value) => ({ value, label: say(`encoding_${value}`) }))}
            disabled={busy}
            onChange={(encoding) => readOtherwise({ encoding })}
          />
        )}
        {facts.encoding && facts.format !== 'csv' && (
          <div>
            <dt>{say('encoding')}</dt>
            <dd>{say(`encoding_${facts.encoding}`)}</dd>
          </div>
        )}
        {facts.sheet && (
          <Choice
            label={say('sheet')}
            value={facts.sheet}
            options={(facts.sheets ?? [facts.sheet]).map((value) => ({ value, label: value }))}
            disabled={busy}
            onChange={(sheet) => readOtherwise({ sheet })}
          />
        )}
        {facts.headRow !== undefined && (
          <HeadRow value={facts.headRow} disabled={busy} onChange={(headRow) => readOtherwise({ headRow })} />
        )}
      </dl>
      {facts.notes.map((note) => (
        <p key={JSON.stringify(note)} className="kutuk-quiet">
          {importSentence(note, language)}
        </p>
      ))}
      {facts.format === 'csv' && <p className="kutuk-quiet">{say('lettersWrong')}</p>}
      {facts.format === 'folder' && (
        <PatternField view={view} disabled={busy} apply={(pattern) => readOtherwise({ pattern })} />
      )}
      <Sample view={view.id} facts={facts} />
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <ColumnTable view={view} disabled={busy} onChange={(mapping) => change({ mapping })} />
      <DefaultValues
        values={settings.defaults}
        disabled={busy}
        onChange={(defaults) => change({ settings: { ...settings, defaults } })}
      />
      <dl className="kutuk-facts">
        <Choice
          label={say('likeExisting')}
          value={settings.likeExisting}
          options={keysOf(likeExistingChoices).map((value) => ({ value, label: likeExistingChoices[value][language] }))}
          disabled={busy}
          onChange={(likeExisting) => change({ settings: { ...settings, likeExisting } })}
        />
      </dl>
    </details>
  );
}

function HeadRow({ value, disabled, onChange }: { value: number; disabled: boolean; onChange: (row: number) => void }) {
  const { say } = useSay();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const done = () => {
    const row = Number(typed);
    if (Number.isSafeInteger(row) && row > 0 && row <= 1000 && row !== value) onChange(row);
    else setTyped(String(value));
  };
  return (
    <div>
      <dt>
        <label htmlFor="kutuk-head-row">{say('headRow')}</label>
      </dt>
      <dd>
        <input
          id="kutuk-head-row"
          className="kutuk-input kutuk-input-short"
          inputMode="numeric"
          value={typed}
          disabled={disabled}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => event.key === 'Enter' && done()}
        />
      </dd>
    </div>
  );
}

/** The first rows as they were read: letters and columns are judged by looking. */
function Sample({ view, facts }: { view: number; facts: TableFacts }) {
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
