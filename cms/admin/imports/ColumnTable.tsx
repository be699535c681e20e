'use client';
import type { ImportView } from '../../imports/api.ts';
import type { Mapping } from '../../imports/contract.ts';
import { importFields } from '../../imports/fields.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { useSay } from './useSay.ts';

/** Which column is which field, with what stands in it. */
export function ColumnTable({
  view,
  disabled,
  onChange,
}: {
  view: ImportView;
  disabled: boolean;
  onChange: (mapping: Mapping) => void;
}) {
  const { say, language } = useSay();
  const { facts, suggestions, mapping = {} } = view;
  if (!facts) return null;
  const confidence = new Map(suggestions.map((one) => [one.column, one]));
  const set = (column: string, field: Mapping[string] | undefined) => {
    const { [column]: _old, ...others } = mapping;
    onChange(field ? { ...others, [column]: field } : others);
  };

  return (
    <div>
      <h3>{say('columns')}</h3>
      {!Object.values(mapping).includes('title') && <p className="kutuk-bad">{say('noTitle')}</p>}
      <table className="kutuk-table kutuk-columns">
        <thead>
          <tr>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('examples')}</th>
            <th scope="col">{say('field')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.columns.map((column) => {
            const field = mapping[column];
            const suggested = confidence.get(column);
            const known = field && suggested?.field === field ? suggested.confidence : undefined;
            return (
              <tr key={column} data-unused={field === undefined}>
                <th scope="row">{column}</th>
                <td data-label={say('examples')} className="kutuk-wrap kutuk-quiet">
                  {(facts.examples[column] ?? []).slice(0, 3).join(' · ') || '—'}
                </td>
                <td data-label={say('field')}>
                  <FieldSelect
                    label={say('fieldOf', { column })}
                    none={say('notUsed')}
                    value={field}
                    disabled={disabled}
                    onChange={(chosen) => set(column, chosen)}
                  />
                  {known && (
                    <span className={known === 'likely' ? 'kutuk-look' : 'kutuk-quiet'}>
                      {say(`confidence_${known}`)}
                    </span>
                  )}
                  {field && importFields[field].help && (
                    <span className="kutuk-quiet">{importFields[field].help?.[language]}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
