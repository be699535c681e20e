import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { cutMargin, type Operation } from '../../pages/operations.ts';
import type { SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { PagePicture } from './PagePicture.tsx';

interface Props {
  pages: SheetPage[];
  rightToLeft: boolean;
  busy: boolean;
  say: Say<ArrangePhrase>;
  onApply: (operation: Operation) => void;
  onClose: () => void;
}

/** Where each page will be cut, to be moved before anything is done. */
export function CutPanel({ pages, rightToLeft, busy, say, onApply, onClose }: Props) {
  const [at, setAt] = useState<Record<number, number>>(() =>
    Object.fromEntries(pages.map((page) => [page.id, suggestion(page)])),
  );
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const [order, setOrder] = useState<'leftFirst' | 'rightFirst'>(rightToLeft ? 'rightFirst' : 'leftFirst');
  const name = useId();
  const cuts = pages.filter(({ id }) => !without.has(id)).map(({ id }) => ({ page: id, at: at[id] ?? 5000 }));
  const typed = pages.filter((page) => page.typed && !without.has(page.id)).length;
  const include = (id: number, wanted: boolean) =>
    setWithout((old) => new Set(wanted ? [...old].filter((one) => one !== id) : [...old, id]));

  return (
    <section className="kutuk-side" aria-label={say('cutTitle')}>
      <h2>{say('cutTitle')}</h2>
      <p>{say('cutHelp')}</p>
      <fieldset>
        <legend>{say('orderOfHalves')}</legend>
        {(['leftFirst', 'rightFirst'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={order === one} onChange={() => setOrder(one)} /> {say(one)}
          </label>
        ))}
      </fieldset>
      {typed > 0 && <p className="kutuk-warn">{say('typedHere', { count: typed })}</p>}
      <ul className="kutuk-cuts">
        {pages.map((page) => {
          const where = at[page.id] ?? 5000;
          return (
            <li key={page.id} data-without={without.has(page.id)}>
              <span className="kutuk-cut">
                <PagePicture page={page} />
                <span className="kutuk-cut-line" style={{ left: `${where / 100}%` }} />
              </span>
              <input
                type="range"
                min={cutMargin}
                max={10_000 - cutMargin}
                step={25}
                value={where}
                disabled={without.has(page.id)}
                aria-label={say('cutAt', { label: page.label })}
                aria-valuetext={say('percent', { percent: (where / 100).toFixed(1) })}
                onChange={(event) => setAt({ ...at, [page.id]: Number(event.target.value) })}
              />
              <label>
                <input
                  type="checkbox"
                  checked={!without.has(page.id)}
                  onChange={(event) => include(page.id, event.target.checked)}
                />{' '}
                {say('cutThis', { label: page.label })}
              </label>
            </li>
          );
        })}
      </ul>
      <div className="kutuk-actions">
        <Button size="small" disabled={busy || cuts.length === 0} onClick={() => onApply({ type: 'cut', cuts, order })}>
          {say('doCut', { count: cuts.length })}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Where the sheet was seen to be folded, as far as the page still shows all of it; else the middle. */
function suggestion({ gutter, crop, rotation }: SheetPage): number {
  return gutter !== undefined && crop === null && rotation === 0 ? gutter : 5000;
}
