'use client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { type Language, languages, textKinds } from '../../publications/vocabularies.ts';
import { currentReading, type PageReading, type PageReadings, slotOf } from '../../readings/pageReadings.ts';
import { formatMoment } from '../format.ts';
import { CompareReadings, type Side } from './CompareReadings.tsx';
import type { SayReadings } from './readingPhrases.ts';

interface Props {
  page: PageReadings;
  /** What is being written at this moment. */
  editor: () => { text: string; language: Language };
  interfaceLanguage: 'tr' | 'en';
  busy: boolean;
  onShow: (reading: PageReading) => void;
  onRestore: (reading: PageReading) => void;
  onSetAside: (reading: PageReading, setAside: boolean) => void;
  say: SayReadings;
}

/** Every reading of the page with who and when: which is shown, back to an older one, two side by side. */
export function ReadingHistory({ page, editor, interfaceLanguage, busy, onShow, onRestore, onSetAside, say }: Props) {
  const [pair, setPair] = useState<{ left: string; right: string }>();
  const { readings, shown } = page;
  const name = (reading: PageReading) =>
    `${textKinds[reading.kind][interfaceLanguage]} · ${whoOf(reading, say)} · ${formatMoment(reading.at, interfaceLanguage)}`;
  const sideOf = (id: string): Side => {
    const reading = readings.find((one) => String(one.id) === id);
    return reading ? { heading: name(reading), ...reading } : { heading: say('inEditor'), ...editor() };
  };
  const isCurrent = (reading: PageReading) =>
    currentReading(readings, { slot: slotOf(reading.kind), language: reading.language, shown })?.id === reading.id;

  return (
    <details className="kutuk-reading-history">
      <summary>{say('history', { count: readings.length })}</summary>
      <p className="kutuk-quiet">{readings.length === 0 ? say('noReadings') : say('historyHelp')}</p>
      {pair && (
        <section className="kutuk-panel" aria-label={say('compareTitle')}>
          <h3>{say('compareTitle')}</h3>
          <div className="kutuk-reading-bar">
            {(['left', 'right'] as const).map((side) => (
              <Choose
                key={side}
                label={say(side)}
                value={pair[side]}
                onChange={(id) => setPair({ ...pair, [side]: id })}
              >
                <option value="">{say('inEditor')}</option>
                {readings.map((reading) => (
                  <option key={reading.id} value={reading.id}>
                    {name(reading)}
                  </option>
                ))}
              </Choose>
            ))}
            <button type="button" onClick={() => setPair(undefined)}>
              {say('close')}
            </button>
          </div>
          <CompareReadings left={sideOf(pair.left)} right={sideOf(pair.right)} say={say} />
        </section>
      )}
      <ul>
        {readings.map((reading) => (
          <li key={reading.id} className="kutuk-card">
            <div className="kutuk-row">
              <strong>{textKinds[reading.kind][interfaceLanguage]}</strong>
              <span>{languages[reading.language][interfaceLanguage]}</span>
              <span>{whoOf(reading, say)}</span>
              <time dateTime={reading.at}>{formatMoment(reading.at, interfaceLanguage)}</time>
              {reading.confidence !== undefined && <span>{say('confidence', { confidence: reading.confidence })}</span>}
            </div>
            <div className="kutuk-row kutuk-reading-badges">
              {reading.id === shown && <span data-badge="good">{say('shown')}</span>}
              {reading.checked && (
                <span data-badge="good">
                  {say('checkedBy', {
                    by: reading.checked.by,
                    at: formatMoment(reading.checked.at, interfaceLanguage),
                  })}
                </span>
              )}
              {reading.unchecked && <span data-badge="warn">{say('unchecked')}</span>}
              {reading.fromReader && <span data-badge="plain">{say('fromReader')}</span>}
              {reading.setAside && <span data-badge="warn">{say('setAsideState')}</span>}
            </div>
            <p className="kutuk-quiet" dir="auto" lang={reading.language}>
              {reading.text.slice(0, 160) || say('blank')}
            </p>
            <div className="kutuk-reading-actions">
              {reading.id !== shown && (
                <Small disabled={busy} onClick={() => onShow(reading)} label={say('show')} of={name(reading)} />
              )}
              {reading.by !== undefined && !isCurrent(reading) && (
                <Small disabled={busy} onClick={() => onRestore(reading)} label={say('restore')} of={name(reading)} />
              )}
              <Small
                disabled={false}
                onClick={() => setPair({ left: String(reading.id), right: '' })}
                label={say('compare')}
                of={name(reading)}
              />
              {reading.id !== shown && (
                <Small
                  disabled={busy}
                  onClick={() => onSetAside(reading, !reading.setAside)}
                  label={say(reading.setAside ? 'takeBack' : 'setAside')}
                  of={name(reading)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

const whoOf = ({ by, engine }: PageReading, say: SayReadings) => by ?? say('byMachine', { engine: engine ?? '' });

function Small(props: { label: string; of: string; disabled: boolean; onClick: () => void }) {
  return (
    <Button
      size="small"
      margin={false}
      buttonStyle="secondary"
      disabled={props.disabled}
      onClick={props.onClick}
      aria-label={`${props.label}: ${props.of}`}
    >
      {props.label}
    </Button>
  );
}

function Choose(props: { label: string; value: string; onChange: (value: string) => void; children: React.ReactNode }) {
  const id = useId();
  return (
    <span className="kutuk-reading-choose">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </span>
  );
}
