'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { Language } from '../../publications/vocabularies.ts';
import type { PageReading } from '../../readings/pageReadings.ts';
import { formatMoment } from '../format.ts';
import { CompareReadings } from './CompareReadings.tsx';
import type { SayReadings } from './readingPhrases.ts';

interface Props {
  theirs: PageReading | undefined;
  mine: { text: string; language: Language };
  interfaceLanguage: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onGoOn: () => void;
  say: SayReadings;
}

/** Somebody else saved the page first: both texts, and the choice. */
export function Conflict({ theirs, mine, interfaceLanguage, onKeepMine, onTakeTheirs, onGoOn, say }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="kutuk-reading-conflict" role="alert">
      <h3 tabIndex={-1} ref={heading}>
        {theirs?.by === undefined ? say('conflictMachine') : say('conflictTitle', { by: theirs.by })}
        {theirs && <span className="kutuk-quiet"> {formatMoment(theirs.at, interfaceLanguage)}</span>}
      </h3>
      <p>{say('conflictHelp')}</p>
      <CompareReadings
        left={{ heading: say('theirs'), text: theirs?.text ?? '', language: theirs?.language ?? mine.language }}
        right={{ heading: say('mine'), ...mine }}
        say={say}
      />
      <div className="kutuk-reading-actions">
        <Button size="small" margin={false} onClick={onKeepMine}>
          {say('keepMine')}
        </Button>
        <Button size="small" margin={false} buttonStyle="secondary" onClick={onTakeTheirs}>
          {say('takeTheirs')}
        </Button>
        <Button size="small" margin={false} buttonStyle="secondary" onClick={onGoOn}>
          {say('goOn')}
        </Button>
      </div>
    </section>
  );
}
