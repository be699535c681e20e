'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ImportSettings } from '../../imports/api.ts';
import { type ImportField, importFields } from '../../imports/fields.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { useSay } from './useSay.ts';

type Defaults = ImportSettings['defaults'];

/** Values for fields that rows leave empty: all of this table are bulletins of one department. */
export function DefaultValues({
  values,
  disabled,
  onChange,
}: {
  values: Defaults;
  disabled: boolean;
  onChange: (values: Defaults) => void;
}) {
  const { say } = useSay();
  const used = keysOf(importFields).filter((field) => values[field] !== undefined);
  const set = (field: ImportField, value: string | undefined) => {
    const { [field]: _old, ...others } = values;
    onChange(value === undefined ? others : { ...others, [field]: value });
  };
  return (
    <div>
      <h3>{say('defaults')}</h3>
      <p className="kutuk-quiet">{say('defaultsHelp')}</p>
      <ul className="kutuk-defaults">
        {used.map((field) => (
          <DefaultValue
            key={field}
            field={field}
            value={values[field] ?? ''}
            disabled={disabled}
            onChange={(value) => set(field, value)}
          />
        ))}
        <li>
          <FieldSelect
            label={say('addDefault')}
            none={say('addDefault')}
            value={undefined}
            disabled={disabled}
            without={used}
            onChange={(field) => field && set(field, '')}
          />
        </li>
      </ul>
    </div>
  );
}

function DefaultValue({
  field,
  value,
  disabled,
  onChange,
}: {
  field: ImportField;
  value: string;
  disabled: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { say, language } = useSay();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const label = importFields[field].label[language];
  const done = () => typed !== value && onChange(typed);
  return (
    <li>
      <span>{label}</span>
      <input
        className="kutuk-input"
        aria-label={say('defaultValue', { field: label })}
        placeholder={importFields[field].example}
        value={typed}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      <Button
        buttonStyle="secondary"
        size="small"
        disabled={disabled}
        onClick={() => onChange(undefined)}
        aria-label={say('ofFile', { action: say('takeAway'), name: label })}
      >
        {say('takeAway')}
      </Button>
    </li>
  );
}
