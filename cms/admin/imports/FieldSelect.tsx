'use client';
import { type ImportField, importFields } from '../../imports/fields.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { useSay } from './useSay.ts';

const fields = keysOf(importFields);

/** A field of the catalogue, or none. */
export function FieldSelect({
  label,
  none,
  value,
  disabled,
  without = [],
  onChange,
}: {
  label: string;
  /** What is said when none is chosen. */
  none: string;
  value: ImportField | undefined;
  disabled: boolean;
  /** Fields that are not offered. */
  without?: readonly ImportField[];
  onChange: (field: ImportField | undefined) => void;
}) {
  const { language } = useSay();
  return (
    <select
      className="kutuk-input"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => onChange(fields.find((field) => field === event.target.value))}
    >
      <option value="">{none}</option>
      {fields
        .filter((field) => !without.includes(field))
        .map((field) => (
          <option key={field} value={field}>
            {importFields[field].label[language]}
          </option>
        ))}
    </select>
  );
}
