'use client';
import { type ImportChange, type ImportSettings, likeExistingChoices } from '../../imports/api.ts';
import { importSentence } from '../../imports/reasons.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { formatNumber } from '../format.ts';
import { Choice } from './Choice.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DefaultValues } from './DefaultValues.tsx';
import { HeadRow } from './HeadRow.tsx';
import type { StepProps } from './ImportPage.tsx';
import { askImports, importApi } from './importsApi.ts';
import { PatternField } from './PatternField.tsx';
import { SampleRows } from './SampleRows.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

const delimiters = [';', ',', '\t'] as const;
const encodings = ['utf-8', 'windows-1254', 'utf-16le', 'utf-16be'] as const;

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
      <SampleRows view={view.id} facts={facts} />
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
