'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { ImportView } from '../../imports/api.ts';
import { formatNumber } from '../format.ts';
import { PatternPreview } from './PatternPreview.tsx';
import { useSay } from './useSay.ts';

/** How file names are read when there is no table: by a pattern, seen applied while it is typed. */
export function PatternField({
  view,
  disabled,
  apply,
}: {
  view: ImportView;
  disabled: boolean;
  apply: (pattern: string) => void;
}) {
  const { say, language } = useSay();
  const id = useId();
  const used = view.facts?.pattern ?? view.settings.pattern ?? '';
  const [typed, setTyped] = useState(used);
  useEffect(() => setTyped(used), [used]);
  const all = formatNumber((view.facts?.rows ?? 0) + (view.facts?.badRows ?? 0), language);

  return (
    <form
      className="kutuk-pattern"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) apply(typed.trim());
      }}
    >
      <label htmlFor={id}>{say('pattern')}</label>
      <div className="kutuk-imports-inline">
        <input
          id={id}
          className="kutuk-input kutuk-code"
          value={typed}
          disabled={disabled}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="small" disabled={disabled || typed.trim() === used}>
          {say('apply')}
        </Button>
      </div>
      <p className="kutuk-quiet">{say('patternHelp')}</p>
      <PatternPreview view={view.id} pattern={typed} />
      <ul className="kutuk-files">
        {view.patterns.map(({ pattern, matched }) => (
          <li key={pattern}>
            <button
              type="button"
              className="kutuk-link kutuk-code"
              aria-pressed={pattern === used}
              disabled={disabled}
              onClick={() => apply(pattern)}
            >
              {pattern}
            </button>
            <span className="kutuk-quiet">{say('patternFits', { matched: formatNumber(matched, language), all })}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}
