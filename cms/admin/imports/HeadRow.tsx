'use client';
import { useEffect, useState } from 'react';
import { useSay } from './useSay.ts';

/** Where the names of columns stand, when titles and blank lines come before them. */
export function HeadRow({
  value,
  disabled,
  onChange,
}: {
  value: number;
  disabled: boolean;
  onChange: (row: number) => void;
}) {
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
