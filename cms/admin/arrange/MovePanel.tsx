import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { Operation } from '../../pages/operations.ts';
import type { SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';

interface Props {
  pages: SheetPage[];
  selected: number[];
  busy: boolean;
  say: Say<ArrangePhrase>;
  onApply: (operation: Operation) => void;
  onClose: () => void;
}

/** Moves pages far, where dragging would be long. */
export function MovePanel({ pages, selected, busy, say, onApply, onClose }: Props) {
  const chosen = new Set(selected);
  const others = pages.filter(({ id }) => !chosen.has(id));
  const [before, setBefore] = useState<number | null>(others[0]?.id ?? null);
  return (
    <section className="kutuk-side" aria-label={say('moveTitle')}>
      <h2>{say('moveTitle')}</h2>
      <div className="kutuk-form">
        <label>
          {say('moveTo')}
          <select
            value={before ?? ''}
            onChange={(event) => setBefore(event.target.value === '' ? null : Number(event.target.value))}
          >
            {others.map((page, index) => (
              <option key={page.id} value={page.id}>
                {index === 0 ? say('toStart') : say('beforePage', { label: page.label })}
              </option>
            ))}
            <option value="">{say('toEnd')}</option>
          </select>
        </label>
      </div>
      <div className="kutuk-actions">
        <Button
          size="small"
          disabled={busy || selected.length === 0}
          onClick={() => onApply({ type: 'move', pages: selected, before })}
        >
          {say('doMove', { count: selected.length })}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}
