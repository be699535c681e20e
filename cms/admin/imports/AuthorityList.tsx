'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import {
  authorityCollections,
  type Decision,
  type DecisionsGiven,
  type ImportAuthority,
  type ImportView,
  type AuthorityList as Names,
} from '../../imports/api.ts';
import { formatNumber } from '../format.ts';
import { useReading } from '../useReading.ts';
import { askImports, importApi } from './importsApi.ts';
import { OtherAuthority } from './OtherAuthority.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

/** Names that are shown at a time. */
const step = 20;

/** Names that the catalogue lacks or has several times, each decided once. */
export function AuthorityList({ view, onChange }: { view: ImportView; onChange: () => void }) {
  const { say, language } = useSay();
  const { problem, run, busy } = useDeed(say);
  const [shown, setShown] = useState(step);
  const { open, decided } = view.authorities;
  const { value, refresh } = useReading<Names>(
    open + decided > 0 ? importApi(view.id, '/authorities') : undefined,
    () => undefined,
  );
  const names = value?.authorities ?? [];
  if (open + decided === 0 || names.length === 0) return null;
  const give = (given: DecisionsGiven) =>
    run(async () => {
      await askImports('POST', importApi(view.id, '/authorities'), given);
      refresh();
      onChange();
    });
  const decide = ({ collection, key }: ImportAuthority, decision: Decision | null) =>
    give({ decisions: [{ collection, key, decision }] });

  return (
    <details className="kutuk-decisions" open={open > 0}>
      <summary>
        {say('authorities')} ({formatNumber(open, language)})
      </summary>
      <p className="kutuk-quiet">{say('authoritiesHelp')}</p>
      {open > 1 && (
        <div className="kutuk-imports-inline">
          <Button
            buttonStyle="secondary"
            size="small"
            disabled={busy}
            onClick={() => give({ decisions: [], rest: 'create' })}
          >
            {say('createRest')}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            disabled={busy}
            onClick={() => give({ decisions: [], rest: 'leaveOut' })}
          >
            {say('leaveOutRest')}
          </Button>
        </div>
      )}
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <ul>
        {names.slice(0, shown).map((one) => (
          <Name
            key={`${one.collection} ${one.key}`}
            one={one}
            disabled={busy}
            onDecide={(decision) => decide(one, decision)}
          />
        ))}
      </ul>
      {names.length > shown && (
        <Button buttonStyle="secondary" size="small" onClick={() => setShown(shown + 100)}>
          {say('showMore', { count: formatNumber(names.length - shown, language) })}
        </Button>
      )}
    </details>
  );
}

const chosenOf = (decision: Decision | undefined) =>
  decision === undefined ? '' : decision.do === 'use' ? String(decision.id) : decision.do;

function Name({
  one,
  disabled,
  onDecide,
}: {
  one: ImportAuthority;
  disabled: boolean;
  onDecide: (decision: Decision | null) => void;
}) {
  const { say, language } = useSay();
  const { collection, name, rows, firstRow, state, nearest, decision } = one;
  const [found, setFound] = useState<{ id: number; name: string }>();
  const chosen = chosenOf(decision);
  const offered: ImportAuthority['nearest'] = [
    ...nearest,
    ...(found && !nearest.some(({ id }) => id === found.id) ? [found] : []),
    ...(decision?.do === 'use' && ![...nearest, found].some((known) => known?.id === decision.id)
      ? [{ id: decision.id, name: `#${decision.id}` }]
      : []),
  ];
  const pick = (value: string) => {
    if (value === '') onDecide(null);
    else if (value === 'create' || value === 'leaveOut') onDecide({ do: value });
    else onDecide({ do: 'use', id: Number(value) });
  };
  const alike = (likeness: number | undefined) =>
    likeness === undefined ? '' : ` (${say('alike', { percent: Math.round(likeness * 100) })})`;

  return (
    <li className="kutuk-name">
      <div>
        <strong>{name}</strong>{' '}
        <span className="kutuk-quiet">
          {authorityCollections[collection][language]} ·{' '}
          {say('inRows', { count: formatNumber(rows, language), first: firstRow })}
          {state === 'ambiguous' && ` · ${say('ambiguous')}`}
        </span>
      </div>
      <select
        className="kutuk-input"
        aria-label={say('decide', { name })}
        value={chosen}
        disabled={disabled}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{say('undecided')}</option>
        {offered.map((known) => (
          <option key={known.id} value={known.id}>
            {say('useExisting', { name: known.name })}
            {alike(known.likeness)}
          </option>
        ))}
        <option value="create">{say('createNew')}</option>
        <option value="leaveOut">{say('leaveOut')}</option>
      </select>
      <OtherAuthority
        collection={collection}
        disabled={disabled}
        onChoose={(other) => {
          setFound(other);
          onDecide({ do: 'use', id: other.id });
        }}
      />
    </li>
  );
}
