import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { Operation } from '../../pages/operations.ts';
import { labelOf, type Numbering, numberings } from '../../pages/pageLabels.ts';
import type { SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';

interface Props {
  /** All pages of the sheet. */
  pages: SheetPage[];
  selected: number[];
  busy: boolean;
  language: 'tr' | 'en';
  say: Say<ArrangePhrase>;
  onApply: (operation: Operation) => void;
  onClose: () => void;
}

const numberingKeys = Object.keys(numberings) as Numbering[];

/** Numbers pages as they are numbered in print, and shows what the labels will be. */
export function LabelPanel({ pages, selected, busy, language, say, onApply, onClose }: Props) {
  const [numbering, setNumbering] = useState<Numbering>('arabic');
  const [start, setStart] = useState(1);
  const [text, setText] = useState('');
  const [toEnd, setToEnd] = useState(false);
  const from = pages.findIndex(({ id }) => id === selected[0]);
  // pages that are left out count in no numbering, unless somebody selects them
  const rest = from < 0 ? [] : pages.slice(from).filter((page) => !page.leftOut);
  const wanted = toEnd ? rest.map(({ id }) => id) : selected;
  const labels = wanted.map((_, nth) => labelOf({ numbering, start, text }, nth));
  const shown = labels.length > 7 ? [...labels.slice(0, 4), '…', ...labels.slice(-2)] : labels;
  const ready = (given: { numbering: Numbering; text: string }) => {
    setNumbering(given.numbering);
    setText(given.text);
  };

  return (
    <section className="kutuk-side" aria-label={say('labelTitle')}>
      <h2>{say('labelTitle')}</h2>
      <fieldset>
        <legend>{say('range')}</legend>
        <label>
          <input type="radio" name="kutuk-range" checked={!toEnd} onChange={() => setToEnd(false)} />{' '}
          {say('rangeSelected', { count: selected.length })}
        </label>
        <label>
          <input type="radio" name="kutuk-range" checked={toEnd} onChange={() => setToEnd(true)} />{' '}
          {say('rangeToEnd', { count: rest.length })}
        </label>
      </fieldset>
      <div className="kutuk-form">
        <label>
          {say('numbering')}
          <select value={numbering} onChange={(event) => setNumbering(event.target.value as Numbering)}>
            {numberingKeys.map((key) => (
              <option key={key} value={key}>
                {numberings[key][language]}
              </option>
            ))}
          </select>
        </label>
        {numbering !== 'text' && (
          <label>
            {say('start')}
            <input
              type="number"
              min={0}
              max={99_999}
              value={start}
              onChange={(event) => setStart(Math.max(0, Math.min(99_999, Math.trunc(Number(event.target.value)))))}
            />
          </label>
        )}
        <label>
          {say(numbering === 'text' ? 'textAlone' : 'textBefore')}
          <input type="text" maxLength={60} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      </div>
      <fieldset className="kutuk-quick">
        <legend>{say('quick')}</legend>
        <button type="button" onClick={() => ready({ numbering: 'text', text: say('coverWord') })}>
          {say('coverWord')}
        </button>
        <button type="button" onClick={() => ready({ numbering: 'text', text: say('backCoverWord') })}>
          {say('backCoverWord')}
        </button>
        <button type="button" onClick={() => ready({ numbering: 'arabic', text: say('plateWord') })}>
          {say('plateWord').trim()} 1, 2
        </button>
        <button type="button" onClick={() => ready({ numbering: 'romanSmall', text: '' })}>
          i, ii, iii
        </button>
        <button type="button" onClick={() => ready({ numbering: 'bracketed', text: '' })}>
          [1], [2]
        </button>
      </fieldset>
      <p aria-live="polite">{say('labelsWillBe', { labels: shown.join(', ') })}</p>
      <div className="kutuk-actions">
        <Button
          size="small"
          disabled={busy || wanted.length === 0 || (numbering === 'text' && text.trim() === '')}
          onClick={() => onApply({ type: 'label', pages: wanted, numbering, start, text })}
        >
          {say('doLabel', { count: wanted.length })}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}
